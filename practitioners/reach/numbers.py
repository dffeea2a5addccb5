"""What a practitioner reads about the last thirty days."""

import datetime
from dataclasses import dataclass

from django.db.models import Sum
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from practitioners.models import DailyReach

DAYS = 30
#: A smaller number says more about single visitors than about a profile.
FEWEST = 5


@dataclass(frozen=True)
class Figure:
    """One count, in words where it is small."""

    label: str
    count: int

    @property
    def text(self) -> str:
        """The count, or "fewer than 5"."""
        return (
            gettext("fewer than %(number)d") % {"number": FEWEST}
            if self.count < FEWEST
            else f"{self.count:,}"
        )


LABELS = (
    ("in_results", _("Seen in results")),
    ("views", _("Profile views")),
    ("contacts", _("Clicks on a way to reach you")),
)


def last_days(page_id: int, today: datetime.date, days: int = DAYS) -> list[Figure]:
    """The three figures of the last days, today included."""
    first = today - datetime.timedelta(days=days - 1)
    rows = DailyReach.objects.filter(page=page_id, day__range=(first, today))
    sums = rows.aggregate(**{name: Sum(name) for name, _label in LABELS})
    return [Figure(str(label), sums[name] or 0) for name, label in LABELS]
