"""How long a mile is on a drawn map."""

from dataclasses import dataclass

from django.conf import settings

from practitioners.finder.headings import distance_unit
from practitioners.gazetteer.distance import KM_PER_MILE
from practitioners.maps.mercator import Frame

LENGTHS = (1, 2, 5, 10, 25, 50, 100, 200)
SHARE = 0.3


@dataclass(frozen=True)
class ScaleBar:
    """Its words, and its length in units of the drawing."""

    text: str
    length: str


def scale_bar(frame: Frame, lat: float) -> ScaleBar:
    """The longest round length that takes less than a third of the width."""
    metres = 1000 * (KM_PER_MILE if settings.HANDWELL_DISTANCE_UNIT == "mi" else 1)
    fitting = [n for n in LENGTHS if frame.units(n * metres, lat) <= frame.width * SHARE]
    number = fitting[-1] if fitting else LENGTHS[0]
    return ScaleBar(distance_unit(number), f"{frame.units(number * metres, lat):.0f}")
