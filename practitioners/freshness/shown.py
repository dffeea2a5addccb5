"""The days of confirmation as visitors read them, section by section."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from practitioners.freshness.confirming import section_days
from practitioners.freshness.schedule import stale_from
from practitioners.models import Listing


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The inputs of ``profile/confirmed.html``; ``is_old`` asks the visitor to check first."""

    on: datetime.date
    is_old: bool


def confirmed_sections(
    listing: Listing, own: Mapping[str, datetime.date], *, today: datetime.date
) -> dict[str, Confirmed]:
    """Section -> the day it was confirmed; one that nobody has confirmed is left out.

    ``own`` are the days of the sections that were confirmed by themselves.
    """
    return {
        section: Confirmed(day, today >= stale_from(day))
        for section, day in section_days(listing, own).items()
        if day
    }


def is_stale(listing: Listing, *, today: datetime.date) -> bool:
    """Whether nobody has confirmed the whole for so long that it comes last in lists."""
    since = listing.counted_from
    return since is not None and today >= stale_from(since)
