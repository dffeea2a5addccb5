"""The figures of the last thirty days, and their end."""

import datetime

import pytest

from practitioners.models import DailyReach
from practitioners.reach.numbers import last_days
from practitioners.reach.retention import forget_old_counts
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 11, 27)


def test_thirty_days_with_today_and_small_numbers_in_words() -> None:
    page, other = PractitionerFactory(), PractitionerFactory()
    for days, seen in ((0, 1000), (29, 234), (30, 5000)):
        day = TODAY - datetime.timedelta(days=days)
        DailyReach.objects.create(page=page, day=day, in_results=seen, views=2 if days < 30 else 50)
    DailyReach.objects.create(page=other, day=TODAY, in_results=99)
    assert [(figure.label, figure.text) for figure in last_days(page.pk, TODAY)] == [
        ("Seen in results", "1,234"),
        ("Profile views", "fewer than 5"),
        ("Clicks on a way to reach you", "fewer than 5"),
    ]


def test_five_is_a_number() -> None:
    page = PractitionerFactory()
    DailyReach.objects.create(page=page, day=TODAY, contacts=5)
    assert last_days(page.pk, TODAY)[2].text == "5"


def test_counts_are_kept_for_thirteen_months() -> None:
    page = PractitionerFactory()
    for day in (datetime.date(2025, 10, 27), datetime.date(2025, 10, 26)):
        DailyReach.objects.create(page=page, day=day, views=9)
    assert forget_old_counts(TODAY) == 1
    assert DailyReach.objects.get().day == datetime.date(2025, 10, 27)
