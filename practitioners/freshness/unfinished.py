"""Work that its owner has left lying: a draft that nobody sees, a change that we asked for.

Each reminder is sent once for each draft and each request, to those who want reminders.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from practitioners.freshness.mails import switch_url
from practitioners.freshness.recipients import address_of
from practitioners.models import PractitionerPage
from site_core.mail import queue
from site_core.models import OutgoingMail

#: Days after the last change to a draft; of two that have passed, the later one is sent.
DRAFT_DAYS = (7, 2)
#: Days after we asked for a change.
ASKED_DAYS = 3
#: What has been left for longer was left on purpose.
GIVEN_UP = 30


@dataclass(frozen=True)
class Reminder:
    """One mail that is due; ``once`` names the draft or the request it is about."""

    kind: str
    profile: PractitionerPage
    once: str
    button_label: str

    def is_new(self) -> bool:
        """Whether it can be and has not been sent."""
        return bool(self.address) and not OutgoingMail.objects.filter(once=self.once).exists()

    @property
    def address(self) -> str:
        """To whom."""
        return address_of(self.profile.listing)

    @property
    def context(self) -> dict[str, Any]:
        """What the mail prints."""
        return {
            "name": self.profile.title,
            "is_live": self.profile.live,
            "button_url": reverse("selfservice_profile", args=[self.profile.pk]),
            "button_label": self.button_label,
            "switch_url": switch_url(self.profile.listing),
        }


def remind_of_unfinished(today: datetime.date, dry_run: bool) -> str:
    """Writes to those whose draft or answer is waiting for themselves; a transaction for each."""
    sent = 0
    for pk in list(left_lying().order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            profile = left_lying().filter(pk=pk).first()
            due = [reminder for reminder in (_due(profile, today) if profile else ()) if reminder.is_new()]
            sent += len(due)
            for reminder in () if dry_run else due:
                queue(reminder.kind, reminder.address, reminder.context, once=reminder.once)
    return _("%(sent)d reminders of drafts and changes") % {"sent": sent}


def left_lying() -> QuerySet[PractitionerPage]:
    """Profiles with an owner and a text that visitors do not see."""
    owned = PractitionerPage.objects.filter(listing__owner__is_active=True, listing__wants_reminders=True)
    unseen = owned.filter(has_unpublished_changes=True, latest_revision__isnull=False)
    found: QuerySet[PractitionerPage] = unseen.select_related("listing__owner", "latest_revision")
    return found


def _due(profile: PractitionerPage, today: datetime.date) -> Iterator[Reminder]:
    review = profile.current_workflow_state
    if review is None:
        yield from _of_draft(profile, today)
    elif review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        yield from _of_change(profile, review.current_task_state, today)


def _of_draft(profile: PractitionerPage, today: datetime.date) -> Iterator[Reminder]:
    revision: Any = profile.latest_revision
    age = (today - timezone.localdate(revision.created_at)).days
    days = next((each for each in DRAFT_DAYS if each <= age < GIVEN_UP), None)
    if days and revision.user_id == profile.listing.owner_id:
        once = f"draft-{profile.pk}-{revision.pk}-{days}"
        yield Reminder("freshness/draft_waits", profile, once, _("Go on with your draft"))


def _of_change(profile: PractitionerPage, asked: TaskState, today: datetime.date) -> Iterator[Reminder]:
    age = (today - timezone.localdate(asked.finished_at or asked.started_at)).days
    if ASKED_DAYS <= age < GIVEN_UP:
        once = f"change-asked-{profile.pk}-{asked.pk}"
        yield Reminder("freshness/change_waits", profile, once, _("See what we asked for"))
