"""Who is where on the map of a list: the same people, in the same order, under the same numbers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from practitioners.finder.outcome import Hit
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.point import Point
from practitioners.maps.exactness import radius_m
from practitioners.models import PublishedPoint
from practitioners.profile.card import Card


@dataclass(frozen=True)
class Pin:
    """Somebody of the list. ``point`` is None for whoever has nothing near that could be shown."""

    page_id: int
    number: int
    name: str
    town: str
    distance: str
    url: str
    point: Point | None
    #: Metres that the point may be off; 0 for an exact place.
    radius_m: int = 0

    @property
    def label(self) -> str:
        """ "3. Ana Petrescu, 1.2 miles"; the town instead, where there is no distance."""
        return f"{self.number}. " + ", ".join(filter(None, (self.name, self.distance or self.town)))

    def as_json(self) -> dict[str, str | int | float | bool]:
        """What the page's script is told of a pin that has a point."""
        assert self.point is not None
        return {
            "number": self.number,
            "name": self.name,
            "town": self.town,
            "distance": self.distance,
            "label": self.label,
            "url": self.url,
            "lat": round(self.point.lat, 5),
            "lng": round(self.point.lng, 5),
            "approx": bool(self.radius_m),
            "radius": self.radius_m,
        }


@dataclass(frozen=True)
class _Spot:
    point: Point
    is_base: bool
    radius_m: int


def pins_for(people: Sequence[tuple[Hit, Card]], origin: Point | None) -> list[Pin]:
    """One pin for each card of the list. One query."""
    spots = _spots(hit.page_id for hit, _card in people)
    pins = []
    for hit, card in people:
        spot = _shown(hit, spots[hit.page_id], origin)
        pins.append(
            Pin(
                page_id=hit.page_id,
                number=card.number or 0,
                name=card.name,
                town=card.town,
                distance=card.distance_text,
                url=card.url,
                point=spot.point if spot else None,
                radius_m=spot.radius_m if spot else 0,
            )
        )
    return pins


def _spots(page_ids: Iterable[int]) -> defaultdict[int, list[_Spot]]:
    found: defaultdict[int, list[_Spot]] = defaultdict(list)
    rows = PublishedPoint.objects.filter(page_id__in=list(page_ids)).order_by("location__sort_order", "pk")
    for page_id, lat, lng, exactness, location_id, precision in rows.values_list(
        "page_id", "lat", "lng", "exactness", "location_id", "location__precision"
    ):
        found[page_id].append(_Spot(Point(lat, lng), location_id is None, radius_m(exactness, precision)))
    return found


def _shown(hit: Hit, spots: Sequence[_Spot], origin: Point | None) -> _Spot | None:
    """The place that the distance of the card is measured to; the first place where there is no distance.

    Somebody found for working online, far from the place asked about, has no pin: it would be the only thing
    that is far away, and nobody goes there.
    """
    if origin is None:
        return min(spots, key=lambda spot: spot.is_base, default=None)
    if hit.miles is None:
        return None
    measured = [spot for spot in spots if spot.is_base == hit.from_base]
    return min(measured, key=lambda spot: haversine_km(origin, spot.point), default=None)
