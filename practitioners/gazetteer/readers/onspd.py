"""The ONS Postcode Directory: a CSV file with a header; the columns have changed name over the years.

Needed: the postcode, latitude and longitude. Where a date of termination is given the code no
longer exists. Latitude 99.999999 is the directory's way to say "not on the map".
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from practitioners.gazetteer.postcode import Postcode
from practitioners.gazetteer.readers.row import BadRow, Ignored, Line, Row, UnreadableFile, point_in

CODE_COLUMNS = ("pcds", "pcd8", "pcd7", "pcd2", "pcd", "postcode")
LAT_COLUMNS = ("lat", "latitude")
LNG_COLUMNS = ("long", "lng", "lon", "longitude")
ENDED_COLUMN = "doterm"


def header_of(text: str) -> list[str]:
    return [column.strip().lower() for column in next(csv.reader([text]), [])]


def is_header(text: str) -> bool:
    """Whether a line names the three columns we need."""
    columns = header_of(text)
    return all(_position(columns, names) is not None for names in (CODE_COLUMNS, LAT_COLUMNS, LNG_COLUMNS))


def read(lines: Iterable[Line]) -> Iterator[Row | BadRow | Ignored]:
    """Yield two rows per living code: the code, and its district, whose point is the mean of its codes."""
    numbered = iter(lines)
    _number, text = next(numbered, (0, ""))
    columns = header_of(text)
    code_at, lat_at, lng_at = (
        _position(columns, names) for names in (CODE_COLUMNS, LAT_COLUMNS, LNG_COLUMNS)
    )
    if code_at is None or lat_at is None or lng_at is None:
        raise UnreadableFile("The first line does not name the columns pcds, lat and long.")
    ended_at = _position(columns, (ENDED_COLUMN,))
    for number, text in numbered:
        try:
            values = next(csv.reader([text], strict=True), [])
            if len(values) != len(columns):
                raise ValueError(f"{len(values)} columns instead of {len(columns)}")
            if (ended_at is not None and values[ended_at].strip()) or values[lat_at].startswith("99.99"):
                yield Ignored()
                continue
            yield from _rows(values[code_at], values[lat_at], values[lng_at])
        except (ValueError, csv.Error) as error:
            yield BadRow(number, str(error))


def _rows(typed: str, lat: str, lng: str) -> Iterator[Row]:
    code = Postcode.parse(typed)
    if not code.is_full or not code.is_mappable:
        raise ValueError(f"{typed[:20]!r} is not a full postcode")
    point = point_in(lat, lng)
    yield Row("GB", "postcode", code.compact, "", "", "", point)
    yield Row("GB", "outcode", code.outcode, "", "", "", point)


def _position(columns: list[str], names: tuple[str, ...]) -> int | None:
    return next((columns.index(name) for name in names if name in columns), None)
