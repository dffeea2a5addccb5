"""How to reach somebody: the buttons of the action bar."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext

from practitioners.models import Listing, PractitionerPage


@dataclass(frozen=True, slots=True)
class Action:
    """The inputs of one button of ``components/action_bar.html``."""

    text: str
    url: str
    icon: str
    kind: str = "secondary"


def takes_enquiries(listing: Listing) -> bool:
    """Whether a message would reach somebody who wants it."""
    return bool(listing.contact_email) and listing.taking != Listing.Taking.CLOSED


def telephone_url(phone: str) -> str:
    """A ``tel:`` address: digits, and a plus in front of a country code."""
    plus = "+" if phone.strip().startswith("+") else ""
    # "+44 (0)20 …": the zero in brackets is only dialled at home.
    digits = re.sub(r"\D", "", phone.replace("(0)", "") if plus else phone)
    return f"tel:{plus}{digits}" if digits else ""


def actions(page: PractitionerPage, listing: Listing) -> list[Action]:
    """What a visitor can do, the best way first; the first one is the main button."""
    ways = []
    if takes_enquiries(listing):
        ways.append((gettext("Send an enquiry"), f"{page.url}enquire/", "mail"))
    if page.booking_url:
        ways.append((gettext("Book online"), page.booking_url, "calendar-check"))
    if phone := telephone_url(page.phone):
        ways.append((gettext("Call"), phone, "phone"))
    if page.website:
        ways.append((gettext("Website"), page.website, "globe"))
    return [
        Action(text, url, icon, "secondary" if number else "primary")
        for number, (text, url, icon) in enumerate(ways)
    ]
