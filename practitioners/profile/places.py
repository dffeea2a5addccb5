"""Places of practice as visitors may see them: the address, or no more than the area."""

import datetime
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext

from practitioners.areas import area_label
from practitioners.hours import DAYS
from practitioners.hours_field import DAY_NAMES
from practitioners.maps.place_map import PlaceMap, place_map
from practitioners.models import Location
from practitioners.models.location import ACCESS_FACTS

MAPS = "https://www.openstreetmap.org/search"


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the opening hours."""

    day: str
    text: str
    closed: bool
    today: bool


@dataclass(frozen=True, slots=True)
class AccessFact:
    """``state`` is yes, no or unknown."""

    text: str
    state: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """The inputs of ``components/place.html``."""

    name: str
    exact: bool
    address_lines: tuple[str, ...]
    area_text: str
    map_url: str
    parking_note: str
    hours: tuple[DayRow, ...]
    access: tuple[AccessFact, ...]
    distance_text: str = ""
    map: PlaceMap | None = None


def place_view(location: Location, *, today: datetime.date) -> PlaceView:
    """One place."""
    lines = address_lines(location)
    return PlaceView(
        name=public_name(location),
        exact=location.is_exact,
        address_lines=lines,
        area_text=area_of(location),
        map_url=f"{MAPS}?{urlencode({'query': ', '.join(lines)})}" if lines else "",
        parking_note=location.parking_note,
        hours=week_rows(location, today=today),
        access=access_facts(location),
        map=place_map(location),
    )


def public_name(location: Location) -> str:
    """An area-only place has no name: whoever looks "Elm Road Studio" up has the address."""
    return (location.name or location.town) if location.is_exact else area_of(location)


def address_lines(location: Location) -> tuple[str, ...]:
    """The address, of a place whose address may be published."""
    parts = (location.street, location.town, location.postcode) if location.is_exact else ()
    return tuple(part for part in parts if part)


def area_of(location: Location) -> str:
    """ "Palmers Green, N13": all that is published of an area-only place."""
    return ", ".join(dict.fromkeys(part for part in (area_label(location.town), location.outcode) if part))


def week_rows(location: Location, *, today: datetime.date) -> tuple[DayRow, ...]:
    """Seven rows, or none where no hours are stated: unknown is not closed."""
    open_days = dict(location.week)
    if not open_days:
        return ()
    return tuple(
        DayRow(
            day=str(DAY_NAMES[day]),
            text=", ".join(str(span).replace("-", "–") for span in open_days.get(day, ()))
            or gettext("Closed"),
            closed=day not in open_days,
            today=number == today.weekday(),
        )
        for number, day in enumerate(DAYS)
    )


def access_facts(location: Location) -> tuple[AccessFact, ...]:
    """Every fact with its answer, so that what is not stated can be asked; none where nothing is stated."""
    states = {True: "yes", False: "no", None: "unknown"}
    facts = tuple(
        AccessFact(str(location._meta.get_field(name).verbose_name), states[getattr(location, name)])
        for name in ACCESS_FACTS
    )
    return facts if any(fact.state != "unknown" for fact in facts) else ()
