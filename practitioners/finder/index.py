"""Everybody the finder can find, in memory: a search takes about a millisecond among 100,000 people.

Counting every option of every filter under the current search means touching each match once for each
option. In SQL that costs 50 ms and more in a dense city, on every request, and each database needs its own
indexes. Here an option is a row of bits, one for each person, and counting is one AND and one population
count.

The database stays the truth. A process reads the entries that are newer than what it holds (usually none: one
query for the clock), so a change is seen by the next request of every process. A person who changes gets a
new number and the old one is switched off; when too many are off, the whole is read anew.
"""

import datetime
import json
import threading
from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
from django.utils import timezone

from practitioners.finder.bits import Bits, BitTable, from_positions, none
from practitioners.finder.options import option
from practitioners.finder.vocabulary import Vocabulary, load_vocabulary
from practitioners.finder.word_index import WordIndex
from practitioners.models.finder_entry import FinderClock, FinderEntry

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass
class Rows:
    """What has been read, person by person; grows, and is never edited in place."""

    number_of: dict[int, int] = field(default_factory=dict)
    page_ids: "array[int]" = field(default_factory=lambda: array("q"))
    price: "array[float]" = field(default_factory=lambda: array("d"))
    taking: "array[int]" = field(default_factory=lambda: array("b"))
    away: "array[int]" = field(default_factory=lambda: array("q"))
    space_from: "array[int]" = field(default_factory=lambda: array("q"))
    space_until: "array[int]" = field(default_factory=lambda: array("q"))
    off: set[int] = field(default_factory=set)
    options: "defaultdict[str, array[int]]" = field(default_factory=lambda: defaultdict(lambda: array("q")))
    words: WordIndex = field(default_factory=WordIndex)
    credentials: list[tuple[int, int, int]] = field(default_factory=list)
    point_owner: "array[int]" = field(default_factory=lambda: array("q"))
    point_lat: "array[float]" = field(default_factory=lambda: array("d"))
    point_lng: "array[float]" = field(default_factory=lambda: array("d"))
    point_kind: "array[int]" = field(default_factory=lambda: array("b"))
    point_reach: "array[float]" = field(default_factory=lambda: array("d"))
    towns: list[tuple[int, str, float, float]] = field(default_factory=list)

    def drop(self, page_id: int) -> None:
        """Switches somebody off."""
        number = self.number_of.pop(page_id, None)
        if number is not None:
            self.off.add(number)

    def add(self, page_id: int, facts: dict[str, Any], words: str) -> None:
        """Appends somebody as they are now."""
        self.drop(page_id)
        number = len(self.page_ids)
        self.number_of[page_id] = number
        self.page_ids.append(page_id)
        self.price.append(np.inf if facts["price"] is None else facts["price"])
        self.taking.append(facts["taking"])
        self.away.append(facts["away"] or 0)
        space_from, space_until = facts["space"] or (0, 0)
        self.space_from.append(space_from)
        self.space_until.append(space_until)
        for name in facts["options"]:
            self.options[name].append(number)
        self.words.add(number, words.split())
        for body_id, until in facts["credentials"]:
            self.credentials.append((number, body_id, until or datetime.date.max.toordinal()))
        for lat, lng, kind, reach in facts["points"]:
            self.point_owner.append(number)
            self.point_lat.append(lat)
            self.point_lng.append(lng)
            self.point_kind.append(kind)
            self.point_reach.append(reach)
        self.towns.extend((number, town, lat, lng) for town, lat, lng in facts["towns"])


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The directory on one day, ready to be searched. Never changes, so threads may share it."""

    day: datetime.date
    size: int
    page_ids: Ints
    price: Floats
    listed: Bits
    options: dict[str, Bits]
    tables: dict[str, BitTable]
    words: WordIndex
    vocabulary: Vocabulary
    point_owner: Ints
    point_lat: Floats
    point_lng: Floats
    point_kind: npt.NDArray[np.int8]
    point_reach: Floats
    towns: tuple[tuple[int, str, float, float], ...]

    def option(self, name: str) -> Bits:
        """Who has an option."""
        found = self.options.get(name)
        return none(self.size) if found is None else found

    def person(self, page_id: int) -> Bits:
        """The set of one person, or of none."""
        return Bits.of(self.page_ids == page_id) & self.listed

    def count_options(self, group: str, people: Bits) -> dict[str, int]:
        """How many of ``people`` have each option of a group; options that nobody has are left out."""
        table = self.tables.get(group)
        return table.counts(people) if table else {}

    def filed_under(self, word: str) -> Bits:
        """Who is found by a word."""
        return self.words.matching(word, self.size) & self.listed


def _snapshot(rows: Rows, vocabulary: Vocabulary, day: datetime.date) -> Snapshot:
    size, today = len(rows.page_ids), day.toordinal()
    listed = from_positions(rows.number_of.values(), size)
    options = {name: from_positions(numbers, size) & listed for name, numbers in rows.options.items()}
    here = np.array(rows.away, dtype=np.int64) < today
    options[option("now", "open")] = Bits.of(here & (np.array(rows.taking, dtype=np.int8) == 1)) & listed
    space = (np.array(rows.space_from, dtype=np.int64) <= today) & (np.array(rows.space_until) >= today)
    options[option("now", "space")] = Bits.of(space & here) & listed
    bodies: defaultdict[int, list[int]] = defaultdict(list)
    for number, body_id, until in rows.credentials:
        if until >= today:
            bodies[body_id].append(number)
    for body_id, numbers in bodies.items():
        options[option("body", body_id)] = from_positions(numbers, size) & listed
    by_group: defaultdict[str, dict[str, Bits]] = defaultdict(dict)
    for name, people in options.items():
        by_group[name.partition("=")[0]][name] = people
    owner = np.array(rows.point_owner, dtype=np.int64)
    standing = listed.as_bools()[owner] if size else np.zeros(0, dtype=bool)
    return Snapshot(
        day=day,
        size=size,
        page_ids=np.array(rows.page_ids, dtype=np.int64),
        price=np.array(rows.price, dtype=np.float64),
        listed=listed,
        options=options,
        tables={group: BitTable.of(sets) for group, sets in by_group.items()},
        words=rows.words,
        vocabulary=vocabulary,
        point_owner=owner[standing],
        point_lat=np.array(rows.point_lat, dtype=np.float64)[standing],
        point_lng=np.array(rows.point_lng, dtype=np.float64)[standing],
        point_kind=np.array(rows.point_kind, dtype=np.int8)[standing],
        point_reach=np.array(rows.point_reach, dtype=np.float64)[standing],
        towns=tuple(town for town in rows.towns if town[0] not in rows.off),
    )


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

    def forget(self) -> None:
        """Drops everything, so that the next search reads the database anew."""
        with self._lock:
            self._forget()

    def current(self) -> Snapshot:
        """The directory as it is now: one query where nothing has changed."""
        clock = FinderClock.objects.filter(pk=1).values_list("epoch", "entries", "vocabulary").first()
        epoch, entries, vocabulary = clock or (None, 0, 0)
        today = timezone.localdate()
        with self._lock:
            if epoch != self._epoch or entries < self._entries_seen or self._too_many_off():
                self._forget()
                self._epoch = epoch
            changed = self._snapshot is None or self._snapshot.day != today
            if entries > self._entries_seen:
                self._read_entries()
                changed = True
            if vocabulary != self._vocabulary_seen or self._snapshot is None:
                self._vocabulary, self._vocabulary_seen = load_vocabulary(), vocabulary
                changed = True
            if changed or self._snapshot is None:
                self._snapshot = _snapshot(self._rows, self._vocabulary, today)
            return self._snapshot

    def _too_many_off(self) -> bool:
        return len(self._rows.off) > 1000 + len(self._rows.number_of) // 4

    def _read_entries(self) -> None:
        newer = FinderEntry.objects.filter(version__gt=self._entries_seen).order_by("version", "page_id")
        for entry in _rows_of(newer):
            page_id, version, listed, facts, words = entry
            if listed:
                self._rows.add(page_id, json.loads(facts), words)
            else:
                self._rows.drop(page_id)
            self._entries_seen = max(self._entries_seen, version)


def _rows_of(entries: Any) -> Iterable[tuple[int, int, bool, str, str]]:
    rows: Iterable[tuple[int, int, bool, str, str]] = entries.values_list(
        "page_id", "version", "listed", "facts", "words"
    ).iterator(chunk_size=2000)
    return rows


index = FinderIndex()
