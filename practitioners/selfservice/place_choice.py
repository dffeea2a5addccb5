"""What visitors will see of a place, for either choice, before anything is saved."""

from dataclasses import dataclass
from typing import Any

from practitioners.geocoding import point_of
from practitioners.maps.place_map import PlaceMap, place_map
from practitioners.models import Location
from practitioners.profile.places import address_lines, area_of, public_name
from practitioners.selfservice.forms.rows import Rows


@dataclass(frozen=True)
class Look:
    """One of the two choices: what is written, and the map beside it (None where the place is not found)."""

    precision: str
    name: str
    lines: tuple[str, ...]
    map: PlaceMap | None


@dataclass(frozen=True)
class PlaceChoice:
    """A row with both choices; empty while there is no town yet."""

    form: Any
    looks: tuple[Look, ...]

    @property
    def is_unknown(self) -> bool:
        """Written down, but nowhere to be found: nobody searching near it would find the person."""
        return bool(self.looks) and all(look.map is None for look in self.looks)


def place_choices(rows: Rows) -> list[PlaceChoice]:
    """One for each place of the form, as it is typed there."""
    return [PlaceChoice(form, looks(_typed(form))) for form in rows.forms]


def looks(place: Location) -> tuple[Look, ...]:
    """Both choices for a place that is not saved; at most three queries each, and none is remembered."""
    if not place.town and not place.postcode:
        return ()
    return tuple(_look(place, precision) for precision in Location.Precision.values)


def _look(place: Location, precision: str) -> Look:
    shown = Location(
        name=place.name, street=place.street, town=place.town, postcode=place.postcode, precision=precision
    )
    point = point_of(shown)
    if point is not None:
        # Not of a saved place: set in memory, so that drawing the map asks for nothing.
        shown._state.fields_cache["point"] = point
    lines = address_lines(shown) or (area_of(shown),)
    return Look(precision, public_name(shown), lines, place_map(shown) if point else None)


def _typed(form: Any) -> Location:
    names = ("name", "street", "town", "postcode")
    return Location(**{name: str(form[name].value() or "")[:80].strip() for name in names})
