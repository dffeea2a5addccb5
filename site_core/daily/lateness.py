"""Whether what should have run has run: one missed day must show within hours."""

import datetime
from typing import Literal

from django.utils import timezone

from site_core.daily.running import DAILY
from site_core.models import JobRun

#: A daily run may take its time and be a little later than yesterday's.
LATE_AFTER = datetime.timedelta(hours=36)

Punctuality = Literal["ok", "late", "never"]


def punctuality(now: datetime.datetime | None = None) -> Punctuality:
    """Of the daily run: has it succeeded within 36 hours, longer ago, or never yet."""
    succeeded = JobRun.objects.filter(name=DAILY).values_list("succeeded_at", flat=True).first()
    if succeeded is None:
        return "never"
    return "late" if (now or timezone.now()) - succeeded > LATE_AFTER else "ok"
