"""Numbered dots that would lie on each other, moved apart until each can be read and pressed."""

import math
from collections.abc import Sequence

ROUNDS = 80
#: Turning by it, no two dots that start in one place leave in the same direction.
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))

Position = tuple[float, float]


def spread(
    places: Sequence[Position], *, apart: float, width: float, height: float, margin: float
) -> list[Position]:
    """Positions at least about ``apart`` from each other, close to where they were, inside the margins."""
    moved = [
        (x + 0.5 * math.cos(i * GOLDEN_ANGLE), y + 0.5 * math.sin(i * GOLDEN_ANGLE))
        for i, (x, y) in enumerate(places)
    ]
    for _round in range(ROUNDS):
        if not _push_apart(moved, apart):
            return list(places) if _round == 0 else moved
        moved = [
            (min(max(x, margin), width - margin), min(max(y, margin), height - margin)) for x, y in moved
        ]
    return moved


def _push_apart(moved: list[Position], apart: float) -> bool:
    touched = False
    for i, one in enumerate(moved):
        for j in range(i + 1, len(moved)):
            dx, dy = moved[j][0] - one[0], moved[j][1] - one[1]
            gap = math.hypot(dx, dy)
            if gap >= apart:
                continue
            touched = True
            push = (apart - gap) / 2 / max(gap, 1e-6)
            one = moved[i] = (one[0] - dx * push, one[1] - dy * push)
            moved[j] = (moved[j][0] + dx * push, moved[j][1] + dy * push)
    return touched
