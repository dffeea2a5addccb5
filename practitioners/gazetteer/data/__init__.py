"""The tables that come with the project; where each is from is in SOURCES.md."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent


def rows_of(filename: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of our own CSV files as dictionaries."""
    with (HERE / filename).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
