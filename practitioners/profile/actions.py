"""How to reach somebody: the buttons of the action bar."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext

from practitioners.models import Listing, PractitionerPage
from practitioners.profile.back import CONCERN, PARAMETER, concerns_of


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


def enquiry_url(page: PractitionerPage, raw_from: str = "") -> str:
    """The form, which is told what somebody came for so that it can show the red flags of that."""
    concerns = concerns_of(raw_from)
    query = urlencode({PARAMETER: urlencode([(CONCERN, slug) for slug in concerns])}) if concerns else ""
    return f"{page.url}enquire/{'?' if query else ''}{query}"


def actions(page: PractitionerPage, listing: Listing, raw_from: str = "") -> list[Action]:
    """What a visitor can do, the best way first; the first one is the main button.

    ``raw_from`` is the search that led here, as the address carries it.
    """
    ways = []
    if takes_enquiries(listing):
        ways.append((gettext("Send an enquiry"), enquiry_url(page, raw_from), "mail"))
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
