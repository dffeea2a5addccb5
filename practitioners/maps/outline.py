"""The coast behind a drawn map, where we have one."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from practitioners.maps.mercator import Frame, project

FOLDER = Path(__file__).resolve().parent.parent / "static" / "practitioners" / "map"
#: Countries whose coast is in the files.
COUNTRIES = frozenset({"GB", "IE", "IM", "JE", "GG"})
#: From so many degrees across, the coarser of the two files is fine enough.
FAR_DEGREES = 3.0
#: The coast leaves the drawing so many units outside of it, so that its line never runs along the edge.
BLEED = 4.0

Ring = list[tuple[float, float]]


@cache
def rings(name: str) -> list[Ring]:
    """The rings of a file, projected, largest first; read once by each process."""
    data = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return [list(_decoded(steps, data["scale"])) for steps in data["rings"]]


def _decoded(steps: list[int], scale: int) -> Iterator[tuple[float, float]]:
    lng = lat = 0
    for step_lng, step_lat in zip(steps[::2], steps[1::2], strict=True):
        lng, lat = lng + step_lng, lat + step_lat
        yield project(lat / scale, lng / scale)


def land_path(frame: Frame, country: str) -> str:
    """The land of a frame as the ``d`` of an SVG path; empty for a country whose coast we do not have."""
    if country not in COUNTRIES:
        return ""
    name = "outline-far.json" if frame.degrees >= FAR_DEGREES else "outline.json"
    parts = []
    for ring in rings(name):
        placed = [((x - frame.left) * frame.scale, (y - frame.top) * frame.scale) for x, y in ring]
        for axis, low, high in ((0, -BLEED, frame.width + BLEED), (1, -BLEED, frame.height + BLEED)):
            placed = _cut(_cut(placed, axis, low, keep_above=True), axis, high, keep_above=False)
        parts.append(_path(placed))
    return "".join(parts)


def _cut(ring: Ring, axis: int, bound: float, *, keep_above: bool) -> Ring:
    """The part of a ring on one side of a line (Sutherland and Hodgman)."""
    kept: Ring = []
    if not ring:
        return kept
    before = ring[-1]
    before_in = (before[axis] >= bound) == keep_above
    for point in ring:
        point_in = (point[axis] >= bound) == keep_above
        if point_in != before_in:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1]))
            )
        if point_in:
            kept.append(point)
        before, before_in = point, point_in
    return kept


def _path(ring: Ring) -> str:
    """Whole units; points that fall together are written once, and specks not at all."""
    points = [(round(x), round(y)) for x, y in ring]
    points = [point for point, last in zip(points, [None, *points], strict=False) if point != last]
    if len(points) < 3:
        return ""
    (x, y), *rest = points
    steps = []
    for next_x, next_y in rest:
        steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")
