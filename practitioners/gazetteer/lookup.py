"""Turn text into a point: an ordered chain of sources with one error type.

Each link returns a match, or None for "not mine, ask the next", or raises PlaceNotFound when it
knows the answer is no (a name with several meanings must not be guessed by a later link).
"""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from practitioners.gazetteer.abroad import city_abroad, is_foreign
from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.candidates import (
    BUNDLED_COUNTRY,
    beyond_doubt,
    candidates,
    fits,
    option,
    ways_to_split,
)
from practitioners.gazetteer.codes import by_british_code, by_other_code
from practitioners.gazetteer.counties import counties_meant_by, is_nation
from practitioners.gazetteer.entry import TOWN_POPULATION, Entry
from practitioners.gazetteer.geocoder import by_geocoder
from practitioners.gazetteer.match import Match, Option, PlaceNotFound, label_of
from practitioners.gazetteer.names import as_typed, name_key
from practitioners.gazetteer.point import Point
from practitioners.gazetteer.suggestions import misspelt, suggest

__all__ = ["Match", "Option", "PlaceNotFound", "nearest_town", "resolve", "suggest"]

MOST_OPTIONS = 20
MOST_SUGGESTIONS = 4
MOST_IN_COUNTY = 12
_PINNED = re.compile(r"(-?\d{1,2}\.\d+)\s*[,; ]\s*(-?\d{1,3}\.\d+)")


def resolve(text: str, *, country: str = BUNDLED_COUNTRY, choice: str | None = None) -> Match:
    """Return the place that `text` means.

    text: whatever was typed; a position is written "51.62,-0.11". country: ISO 3166 code of the
    country asked about. choice: the key of an `Option` of an earlier "Which Newport?"; one that
    does not belong to `text` is ignored. At most two queries.

    Raises PlaceNotFound, and nothing else, for text of any kind.
    """
    typed = as_typed(text)
    if not name_key(typed):
        raise PlaceNotFound("empty" if not typed else "unknown", typed)
    match = (
        _by_position(typed, country)
        or (by_british_code(typed) if country == BUNDLED_COUNTRY else by_other_code(typed, country))
        or _by_name(typed, country, choice)
        or by_geocoder(typed, country)
    )
    if match:
        return match
    raise _explain(typed, country)


def nearest_town(point: Point) -> str:
    """Return the name of the nearest town of 5,000 people or more, "" where there is none within 100 km."""
    town = bundle().nearest(point, TOWN_POPULATION)
    return town.name if town else ""


def _by_position(typed: str, country: str) -> Match | None:
    """Understand what "Use my location" sends. Two decimals, about a kilometre, are kept."""
    found = _PINNED.fullmatch(typed)
    if not found:
        return None
    try:
        point = Point(round(float(found[1]), 2), round(float(found[2]), 2))
    except ValueError:
        return None
    town = nearest_town(point)
    if country == BUNDLED_COUNTRY and not town:
        raise PlaceNotFound.outside(typed)
    label = _("your location near %(town)s") % {"town": town} if town else _("your location")
    return Match(point, label, "pinned", f"{point.lat:.2f},{point.lng:.2f}")


def _by_name(typed: str, country: str, choice: str | None) -> Match | None:
    key = name_key(typed)
    if country == BUNDLED_COUNTRY and is_nation(key):
        return _in_county(typed, key, choice)  # Wales, not the village near Sheffield
    splits = ways_to_split(typed)
    last_part = name_key(typed.rpartition(",")[2])
    by_key = candidates(country, [key, *(name for name, _about in splits), last_part])
    if key in by_key:
        return _choose(typed, by_key[key], choice)
    for name, about in splits:
        rivals = by_key.get(name, [])
        if meant := [entry for entry in rivals if fits(entry, about)]:
            return _choose(name, meant, choice, rivals)
    if "," in typed:
        # "Newport, Kent": there are Newports, but not there. "12 High Street, Leeds": just Leeds.
        if rivals := by_key.get(splits[0][0], []) if splits else []:
            raise _which(splits[0][0], rivals)
        if last_part in by_key:
            return _choose(last_part, by_key[last_part], choice)
    return _in_county(typed, key, choice) if country == BUNDLED_COUNTRY else None


def _in_county(typed: str, key: str, choice: str | None) -> Match | None:
    """Ask who writes only "Kent" where in Kent, offering its largest towns."""
    towns = bundle().largest_in(counties_meant_by(key), MOST_IN_COUNTY)
    if not towns or choice in {town.ref for town in towns}:
        return _choose(typed, towns, choice)
    raise PlaceNotFound.too_wide(typed, _as_a_name(typed), tuple(option(town) for town in towns))


def _choose(
    typed: str, entries: list[Entry], choice: str | None, rivals: list[Entry] | None = None
) -> Match | None:
    """Return the one entry that is meant; rivals: all places of that name, where some are ruled out."""
    if not entries:
        return None
    meant = next((entry for entry in entries if entry.ref == choice), None) or beyond_doubt(entries)
    if meant is None:
        raise _which(typed, entries)
    alone = beyond_doubt(rivals or entries) is meant
    return Match(meant.point, label_of(meant, alone=alone), "town", meant.ref)


def _which(typed: str, entries: list[Entry]) -> PlaceNotFound:
    name = entries[0].name if entries[0].key == name_key(typed) else _as_a_name(typed)
    return PlaceNotFound.ambiguous(typed, name, tuple(option(entry) for entry in entries[:MOST_OPTIONS]))


def _as_a_name(typed: str) -> str:
    return typed.title() if typed.islower() else typed


def _explain(typed: str, country: str) -> PlaceNotFound:
    key = name_key(typed)
    if country == BUNDLED_COUNTRY:
        if city := city_abroad(key):
            name, land, point = city
            nearest = bundle().nearest(point, TOWN_POPULATION)
            return PlaceNotFound.outside(typed, f"{name}, {land}", (option(nearest),) if nearest else ())
        if is_foreign(typed):
            return PlaceNotFound.outside(typed)
    return PlaceNotFound.unknown(typed, tuple(option(e) for e in misspelt(key, country)[:MOST_SUGGESTIONS]))
