"""What a visitor asks, read from the address: typed, bounded, and forgiving of anything a person may type."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict

from practitioners.finder.options import GROUP_BY_KEY, GROUPS, VOCABULARY_GROUPS, option
from practitioners.finder.vocabulary import Vocabulary
from practitioners.finder.words import MAX_QUERY_CHARS
from practitioners.gazetteer.distance import KM_PER_MILE
from practitioners.gazetteer.point import Point

RADII = (2, 5, 10, 25, 50)
DEFAULT_RADIUS = 10
PER_PAGE = 20
#: Nobody ticks more than this in one group; a longer list is a machine at play.
MAX_CHOICES = 12
MAX_PLACE_CHARS = 80
MAX_PAGE = 10_000
SORTS = ("price",)
VIEWS = ("map",)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def clean_text(raw: str, limit: int) -> str:
    """One line of bounded text without control characters or lone surrogates."""
    return " ".join(_CONTROL.sub(" ", raw[: limit * 4]).split())[:limit].strip()


@dataclass(frozen=True)
class FinderQuery:
    """One question to the finder. The address of a result page is this, written out, and nothing else."""

    near: str = ""
    #: The key of the place that was meant, where a name has several.
    place: str = ""
    at_point: Point | None = None
    radius: int = DEFAULT_RADIUS
    text: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    #: How the answer is shown: "map", or "" for a list. The answer is the same.
    view: str = ""
    page: int = 1
    #: Filters of the address that mean nothing here; told to the visitor, never echoed.
    ignored: bool = False

    @property
    def has_place(self) -> bool:
        """Whether somewhere is named."""
        return bool(self.near or self.at_point)

    @property
    def has_filters(self) -> bool:
        """Whether anything narrows the list beyond the place."""
        return bool(self.text or self.chosen)

    @property
    def radius_km(self) -> float:
        """The radius in kilometres; the number itself is in the unit of the site."""
        return self.radius * (KM_PER_MILE if settings.HANDWELL_DISTANCE_UNIT == "mi" else 1.0)

    def selected(self) -> Iterator[tuple[str, str]]:
        """Each chosen option as group and value."""
        for group in GROUPS:
            for value in self.chosen.get(group.key, ()):
                yield group.key, value

    def without(self, group: str, value: str) -> "FinderQuery":
        """The same question with one option less, from its first page."""
        left = tuple(v for v in self.chosen.get(group, ()) if v != value)
        chosen = {key: values for key, values in self.chosen.items() if key != group}
        return replace(self, chosen=chosen | ({group: left} if left else {}), page=1)

    def with_option(self, group: str, value: str) -> "FinderQuery":
        """The same question with one option more, from its first page."""
        values = self.chosen.get(group, ())
        return (
            self
            if value in values
            else replace(self, chosen={**self.chosen, group: (*values, value)}, page=1)
        )

    def only_place(self) -> "FinderQuery":
        """The place and radius, with every filter cleared."""
        return replace(self, text="", chosen={}, sort="", page=1)

    def anywhere(self) -> "FinderQuery":
        """The same question without a place."""
        return replace(self, near="", place="", at_point=None, page=1)

    def parameters(self) -> list[tuple[str, str]]:
        """What goes into the address, in a fixed order; defaults are left out."""
        pairs: list[tuple[str, str]] = []
        if self.near:
            pairs.append(("near", self.near))
        if self.place:
            pairs.append(("place", self.place))
        if self.at_point:
            pairs.append(("at_point", f"{self.at_point.lat:.2f},{self.at_point.lng:.2f}"))
        if self.radius != DEFAULT_RADIUS:
            pairs.append(("radius", str(self.radius)))
        if self.text:
            pairs.append(("q", self.text))
        pairs.extend(self.selected())
        if self.sort:
            pairs.append(("sort", self.sort))
        if self.view:
            pairs.append(("view", self.view))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return pairs

    def querystring(self) -> str:
        """The address of this question, from the question mark on; empty for the whole directory."""
        pairs = self.parameters()
        return f"?{urlencode(pairs)}" if pairs else "?"


def read_query(data: QueryDict, vocabulary: Vocabulary) -> FinderQuery:
    """Reads a question from an address. Never raises: what cannot be meant is left out and marked."""
    ignored = False
    chosen: dict[str, tuple[str, ...]] = {}
    for group in GROUPS:
        asked = [value for value in data.getlist(group.key)[: MAX_CHOICES * 2] if value]
        known = tuple(dict.fromkeys(value for value in asked if is_known(group.key, value, vocabulary)))
        ignored |= len(known) < len(set(asked))
        if known:
            chosen[group.key] = known[:MAX_CHOICES]
    near = clean_text(data.get("near", ""), MAX_PLACE_CHARS)
    sort, view = data.get("sort", ""), data.get("view", "")
    return FinderQuery(
        near=near,
        place=clean_text(data.get("place", ""), MAX_PLACE_CHARS) if near else "",
        at_point=None if near else _read_point(data.get("at_point", "")),
        radius=_read_radius(data.get("radius", "")),
        text=clean_text(data.get("q", ""), MAX_QUERY_CHARS),
        chosen=chosen,
        sort=sort if sort in SORTS else "",
        view=view if view in VIEWS else "",
        page=read_whole(data.get("page", ""), default=1, low=1, high=MAX_PAGE),
        ignored=ignored,
    )


def is_known(group: str, value: str, vocabulary: Vocabulary) -> bool:
    """Whether a value is one of the choices of a group."""
    if group in VOCABULARY_GROUPS:
        return vocabulary.term(group, value) is not None
    return any(value == choice for choice, _label in GROUP_BY_KEY[group].choices)


def option_of(group: str, value: str, vocabulary: Vocabulary) -> str:
    """The name in the index of a known choice."""
    term = vocabulary.term(group, value) if group in VOCABULARY_GROUPS else None
    return term.option if term else option(group, value)


def read_whole(raw: Any, *, default: int, low: int, high: int) -> int:
    """A whole number within bounds, the highest for one beyond; anything else is the default."""
    text = str(raw).strip()
    if not (text.isascii() and text.isdigit()):
        return default
    # ``int`` refuses thousands of digits.
    value = int(text) if len(text) <= 9 else high
    return min(value, high) if value >= low else default


def _read_radius(raw: str) -> int:
    wanted = read_whole(raw, default=DEFAULT_RADIUS, low=1, high=RADII[-1])
    return min(RADII, key=lambda radius: (abs(radius - wanted), radius))


def _read_point(raw: str) -> Point | None:
    parts = raw[:40].split(",")
    if len(parts) != 2:
        return None
    try:
        lat, lng = (round(float(part), 2) for part in parts)
        return Point(lat, lng) if math.isfinite(lat + lng) else None
    except (ValueError, OverflowError):
        return None
