"""Recognise places and codes that are real but not in the area served."""

from __future__ import annotations

import re
from functools import cache

from practitioners.gazetteer.data import rows_of
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point

# Five or six digits: most of Europe and the United States, India. Letters and digits: an Irish
# Eircode, a Canadian and a Dutch code.
_FOREIGN_CODE = re.compile(
    r"\d{5}(-\d{4})?|\d{6}|[AC-FHKNPRTV-Y]\d[0-9W] ?[0-9AC-FHKNPRTV-Y]{4}"
    r"|[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}",
    re.IGNORECASE,
)


@cache
def _cities() -> dict[str, tuple[str, str, Point]]:
    return {
        name_key(row["name"]): (row["name"], row["country"], Point(float(row["lat"]), float(row["lng"])))
        for row in rows_of("abroad.csv")
    }


@cache
def _countries() -> frozenset[str]:
    return frozenset(name_key(country) for _name, country, _point in _cities().values())


def city_abroad(key: str) -> tuple[str, str, Point] | None:
    """Return (name, country, point) of a large city elsewhere; "paris france" is Paris as well."""
    if found := _cities().get(key):
        return found
    for country in _countries():
        if key.endswith(f" {country}") and (found := _cities().get(key.removesuffix(f" {country}"))):
            return found
    return None


def is_foreign(text: str) -> bool:
    """Whether the text is a code of another country's form, or the name of another country."""
    return bool(_FOREIGN_CODE.fullmatch(text)) or name_key(text) in _countries()
