"""Load a file of places into the table: read all of it, then write all of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from django.db import connection, transaction

from practitioners.gazetteer.progress import Progress
from practitioners.gazetteer.readers.row import BadRow, Row, UnreadableFile
from practitioners.gazetteer.readers.sniff import reader_for
from practitioners.gazetteer.readers.source import opened
from practitioners.gazetteer.staging import MergedRow, Staging
from practitioners.models.place import Place

BATCH = 2_000
# In the order of `staging.MergedRow`, then the source.
COLUMNS = ("country", "kind", "key", "ref", "name", "county", "lat", "lng", "population", "source")


@dataclass(slots=True)
class Outcome:
    """What a run found and did. places: rows now in the table from this file; removed: with `replace`."""

    source: str = ""
    ignored: int = 0
    bad: int = 0
    places: int = 0
    removed: int = 0
    checksum: str = ""


def load(
    path: Path,
    *,
    countries: Collection[str] = (),
    kinds: Collection[str] = (),
    dry_run: bool = False,
    replace: bool = False,
    on_bad: Callable[[BadRow], None],
    progress: Callable[[str], Progress] = Progress,
) -> Outcome:
    """Load one file and return what was done.

    countries, kinds: keep only these; empty keeps all. replace: also remove what an earlier file of
    the same source brought and this one no longer has. on_bad: told each bad row as it is found.

    Running it again with the same file changes nothing. The writing is one transaction, so an
    interrupted run, `kill -9` included, leaves the table as it was; on SQLite other writers wait
    for it meanwhile, readers do not.

    Raises UnreadableFile when the file cannot be used or holds not one wanted place.
    """
    outcome = Outcome()
    with Staging() as staging:
        _read(path, staging, outcome, frozenset(countries), frozenset(kinds), on_bad, progress("Reading"))
        outcome.places, outcome.checksum = staging.digest()
        if not outcome.places:
            raise UnreadableFile(f"{path} holds no place to load ({outcome.bad} bad rows).")
        if not dry_run:
            with transaction.atomic(), closing(staging.merged()) as rows:
                _write(rows, outcome, progress("Storing"))
                if replace:
                    outcome.removed = _remove_missing(staging, outcome.source)
    return outcome


def _read(
    path: Path,
    staging: Staging,
    outcome: Outcome,
    countries: frozenset[str],
    kinds: frozenset[str],
    on_bad: Callable[[BadRow], None],
    bar: Progress,
) -> None:
    with opened(path, progress=bar.update) as lines:
        outcome.source, read, lines = reader_for(lines)
        for row in read(lines):
            if isinstance(row, BadRow):
                outcome.bad += 1
                on_bad(row)
            elif isinstance(row, Row):
                if (not countries or row.country in countries) and (not kinds or row.kind in kinds):
                    staging.add(row)
            else:
                outcome.ignored += 1
    bar.finish()


def _write(rows: Iterator[MergedRow], outcome: Outcome, bar: Progress) -> None:
    done = 0
    with connection.cursor() as cursor:
        while batch := list(islice(rows, BATCH)):
            cursor.executemany(_upsert(), [(*row, outcome.source) for row in batch])
            done += len(batch)
            bar.update(done, outcome.places)
    bar.finish()


def _upsert() -> str:
    """Plain SQL that both databases speak, because other writers wait meanwhile.

    Two million rows through model objects take SQLite two minutes, this way a sixth of that.
    """
    quote = connection.ops.quote_name
    columns = ", ".join(map(quote, COLUMNS))
    key = ", ".join(map(quote, Place.natural_key_fields()))
    updates = ", ".join(
        f"{quote(c)} = excluded.{quote(c)}" for c in COLUMNS if c not in Place.natural_key_fields()
    )
    values = ", ".join(["%s"] * len(COLUMNS))
    return (
        f"INSERT INTO {quote(Place._meta.db_table)} ({columns}) VALUES ({values}) "  # noqa: S608 - only our names
        f"ON CONFLICT ({key}) DO UPDATE SET {updates}"
    )


def _remove_missing(staging: Staging, source: str) -> int:
    """Remove rows of this source, for the countries and kinds just loaded, that the file lacks."""
    loaded = staging.groups()
    removed = 0
    for country, kind in loaded:
        rows = Place.objects.filter(source=source, country=country, kind=kind)
        stale: list[int] = []
        for pk, key, ref in rows.values_list("pk", "key", "ref").iterator(chunk_size=BATCH):
            if not staging.has(country, kind, key, ref):
                stale.append(pk)
            if len(stale) >= 500:
                removed += Place.objects.filter(pk__in=stale).delete()[0]
                stale.clear()
        removed += Place.objects.filter(pk__in=stale).delete()[0]
    return removed
