"""What visitors have done in the last month, for the figures of the demo's practitioners and editors."""

import datetime
from pathlib import Path

from django.utils import timezone

from practitioners.models import DailyReach, PractitionerPage, SearchMiss
from site_core.demo.record import Record, read_file

FILE = Path(__file__).with_name("counts.toml")
WEEKS = 4


def load_counts() -> int:
    """Days for every profile with an owner, and for searches that found nobody; how many there are.

    A day that is counted already stays as it was counted.
    """
    told = read_file(FILE)
    today = timezone.localdate()
    days = [today - datetime.timedelta(days=ago) for ago in range(WEEKS * 7)]
    owned = PractitionerPage.objects.listed().filter(listing__owner__isnull=False)
    _put_reach(list(owned), told["profile"], days)
    for number, miss in enumerate(told["miss"]):
        with Record(f"{FILE.name}: miss {number}", miss) as row:
            _put_miss(row, days)
    return DailyReach.objects.count() + SearchMiss.objects.count()


def _put_reach(pages: list[PractitionerPage], week: dict[str, list[int]], days: list[datetime.date]) -> None:
    rows = [
        DailyReach(page=page, day=day, **{name: each[day.weekday()] for name, each in week.items()})
        for page in pages
        for day in days
    ]
    DailyReach.objects.bulk_create(rows, ignore_conflicts=True)


def _put_miss(row: Record, days: list[datetime.date]) -> None:
    week = row.take("times")
    key = {"place": row.take("place"), **row.text("technique", "concern")}
    rows = [SearchMiss(day=day, times=week[day.weekday()], **key) for day in days if week[day.weekday()]]
    SearchMiss.objects.bulk_create(rows, ignore_conflicts=True)
