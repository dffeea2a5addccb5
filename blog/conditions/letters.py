"""The jump from A to Z."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blog.models import ConditionPage


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with at least one name, and the address of the first."""

    letter: str
    url: str


def letter_of(title: str) -> str:
    """The letter under which a name is looked for: É under E, and "#" for what is no letter."""
    first = unicodedata.normalize("NFD", title.strip())[:1].upper()
    return first if first.isalpha() else "#"


def anchor(letter: str) -> str:
    """The id of a letter's group on the page."""
    return f"letter-{letter.lower()}" if letter != "#" else "letter-other"


def letters(conditions: "Sequence[ConditionPage]", per_page: int) -> list[Letter]:
    """The letters of a sorted list, each leading to its first name on the right one of its pages."""
    found: dict[str, Letter] = {}
    for place, condition in enumerate(conditions):
        letter = letter_of(condition.title)
        number = place // per_page + 1
        several = len(conditions) > per_page
        found.setdefault(
            letter, Letter(letter, f"?page={number}#{anchor(letter)}" if several else f"#{anchor(letter)}")
        )
    return list(found.values())


def with_anchors(conditions: "Iterable[ConditionPage]") -> "list[tuple[ConditionPage, str]]":
    """Each condition with an id to jump to, for the first of each letter; empty for the others."""
    seen: set[str] = set()
    entries = []
    for condition in conditions:
        letter = letter_of(condition.title)
        entries.append((condition, "" if letter in seen else anchor(letter)))
        seen.add(letter)
    return entries
