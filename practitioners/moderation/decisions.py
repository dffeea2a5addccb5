"""The two things a moderator decides about a profile that waits."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, TaskState

from practitioners.models import PractitionerPage
from practitioners.moderation import notes as field_notes
from practitioners.selfservice.labels import label_of

#: The name of a note that is about the profile as a whole.
WHOLE_PROFILE = ""


class DecisionError(Exception):
    """The decision could not be carried out; the message says why, for the moderator."""

    message: Any = ""

    def __str__(self) -> str:
        return str(self.message)


class NotWaitingError(DecisionError):
    """It does not wait: approved, asked about or withdrawn in the meantime."""

    message = _("This profile is no longer waiting. It was decided on or withdrawn in the meantime.")


class SupersededError(DecisionError):
    """Another text waits than the one that was looked at."""

    message = _(
        "This profile was changed after you opened it, so nothing was decided. "
        "Below is what waits now. Please look at it again."
    )


class NothingAskedError(DecisionError):
    """Asked for changes without a word of what they are."""

    message = _("Write at least one note, so that they know what to change.")


@transaction.atomic
def approve(profile: PractitionerPage, revision_id: int, by: Any) -> None:
    """Publishes exactly the revision that was looked at.

    Raises ``NotWaitingError`` or ``SupersededError`` (nothing has changed then), and ``PermissionDenied``
    for anybody who is not one of the moderators of its task.
    """
    state = _waiting(profile, revision_id, by)
    field_notes.settle(profile)
    state.task.specific.on_action(state, by, "approve")


@transaction.atomic
def ask_for_changes(profile: PractitionerPage, revision_id: int, notes: Mapping[str, str], by: Any) -> None:
    """Sends a profile back to its owner; ``notes`` says for each field what to change, "" for the whole.

    Raises like ``approve``, and ``NothingAskedError`` where every note is empty.
    """
    asked = {field: text.strip() for field, text in notes.items() if text.strip()}
    if not asked:
        raise NothingAskedError
    state = _waiting(profile, revision_id, by)
    field_notes.ask(profile, revision_id, asked, by)
    state.task.specific.on_action(state, by, "reject", comment=_comment(asked))


def _waiting(profile: PractitionerPage, revision_id: int, by: Any) -> TaskState:
    """The task that waits for a decision on this very revision, with its page locked."""
    # The row of the page itself: ``latest_revision`` is on it, and a lock on the profile's row stops nobody.
    page = Page.objects.select_for_update().get(pk=profile.pk)
    state = page.current_workflow_task_state
    if state is None or state.status != TaskState.STATUS_IN_PROGRESS:
        raise NotWaitingError
    if "approve" not in {action[0] for action in state.task.specific.get_actions(page, by)}:
        raise PermissionDenied
    if not page.latest_revision_id == state.revision_id == revision_id:
        raise SupersededError
    return state


def _comment(asked: Mapping[str, str]) -> str:
    """What Wagtail's history says was asked for."""
    return "\n".join(
        text if field == WHOLE_PROFILE else f"{label_of(field)}: {text}" for field, text in asked.items()
    )
