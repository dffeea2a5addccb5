"""The end of the counts."""

import datetime

from django.conf import settings

from practitioners.freshness.schedule import months_after
from practitioners.models import DailyReach, SearchMiss

#: One year to compare with, and the month that is being compared.
MONTHS = 13


def forget_old_counts(today: datetime.date) -> int:
    """Deletes counts that are older than their time; how many rows."""
    reach, _by_model = DailyReach.objects.filter(day__lt=months_after(today, -MONTHS)).delete()
    limit = today - datetime.timedelta(days=settings.HANDWELL_SEARCH_RETENTION_DAYS)
    misses, _by_model = SearchMiss.objects.filter(day__lt=limit).delete()
    return reach + misses
