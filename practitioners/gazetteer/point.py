"""A place on the earth's surface."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Latitude and longitude in decimal degrees, WGS 84.

    Raises ValueError for anything that is not a real coordinate (NaN, infinity, out of range),
    so that a `Point` that exists is always safe to calculate with.
    """

    lat: float
    lng: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.lat) and math.isfinite(self.lng)):
            raise ValueError("A point needs finite coordinates.")
        if not -90.0 <= self.lat <= 90.0:
            raise ValueError(f"Latitude {self.lat} is not between -90 and 90.")
        if not -180.0 <= self.lng <= 180.0:
            raise ValueError(f"Longitude {self.lng} is not between -180 and 180.")
