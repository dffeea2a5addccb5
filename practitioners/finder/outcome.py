"""The answer of the finder, as plain values: what kind it is, who is in it, and what to do next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from practitioners.finder.query import FinderQuery
from practitioners.gazetteer.match import Match, PlaceNotFound

Kind = Literal[
    "all",  # no question asked: everybody, in today's order
    "results",  # people, enough of them
    "few",  # one or two: offers a little further
    "none_near",  # nobody within the radius, but somewhere
    "none",  # nobody anywhere
    "too_many",  # more than anybody would read: ask for a place
    "ambiguous",  # which Newport?
    "unknown_place",  # not understood
    "outside",  # outside the country that is covered
    "empty_directory",  # nobody is listed yet
]

FEW = 3
TOO_MANY = 500


@dataclass(frozen=True)
class Hit:
    """Somebody in the answer."""

    page_id: int
    #: None where no place was given or nothing of theirs is on the map.
    miles: float | None
    comes_to_you: bool = False
    #: Whether the miles are to where they set out from, not to a clinic.
    from_base: bool = False


@dataclass(frozen=True)
class NextStep:
    """A question that would find people, and how many."""

    query: FinderQuery
    count: int
    #: What changes: a larger radius, one filter less (here or anywhere), the way of meeting, the place.
    kind: Literal["radius", "drop", "drop_anywhere", "online", "home", "place", "everybody"]
    label: str = ""


@dataclass(frozen=True)
class Outcome:
    """What the finder answers."""

    kind: Kind
    query: FinderQuery
    total: int = 0
    hits: tuple[Hit, ...] = ()
    #: The last page there is; the query's own page is never beyond it.
    pages: int = 1
    place: Match | None = None
    place_error: PlaceNotFound | None = None
    #: Of the places that may be meant instead: how many people each would bring, by key.
    place_counts: Mapping[str, int] = field(default_factory=dict)
    #: The truly nearest people when nobody is within the radius.
    nearest: tuple[Hit, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    #: Count of each option under this question, by group and value.
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    spelling: str = ""
