"""One person in a list: everything the card component prints, worked out before the template runs."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext, ngettext

from practitioners.areas import area_label
from practitioners.distance_text import distance_text
from practitioners.models import Listing, Location, PractitionerPage
from practitioners.profile.availability import Availability, availability, listing_of
from practitioners.profile.prices import from_price_text

MAX_TECHNIQUES = 3
MAX_CHECKED = 3


@dataclass(frozen=True, slots=True)
class Badge:
    """A fact with its icon. ``kind`` is a kind of the badge component."""

    icon: str
    text: str
    kind: str = "neutral"


@dataclass(frozen=True, slots=True)
class Card:
    """The inputs of ``components/practitioner_card.html``, all of them final text."""

    url: str
    name: str
    initials: str
    photo: Any
    job_title: str
    headline: str
    techniques: tuple[str, ...]
    more_techniques: int
    town: str
    distance_text: str
    modes: tuple[str, ...]
    from_price_text: str
    badges: tuple[Badge, ...]
    availability: Availability
    reason_text: str
    number: int | None


def build_card(
    page: PractitionerPage,
    *,
    today: datetime.date,
    distance_miles: float | None = None,
    origin_label: str = "",
    reasons: Sequence[str] = (),
    number: int | None = None,
    query: str = "",
    location: Location | None = None,
    badges: tuple[Badge, ...] | None = None,
) -> Card:
    """A card of a profile loaded with ``for_cards``; causes no query of its own.

    ``distance_miles`` is measured from the place that ``origin_label`` names ("N13"; empty leaves it out) to
    ``location`` (without one, the first place gives the town). ``reasons`` say why the card is in the list.
    ``query`` is the finder's query string, so that the profile can lead back to the same results. ``badges``
    are worked out from the loaded checks unless they are given.
    """
    techniques = [technique.modality.title for technique in page.techniques.all()]
    return Card(
        url=f"{page.url}?{urlencode({'from': query})}" if query else page.url,
        name=page.title,
        initials=page.initials,
        photo=page.photo,
        job_title=page.job_title,
        headline=page.headline,
        techniques=tuple(techniques[:MAX_TECHNIQUES]),
        more_techniques=max(0, len(techniques) - MAX_TECHNIQUES),
        town=town_text(page, location),
        distance_text=_distance(distance_miles, origin_label),
        modes=modes(page),
        from_price_text=from_price_text(page.prices.all()),
        badges=card_badges(page, today=today) if badges is None else badges,
        availability=availability(listing_of(page), today=today),
        reason_text=", ".join(reasons),
        number=number,
    )


def _distance(miles: float | None, origin_label: str) -> str:
    if miles is None:
        return ""
    if not origin_label:
        return distance_text(miles)
    return gettext("%(distance)s from %(place)s") % {"distance": distance_text(miles), "place": origin_label}


def town_text(page: PractitionerPage, location: Location | None = None) -> str:
    """Where somebody is: the town of a place, where a home visitor sets out from, or that they are online."""
    towns = list(dict.fromkeys(place.town for place in page.locations.all()))
    if towns:
        first = location.town if location else towns[0]
        others = len(towns) - 1
        if not others:
            return first
        return ngettext(
            "%(town)s and %(count)s other place", "%(town)s and %(count)s other places", others
        ) % {"town": first, "count": others}
    if page.visits_homes and page.visit_base:
        return gettext("Visits from %(base)s") % {"base": area_label(page.visit_base)}
    return gettext("Online") if page.works_online else ""


def modes(page: PractitionerPage) -> tuple[str, ...]:
    """Where sessions take place, in a word each."""
    offered = [
        (bool(page.locations.all()), gettext("Clinic")),
        (page.visits_homes, gettext("Home visits")),
        (page.visits_workplaces, gettext("Workplaces")),
        (page.works_online, gettext("Online")),
    ]
    return tuple(text for is_offered, text in offered if is_offered)


def card_badges(page: PractitionerPage, *, today: datetime.date) -> tuple[Badge, ...]:
    """The badges of a card. Expects the checks that ``for_cards`` loads."""
    bodies = [str(check.body) for check in page.credential_checks.all()]
    return badges_for(listing_of(page), bodies, today=today)


def badges_for(listing: Listing, checked_bodies: Sequence[str], *, today: datetime.date) -> tuple[Badge, ...]:
    """Space at short notice, then what has been checked."""
    found = []
    space = listing.space_now(today)
    if space and not listing.is_away(today):
        found.append(Badge("calendar-clock", str(Listing.Space(space).label), "accent"))
    found += [
        Badge("shield-check", gettext("%(body)s checked") % {"body": body}, "success")
        for body in list(dict.fromkeys(checked_bodies))[:MAX_CHECKED]
    ]
    return tuple(found)
