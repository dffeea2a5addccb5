"""Where rows wait until a whole file is known to be good.

A private SQLite file that its own connection deletes (also after `kill -9`) keeps memory bounded
for files of any size, merges rows of one place, and gives them back in an order that does not
depend on the file's. The site's own database is not touched until the last line has been read.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Generator

from practitioners.gazetteer.readers.row import Row

_COLUMNS = "country, kind, key, ref, name, county, lat, lng, population, exact"
# A code's point is the mean of its rows. A name's is the one most rows agree on: the mean of two
# hamlets would be in neither. Estimates count only where there is nothing better.
_CODES = """
    SELECT country, kind, key, ref, min(name), min(county),
           round(sum(lat * w) / sum(w), 6), round(sum(lng * w) / sum(w), 6), max(population)
    FROM (SELECT *, CASE exact WHEN 1 THEN 1.0 ELSE 1e-6 END AS w FROM staged
          WHERE kind IN ('postcode', 'outcode'))
    GROUP BY country, kind, key, ref ORDER BY country, kind, key, ref
"""
_NAMES = """
    SELECT country, kind, key, ref, name, county, lat, lng, population FROM (
        SELECT *, row_number() OVER (
            PARTITION BY country, kind, key, ref
            ORDER BY exact DESC, count(*) DESC, population DESC, lat, lng, name
        ) AS place
        FROM staged WHERE kind NOT IN ('postcode', 'outcode')
        GROUP BY country, kind, key, ref, lat, lng, exact
    ) WHERE place = 1 ORDER BY country, kind, key, ref
"""

MergedRow = tuple[str, str, str, str, str, str, float, float, int]


class Staging:
    """Collect rows with `add`, then read them merged; a context manager."""

    def __init__(self) -> None:
        # An empty name is SQLite's temporary database: in memory while small, then on disk.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute(f"CREATE TABLE staged ({_COLUMNS})")
        self._database.execute("BEGIN")
        self._waiting: list[tuple[str | float, ...]] = []

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, *_error: object) -> None:
        self._database.close()

    def add(self, row: Row) -> None:
        at = row.point
        self._waiting.append(
            (row.country, row.kind, row.key, row.ref, row.name, row.county)  # noqa: RUF005 - two lines of a table
            + (at.lat, at.lng, row.population, row.exact)
        )
        if len(self._waiting) >= 5_000:
            self._flush()

    def _flush(self) -> None:
        self._database.executemany(f"INSERT INTO staged VALUES (?{', ?' * 9})", self._waiting)  # noqa: S608
        self._waiting.clear()

    def merged(self) -> Generator[MergedRow, None, None]:
        """Yield each place once, ordered by its natural key."""
        self._flush()
        yield from self._database.execute(_CODES)
        yield from self._database.execute(_NAMES)

    def groups(self) -> list[tuple[str, str]]:
        """Return the (country, kind) pairs staged, and prepare `has` for all rows of them."""
        self._flush()
        self._database.execute("CREATE INDEX IF NOT EXISTS natural_key ON staged (country, kind, key, ref)")
        return self._database.execute("SELECT DISTINCT country, kind FROM staged").fetchall()

    def has(self, *natural_key: str) -> bool:
        found = "SELECT 1 FROM staged WHERE (country, kind, key, ref) = (?, ?, ?, ?) LIMIT 1"
        return self._database.execute(found, natural_key).fetchone() is not None

    def digest(self) -> tuple[int, str]:
        """Return the number of places and a SHA-256 over all of them: the same for the same data."""
        total, checksum = 0, hashlib.sha256()
        for row in self.merged():
            total += 1
            checksum.update(repr(row).encode("utf-8", "backslashreplace"))
        return total, checksum.hexdigest()
