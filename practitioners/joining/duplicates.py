"""Who may be somebody we have already: the same phone or address, or the same name near the same place."""

import re
import unicodedata
from collections.abc import Iterable

from django.db.models import Q

from practitioners.models import Location, PractitionerPage

MOST = 5


def likely_same(name: str, email: str, phone: str, places: Iterable[str]) -> list[PractitionerPage]:
    """Profiles that may be the same person, likeliest first. ``places`` are towns or outward codes."""
    by_email = Q(listing__contact_email__iexact=email) if email else Q(pk__in=[])
    found = list(PractitionerPage.objects.filter(by_email).select_related("listing")[:MOST])
    last = name.split()[-1] if name.split() else ""
    candidates = PractitionerPage.objects.filter(
        (Q(title__icontains=last) if last else Q(pk__in=[])) | _phone_q(phone)
    ).select_related("listing")
    near = {plain(place) for place in places if place}
    for page in candidates.prefetch_related("locations").order_by("path")[:200]:
        if page not in found and (_same_phone(page, phone) or _same_name_near(page, name, near)):
            found.append(page)
    return found[:MOST]


def plain(text: str) -> str:
    """Without what people leave out when they type: case, accents, spaces, hyphens."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if char.isalnum()).casefold()


def digits(phone: str) -> str:
    """A phone number to compare: without spaces, and without the code of the country before it."""
    return re.sub(r"\D", "", phone).removeprefix("0044").removeprefix("44").lstrip("0")


def places_of(page: PractitionerPage) -> set[str]:
    """Where somebody works, to compare with."""
    places: Iterable[Location] = page.locations.all()
    texts = [page.visit_base]
    for place in places:
        texts += [place.town, place.postcode, place.outcode]
    return {plain(text) for text in texts if text}


def _phone_q(phone: str) -> Q:
    # The last digits are written together in most habits of writing numbers; the rest is compared below.
    return Q(phone__endswith=phone.strip()[-3:]) if len(digits(phone)) >= 7 else Q(pk__in=[])


def _same_phone(page: PractitionerPage, phone: str) -> bool:
    return len(digits(phone)) >= 7 and digits(page.phone) == digits(phone)


def _same_name_near(page: PractitionerPage, name: str, near: set[str]) -> bool:
    return plain(page.title) == plain(name) and bool(near & places_of(page))
