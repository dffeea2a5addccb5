"""What became of each line, as a file for whoever has the list."""

import csv
import io
from collections.abc import Iterable

from practitioners.importing.cells import to_cell
from practitioners.importing.plan import WORDS, Planned

HEADINGS = ("line", "external_id", "name", "outcome", "remarks", "columns")


def write_report(rows: Iterable[Planned]) -> str:
    """CSV with a line for each line of the file, safe to open in a spreadsheet."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for row in rows:
        remarks = " ".join(map(_sentence, (*row.problems, *row.warnings)))
        columns = ", ".join(column for column, _old, _new in row.changes)
        cells = (row.external_id, row.name, WORDS[row.action], remarks, columns)
        writer.writerow([row.line, *map(to_cell, cells)])
    return text.getvalue()


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
