"""What every source of places hands over, be it a bundled file or the table."""

from __future__ import annotations

from dataclasses import dataclass, field

from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point

TOWN_POPULATION = 5_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One named place or one code.

    kind: postcode, outcode, area, town, suburb or village. ref: what tells it from another of the
    same name, short enough for a URL. population: 0 where it is not known. also: other keys it is
    found by ("hull" for Kingston upon Hull).
    """

    ref: str
    kind: str
    name: str
    county: str
    point: Point
    population: int = 0
    also: tuple[str, ...] = field(default=(), compare=False)
    key: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        # Worked out once: it is compared many times in every look-up.
        object.__setattr__(self, "key", name_key(self.name))


def slug_ref(name: str, county: str) -> str:
    """Return a stable reference for a place whose source gives it no number."""
    return f"{name_key(name)}~{name_key(county)}".replace(" ", "-")


def settlement_kind(name: str, county: str, population: int) -> str:
    """Return town, suburb or village. The size is a convention: there is no legal one."""
    if county == "London" and name != "London":
        return "suburb"
    return "town" if population >= TOWN_POPULATION else "village"
