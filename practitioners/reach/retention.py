"""The end of the counts."""

import datetime

from django.conf import settings

from practitioners.freshness.schedule import months_after
from practitioners.models import DailyReach, SearchMiss

#: One year to compare with, and the month that is being compared.
MONTHS = 13


def forget_old_counts(today: datetime.date, dry_run: bool = False) -> int:
    """Deletes counts that are older than their time; how many rows."""
    limit = today - datetime.timedelta(days=settings.HANDWELL_SEARCH_RETENTION_DAYS)
    reach = DailyReach.objects.filter(day__lt=months_after(today, -MONTHS))
    misses = SearchMiss.objects.filter(day__lt=limit)
    if dry_run:
        return reach.count() + misses.count()
    return reach.delete()[0] + misses.delete()[0]
