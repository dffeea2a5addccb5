"""A street in the parking note of a place whose street is not shown."""

import re

from practitioners.models import Location, PractitionerPage

_STREET = re.compile(
    r"\b[A-Z][\w'’]+(?:\s+[A-Z][\w'’]+)*\s+"
    r"(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Way|Crescent|Cres|Place|Terrace|Gardens|Gdns|Grove"
    r"|Court|Mews|Row|Hill|Square|Walk|Parade|Rise)\b"
)
_FULL_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)


def street_in(place: Location) -> str:
    """The words that give the address away, or "" (for a place that shows its address: always)."""
    if place.is_exact or not place.parking_note:
        return ""
    for found in (_STREET.search(place.parking_note), _FULL_POSTCODE.search(place.parking_note)):
        if found:
            return found.group()
    # "1 Test Lane" without its number.
    street = re.sub(r"^\W*\d+\w?\W+", "", place.street).strip()
    return street if street and street.casefold() in place.parking_note.casefold() else ""


def given_away(profile: PractitionerPage) -> list[tuple[Location, str]]:
    """The places of a profile whose note says more than they should, with the words."""
    return [(place, words) for place in profile.locations.all() if (words := street_in(place))]
