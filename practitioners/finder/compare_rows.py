"""The rows of a comparison: one question each, with an answer for everybody."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from practitioners.areas import area_label
from practitioners.distance_text import radius_text
from practitioners.models import PractitionerPage
from practitioners.models.location import ACCESS_FACTS, Location
from practitioners.profile.actions import actions
from practitioners.profile.card import Card
from practitioners.profile.places import address_lines, public_name
from practitioners.profile.prices import price_rows
from practitioners.profile.techniques import technique_views

STATE_ICONS = {"yes": "check", "no": "x", "unknown": "circle-help"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer. ``kind`` colours it (a status, or yes, no, unknown); the words say the same."""

    text: str
    detail: str = ""
    icon: str = ""
    kind: str = ""
    url: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A question and the lines of each answer. A ``section`` row is only the heading of those after it."""

    heading: str
    answers: tuple[tuple[Line, ...], ...] = ()
    section: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Who a column is about."""

    page: PractitionerPage
    card: Card
    portrait_url: str
    concerns: Sequence[str]
    languages: Sequence[str]
    #: Bodies whose register we have looked up, where that still holds.
    bodies: Sequence[str]


def rows_for(people: Sequence[Person], *, today: datetime.date) -> list[Row]:
    """Every row, in the order of the questions a visitor has."""
    if not people:
        return []
    shared = set.intersection(*(set(person.concerns) for person in people)) if len(people) > 1 else set()

    def row(heading: str, answer: Callable[[Person], Iterable[Line]]) -> Row:
        return Row(heading, tuple(tuple(answer(person)) for person in people))

    distance = [row(gettext("Distance"), _distance)] if any(who.card.distance_text for who in people) else []
    return [
        row(gettext("Availability"), _availability),
        *distance,
        row(gettext("Prices"), _prices),
        row(gettext("Techniques"), lambda person: _techniques(person, today)),
        row(gettext("People come to them for"), lambda person: _concerns(person, shared)),
        row(gettext("Where"), _where),
        row(gettext("Evenings and weekends"), _hours),
        row(gettext("Looked up by us"), _bodies),
        row(gettext("Languages"), lambda person: (Line(name) for name in person.languages)),
        Row(gettext("Access"), section=True),
        *(_access_row(name, people) for name in ACCESS_FACTS),
        row(gettext("Get in touch"), _contact),
    ]


def _availability(person: Person) -> Iterable[Line]:
    now = person.card.availability
    yield Line(now.text, kind=f"status status--{now.kind}")
    for badge in person.card.badges:
        if badge.kind == "accent":
            yield Line(badge.text, icon=badge.icon)


def _distance(person: Person) -> Iterable[Line]:
    return (Line(person.card.distance_text),) if person.card.distance_text else ()


def _prices(person: Person) -> Iterable[Line]:
    for price in price_rows(person.page.prices.all()):
        minutes = gettext("%(minutes)s min") % {"minutes": price.minutes}
        about = " · ".join(filter(None, (price.name, minutes, price.note)))
        yield Line(price.amount_text, about)


def _techniques(person: Person, today: datetime.date) -> Iterable[Line]:
    for view in technique_views(person.page, today=today):
        yield Line(view.title, view.detail)


def _concerns(person: Person, shared: set[str]) -> Iterable[Line]:
    """What all have in common first, and said in words."""
    yield from (Line(name, gettext("all of them"), shared=True) for name in person.concerns if name in shared)
    yield from (Line(name) for name in person.concerns if name not in shared)


def _where(person: Person) -> Iterable[Line]:
    page = person.page
    for place in page.locations.all():
        about = ", ".join(address_lines(place)) if place.is_exact else gettext("area only")
        yield Line(public_name(place), about, "map-pin")
    if page.visits_homes:
        values = {"radius": radius_text(page.visit_radius_miles or 0), "base": area_label(page.visit_base)}
        yield Line(gettext("Visits homes"), gettext("up to %(radius)s from %(base)s") % values, "house")
    if page.visits_workplaces:
        yield Line(gettext("Visits workplaces"), icon="briefcase")
    if page.works_online:
        yield Line(gettext("Works online"), icon="video")


def _hours(person: Person) -> Iterable[Line]:
    """What the hours say; where no place states any, nothing is known, which is not a no."""
    weeks = [week for place in person.page.locations.all() if (week := place.week)]
    if not weeks:
        return (Line(gettext("Hours not stated"), icon=STATE_ICONS["unknown"], kind="unknown"),)
    evening = any(week.has_evening for week in weeks)
    weekend = any(week.has_weekend for week in weeks)
    return (
        _answer(gettext("Evenings: yes") if evening else gettext("Evenings: no"), evening),
        _answer(gettext("Weekends: yes") if weekend else gettext("Weekends: no"), weekend),
    )


def _answer(text: str, state: bool | None, place: str = "") -> Line:
    kind = {True: "yes", False: "no", None: "unknown"}[state]
    return Line(text, place, STATE_ICONS[kind], kind)


def _access_row(name: str, people: Sequence[Person]) -> Row:
    """The answers about one fact."""
    heading = str(Location._meta.get_field(name).verbose_name)
    return Row(heading, tuple(tuple(_access(name, person)) for person in people))


def _access(name: str, person: Person) -> Iterable[Line]:
    """Places that differ are told apart: a yes at one is no yes at the other."""
    words = {True: gettext("Yes"), False: gettext("No"), None: gettext("Not stated")}
    places = [(place.town, getattr(place, name)) for place in person.page.locations.all()]
    if not places:
        return [Line(gettext("No clinic"), kind="none")]
    if len({state for _town, state in places}) == 1:
        places = [("", places[0][1])]
    return [_answer(words[state], state, town) for town, state in places]


def _bodies(person: Person) -> Iterable[Line]:
    for name in person.bodies:
        yield Line(name, icon="shield-check", kind="yes")
    if not person.bodies:
        yield Line(gettext("Nothing so far"), kind="none")


def _contact(person: Person) -> Iterable[Line]:
    for action in actions(person.page, person.page.listing):
        is_call = action.url.startswith("tel:")
        yield Line(action.text, person.page.phone if is_call else "", action.icon, url=action.url)
