"""One person in a list: everything the card component prints, worked out before the template runs."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any
from urllib.parse import urlencode

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from practitioners.distance_text import distance_text
from practitioners.models import Listing, PractitionerPage
from practitioners.profile.availability import Availability, availability
from practitioners.profile.card_facts import CardFacts, facts_of
from practitioners.profile.prices import from_price_text

MAX_TECHNIQUES = 3
MODES = (_("Clinic"), _("Home visits"), _("Workplaces"), _("Online"))
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
    #: The key of the profile as text, for a shortlist; empty for a draft.
    person_id: str = ""


def build_card(page: PractitionerPage, *, today: datetime.date, checked: Sequence[str] | None = None) -> Card:
    """A card of a profile loaded with ``for_cards``; causes no query of its own.

    ``checked`` names the bodies whose check stands, where they are known already.
    """
    return card_from(facts_of(page, checked), url=page.url, photo=page.photo, today=today, person_id=page.pk)


def card_from(
    facts: CardFacts,
    *,
    url: str,
    photo: Any,
    today: datetime.date,
    miles: float | None = None,
    town: str = "",
    sets_out: bool = False,
    reasons: Sequence[str] = (),
    number: int | None = None,
    query: str = "",
    person_id: int | None = None,
) -> Card:
    """A card of some facts.

    ``miles`` is the distance to the person's place in ``town`` (empty: their first), or, where somebody
    ``sets_out`` to the visitor, to where their home visits start. ``reasons`` say why the card is in the
    list. ``query`` is the finder's query string, so that the profile can lead back to the same results.
    """
    return Card(
        url=f"{url}?{urlencode({'from': query})}" if query else url,
        name=facts.name,
        initials=facts.initials,
        photo=photo,
        job_title=facts.job_title,
        headline=facts.headline,
        techniques=facts.techniques[:MAX_TECHNIQUES],
        more_techniques=max(0, len(facts.techniques) - MAX_TECHNIQUES),
        town=town_text(facts, town, sets_out=sets_out),
        distance_text="" if miles is None else distance_text(miles),
        modes=modes(facts),
        from_price_text=from_price_text(facts.lowest_price),
        badges=badges_for(facts.listing, facts.checked, today=today),
        availability=availability(facts.listing, today=today),
        reason_text=capfirst(", ".join(reasons)),
        number=number,
        person_id=str(person_id or ""),
    )


def town_text(facts: CardFacts, town: str = "", *, sets_out: bool = False) -> str:
    """Where somebody is: the town of a place, where a home visitor sets out from, or that they are online."""
    if facts.towns and not sets_out:
        first, others = town or facts.towns[0], len(facts.towns) - 1
        if not others:
            return first
        return ngettext(
            "%(town)s and %(count)s other place", "%(town)s and %(count)s other places", others
        ) % {"town": first, "count": others}
    if facts.visits_homes and facts.visit_base:
        return gettext("Visits from %(base)s") % {"base": facts.visit_base}
    return gettext("Online") if facts.works_online else ""


def modes(facts: CardFacts) -> tuple[str, ...]:
    """Where sessions take place, in a word each."""
    offered = (bool(facts.towns), facts.visits_homes, facts.visits_workplaces, facts.works_online)
    return tuple(str(word) for word in compress(MODES, offered))


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
