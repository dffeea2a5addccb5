"""Counties and council areas: the names shown, the nations they lie in, other ways to write them.

GeoNames mixes several generations of names ("County of Bristol", "West Dunbart"); visitors write
"Herts" and "Yorks". `data/counties.csv` maps all of them to one name each.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from practitioners.gazetteer.data import rows_of
from practitioners.gazetteer.names import name_key

# Said after the name of a place they tell nothing apart.
_WHOLE_COUNTRY = frozenset({"uk", "united kingdom", "great britain", "britain", "gb"})


@cache
def _shown() -> dict[str, str]:
    shown: dict[str, str] = {}
    rows = list(rows_of("counties.csv"))
    for row in rows:
        shown[name_key(row["county"])] = row["county"]
    for row in rows:
        for other in filter(None, row["also"].split(";")):
            shown.setdefault(name_key(other), row["county"])
    return shown


@cache
def _meanings() -> dict[str, frozenset[str]]:
    """Map each county as shown to every key that means it, its nation included."""
    return {
        row["county"]: frozenset(
            name_key(word) for word in (row["county"], row["nation"], *row["also"].split(";")) if word
        )
        for row in rows_of("counties.csv")
    }


@cache
def _nations() -> dict[str, str]:
    return {row["county"]: row["nation"] for row in rows_of("counties.csv")}


def tidy_county(name: str) -> str:
    """Return the county as we show it; a name we do not know stays as it is."""
    return _shown().get(name_key(name), name.strip())


def nation_of(county: str) -> str:
    """Return "Wales" for "Powys", "" for a county we do not know."""
    return _nations().get(county, "")


@cache
def _lands() -> dict[str, frozenset[str]]:
    lands: dict[str, set[str]] = defaultdict(set)
    for county, meanings in _meanings().items():
        for key in meanings:
            lands[key].add(county)
    return {key: frozenset(counties) for key, counties in lands.items()}


def is_nation(key: str) -> bool:
    return any(key == name_key(nation) for nation in _nations().values())


def counties_meant_by(key: str) -> frozenset[str]:
    """Return the counties a visitor who wrote only `key` means: one for "kent", 22 for "wales"."""
    return _lands().get(key, frozenset())


def is_meant_by(county: str, key: str) -> bool:
    """Whether a visitor who wrote `key` (see `names.name_key`) after a name can mean `county`."""
    if key in _WHOLE_COUNTRY:
        return True
    return key in _meanings().get(county, ()) or (bool(county) and key == name_key(county))
