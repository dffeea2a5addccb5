"""Everybody the finder can find, in memory: a search takes about a millisecond among 100,000 people.

Counting every option of every filter under the current search means touching each match once for each
option. In SQL that costs 50 ms and more in a dense city, on every request, and each database needs its own
indexes. Here an option is a row of bits, one for each person, and counting is one AND and one population
count.

The database stays the truth. A process reads the entries that are newer than what it holds (usually none: one
query for the clock), so a change is seen by the next request of every process. A person who changes gets a
new number and the old one is switched off; when too many are off, the whole is read anew.
"""

import json
import threading
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.utils import timezone

from practitioners.finder.rows import Rows
from practitioners.finder.snapshot import Snapshot, snapshot_of
from practitioners.finder.vocabulary import Vocabulary, load_vocabulary
from practitioners.models.finder_entry import FinderClock, FinderEntry


class FinderIndex:
    """Keeps a snapshot current. One per process; safe to call from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._forget()

    def _forget(self) -> None:
        self._rows = Rows()
        self._vocabulary = Vocabulary()
        self._epoch: Any = None
        self._entries_seen = self._vocabulary_seen = 0
        self._snapshot: Snapshot | None = None
        self._provisional = False

    def forget(self) -> None:
        """Drops everything, so that the next search reads the database anew."""
        with self._lock:
            self._forget()

    def current(self) -> Snapshot:
        """The directory as it is now: one query where nothing has changed."""
        # The clock is read under the lock: a thread that came late with an older time would take the newer
        # rows of another for those of a database that has gone back, and read everything anew.
        with self._lock:
            clock = FinderClock.objects.filter(pk=1).values_list("epoch", "entries", "vocabulary").first()
            epoch, entries, vocabulary = clock or (None, 0, 0)
            uncommitted = connection.in_atomic_block
            if (
                epoch != self._epoch
                or entries < self._entries_seen
                or (self._provisional and not uncommitted)
                or self._too_many_off()
            ):
                self._forget()
                self._epoch = epoch
            today = timezone.localdate()
            changed = self._snapshot is None or self._snapshot.day != today
            if entries > self._entries_seen:
                self._read_entries(entries)
                changed = True
            if vocabulary != self._vocabulary_seen or self._snapshot is None:
                self._vocabulary, self._vocabulary_seen = load_vocabulary(), vocabulary
                changed = True
            if changed or self._snapshot is None:
                # Rows read in a transaction may be rolled back, and their version given to another change.
                self._provisional = self._provisional or uncommitted
                self._snapshot = snapshot_of(self._rows, self._vocabulary, today)
            return self._snapshot

    def _too_many_off(self) -> bool:
        return len(self._rows.off) > 1000 + len(self._rows.number_of) // 4

    def _read_entries(self, newest: int) -> None:
        newer = FinderEntry.objects.filter(version__gt=self._entries_seen).order_by("version", "page_id")
        columns = newer.values_list("page_id", "version", "listed", "facts", "words")
        for page_id, version, listed, facts, words in columns.iterator(chunk_size=2000):
            newest = max(newest, version)
            if listed:
                self._rows.add(page_id, json.loads(facts), words)
            else:
                self._rows.drop(page_id)
        # Only now: one version can be hundreds of rows, and reading may fail between two of them.
        self._entries_seen = newest


index = FinderIndex()


def current_for(request: HttpRequest | None) -> Snapshot:
    """The directory as it is for one answer, which looks at the clock once however often it asks."""
    if request is None:
        return index.current()
    if not hasattr(request, "finder_snapshot"):
        request.finder_snapshot = index.current()  # type: ignore[attr-defined]
    snapshot: Snapshot = request.finder_snapshot  # type: ignore[attr-defined]
    return snapshot
