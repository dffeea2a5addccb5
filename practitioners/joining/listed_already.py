"""Whether somebody is in the directory already, by a name and a town."""

from dataclasses import dataclass

from django.db.models import Q

from practitioners.joining.claims import claim_url
from practitioners.joining.duplicates import places_of, plain
from practitioners.models import PractitionerPage
from practitioners.querysets import listed_q

MOST = 10


@dataclass(frozen=True)
class Found:
    """A profile with that name near there."""

    name: str
    town: str
    #: The page, where visitors may see it.
    url: str
    claim_url: str
    has_owner: bool


def find_listed(name: str, place: str) -> list[Found]:
    """Profiles with exactly this name in this town or outward code.

    Both must be right: the list of people who have not agreed to be shown cannot be leafed through.
    """
    words = name.split()
    if not words or not place.strip():
        return []
    known = Q(listing__owner=None) | listed_q()
    pages = PractitionerPage.objects.filter(known, title__icontains=words[-1]).select_related("listing")
    found = []
    for page in pages.prefetch_related("locations").order_by("path")[:200]:
        if plain(page.title) == plain(name) and plain(place) in places_of(page):
            is_listed = page.live and page.listing.consent_at and not page.listing.paused_at
            found.append(
                Found(
                    page.title,
                    place.strip(),
                    page.url if is_listed else "",
                    claim_url(page),
                    page.listing.owner_id is not None,
                )
            )
    return found[:MOST]
