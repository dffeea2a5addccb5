"""What the dashboard says about reach and freshness, for the panels that are included there."""

import datetime
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils import timezone

from practitioners.freshness.confirming import section_days
from practitioners.freshness.schedule import due_on, pauses_on, stale_from
from practitioners.models import Listing, PractitionerPage
from practitioners.reach.numbers import Figure, last_days
from practitioners.selfservice.sections import SECTIONS

register = template.Library()


@dataclass(frozen=True)
class Freshness:
    """How old the word of an owner is, and what follows from it next."""

    confirmed_on: datetime.date | None
    asks_on: datetime.date
    is_due: bool
    is_stale: bool
    hides_on: datetime.date | None
    is_hidden: bool
    #: Title and day of each section.
    sections: list[tuple[Any, datetime.date | None]]


@register.simple_tag
def last_thirty_days(profile: PractitionerPage) -> list[Figure]:
    """The figures of a profile."""
    return last_days(profile.pk, timezone.localdate())


@register.simple_tag
def freshness_of(listing: Listing) -> Freshness | None:
    """None before a profile may be public: nobody reads it, so there is nothing to keep true."""
    since, today = listing.counted_from, timezone.localdate()
    if since is None or listing.pk is None:
        return None
    days = section_days(listing)
    return Freshness(
        confirmed_on=listing.confirmed_on,
        asks_on=due_on(since),
        is_due=today >= due_on(since),
        is_stale=today >= stale_from(since),
        hides_on=pauses_on(listing.pause_told_on) if listing.pause_told_on else None,
        is_hidden=listing.paused_because == Listing.Pause.AGE,
        sections=[(section.title, days[section.key]) for section in SECTIONS],
    )
