"""What the age of a profile means: pure functions of days, so that a whole life can be tested in a moment.

Fresh; after six months due, and asked about at 6, 9 and 11 months; after twelve stale: it comes last in lists
and its owner is told the day on which it pauses. Nothing pauses unless that was told thirty days before.
"""

import calendar
import datetime
from enum import StrEnum

#: How long a profile stays visible after its owner was told that it would pause (days).
NOTICE_DAYS = 30


class Age(StrEnum):
    """How old the word of a practitioner is, in the steps at which something happens."""

    FRESH = "fresh"
    DUE = "due"
    OVERDUE = "overdue"
    LAST = "last"
    STALE = "stale"


#: From how many months on; the oldest first.
BEGINS = ((Age.STALE, 12), (Age.LAST, 11), (Age.OVERDUE, 9), (Age.DUE, 6))


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of a later month, or the last day of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def age_on(since: datetime.date, today: datetime.date) -> Age:
    """The age on a day of what was last confirmed on ``since``."""
    return next((age for age, months in BEGINS if today >= months_after(since, months)), Age.FRESH)


def due_on(since: datetime.date) -> datetime.date:
    """The day from which on we ask."""
    return months_after(since, 6)


def stale_from(since: datetime.date) -> datetime.date:
    """The first day on which a profile comes last in lists."""
    return months_after(since, 12)


def pauses_on(told_on: datetime.date) -> datetime.date:
    """The day on which a profile pauses whose owner was told on ``told_on``."""
    return told_on + datetime.timedelta(days=NOTICE_DAYS)


def must_pause(since: datetime.date, told_on: datetime.date | None, today: datetime.date) -> bool:
    """Whether a stale profile has had its notice. A notice about an earlier age does not count."""
    if told_on is None or told_on < stale_from(since):
        return False
    return today >= pauses_on(told_on)
