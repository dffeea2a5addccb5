"""A profile in short pages, one for each thing people sit down to change."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from practitioners.selfservice.policy import is_at_once, row_fields


@dataclass(frozen=True)
class Section:
    """One short page. ``fields`` are names of the policy table: of the page, or of its rows as a whole."""

    key: str
    title: Any
    about: Any
    fields: tuple[str, ...]
    icon: str

    @property
    def shows_at_once(self) -> bool:
        """Whether nothing in it waits for a moderator."""
        return all(is_at_once(name) for name in self.names)

    @property
    def names(self) -> tuple[str, ...]:
        """Its fields with those of its rows: ("locations", "locations.name", …)."""
        return tuple(
            name
            for field in self.fields
            for name in (field, *(f"{field}.{inner}" for inner in row_fields(field)))
        )


SECTIONS = (
    Section(
        "who",
        _("Who you are"),
        _("Your name, your title, and one line for the list of results."),
        ("title", "pronouns", "gender", "job_title", "headline", "languages"),
        "user",
    ),
    Section("photo", _("Your photo"), _("People choose a face they have seen."), ("photo",), "camera"),
    Section(
        "help",
        _("How you help"),
        _("What people come to you for, and how you work."),
        ("concerns", "how_i_help", "approach"),
        "message-circle",
    ),
    Section(
        "techniques",
        _("Techniques"),
        _("What you use, and since when."),
        ("techniques",),
        "hand",
    ),
    Section(
        "places",
        _("Places and hours"),
        _("Where people come to you, when, and how to get in."),
        ("locations",),
        "map-pin",
    ),
    Section(
        "visits",
        _("Home visits and online"),
        _("Whether you come to people, and how far."),
        ("visits_homes", "visit_base", "visit_radius_miles", "visits_workplaces", "works_online"),
        "house",
    ),
    Section("prices", _("Prices"), _("Sessions, how long they are and what they cost."), ("prices",), "tag"),
    Section(
        "qualifications",
        _("Registers and insurance"),
        _("Who can confirm that you are who you say you are."),
        ("credentials",),
        "shield-check",
    ),
    Section(
        "about",
        _("About you and a first visit"),
        _("A little about you, and what happens when somebody comes."),
        ("about", "first_visit", "cancellation"),
        "book-open",
    ),
    Section(
        "contact",
        _("How to reach you"),
        _("Phone, booking link and website."),
        ("phone", "booking_url", "website"),
        "phone",
    ),
)

_BY_KEY = {section.key: section for section in SECTIONS}
_OF_FIELD = {name: section for section in SECTIONS for name in section.names}


def section(key: str) -> Section:
    """A section by its key; raises ``KeyError``."""
    return _BY_KEY[key]


def section_of(field: str) -> Section:
    """The section in which a field is edited: "phone", "locations", "locations.hours".

    Raises ``KeyError`` for a field that practitioners do not edit.
    """
    return _OF_FIELD[field]


def section_after(part: Section) -> Section | None:
    """The next section in order; None after the last."""
    place = SECTIONS.index(part) + 1
    return SECTIONS[place] if place < len(SECTIONS) else None
