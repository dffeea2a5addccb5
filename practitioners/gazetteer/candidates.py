"""Which places a name may mean, from the bundled tables and the imported ones together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.counties import is_meant_by
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.entry import Entry, slug_ref
from practitioners.gazetteer.match import Option
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point
from practitioners.models.place import Place

BUNDLED_COUNTRY = "GB"
# Two rows of one name this close are one place in two sources.
SAME_PLACE_KM = 5.0
NEAR_KM = 40.0
# "London" is never the London in Kent: 20 times the people is beyond doubt.
OVERWHELMING = 20
# What a place of unknown size counts as. A part of a city is never a hamlet.
UNSIZED, UNSIZED_SUBURB = 250, 5_000
MOST_ROWS = 200
MOST_WORDS = 8
LARGE = 20_000


def weight(entry: Entry) -> int:
    return max(entry.population, UNSIZED_SUBURB if entry.kind == "suburb" else UNSIZED)


def entry_from(row: Place) -> Entry:
    return Entry(
        row.ref or slug_ref(row.name, row.county),
        row.kind, row.name, row.county, Point(row.lat, row.lng), row.population,
    )  # fmt: skip


def candidates(country: str, keys: Sequence[str]) -> dict[str, list[Entry]]:
    """Return the places for each key that has any, the largest first. One query however many keys."""
    found: dict[str, list[Entry]] = {}
    if country == BUNDLED_COUNTRY:
        for key in keys:
            if entries := bundle().named(key):
                found[key] = list(entries)
    rows = Place.objects.filter(country=country, kind__in=Place.NAME_KINDS, key__in=keys)
    for row in rows.order_by("-population", "pk")[:MOST_ROWS]:
        found.setdefault(row.key, []).append(entry_from(row))
    return {key: _heard_as(key, distinct(entries)) for key, entries in found.items()}


def _heard_as(key: str, entries: list[Entry]) -> list[Entry]:
    """Keep the larger of neighbours that share a name in use, when one has it in full.

    "Richmond" is not also the borough around it, and "Hull" is Kingston upon Hull, not the row
    that another source has for the same city.
    """
    kept: list[Entry] = []
    for entry in entries:
        echoes = (other for other in kept if key in (entry.key, other.key) and entry.key != other.key)
        if all(haversine_km(entry.point, other.point) > 2 * SAME_PLACE_KM for other in echoes):
            kept.append(entry)
    return kept


def distinct(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, largest first, each place once."""
    kept: dict[str, list[Entry]] = {}
    references: set[str] = set()
    for entry in sorted(entries, key=lambda entry: (-weight(entry), entry.county, entry.ref)):
        namesakes = kept.setdefault(entry.key, [])
        if entry.ref in references or any(_close(entry, other) for other in namesakes):
            continue
        references.add(entry.ref)
        namesakes.append(entry)
    everything = (entry for namesakes in kept.values() for entry in namesakes)
    return sorted(everything, key=lambda entry: -weight(entry))


def _close(a: Entry, b: Entry) -> bool:
    return haversine_km(a.point, b.point) < SAME_PLACE_KM


def beyond_doubt(entries: Sequence[Entry]) -> Entry | None:
    """Return the one place nearly everybody means, None when we have to ask."""
    if len(entries) == 1 or (entries and weight(entries[0]) >= OVERWHELMING * weight(entries[1])):
        return entries[0]
    return None


def ways_to_split(text: str) -> list[tuple[str, list[str]]]:
    """Return (name, what was said about it) for each way to read "Newport, Isle of Wight".

    Commas are believed first; without them, the longest name that leaves something over. Words
    that only join the two are dropped.
    """
    parts = [key for part in text.split(",") if (key := name_key(part))]
    if len(parts) > 1:
        return [(parts[0], [_without_joint(part) for part in parts[1:]])]
    words = name_key(text).split()[:MOST_WORDS]
    return [
        (" ".join(words[:end]), [_without_joint(" ".join(words[end:]))])
        for end in range(len(words) - 1, 0, -1)
    ]


def _without_joint(key: str) -> str:
    first, _space, rest = key.partition(" ")
    return rest if rest and first in {"near", "nr", "in", "by"} else key


def fits(entry: Entry, about: Iterable[str]) -> bool:
    """Whether everything said about a place is true of it: its county, its nation, a larger town near."""
    return all(is_meant_by(entry.county, key) or _is_near(entry, key) for key in about)


def _is_near(entry: Entry, key: str) -> bool:
    return any(
        weight(town) > weight(entry) and haversine_km(town.point, entry.point) < NEAR_KM
        for town in bundle().named(key)
    )


def option(entry: Entry) -> Option:
    town = bundle().nearest(entry.point, LARGE, besides=entry.ref)
    near = town.name if town and haversine_km(town.point, entry.point) < NEAR_KM else ""
    return Option(entry.ref, entry.name, entry.county, near, entry.population, entry.point)
