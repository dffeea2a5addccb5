"""The map of one place of practice, drawn on the server."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language, gettext

from practitioners.gazetteer.point import Point
from practitioners.maps.exactness import radius_m
from practitioners.maps.labels import Label, labels
from practitioners.maps.mercator import Frame
from practitioners.maps.outline import land_path
from practitioners.maps.scale_bar import ScaleBar, scale_bar
from practitioners.models import Location, PublishedPoint

WIDTH, HEIGHT = 320, 168
#: About 18 km across in the middle of Britain: the next towns are on it, streets would not be.
DEGREES = 0.28
MOST_NAMES = 7


@dataclass(frozen=True)
class PlaceMap:
    """The inputs of ``practitioners/maps/place.html``."""

    width: int
    height: int
    land: str
    towns: tuple[Label, ...]
    #: The radius of the circle, in units of the drawing; empty for an exact place.
    circle: str
    scale: ScaleBar
    label: str


def place_map(location: Location) -> PlaceMap | None:
    """The map of a place with a published point, where maps are on. No query, if the point is loaded."""
    point: PublishedPoint | None = getattr(location, "point", None)
    if point is None or not settings.HANDWELL_MAP:
        return None
    metres = radius_m(point.exactness, location.precision)
    return _drawn(Point(point.lat, point.lng), metres, settings.HANDWELL_COUNTRY, get_language() or "")


@lru_cache(maxsize=1024)
def _drawn(point: Point, metres: int, country: str, language: str) -> PlaceMap:
    """Remembered, because a coast of 9,000 points takes some milliseconds; 1,024 maps take about 3 MB.

    The language is part of the key: the words of a map are in it.
    """
    frame = Frame.around([point], width=WIDTH, height=HEIGHT, least=max(DEGREES, metres / 20_000), margin=0)
    x, y = WIDTH / 2, HEIGHT / 2
    circle = frame.units(metres, point.lat) if metres else 0
    taken = (x - circle, y - circle, x + circle, y + circle) if circle else (x - 13, y - 26, x + 13, y + 8)
    towns = labels(frame, country, [taken, (0, HEIGHT - 34, 110, HEIGHT)], most=MOST_NAMES)
    names = ", ".join(town.name for town in towns[:3])
    words = (
        gettext("Map of the area, with %(towns)s") if metres else gettext("Map of the place, with %(towns)s")
    )
    plain = gettext("Map of the area") if metres else gettext("Map of the place")
    return PlaceMap(
        width=WIDTH,
        height=HEIGHT,
        land=land_path(frame, country),
        towns=tuple(towns),
        circle=f"{circle:.0f}" if circle else "",
        scale=scale_bar(frame, point.lat),
        label=words % {"towns": names} if names else plain,
    )
