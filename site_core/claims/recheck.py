"""Reading every live page again: after an edit of the list, and after pages came in unpublished."""

import datetime

from django.utils import timezone
from wagtail.models import Page

from site_core.claims.record import note_flags
from site_core.models import ClaimFlag, ClaimPhrase


def recheck() -> tuple[int, int]:
    """How many live pages were read, and how many flags there are on them now.

    Some milliseconds a page: a thousand pages take a few seconds.
    """
    ClaimFlag.objects.filter(page__live=False).delete()
    read = 0
    for pk in list(Page.objects.live().filter(depth__gt=1).order_by("pk").values_list("pk", flat=True)):
        page = Page.objects.filter(pk=pk).first()
        if page is not None and page.specific_class is not None:
            note_flags(page.specific)
            read += 1
    return read, ClaimFlag.objects.filter(allowed=None).count()


def recheck_if_changed(today: datetime.date, dry_run: bool) -> str:
    """The daily job: reads all pages on the day after the list was edited."""
    since = timezone.now() - datetime.timedelta(days=2)
    if not ClaimPhrase.objects.filter(changed_at__gte=since).exists():
        return "the list of claims has not changed"
    if dry_run:
        count = Page.objects.live().filter(depth__gt=1).count()
        return f"the list of claims has changed: {count} live pages would be read again"
    read, flags = recheck()
    return f"the list of claims has changed: {read} live pages read again, {flags} flags"
