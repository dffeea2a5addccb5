"""What an age means, day by day."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practitioners.freshness.schedule import (
    NOTICE_DAYS,
    Age,
    age_on,
    months_after,
    must_pause,
    pauses_on,
    stale_from,
)

DAY = datetime.timedelta(days=1)
SINCE = datetime.date(2025, 3, 31)
DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2100, 1, 1))


@pytest.mark.parametrize(
    ("months", "day"),
    [
        (6, datetime.date(2025, 9, 30)),
        (9, datetime.date(2025, 12, 31)),
        (11, datetime.date(2026, 2, 28)),
        (12, datetime.date(2026, 3, 31)),
    ],
)
def test_a_month_that_is_too_short_ends_on_its_last_day(months: int, day: datetime.date) -> None:
    assert months_after(SINCE, months) == day


@pytest.mark.parametrize(
    ("first_day", "age", "before"),
    [
        (datetime.date(2025, 9, 30), Age.DUE, Age.FRESH),
        (datetime.date(2025, 12, 31), Age.OVERDUE, Age.DUE),
        (datetime.date(2026, 2, 28), Age.LAST, Age.OVERDUE),
        (datetime.date(2026, 3, 31), Age.STALE, Age.LAST),
    ],
)
def test_each_age_begins_on_its_day_and_not_before(first_day: datetime.date, age: Age, before: Age) -> None:
    assert age_on(SINCE, first_day) is age
    assert age_on(SINCE, first_day - DAY) is before


def test_a_day_that_is_still_to_come_is_fresh() -> None:
    assert age_on(SINCE, SINCE - DAY) is Age.FRESH


@given(since=DAYS, days=st.integers(0, 1000))
def test_nobody_gets_younger(since: datetime.date, days: int) -> None:
    ages = list(Age)
    today = since + datetime.timedelta(days=days)
    assert ages.index(age_on(since, today)) <= ages.index(age_on(since, today + DAY))


@given(since=DAYS, told=st.none() | st.integers(-500, 500), days=st.integers(0, 1000))
def test_nothing_pauses_without_a_notice_thirty_days_before(
    since: datetime.date, told: int | None, days: int
) -> None:
    told_on = None if told is None else stale_from(since) + datetime.timedelta(days=told)
    today = since + datetime.timedelta(days=days)
    if must_pause(since, told_on, today):
        assert told_on is not None
        assert age_on(since, today) is Age.STALE
        assert age_on(since, told_on) is Age.STALE
        assert (today - told_on).days >= NOTICE_DAYS


def test_it_pauses_on_the_day_that_was_told() -> None:
    told_on = stale_from(SINCE) + 5 * DAY
    assert must_pause(SINCE, told_on, pauses_on(told_on))
    assert not must_pause(SINCE, told_on, pauses_on(told_on) - DAY)


def test_a_notice_of_an_earlier_year_does_not_count() -> None:
    assert not must_pause(SINCE, SINCE - DAY, SINCE + 800 * DAY)
