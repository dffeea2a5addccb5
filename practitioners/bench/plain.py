"""What the plain view shows: as many cards and options as the finder, made of constants."""

from functools import cache
from typing import Any

#: Padded to the finder's own weight by the measuring, so that both send the same number of bytes.
padding = {"text": ""}


@cache
def _rows() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    cards = [
        {
            "url": f"/find/person-{n}/",
            "name": f"Person {n}",
            "job_title": "Massage therapist",
            "headline": "Calm, firm work for tired backs and stiff shoulders",
            "techniques": ["Cupping", "Deep tissue massage", "Sports massage"],
            "town": "Palmers Green",
            "distance": "2.1 miles",
            "facts": ["Clinic", "Home visits", "from £45 / 60 min"],
            "reason": "offers cupping, details confirmed 3 May",
        }
        for n in range(20)
    ]
    groups = [
        {
            "legend": f"Group {g}",
            "name": f"group{g}",
            "options": [{"value": f"value-{n}", "label": f"Option {n}", "count": n * 7} for n in range(11)],
        }
        for g in range(9)
    ]
    return cards, groups


def plain_context() -> dict[str, Any]:
    """The same values for every request."""
    cards, groups = _rows()
    return {"cards": cards, "groups": groups, "padding": padding["text"]}
