"""Marks a page as reviewed today."""

import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState

from site_core.models import ReviewedPage

ACTION = "handwell.reviewed"
PERMISSION = "site_core.mark_reviewed"


def may_mark(user: Any, page: Page) -> bool:
    """Whether `user` may say that this page was reviewed."""
    if page.alias_of_id is not None or not user.has_perm(PERMISSION):
        return False
    return isinstance(page, ReviewedPage)


def next_review_after(day: datetime.date) -> datetime.date:
    """The day a page that was reviewed on `day` is due again."""
    year = day.year + settings.HANDWELL_REVIEW_YEARS
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


@transaction.atomic
def mark_reviewed(page: Page, by: Any, *, today: datetime.date | None = None) -> Revision:
    """Dates the newest version of `page`, and publishes it when it is what visitors read already.

    A review is of a text. Where there is a newer draft it was the draft that was read, and the dates go live
    with it.
    """
    today = today or timezone.localdate()
    # Nobody saves a newer text, and no second review begins, while this one is written down.
    page = Page.objects.select_for_update().get(pk=page.pk).specific
    read = page.get_latest_revision()
    draft = page.get_latest_revision_as_object()
    is_what_visitors_read = page.live and not page.has_unpublished_changes
    draft.last_reviewed, draft.next_review = today, next_review_after(today)
    revision: Revision = draft.save_revision(user=by, changed=True, clean=False)
    if read is not None:
        # A check that waits for this text goes on waiting for the same text with its dates.
        TaskState.objects.filter(revision=read, status=TaskState.STATUS_IN_PROGRESS).update(revision=revision)
    log(
        instance=draft,
        action=ACTION,
        user=by,
        revision=revision,
        content_changed=True,
        data={"last_reviewed": today.isoformat(), "next_review": draft.next_review.isoformat()},
    )
    if is_what_visitors_read:
        revision.publish(user=by, changed=True, skip_permission_checks=True)
    return revision
