"""Whether somebody can be seen now, in one line."""

import datetime
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext

from practitioners.models import Listing, PractitionerPage


@dataclass(frozen=True, slots=True)
class Availability:
    """``kind`` is open, waiting, closed or away; it chooses the colour, ``text`` says the same in words."""

    kind: str
    text: str


def listing_of(page: PractitionerPage) -> Listing:
    """The row beside a profile; a page that is still being written has none, and gets the defaults."""
    try:
        return page.listing
    except Listing.DoesNotExist:
        return Listing()


def availability(listing: Listing, *, today: datetime.date) -> Availability:
    """Away goes before everything else: a waiting list does not help while nobody is there."""
    if listing.away_until and listing.is_away(today):
        same_year = listing.away_until.year == today.year
        until = date_format(listing.away_until, "j F" if same_year else "j F Y")
        return Availability("away", gettext("Away until %(date)s") % {"date": until})
    return Availability(listing.taking, str(Listing.Taking(listing.taking).label))
