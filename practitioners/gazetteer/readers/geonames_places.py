"""GeoNames gazetteer: https://download.geonames.org/export/dump/ (tab separated, 19 columns).

geonameid, name, ASCII name, other names, latitude, longitude, feature class and code, country,
other countries, four admin codes, population, elevation, model height, time zone, changed on.
Only populated places (class P) are kept, and of those none that are abandoned or destroyed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.entry import TOWN_POPULATION, settlement_kind
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point
from practitioners.gazetteer.readers.row import BadRow, Ignored, Line, Row, country_in, point_in

COLUMNS = 19
NO_LONGER_LIVED_IN = frozenset({"PPLCH", "PPLH", "PPLQ", "PPLW"})
PART_OF_A_TOWN = "PPLX"


def read(lines: Iterable[Line]) -> Iterator[Row | BadRow | Ignored]:
    for number, text in lines:
        columns = text.split("\t")
        if len(columns) != COLUMNS:
            yield BadRow(number, f"{len(columns)} columns instead of {COLUMNS}")
        elif columns[6] != "P" or columns[7] in NO_LONGER_LIVED_IN:
            yield Ignored()
        else:
            try:
                yield _row(columns)
            except ValueError as error:
                yield BadRow(number, str(error))


def _row(columns: list[str]) -> Row:
    ref, name, country = columns[0], columns[1].strip()[:200], country_in(columns[8])
    key = name_key(name) or name_key(columns[2])
    if not key or not ref.isascii() or not ref.isdigit():
        raise ValueError("no name or no number")
    point = point_in(columns[4], columns[5])
    population = min(int(columns[14] or 0), 2_000_000_000)
    if population < 0:
        raise ValueError(f"population {population}")
    county = _british_county(point) if country == "GB" else ""
    kind = settlement_kind(name, county, population)
    if columns[7] == PART_OF_A_TOWN and population < 10 * TOWN_POPULATION:
        kind = "suburb"
    return Row(country, kind, key[:200], ref[:20], name, county, point, population)


def _british_county(point: Point) -> str:
    """The dump has only numbers for counties; the nearest place we ship knows its name."""
    nearest = bundle().nearest(point, 0)
    return nearest.county if nearest else ""
