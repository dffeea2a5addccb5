"""The end of an enquiry's text."""

import datetime

from django.conf import settings

from practitioners.enquiries.delivery import PERSONAL, mail_of
from practitioners.models import Enquiry
from site_core.daily.registry import moment_of
from site_core.mail.outbox import drop


def empty_old_enquiries(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Deletes what people wrote longer ago than the retention, sent or not; returns how many rows."""
    now = moment_of(today)
    limit = now - datetime.timedelta(days=settings.HANDWELL_ENQUIRY_RETENTION_DAYS)
    old = Enquiry.objects.filter(created_at__lt=limit, emptied_at__isnull=True)
    if dry_run:
        return old.count()
    old.filter(status=Enquiry.Status.QUEUED).update(status=Enquiry.Status.FAILED)
    drop(mail_of(pk) for pk in old.values_list("pk", flat=True))
    return old.update(emptied_at=now, **dict.fromkeys(PERSONAL, ""))
