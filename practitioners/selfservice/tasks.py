"""The sections of a profile as a list of tasks, each with one word about where it stands."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from practitioners.models import PractitionerPage
from practitioners.selfservice.completeness import REQUIRED, is_filled
from practitioners.selfservice.sections import SECTIONS, Section

#: Kind of the badge -> its words.
WORDS = {
    "change": _("Needs a change"),
    "waiting": _("Waiting for review"),
    "unsent": _("Not sent yet"),
    "done": _("Completed"),
    "todo": _("Not started"),
    "optional": _("Optional"),
}


@dataclass(frozen=True)
class Task:
    """``state`` is a key of ``WORDS``."""

    section: Section
    state: str

    @property
    def word(self) -> Any:
        """The state for people."""
        return WORDS[self.state]


def tasks(
    draft: PractitionerPage, *, asked: Collection[str], changed: Collection[str], is_waiting: bool
) -> list[Task]:
    """One for each section. ``asked``: fields a moderator asks about; ``changed``: not published yet."""
    return [
        Task(part, _state(part, draft, asked=asked, changed=changed, is_waiting=is_waiting))
        for part in SECTIONS
    ]


def _state(
    part: Section,
    draft: PractitionerPage,
    *,
    asked: Collection[str],
    changed: Collection[str],
    is_waiting: bool,
) -> str:
    names = set(part.names)
    if names & set(asked):
        return "change"
    if names & set(changed):
        return "waiting" if is_waiting else "unsent"
    if is_filled(draft, part.key):
        return "done"
    return "todo" if _is_needed(part, draft) else "optional"


def _is_needed(part: Section, draft: PractitionerPage) -> bool:
    """A clinic is a gap only for somebody who goes nowhere else either."""
    return part.key in REQUIRED or (part.key == "places" and not is_filled(draft, "visits"))
