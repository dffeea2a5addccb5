"""From hits to cards: one query for a page of them, and one more where there are photos."""

from collections.abc import Iterable, Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext

from practitioners.finder.card_rows import CardRow
from practitioners.finder.mid_sentence import mid_sentence
from practitioners.finder.outcome import Hit
from practitioners.finder.query import FinderQuery
from practitioners.finder.snapshot import Snapshot
from practitioners.freshness.schedule import stale_from
from practitioners.gazetteer.point import Point
from practitioners.models import FinderEntry
from practitioners.profile.card import Card, card_from
from site_core.models import CustomImage, CustomRendition

#: A confirmation older than this is not worth a word on a card.
FRESH_DAYS = 92
#: The rendition that the portrait component shows on a card.
PORTRAIT = "fill-192x216|format-webp"


def cards_for(
    hits: Sequence[Hit],
    snapshot: Snapshot,
    *,
    finder_url: str,
    query: FinderQuery | None = None,
    origin: Point | None = None,
    first_number: int | None = None,
) -> list[tuple[Hit, Card]]:
    """Each hit with its card, which says why it is there. Whoever has just left the directory is skipped."""
    entries = FinderEntry.objects.filter(page_id__in=[hit.page_id for hit in hits], listed=True)
    rows = {page_id: CardRow.read(card) for page_id, card in entries.values_list("page_id", "card")}
    photos = _photos(row.photo_id for row in rows.values())
    back = query.querystring()[1:] if query else ""
    cards = []
    for position, hit in enumerate(hits):
        row = rows.get(hit.page_id)
        if row is None:
            continue
        card = card_from(
            row.facts(snapshot.vocabulary, snapshot.day),
            url=f"{finder_url}{row.slug}/",
            photo=photos.get(row.photo_id),
            today=snapshot.day,
            miles=hit.miles,
            town=row.nearest_town(origin),
            sets_out=hit.from_base,
            reasons=list(_reasons(row, hit, query, snapshot)),
            number=None if first_number is None else first_number + position,
            query=back,
            person_id=hit.page_id,
        )
        cards.append((hit, card))
    return cards


def _photos(ids: Iterable[int | None]) -> dict[int | None, CustomImage]:
    wanted = {pk for pk in ids if pk is not None}
    if not wanted:
        return {}
    photos: dict[int | None, CustomImage] = {}
    made = CustomRendition.objects.filter(image_id__in=wanted, filter_spec=PORTRAIT).select_related("image")
    for rendition in made:
        photo = photos.setdefault(rendition.image_id, rendition.image)
        # Where Wagtail looks first; an older focal point may have left a second one.
        photo.prefetched_renditions = [*getattr(photo, "prefetched_renditions", ()), rendition]
    if unmade := wanted - photos.keys():
        photos |= CustomImage.objects.in_bulk(unmade)
    return photos


def _reasons(row: CardRow, hit: Hit, query: FinderQuery | None, snapshot: Snapshot) -> Iterable[str]:
    if query:
        for slug in query.chosen.get("technique", ()):
            name = mid_sentence(snapshot.vocabulary.label("technique", slug))
            yield gettext("offers %(technique)s") % {"technique": name}
        for slug in query.chosen.get("for", ()):
            name = mid_sentence(snapshot.vocabulary.label("for", slug))
            yield gettext("sees people for %(concern)s") % {"concern": name}
    if hit.comes_to_you:
        yield gettext("comes to you")
    if row.confirmed_on and (snapshot.day - row.confirmed_on).days <= FRESH_DAYS:
        yield gettext("details confirmed %(date)s") % {"date": date_format(row.confirmed_on, "j F")}
    if row.counted_from and snapshot.day >= stale_from(row.counted_from):
        yield gettext("further down because nobody confirmed the details for over a year")
