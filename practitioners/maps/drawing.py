"""The map of a list as a drawing: land, names of towns, and a numbered dot for each person."""

from collections.abc import Sequence
from dataclasses import dataclass

from practitioners.gazetteer.point import Point
from practitioners.maps.labels import Label, labels
from practitioners.maps.mercator import Frame
from practitioners.maps.outline import land_path
from practitioners.maps.pins import Pin
from practitioners.maps.scale_bar import ScaleBar, scale_bar
from practitioners.maps.spread import spread

WIDTH, HEIGHT = 360, 400
#: Units. On a phone of 320 CSS pixels a dot is still 24 wide, and a finger's width from the next.
DOT = 15
MARGIN = 34
LEAST_DEGREES = 0.12
MOST_NAMES = 8
#: A dot this far from where it belongs is tied to it by a line.
TIED_FROM = 5.0
LEAST_CIRCLE = 8.0


@dataclass(frozen=True)
class Dot:
    """Somebody's dot, and where on the map it belongs; all numbers as text for the template."""

    pin: Pin
    x: str
    y: str
    true_x: str
    true_y: str
    is_tied: bool
    #: Radius of the area somebody is in; empty where it would be smaller than the dot, or the place is exact.
    circle: str


@dataclass(frozen=True)
class Drawing:
    """A drawing with its land as an SVG path."""

    width: int
    height: int
    dot: int
    land: str
    towns: tuple[Label, ...]
    dots: tuple[Dot, ...]
    scale: ScaleBar

    @property
    def areas(self) -> list[tuple[str, str, str]]:
        """The circles, as middle and radius: people of one area share one, which two would darken."""
        return list(dict.fromkeys((dot.true_x, dot.true_y, dot.circle) for dot in self.dots if dot.circle))


def draw(pins: Sequence[Pin], country: str) -> Drawing:
    """The drawing of pins that all have a point; at least one."""
    points = [pin.point for pin in pins if pin.point is not None]
    frame = Frame.around(points, width=WIDTH, height=HEIGHT, least=LEAST_DEGREES, margin=MARGIN)
    true = [frame.place(point.lat, point.lng) for point in points]
    moved = spread(true, apart=2 * DOT + 2, width=WIDTH, height=HEIGHT, margin=DOT + 4)
    dots = tuple(
        _dot(pin, position, place, frame) for pin, position, place in zip(pins, moved, true, strict=True)
    )
    taken = [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in moved]
    corner = (0.0, HEIGHT - 34.0, 130.0, float(HEIGHT))
    return Drawing(
        width=WIDTH,
        height=HEIGHT,
        dot=DOT,
        land=land_path(frame, country),
        towns=tuple(labels(frame, country, [*taken, corner], most=MOST_NAMES)),
        dots=dots,
        scale=scale_bar(frame, _middle(points)),
    )


def _dot(pin: Pin, position: tuple[float, float], place: tuple[float, float], frame: Frame) -> Dot:
    (x, y), (true_x, true_y) = position, place
    circle = frame.units(pin.radius_m, pin.point.lat) if pin.point and pin.radius_m else 0.0
    return Dot(
        pin=pin,
        x=f"{x:.0f}",
        y=f"{y:.0f}",
        true_x=f"{true_x:.0f}",
        true_y=f"{true_y:.0f}",
        is_tied=abs(x - true_x) + abs(y - true_y) >= TIED_FROM,
        circle=f"{circle:.0f}" if circle >= LEAST_CIRCLE else "",
    )


def _middle(points: Sequence[Point]) -> float:
    return sum(point.lat for point in points) / len(points)
