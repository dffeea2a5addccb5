"""What every reader yields."""

from __future__ import annotations

from dataclasses import dataclass

from practitioners.gazetteer.point import Point

Line = tuple[int, str]  # number from 1, text without its line end


@dataclass(frozen=True, slots=True)
class Row:
    """One fact for the table. exact: False where the source itself calls the point an estimate."""

    country: str
    kind: str
    key: str
    ref: str
    name: str
    county: str
    point: Point
    population: int = 0
    exact: bool = True


@dataclass(frozen=True, slots=True)
class BadRow:
    """A line that should have been a place and could not be read."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """A line that is fine and not wanted: a river, a postcode that no longer exists."""


class UnreadableFile(Exception):  # noqa: N818 - it names the finding
    """The file as a whole cannot be used; the message says why and what to do."""


def point_in(lat: str, lng: str) -> Point:
    """Return the point, or raise ValueError with a reason fit for a report."""
    try:
        point = Point(float(lat), float(lng))
    except ValueError as error:
        raise ValueError(f"latitude {lat[:20]!r}, longitude {lng[:20]!r}: no such point") from error
    if point == Point(0, 0):
        raise ValueError("no coordinates")
    return point


def country_in(code: str) -> str:
    """Return the ISO code the place is kept under.

    Guernsey, Jersey and the Isle of Man use British postcodes, so they are searched with them.
    """
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        raise ValueError(f"country {code[:20]!r} is not a two-letter code")
    return "GB" if code.upper() in {"GG", "JE", "IM"} else code.upper()
