"""Names that the moving map may show while it is moved around: the largest of each part, and some way out."""

from collections import defaultdict
from collections.abc import Sequence

from django.conf import settings

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.candidates import BUNDLED_COUNTRY
from practitioners.gazetteer.entry import Entry
from practitioners.maps.labels import LEAST_POPULATION
from practitioners.maps.pins import Pin

#: Cells along each side, and names of each: evenly spread, so that the country beside a city has names too.
CELLS, OF_EACH = 7, 2
#: Degrees around the pins, and a third of what the pins spread over.
AROUND = 0.15


def towns_around(pins: Sequence[Pin]) -> list[tuple[str, float, float]]:
    """Name, latitude and longitude of towns around the pins, the largest first; about 3 kB in a page."""
    points = [pin.point for pin in pins if pin.point is not None]
    if settings.HANDWELL_COUNTRY != BUNDLED_COUNTRY or not points:
        return []
    south, north = min(point.lat for point in points), max(point.lat for point in points)
    west, east = min(point.lng for point in points), max(point.lng for point in points)
    tall, wide = AROUND + (north - south) / 3, 2 * AROUND + (east - west) / 3
    south, west = south - tall, west - wide
    cell_height, cell_width = (north + tall - south) / CELLS, (east + wide - west) / CELLS
    cells: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
    for place in bundle().places:
        row, column = (
            int((place.point.lat - south) // cell_height),
            int((place.point.lng - west) // cell_width),
        )
        if 0 <= row < CELLS and 0 <= column < CELLS and place.population >= LEAST_POPULATION:
            cells[row, column].append(place)
    chosen = [place for cell in cells.values() for place in sorted(cell, key=_people)[-OF_EACH:]]
    largest_first = sorted(chosen, key=_people, reverse=True)
    return [(place.name, round(place.point.lat, 3), round(place.point.lng, 3)) for place in largest_first]


def _people(place: Entry) -> int:
    return place.population
