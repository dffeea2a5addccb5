"""Whether what should have run has run: a missed day shows within hours, a missed minute in a quarter."""

import datetime
from typing import Literal

from django.utils import timezone
from wagtail.models import Revision

from site_core.daily.running import DAILY
from site_core.models import JobRun, OutgoingMail

#: A daily run may take its time and be a little later than yesterday's.
LATE_AFTER = datetime.timedelta(hours=36)
#: What the minutely commands have left lying for longer, they have not seen.
OVERDUE_AFTER = datetime.timedelta(minutes=15)

Punctuality = Literal["ok", "late", "never"]


def punctuality(now: datetime.datetime | None = None) -> Punctuality:
    """Of the daily run: has it succeeded within 36 hours, longer ago, or never yet."""
    succeeded = JobRun.objects.filter(name=DAILY).values_list("succeeded_at", flat=True).first()
    if succeeded is None:
        return "never"
    return "late" if (now or timezone.now()) - succeeded > LATE_AFTER else "ok"


def minutely(now: datetime.datetime | None = None) -> Punctuality:
    """Of the minutely commands, by what they have left lying: a mail, or a page to publish."""
    limit = (now or timezone.now()) - OVERDUE_AFTER
    waiting = OutgoingMail.objects.filter(state=OutgoingMail.State.WAITING, due_at__lt=limit)
    unpublished = Revision.objects.filter(approved_go_live_at__lt=limit)
    return "late" if waiting.exists() or unpublished.exists() else "ok"
