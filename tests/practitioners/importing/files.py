"""Making files to import."""

import csv
import io
from typing import Any

from practitioners.importing.carry_out import import_file
from practitioners.importing.plan import Plan

ANN = {"external_id": "r-1", "name": "Ann Archer", "town": "Leeds", "postcode": "LS1 4AP"}


def csv_of(*rows: dict[str, Any], headings: list[str] | None = None, delimiter: str = ",") -> bytes:
    """A file with these people."""
    names = headings or list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def load(*rows: dict[str, Any], source: str = "a register", **options: Any) -> Plan:
    """Imports these people."""
    return import_file(csv_of(*rows), source=source, **options)
