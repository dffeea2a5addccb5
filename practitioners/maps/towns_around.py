"""Names that the moving map may show while it is moved around: the largest first, and some way out."""

from collections.abc import Sequence
from heapq import nlargest

from django.conf import settings

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.candidates import BUNDLED_COUNTRY
from practitioners.maps.labels import LEAST_POPULATION
from practitioners.maps.pins import Pin

#: Of names; about 3 kB in the page.
MOST = 90
#: Degrees around the pins, and a third of what the pins spread over.
AROUND = 0.15


def towns_around(pins: Sequence[Pin]) -> list[tuple[str, float, float]]:
    """Name, latitude and longitude of the largest towns around the pins."""
    points = [pin.point for pin in pins if pin.point is not None]
    if settings.HANDWELL_COUNTRY != BUNDLED_COUNTRY or not points:
        return []
    south, north = min(point.lat for point in points), max(point.lat for point in points)
    west, east = min(point.lng for point in points), max(point.lng for point in points)
    tall, wide = AROUND + (north - south) / 3, 2 * AROUND + (east - west) / 3
    near = (
        place
        for place in bundle().places
        if place.population >= LEAST_POPULATION
        and south - tall < place.point.lat < north + tall
        and west - wide < place.point.lng < east + wide
    )
    largest = nlargest(MOST, near, key=lambda place: place.population)
    return [(place.name, round(place.point.lat, 3), round(place.point.lng, 3)) for place in largest]
