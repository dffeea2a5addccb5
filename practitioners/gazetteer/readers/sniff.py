"""Recognise the format of a file from its first line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from practitioners.gazetteer.readers import geonames_places, geonames_postal, onspd
from practitioners.gazetteer.readers.row import BadRow, Ignored, Line, Row, UnreadableFile

Reader = Callable[[Iterable[Line]], Iterator[Row | BadRow | Ignored]]

FORMATS = (
    "GeoNames postal codes (12 columns, tab separated), GeoNames places (19 columns, tab separated), "
    "ONS Postcode Directory (CSV with the columns pcds, lat and long)"
)


def reader_for(lines: Iterator[Line]) -> tuple[str, Reader, Iterator[Line]]:
    """Return (name of the source, its reader, the lines with the first one put back).

    Raises UnreadableFile when the first line is of no known format.
    """
    first = next(lines, None)
    if first is None:
        raise UnreadableFile("The file is empty.")
    whole = chain([first], lines)
    columns = first[1].count("\t") + 1
    if columns == geonames_postal.COLUMNS:
        return "geonames-postal", geonames_postal.read, whole
    if columns == geonames_places.COLUMNS:
        return "geonames", geonames_places.read, whole
    if onspd.is_header(first[1]):
        return "onspd", onspd.read, whole
    raise UnreadableFile(f"This is none of the formats understood: {FORMATS}.")
