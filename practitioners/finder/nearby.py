"""A few people for the foot of another page: the nearest when a place is known, else a rotating few."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from practitioners.finder.bits import Bits, none
from practitioners.finder.cards import cards_for
from practitioners.finder.geo import ANYWHERE_KM, around, everywhere
from practitioners.finder.index import current_for
from practitioners.finder.matching import match
from practitioners.finder.order import ordered
from practitioners.finder.outcome import Hit
from practitioners.finder.query import FinderQuery, clean_text
from practitioners.finder.search import hit_for
from practitioners.finder.snapshot import Snapshot
from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.match import Match, PlaceNotFound
from practitioners.gazetteer.point import Point
from practitioners.models import Concern, ModalityPage, PractitionerPage
from practitioners.profile.card import Card
from site_core.navigation import navigation_url

MAX_NEAR_CHARS = 80


@dataclass(frozen=True)
class Question:
    """What people are asked for: a technique, a concern, both, or neither."""

    modality: ModalityPage | None = None
    concern: Concern | None = None

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """As the finder's filters."""
        asked = {"technique": self.modality, "for": self.concern}
        return {key: (each.slug,) for key, each in asked.items() if each is not None}


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
    near_text: str = "",
) -> NearbyPeople:
    """People who offer a technique, or see people for a concern, or for any of several ``concerns``.

    They are the nearest to ``near_page``'s own published point, else to the place that ``near_text`` names,
    else to the one in the address of the request (``?near=``), else a few that rotate by day. ``exclude`` is
    left out of them, and of the count.
    ``finder_url`` does not narrow by ``concerns``, which the finder would have to have all at once.
    """
    snapshot = current_for(request)
    if near_page is not None:
        place = _own_place(near_page)
    else:
        place = _named(near_text, None) if near_text else _place_of(request)
    picked = _pick(
        snapshot,
        Question(modality, concern),
        place,
        limit=limit,
        near=_typed(request) if near_page is None and not near_text else "",
        wanted=_any_of(concerns, snapshot) if concerns else None,
        exclude=exclude,
    )
    return _with_cards([picked], snapshot)[0]


def nearby_for_each(
    request: HttpRequest | None, questions: Sequence[Question], *, limit: int
) -> list[NearbyPeople]:
    """The answers to all questions of a page, for the price of one."""
    if not questions:
        return []
    snapshot, place, near = current_for(request), _place_of(request), _typed(request)
    return _with_cards(
        [_pick(snapshot, question, place, limit=limit, near=near) for question in questions], snapshot
    )


@dataclass(frozen=True)
class _Picked:
    """Who is shown, before their cards are read."""

    hits: list[Hit]
    place: Match | None
    total: int
    finder_url: str


def _pick(
    snapshot: Snapshot,
    question: Question,
    place: Match | None,
    *,
    limit: int,
    near: str = "",
    wanted: Bits | None = None,
    exclude: PractitionerPage | None = None,
) -> _Picked:
    query = FinderQuery(
        chosen={k: v for k, v in question.chosen.items() if snapshot.vocabulary.term(k, v[0])},
        near=near if place else "",
    )
    matches = match(snapshot, query, everywhere(snapshot))
    reach = around(snapshot, place.point, ANYWHERE_KM) if place else matches.reach
    left_out = snapshot.person(exclude.pk) if exclude is not None else none(snapshot.size)
    wanted = snapshot.listed if wanted is None else wanted
    km = reach.km(())
    numbers = ordered(snapshot, (matches.people & wanted) - left_out, km, "", first=limit)
    hits = [hit_for(snapshot, reach, int(number), km) for number in numbers]
    if place:
        matches = matches.seen_from(around(snapshot, place.point, query.radius_km))
    url = f"{navigation_url('finder')}{query.querystring()}"
    return _Picked(hits, place, len((matches.people & wanted) - left_out), url)


def _with_cards(picked: Sequence[_Picked], snapshot: Snapshot) -> list[NearbyPeople]:
    """All are near to the same place."""
    place = picked[0].place
    hits = [hit for each in picked for hit in each.hits]
    origin = place.point if place else None
    cards = dict(cards_for(hits, snapshot, finder_url=navigation_url("finder"), origin=origin))
    return [
        NearbyPeople(
            cards=[cards[hit] for hit in each.hits if hit in cards],
            heading_place=place.label if place else "",
            total=each.total,
            finder_url=each.finder_url,
        )
        for each in picked
    ]


def _any_of(concerns: Sequence[Concern], snapshot: Snapshot) -> Bits:
    """People who see others for at least one of these; the finder's own filter asks for all of them."""
    people = none(snapshot.size)
    for concern in concerns:
        if term := snapshot.vocabulary.term("for", concern.slug):
            people = people | snapshot.option(term.option)
    return people


def _typed(request: HttpRequest | None) -> str:
    return clean_text(request.GET.get("near", ""), MAX_NEAR_CHARS) if request is not None else ""


def _place_of(request: HttpRequest | None) -> Match | None:
    near = _typed(request)
    return _named(near, _key(request)) if near else None


def _named(text: str, choice: str | None) -> Match | None:
    try:
        return resolve(text, country=settings.HANDWELL_COUNTRY, choice=choice)
    except PlaceNotFound:
        return None


def _key(request: HttpRequest | None) -> str | None:
    return (clean_text(request.GET.get("place", ""), MAX_NEAR_CHARS) or None) if request is not None else None


def _own_place(page: PractitionerPage) -> Match | None:
    point = next(iter(page.points.all()), None)
    if point is None:
        return None
    return Match(Point(point.lat, point.lng), point.label, "pinned", "")
