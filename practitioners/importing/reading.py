"""From the bytes of a file to its lines, whatever program has written it."""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from practitioners.importing.cells import CellError, from_cell

MAX_BYTES = 30 * 1024 * 1024
MAX_COLUMNS = 200
MAX_ROWS = 50_000
DELIMITERS = ",;\t"
#: Shares of zero bytes: more than the first is no text, more than the second in every other place is UTF-16.
MOST_ZEROS, MOST_OF = 0.05, 0.7
NO_TEXT = "The file is not text. Save it as CSV, in UTF-8."
#: How much of the file is looked at to tell a text from something else (bytes).
LOOK = 4096


class UnreadableFileError(ValueError):
    """Not a list of people; the text says why."""


@dataclass(frozen=True)
class Line:
    """One person's line: its number in the file, its cells by heading, and what is wrong with them."""

    number: int
    cells: dict[str, str]
    problems: list[str] = field(default_factory=list)


def read(content: bytes) -> tuple[list[str], Iterator[Line]]:
    """The headings in lower case, and the lines. Raises ``UnreadableFileError``, also while they are read."""
    text = decode(content)
    headings_line = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=headings_line.count)
    if headings_line.count(delimiter) >= MAX_COLUMNS:
        raise UnreadableFileError(f"The file has more than {MAX_COLUMNS} columns.")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    headings = [heading.strip().lower().replace(" ", "_") for heading in _next(rows) or []]
    named = [heading for heading in headings if heading]
    if not named:
        raise UnreadableFileError("The first line must name the columns.")
    if twice := {heading for heading in named if named.count(heading) > 1}:
        raise UnreadableFileError(f"These columns are there twice: {', '.join(sorted(twice))}.")
    return named, _lines(rows, headings)


def decode(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or, where it can be nothing else, Windows-1252."""
    if len(content) > MAX_BYTES:
        raise UnreadableFileError(f"The file is larger than {MAX_BYTES // 1024 // 1024} MB.")
    start = content[:LOOK]
    if start.count(0) > len(start) * MOST_ZEROS and not _is_utf16(start):
        raise UnreadableFileError(NO_TEXT)
    for encoding in _encodings(start):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    raise UnreadableFileError(NO_TEXT)


def _is_utf16(start: bytes) -> str:
    """Which kind of UTF-16, if any: every other byte of European text is zero in it."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    half = max(len(start) // 2, 1)
    for name, zeros in (("utf-16-le", start[1::2].count(0)), ("utf-16-be", start[::2].count(0))):
        if zeros / half > MOST_OF:
            return name
    return ""


def _encodings(start: bytes) -> tuple[str, ...]:
    utf16 = _is_utf16(start)
    return (utf16,) if utf16 else ("utf-8", "cp1252")


def _next(rows: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        raise UnreadableFileError(f"The headings cannot be read: {error}.") from error


def _lines(rows: "csv._reader", headings: list[str]) -> Iterator[Line]:  # type: ignore[name-defined]
    count = 0
    while True:
        first = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Line(first, {}, [f"the line cannot be read ({error})"])
            # After a broken quote nobody can tell where the next line begins.
            return
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        count += 1
        if count > MAX_ROWS:
            raise UnreadableFileError(f"The file has more than {MAX_ROWS:,} lines. Split it.")
        yield _line(first, row, headings)


def _line(number: int, row: list[str], headings: list[str]) -> Line:
    cells, problems = {}, []
    if any(cell.strip() for cell in row[len(headings) :]):
        problems.append(f"it has {len(row)} cells, and there are {len(headings)} columns")
    for heading, cell in zip(headings, row, strict=False):
        if not heading:
            continue
        try:
            cells[heading] = from_cell(cell)
        except CellError as error:
            problems.append(f"{heading}: {error}")
    return Line(number, cells, problems)
