"""GeoNames postal codes: https://download.geonames.org/export/zip/ (tab separated, 12 columns).

country, code, place, admin1 name and code, admin2 name and code, admin3 name and code, latitude,
longitude, accuracy (4 = the place itself, lower = estimated, 6 = centre of its addresses).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from practitioners.gazetteer.counties import tidy_county
from practitioners.gazetteer.entry import settlement_kind, slug_ref
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.postcode import Postcode
from practitioners.gazetteer.readers.row import BadRow, Ignored, Line, Row, country_in, point_in

COLUMNS = 12


def read(lines: Iterable[Line]) -> Iterator[Row | BadRow | Ignored]:
    """Yield a row for the code and one for the place of each line."""
    for number, text in lines:
        try:
            yield from _rows(text.split("\t"))
        except ValueError as error:
            yield BadRow(number, str(error))


def _rows(columns: list[str]) -> Iterator[Row]:
    if len(columns) != COLUMNS:
        raise ValueError(f"{len(columns)} columns instead of {COLUMNS}")
    country, name = country_in(columns[0]), columns[2].strip()[:200]
    county = tidy_county(columns[5] or columns[3])[:100]
    point = point_in(columns[9], columns[10])
    exact = columns[11] in {"4", "5", "6"}
    kind, key = _code(country, columns[1])
    yield Row(country, kind, key, "", name, county, point, exact=exact)
    if key_of_name := name_key(name)[:200]:
        settlement = settlement_kind(name, county, 0)
        ref = slug_ref(name, county)[:200]
        yield Row(country, settlement, key_of_name, ref, name, county, point, exact=exact)


def _code(country: str, typed: str) -> tuple[str, str]:
    """Return kind and compact code."""
    if country == "GB":
        code = Postcode.parse(typed)
        return ("postcode" if code.is_full else "outcode"), code.compact
    compact = re.sub(r"[^0-9A-Z]", "", typed.upper())
    if not compact or len(compact) > 20:
        raise ValueError(f"{typed[:20]!r} is not a postal code")
    return "postcode", compact
