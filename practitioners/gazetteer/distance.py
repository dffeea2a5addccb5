"""Distances on a sphere, and the grid that keeps private addresses private. Kilometres throughout.

The earth is taken as a sphere of the mean radius of the WGS 84 ellipsoid. Against the ellipsoid
that is at most 0.6 % wrong: 60 m in 10 km, far below what "2.1 miles" promises.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from practitioners.gazetteer.point import Point

EARTH_RADIUS_KM = 6371.0088
KM_PER_MILE = 1.609344
MILES_PER_KM = 1 / KM_PER_MILE
KM_PER_DEGREE = math.pi * EARTH_RADIUS_KM / 180

# 1/200 of a degree of latitude is 556 m.
GRID_ROWS_PER_DEGREE = 200


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in degrees; `west <= east` always, see `bounding_box`."""

    south: float
    west: float
    north: float
    east: float

    def __contains__(self, point: Point) -> bool:
        return self.south <= point.lat <= self.north and self.west <= point.lng <= self.east


def haversine_km(a: Point, b: Point) -> float:
    """Return the great-circle distance between two points in kilometres."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat = (lat_b - lat_a) / 2
    half_lng = math.radians(b.lng - a.lng) / 2
    h = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lng) ** 2
    # Rounding can push h a hair over 1 for opposite ends of the earth.
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))


def miles_between(a: Point, b: Point) -> float:
    """Return the great-circle distance between two points in statute miles."""
    return haversine_km(a, b) * MILES_PER_KM


def bounding_box(centre: Point, km: float) -> Box:
    """Return the smallest box, in degrees, that holds every point within `km` of `centre`.

    A circle that holds a pole or crosses the 180th meridian gets the full turn of longitude: the
    box may be too large, never too small. Raises ValueError for a negative or non-finite radius.
    """
    if not math.isfinite(km) or km < 0:
        raise ValueError("A radius is a finite number of kilometres, zero or more.")
    # A millionth of a degree (0.1 m) keeps points exactly on the rim inside despite rounding.
    reach = min(km / EARTH_RADIUS_KM, math.pi)
    spread = math.degrees(reach) + 1e-6
    south, north = centre.lat - spread, centre.lat + spread
    if south <= -90 or north >= 90:
        return Box(max(south, -90.0), -180.0, min(north, 90.0), 180.0)
    ratio = math.sin(reach) / math.cos(math.radians(centre.lat))
    turn = math.degrees(math.asin(min(1.0, ratio))) + 1e-6
    west, east = centre.lng - turn, centre.lng + turn
    if west < -180 or east > 180:
        west, east = -180.0, 180.0
    return Box(south, west, north, east)


def snap(point: Point) -> Point:
    """Move a point to the centre of its grid cell, so that an address cannot be read from it.

    Geometry: rows of 0.005 degrees of latitude (556 m) from the south pole; each row is cut into
    the largest whole number of equal cells that are still at least 556 m wide on the side of the
    row nearer to its pole. Every cell is therefore at least 556 m by 556 m anywhere on earth, no
    cell crosses the 180th meridian, and no point moves more than 0.6 km south of 70 degrees.

    Deterministic and idempotent (`snap(snap(p)) == snap(p)`): asking twice, or asking for two
    points in one cell, reveals nothing more than the cell.
    """
    rows = 180 * GRID_ROWS_PER_DEGREE
    row = min(int((point.lat + 90) * GRID_ROWS_PER_DEGREE), rows - 1)
    south = row / GRID_ROWS_PER_DEGREE - 90
    polar_edge = max(abs(south), abs(south + 1 / GRID_ROWS_PER_DEGREE))
    columns = max(1, int(360 * GRID_ROWS_PER_DEGREE * math.cos(math.radians(polar_edge))))
    column = min(int((point.lng + 180) / 360 * columns), columns - 1)
    lat = (row + 0.5) / GRID_ROWS_PER_DEGREE - 90
    lng = (column + 0.5) * 360 / columns - 180
    # Six decimals are 0.1 m: the centre stays in its cell, and the number is short on a page.
    return Point(round(lat, 6), round(lng, 6))
