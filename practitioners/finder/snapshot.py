"""The directory on one day, laid out to be searched."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from practitioners.finder.bits import Bits, BitTable, from_positions, none
from practitioners.finder.options import option
from practitioners.finder.rows import Rows
from practitioners.finder.vocabulary import Vocabulary
from practitioners.finder.word_index import WordIndex

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The directory on one day, ready to be searched. Never changes, so threads may share it."""

    day: datetime.date
    size: int
    page_ids: Ints
    price: Floats
    #: 1 for whoever has not confirmed their profile for so long that it comes last.
    stale: npt.NDArray[np.int8]
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
    town_owner: npt.NDArray[np.int32]
    town_name: list[str]
    town_lat: Floats
    town_lng: Floats

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

    def towns(self) -> Iterator[tuple[int, str, float, float]]:
        """Each published place of whoever is listed: person, town, latitude, longitude."""
        listed = self.listed.as_bools()
        # The names may have grown since; the columns of this snapshot say where it ends.
        rows = zip(self.town_owner.tolist(), self.town_name, self.town_lat, self.town_lng, strict=False)
        return ((owner, name, float(lat), float(lng)) for owner, name, lat, lng in rows if listed[owner])

    def filed_under(self, word: str) -> Bits:
        """Who is found by a word."""
        return self.words.matching(word, self.size) & self.listed


def snapshot_of(rows: Rows, vocabulary: Vocabulary, day: datetime.date) -> Snapshot:
    """The directory as it was read, on a day: what has expired by then is not in it."""
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
        stale=(np.array(rows.stale_from, dtype=np.int64) <= today).astype(np.int8),
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
        town_owner=np.array(rows.town_owner, dtype=np.int32),
        town_name=rows.town_name,
        town_lat=np.array(rows.town_lat, dtype=np.float64),
        town_lng=np.array(rows.town_lng, dtype=np.float64),
    )
