"""Names of towns on a drawn map, so that dots without streets still say where they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.candidates import BUNDLED_COUNTRY
from practitioners.gazetteer.entry import Entry
from practitioners.maps.mercator import Frame

#: Of the text as drawn: the height of a line, and of a letter the widest that is usual.
LINE, LETTER = 15.0, 6.6
EDGE = 6.0
#: Smaller places say little to a stranger.
LEAST_POPULATION = 500

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Label:
    """The name of a town; its dot, and where the text starts, as text for the template."""

    name: str
    x: str
    y: str
    text_x: str
    text_y: str
    anchor: str


def labels(frame: Frame, country: str, taken: Sequence[Box], *, most: int) -> list[Label]:
    """The largest towns of a frame whose names fit beside each other and the boxes that are taken."""
    if country != BUNDLED_COUNTRY:
        return []
    boxes = list(taken)
    found: list[Label] = []
    for name, x, y in _inside(frame):
        if len(found) == most:
            break
        top, bottom, length = y - LINE / 2, y + LINE / 2, len(name) * LETTER
        for anchor, text_x, box in (
            ("start", x + 6, (x - 3, top, x + 6 + length, bottom)),
            ("end", x - 6, (x - 6 - length, top, x + 3, bottom)),
        ):
            if box[0] < EDGE or box[2] > frame.width - EDGE or any(_overlap(box, other) for other in boxes):
                continue
            boxes.append(box)
            found.append(Label(name, f"{x:.0f}", f"{y:.0f}", f"{text_x:.0f}", f"{y + 4:.0f}", anchor))
            break
    return found


def _inside(frame: Frame) -> Iterator[tuple[str, float, float]]:
    """The names of a frame and where they are in it, the largest first."""
    for place in _largest_first():
        if frame.left < place.point.lng < frame.left + frame.degrees:
            x, y = frame.place(place.point.lat, place.point.lng)
            if EDGE + LINE / 2 < y < frame.height - EDGE - LINE / 2:
                yield place.name, x, y


@cache
def _largest_first() -> tuple[Entry, ...]:
    """Sorted once for all maps: most of them find their few names among the first hundreds."""
    worth = (place for place in bundle().places if place.population >= LEAST_POPULATION)
    return tuple(sorted(worth, key=lambda place: place.population, reverse=True))


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
