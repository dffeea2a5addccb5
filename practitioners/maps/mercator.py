"""The projection of all our maps: Web Mercator, so that drawn and interactive ones look alike."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from practitioners.gazetteer.point import Point

#: Beyond it the projection runs to infinity; every map with tiles ends here too.
MAX_LAT = 85.0


def project(lat: float, lng: float) -> tuple[float, float]:
    """Degrees of longitude from Greenwich eastwards, and the same unit southwards from the equator."""
    lat = max(-MAX_LAT, min(MAX_LAT, lat))
    return lng, -math.degrees(math.asinh(math.tan(math.radians(lat))))


@dataclass(frozen=True)
class Frame:
    """The part of the world that a drawing shows: its top left corner, and units of it for one of ours."""

    left: float
    top: float
    scale: float
    width: int
    height: int

    @classmethod
    def around(
        cls, points: Sequence[Point], *, width: int, height: int, least: float, margin: int
    ) -> "Frame":
        """Holds all the points, ``margin`` units from the edge; at least ``least`` degrees across."""
        xs, ys = zip(*(project(point.lat, point.lng) for point in points), strict=True)
        inner_width, inner_height = width - 2 * margin, height - 2 * margin
        scale = min(
            inner_width / max(max(xs) - min(xs), 1e-9),
            inner_height / max(max(ys) - min(ys), 1e-9),
            width / least,
        )
        left = (min(xs) + max(xs)) / 2 - width / 2 / scale
        top = (min(ys) + max(ys)) / 2 - height / 2 / scale
        return cls(left, top, scale, width, height)

    def place(self, lat: float, lng: float) -> tuple[float, float]:
        """Where a point lies in the drawing, from its top left corner."""
        x, y = project(lat, lng)
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def units(self, metres: float, lat: float) -> float:
        """How long a length on the ground is in the drawing, at a latitude."""
        degrees = metres / 111_195 / math.cos(math.radians(min(abs(lat), MAX_LAT)))
        return degrees * self.scale

    @property
    def degrees(self) -> float:
        """How many degrees of longitude it shows."""
        return self.width / self.scale
