"""Adding to the counts of a day."""

import datetime
from collections.abc import Collection

from django.db import transaction
from django.db.models import F

from practitioners.models import DailyReach, FinderEntry, Listing
from site_core.models import User

#: What can be counted -> its column.
COLUMNS = {"results": "in_results", "profile": "views", "contact": "contacts"}


def count(kind: str, page_ids: Collection[int], day: datetime.date) -> int:
    """Adds one for each profile that visitors can see; returns how many there were."""
    listed = FinderEntry.objects.filter(page_id__in=page_ids, listed=True).order_by("page_id")
    ids = list(listed.values_list("page_id", flat=True))
    if not ids:
        return 0
    column = COLUMNS[kind]
    with transaction.atomic():
        DailyReach.objects.bulk_create([DailyReach(page_id=pk, day=day) for pk in ids], ignore_conflicts=True)
        rows = DailyReach.objects.filter(page_id__in=ids, day=day)
        # Locked in one order: two lists that overlap must not wait for each other.
        locked = list(rows.order_by("page_id").select_for_update().values_list("pk", flat=True))
        DailyReach.objects.filter(pk__in=locked).update(**{column: F(column) + 1})
    return len(ids)


def not_their_own(page_ids: Collection[int], user: User) -> set[int]:
    """The profiles of others: nobody counts themselves."""
    own = Listing.objects.filter(owner=user, page__in=page_ids).values_list("page", flat=True)
    return set(page_ids) - set(own)
