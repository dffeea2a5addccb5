"""The one thing to do next. A dashboard that asks for ten things gets none of them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from practitioners.models import PractitionerPage
from practitioners.selfservice.completeness import Completeness
from practitioners.selfservice.sections import Section, section_of
from practitioners.selfservice.status import State, Status


@dataclass(frozen=True)
class NextAction:
    """A sentence, and the button below it (none where there is nothing to do)."""

    text: str
    button: str = ""
    url: str = ""


def next_action(
    profile: PractitionerPage,
    status: Status,
    complete: Completeness,
    *,
    notes: Any,
    has_unsent: bool,
    has_answered: bool,
) -> NextAction | None:
    """What helps most in the state of the profile. ``has_answered``: changed since it was asked to be."""
    if status.state in (State.HIDDEN, State.PAUSED):
        return None
    if status.state is State.CHANGES_ASKED:
        return _answer_notes(profile, notes, has_answered=has_answered)
    if not profile.live and not status.has_review:
        if complete.missing:
            return _fill(profile, complete.missing[0])
        return NextAction(
            _("Everything visitors need is there. Look at it as they will, then send it."),
            _("Look at it and send it"),
            _check(profile),
        )
    if has_unsent and not status.has_review:
        return NextAction(
            _("You have changes that you have not sent. Visitors still see the old text."),
            _("Check and send them"),
            _check(profile),
        )
    if complete.extras:
        return _add(profile, complete.extras[0])
    return None


def _answer_notes(profile: PractitionerPage, notes: Any, *, has_answered: bool) -> NextAction:
    first = next((part for field in notes if (part := _section(field))), None)
    if first is None or has_answered:
        text = _("When you have made the changes we asked for, send it again.")
        return NextAction(text, _("Check and send again"), _check(profile))
    return NextAction(
        _("Begin with “%(section)s”. When all is done, send it again.") % {"section": first.title},
        _("Make the change"),
        _edit(profile, first),
    )


def _fill(profile: PractitionerPage, part: Section) -> NextAction:
    return NextAction(
        _("Next: “%(section)s”. %(about)s") % {"section": part.title, "about": part.about},
        _("Fill it in"),
        _edit(profile, part),
    )


def _add(profile: PractitionerPage, part: Section) -> NextAction:
    return NextAction(
        _("You are easier to find with “%(section)s”. %(about)s")
        % {"section": part.title, "about": part.about},
        _("Add it"),
        _edit(profile, part),
    )


def _section(field: str) -> Section | None:
    try:
        return section_of(field)
    except KeyError:
        return None


def _check(profile: PractitionerPage) -> str:
    return reverse("selfservice_check", args=[profile.pk])


def _edit(profile: PractitionerPage, part: Section) -> str:
    return reverse("selfservice_section", args=[profile.pk, part.key])
