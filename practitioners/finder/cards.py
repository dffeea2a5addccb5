"""From hits to cards: one set of queries for a page of them, in the order of the answer."""

from collections.abc import Iterable, Sequence

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from practitioners.finder.mid_sentence import mid_sentence
from practitioners.finder.outcome import Hit
from practitioners.finder.query import FinderQuery
from practitioners.finder.vocabulary import Vocabulary
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.point import Point
from practitioners.models import Location, PractitionerPage
from practitioners.profile.card import Card, build_card

#: A confirmation older than this is not worth a word on a card.
FRESH_DAYS = 92


def cards_for(
    hits: Sequence[Hit],
    *,
    query: FinderQuery | None = None,
    vocabulary: Vocabulary | None = None,
    origin: Point | None = None,
    first_number: int | None = None,
) -> list[tuple[Hit, Card]]:
    """Each hit with its card, which says why it is there. Whoever has just left the directory is skipped."""
    pages = PractitionerPage.objects.filter(pk__in=[hit.page_id for hit in hits]).listed().for_cards()
    by_id = {page.pk: page for page in pages}
    today = timezone.localdate()
    cards = []
    for position, hit in enumerate(hits):
        page = by_id.get(hit.page_id)
        if page is None:
            continue
        card = build_card(
            page,
            today=today,
            distance_miles=hit.miles,
            reasons=list(_reasons(page, hit, query, vocabulary)),
            number=None if first_number is None else first_number + position,
            query=query.querystring()[1:] if query else "",
            location=nearest_location(page, origin),
        )
        cards.append((hit, card))
    return cards


def nearest_location(page: PractitionerPage, origin: Point | None) -> Location | None:
    """The place of practice that the distance is measured to."""
    placed = [location for location in page.locations.all() if hasattr(location, "point")]
    if origin is None or not placed:
        return None
    return min(placed, key=lambda place: haversine_km(origin, Point(place.point.lat, place.point.lng)))


def _reasons(
    page: PractitionerPage, hit: Hit, query: FinderQuery | None, vocabulary: Vocabulary | None
) -> Iterable[str]:
    if query and vocabulary:
        for slug in query.chosen.get("technique", ()):
            name = mid_sentence(vocabulary.label("technique", slug))
            yield gettext("offers %(technique)s") % {"technique": name}
        for slug in query.chosen.get("for", ()):
            name = mid_sentence(vocabulary.label("for", slug))
            yield gettext("sees people for %(concern)s") % {"concern": name}
    if hit.comes_to_you:
        yield gettext("comes to you")
    confirmed = page.listing.confirmed_on
    if confirmed and (timezone.localdate() - confirmed).days <= FRESH_DAYS:
        yield gettext("details confirmed %(date)s") % {"date": date_format(confirmed, "j F")}
