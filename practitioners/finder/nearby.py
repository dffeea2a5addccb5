"""A few people for the foot of another page: the nearest when a place is known, else a rotating few."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.http import HttpRequest

from practitioners.finder.bits import none
from practitioners.finder.cards import cards_for
from practitioners.finder.geo import ANYWHERE_KM, around, everywhere
from practitioners.finder.index import index
from practitioners.finder.matching import match
from practitioners.finder.order import ordered
from practitioners.finder.query import MAX_CHOICES, FinderQuery, clean_text
from practitioners.finder.search import hit_for
from practitioners.finder.vocabulary import Vocabulary
from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.match import Match, PlaceNotFound
from practitioners.gazetteer.point import Point
from practitioners.models import Concern, ModalityPage, PractitionerPage
from practitioners.profile.card import Card
from site_core.navigation import navigation_url

MAX_NEAR_CHARS = 80


@dataclass(frozen=True)
class NearbyPeople:
    """Some people, where they are near to, and the way to all of them."""

    cards: list[Card]
    #: The place they are near to, or "" where none is known.
    heading_place: str
    #: How many there are in all: within the usual radius of the place, or everywhere.
    total: int
    finder_url: str


def nearby_cards(
    request: HttpRequest | None,
    *,
    modality: ModalityPage | None = None,
    concern: Concern | None = None,
    concerns: Sequence[Concern] = (),
    limit: int = 3,
    near_page: PractitionerPage | None = None,
    exclude: PractitionerPage | None = None,
) -> NearbyPeople:
    """People who offer a technique or see people for a concern, or for any of several.

    They are the nearest to ``near_page``'s own published point, else to the place in the address of the
    request (``?near=``), else a few that rotate by day. ``exclude`` is left out of them, and of the count.
    """
    chosen: dict[str, tuple[str, ...]] = {}
    if modality is not None:
        chosen["technique"] = (modality.slug,)
    if concern is not None:
        chosen["for"] = (concern.slug,)
    elif concerns:
        chosen["for"] = tuple(each.slug for each in concerns[:MAX_CHOICES])
    snapshot = index.current()
    query = FinderQuery(chosen=_known(chosen, snapshot.vocabulary))
    place = _own_place(near_page) if near_page is not None else _place_of(request)
    if place is not None and near_page is None and request is not None:
        query = replace(query, near=clean_text(request.GET.get("near", ""), MAX_NEAR_CHARS))
    matches = match(snapshot, query, everywhere(snapshot))
    reach = around(snapshot, place.point, ANYWHERE_KM) if place else matches.reach
    left_out = snapshot.person(exclude.pk) if exclude is not None else none(snapshot.size)
    km = reach.km(())
    numbers = ordered(snapshot, matches.people - left_out, km, "")
    hits = [hit_for(snapshot, reach, int(number), km) for number in numbers[:limit]]
    url = navigation_url("finder")
    origin = place.point if place else None
    cards = cards_for(hits, snapshot, finder_url=url, origin=origin)
    if place:
        matches = matches.seen_from(around(snapshot, place.point, query.radius_km))
    return NearbyPeople(
        cards=[card for _hit, card in cards],
        heading_place=place.label if place else "",
        total=len(matches.people - left_out),
        finder_url=f"{url}{query.querystring()}",
    )


def _known(chosen: dict[str, tuple[str, ...]], vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The choices without what the finder does not know (yet)."""
    known = {key: tuple(v for v in values if vocabulary.term(key, v)) for key, values in chosen.items()}
    return {key: values for key, values in known.items() if values}


def _place_of(request: HttpRequest | None) -> Match | None:
    near = clean_text(request.GET.get("near", ""), MAX_NEAR_CHARS) if request is not None else ""
    if not near:
        return None
    try:
        return resolve(near, country=settings.HANDWELL_COUNTRY, choice=_key(request))
    except PlaceNotFound:
        return None


def _key(request: HttpRequest | None) -> str | None:
    return (clean_text(request.GET.get("place", ""), MAX_NEAR_CHARS) or None) if request is not None else None


def _own_place(page: PractitionerPage) -> Match | None:
    point = next(iter(page.points.all()), None)
    if point is None:
        return None
    return Match(Point(point.lat, point.lng), point.label, "pinned", "")
