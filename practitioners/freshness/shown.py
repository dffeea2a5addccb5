"""The days of confirmation as visitors read them: of the whole, and of each section confirmed since."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from practitioners.freshness.confirming import section_days
from practitioners.freshness.schedule import stale_from
from practitioners.models import Listing


@dataclass(frozen=True, slots=True)
class Confirmed:
    """When it was; ``is_old`` asks the visitor to check first."""

    on: datetime.date
    is_old: bool


def confirmed_whole(listing: Listing, *, today: datetime.date) -> Confirmed | None:
    """When everything was confirmed; nothing where nobody ever did."""
    day = listing.confirmed_on
    return Confirmed(day, today >= stale_from(day)) if day else None


def confirmed_sections(
    listing: Listing, own: Mapping[str, datetime.date], *, today: datetime.date
) -> dict[str, Confirmed]:
    """Section -> the day it was confirmed, where that is not the day of the whole.

    ``own`` are the days of the sections that were confirmed by themselves.
    """
    return {
        section: Confirmed(day, today >= stale_from(day))
        for section, day in section_days(listing, own).items()
        if day and day != listing.confirmed_on
    }


def is_stale(listing: Listing, *, today: datetime.date) -> bool:
    """Whether nobody has confirmed the whole for so long that it comes last in lists."""
    since = listing.counted_from
    return since is not None and today >= stale_from(since)
