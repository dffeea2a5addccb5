"""What a process has read of the finder's entries, as columns."""

import datetime
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from sys import intern
from typing import Any

import numpy as np

from practitioners.finder.word_index import WordIndex


@dataclass
class Rows:
    """What has been read, person by person; grows, and is never edited in place."""

    number_of: dict[int, int] = field(default_factory=dict)
    page_ids: "array[int]" = field(default_factory=lambda: array("q"))
    price: "array[float]" = field(default_factory=lambda: array("d"))
    taking: "array[int]" = field(default_factory=lambda: array("b"))
    away: "array[int]" = field(default_factory=lambda: array("i"))
    space_from: "array[int]" = field(default_factory=lambda: array("i"))
    space_until: "array[int]" = field(default_factory=lambda: array("i"))
    stale_from: "array[int]" = field(default_factory=lambda: array("i"))
    off: set[int] = field(default_factory=set)
    options: "defaultdict[str, array[int]]" = field(default_factory=lambda: defaultdict(lambda: array("i")))
    words: WordIndex = field(default_factory=WordIndex)
    credentials: list[tuple[int, int, int]] = field(default_factory=list)
    point_owner: "array[int]" = field(default_factory=lambda: array("i"))
    point_lat: "array[float]" = field(default_factory=lambda: array("d"))
    point_lng: "array[float]" = field(default_factory=lambda: array("d"))
    point_kind: "array[int]" = field(default_factory=lambda: array("b"))
    point_reach: "array[float]" = field(default_factory=lambda: array("d"))
    town_owner: "array[int]" = field(default_factory=lambda: array("i"))
    town_name: list[str] = field(default_factory=list)
    town_lat: "array[float]" = field(default_factory=lambda: array("d"))
    town_lng: "array[float]" = field(default_factory=lambda: array("d"))

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
        self.stale_from.append(facts.get("stale_from") or datetime.date.max.toordinal())
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
        for town, lat, lng in facts["towns"]:
            self.town_owner.append(number)
            # One string for all who are in a town, not one each.
            self.town_name.append(intern(town))
            self.town_lat.append(lat)
            self.town_lng.append(lng)
