"""From the addresses of a published profile to the points that everybody may see.

An exact place is put where its postcode is. A place of which only the area is shown, and the base of home
visits, are put where their outward code or town is, and snapped to the grid. Their street and full postcode
are never even looked up, so no row, cache or log can hold a finer point than the public one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from practitioners.areas import area_label
from practitioners.gazetteer.distance import snap
from practitioners.gazetteer.lookup import PlaceNotFound, resolve
from practitioners.gazetteer.match import Match
from practitioners.models import Location, PractitionerPage, PublishedPoint

BATCH = 500


@dataclass(frozen=True, slots=True)
class Address:
    """Texts to look up, best first. ``location`` is None for the base of home visits."""

    location: Location | None
    texts: tuple[str, ...]
    is_exact: bool
    label: str


def publish_points(page: PractitionerPage) -> None:
    """Makes the points of a profile those of its published addresses; doing it twice changes nothing.

    Reads the rows in the database, not those in memory: while a draft is open they differ. A place that
    nobody knows loses its point (``unplaced`` names it for the editor).
    """
    with transaction.atomic():
        # Two people publishing at once would both insert the point of a new place.
        Page.objects.select_for_update().filter(pk=page.pk).first()
        wanted = {point.location_id: point for point in points_of(page)}
        for old in PublishedPoint.objects.filter(page=page):
            new = wanted.pop(old.location_id, None)
            if new is None:
                old.delete()
                continue
            new.pk = old.pk
            new.save(force_update=True)
        PublishedPoint.objects.bulk_create(wanted.values())


def publish_points_in_bulk(pages: Iterable[PractitionerPage]) -> int:
    """The same for many profiles, in a few statements for every 500; returns how many points there are."""
    count = 0
    batch: list[PractitionerPage] = []
    for page in pages:
        batch.append(page)
        if len(batch) == BATCH:
            count += _replace(batch)
            batch = []
    return count + _replace(batch)


def _replace(pages: list[PractitionerPage]) -> int:
    places: dict[int, list[Location]] = {page.pk: [] for page in pages}
    for location in Location.objects.filter(page__in=places):
        places[location.page_id].append(location)
    points = [point for page in pages for point in _points(page, places[page.pk])]
    with transaction.atomic():
        PublishedPoint.objects.filter(page__in=places).delete()
        PublishedPoint.objects.bulk_create(points)
    return len(points)


def points_of(page: PractitionerPage) -> list[PublishedPoint]:
    """The points of a profile's published addresses, unsaved. One query, and at most three for each text."""
    return list(_points(page, Location.objects.filter(page=page.pk)))


def point_of(place: Location) -> PublishedPoint | None:
    """The point that a place would be published with, unsaved; None where nobody knows it."""
    return next(_located([_address_of(place)]), None)


def drafted_points(page: PractitionerPage) -> list[PublishedPoint]:
    """The points that a draft would be published with, unsaved, in the order of its places."""
    return list(_points(page, page.locations.all()))


def unplaced(page: PractitionerPage) -> list[str]:
    """The published addresses that have no point, as an editor would call them."""
    placed = set(PublishedPoint.objects.filter(page=page.pk).values_list("location", flat=True))
    return [
        address.label
        for address in _addresses(page, Location.objects.filter(page=page.pk))
        if (address.location.pk if address.location else None) not in placed
    ]


def _points(page: PractitionerPage, locations: Iterable[Location]) -> Iterator[PublishedPoint]:
    for point in _located(_addresses(page, locations)):
        point.page = page
        yield point


def _located(addresses: Iterable[Address]) -> Iterator[PublishedPoint]:
    for address in addresses:
        match = _first_match(address.texts)
        if match:
            point = match.point if address.is_exact else snap(match.point)
            yield PublishedPoint(
                location=address.location,
                lat=point.lat,
                lng=point.lng,
                exactness=match.exactness,
                label=address.label[:120],
            )


def _addresses(page: PractitionerPage, locations: Iterable[Location]) -> Iterator[Address]:
    for place in locations:
        yield _address_of(place)
    if page.visits_homes and page.visit_base:
        base = area_label(page.visit_base)
        yield Address(None, (base,), False, base)


def _address_of(place: Location) -> Address:
    label = ", ".join(part for part in (place.town, place.public_postcode) if part)
    exact, area = (place.postcode, place.outcode, place.town), (place.outcode, area_label(place.town))
    return Address(place, exact if place.is_exact else area, place.is_exact, label)


def _first_match(texts: tuple[str, ...]) -> Match | None:
    """The first text that is understood; a whole postcode area, 30 miles wide, only if nothing is finer."""
    coarse = None
    for text in texts:
        try:
            match = resolve(text, country=settings.HANDWELL_COUNTRY)
        except PlaceNotFound:
            continue
        if match.exactness == "area":
            coarse = coarse or match
        # Coordinates typed as an address would be stored as they are.
        elif match.exactness != "pinned":
            return match
    return coarse
