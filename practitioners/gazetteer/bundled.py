"""The tables that come with the project, read once per process into dictionaries.

Why files and not the database: a site must find places from its first request, without a step an
operator can forget, and 7,000 places are 30 ms to read and a few megabytes to keep; a look-up is
then a dictionary access. What an operator imports lives in the `Place` table and is asked as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from heapq import nlargest

from practitioners.gazetteer.data import rows_of
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.entry import Entry, settlement_kind, slug_ref
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point

# What joins a town's everyday name to the rest of it: "Newcastle | upon Tyne".
_JOINTS = (" on ", " under ", " super ")
_CELLS_PER_DEGREE = 4


@dataclass(frozen=True)
class Bundle:
    """Every bundled place of one country, indexed by key, number, code and position."""

    places: tuple[Entry, ...]
    outcodes: dict[str, Entry]
    areas: dict[str, Entry]

    @cached_property
    def by_key(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for place in self.places:
            for key in {place.key, *place.also}:
                found[key].append(place)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def keys(self) -> list[str]:
        return sorted(self.by_key)

    @cached_property
    def _cells(self) -> dict[tuple[int, int], list[Entry]]:
        cells: dict[tuple[int, int], list[Entry]] = defaultdict(list)
        for place in self.places:
            cells[_cell(place.point)].append(place)
        return cells

    def named(self, key: str) -> tuple[Entry, ...]:
        return self.by_key.get(key, ())

    def largest_in(self, lands: frozenset[str], count: int) -> list[Entry]:
        """Return the largest places in these counties."""
        inside = (place for place in self.places if place.county in lands)
        return nlargest(count, inside, key=lambda place: place.population)

    def starting_with(self, prefix: str) -> Iterator[Entry]:
        """Yield the places of which one key starts with `prefix`; some may come twice."""
        position = bisect_left(self.keys, prefix)
        while position < len(self.keys) and self.keys[position].startswith(prefix):
            yield from self.by_key[self.keys[position]]
            position += 1

    def nearest(self, point: Point, population: int, *, besides: str = "") -> Entry | None:
        """Return the nearest place with at least `population` people, None beyond about 100 km.

        besides: the ref of a place that does not count.
        """
        lat, lng = _cell(point)
        best: tuple[float, Entry] | None = None
        for ring in range(7):
            for cell in _ring(lat, lng, ring):
                for place in self._cells.get(cell, ()):
                    if place.population >= population and place.ref != besides:
                        km = haversine_km(point, place.point)
                        if best is None or km < best[0]:
                            best = km, place
            # A cell is at least 13 km across at 61 degrees north: nothing further out can be nearer.
            if best and best[0] <= ring * 13:
                break
        return best[1] if best else None


def _cell(point: Point) -> tuple[int, int]:
    return int(point.lat * _CELLS_PER_DEGREE // 1), int(point.lng * _CELLS_PER_DEGREE // 1)


def _ring(lat: int, lng: int, ring: int) -> Iterator[tuple[int, int]]:
    span = range(-ring, ring + 1)
    yield from ((lat + y, lng + x) for y in span for x in span if max(abs(y), abs(x)) == ring)


def _point(row: dict[str, str]) -> Point:
    return Point(float(row["lat"]), float(row["lng"]))


def _everyday_name(key: str) -> tuple[str, ...]:
    for joint in _JOINTS:
        head, found, _rest = key.partition(joint)
        if found and len(head) > 2:
            return (head,)
    return ()


def _places() -> Iterator[Entry]:
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in rows_of("aliases.csv"):
        aliases[row["geonameid"]].append(name_key(row["alias"]))
    for row in rows_of("places_gb.csv"):
        name, county, population = row["name"], row["county"], int(row["population"])
        ref = row["geonameid"] or slug_ref(name, county)
        kind = settlement_kind(name, county, population)
        entry = Entry(ref, kind, name, county, _point(row), population)
        # Hamlets keep to their full name: "Weston" must not offer twenty of them. Where we know the
        # name in use, no other is guessed: Kingston upon Hull is never "Kingston".
        guessed = _everyday_name(entry.key) if kind != "village" else ()
        yield replace(entry, also=tuple(aliases.get(row["geonameid"], ())) or guessed)


@cache
def bundle() -> Bundle:
    """Return the bundled places of the United Kingdom, read on first use."""
    outcodes = {
        row["code"]: Entry(row["code"], "outcode", row["name"], "", _point(row))
        for row in rows_of("outward_codes.csv")
    }
    areas = {
        row["area"]: Entry(row["area"], "area", row["name"], "", _point(row))
        for row in rows_of("postcode_areas.csv")
    }
    return Bundle(tuple(_places()), outcodes, areas)
