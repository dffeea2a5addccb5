"""Removes photos that no page shows and no draft would."""

import datetime

from django.db.models import Q
from wagtail.models import Revision, TaskState

from practitioners.models import PractitionerPage
from practitioners.photos.storing import photo_collection
from site_core.daily.registry import moment_of
from site_core.models import CustomImage

#: For somebody who is still cutting it, or who wants the old one back.
KEPT_DAYS = 7


def remove_unused(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """How many were removed, with their files and copies. Meant for once a day; safe to run at any time.

    One that only an old revision knows is not needed: going back to such a revision shows the profile without
    a photo, which is what somebody who replaced their photo expects.
    """
    before = moment_of(today) - datetime.timedelta(KEPT_DAYS)
    old = CustomImage.objects.filter(collection=photo_collection(), created_at__lt=before)
    old = old.exclude(pk__in=PractitionerPage.objects.exclude(photo=None).values("photo"))
    candidates = set(old.values_list("pk", flat=True))
    if candidates:
        candidates -= _in_drafts(candidates)
    if dry_run:
        return len(candidates)
    removed = CustomImage.objects.filter(pk__in=candidates)
    for image in removed:
        image.delete()
    return len(candidates)


def _in_drafts(photos: set[int]) -> set[int]:
    """Those of a revision that may still be published: the latest, one in review, a scheduled one."""
    pages = PractitionerPage.objects.all()
    in_review = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    revisions = Revision.objects.page_revisions().filter(
        Q(pk__in=pages.values("latest_revision"))
        | Q(pk__in=pages.values("live_revision"))
        | Q(pk__in=in_review.values("revision"))
        | Q(approved_go_live_at__isnull=False),
        content__photo__in=list(photos),
    )
    return set(revisions.values_list("content__photo", flat=True))
