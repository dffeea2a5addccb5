"""The answers of a look-up: a match, an option to choose from, and the one error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from practitioners.gazetteer.counties import nation_of
from practitioners.gazetteer.entry import Entry
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point

Exactness = Literal["postcode", "outcode", "area", "town", "pinned"]
Reason = Literal["empty", "unknown", "ambiguous", "outside"]
Text = str | Promise

EXAMPLE = _("Enter a postcode or town, like LS1 4AP or Leeds")


@dataclass(frozen=True, slots=True)
class Match:
    """A place that was understood.

    label completes "12 practitioners within 10 miles of …". exactness says what the point is the
    middle of ("pinned" is the visitor's own position). key is the same for every way to type the
    place. note is a sentence for the visitor when the point is less exact than what was typed.
    """

    point: Point
    label: str
    exactness: Exactness
    key: str
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several places a visitor may mean; `key` goes back into `resolve(choice=…)`.

    near is the nearest large town, which tells two places of one name in one county apart.
    """

    key: str
    name: str
    county: str
    near: str
    population: int
    point: Point

    @property
    def label(self) -> str:
        """Reads well alone and is understood when typed: "Newport, Isle of Wight"."""
        return label_with_county(self.name, self.county)

    def __str__(self) -> str:
        return self.label


class PlaceNotFound(Exception):  # noqa: N818 - named for what happened, as Http404 and DoesNotExist are
    """The text gives no single point. The only error `resolve` raises.

    kind: why. message: a sentence for the visitor, translated when shown. options: for
    "ambiguous", all the places meant, largest first. suggestions: for the other kinds, places the
    text may be a misspelling of or that are near to it.
    """

    def __init__(
        self,
        kind: Reason,
        text: str,
        message: Text = EXAMPLE,
        *,
        options: tuple[Option, ...] = (),
        suggestions: tuple[Option, ...] = (),
    ) -> None:
        super().__init__(f"{kind}: {text!r}")
        self.kind: Reason = kind
        self.text = text
        self.message = message
        self.options = options
        self.suggestions = suggestions

    @classmethod
    def unknown(cls, text: str, suggestions: tuple[Option, ...] = ()) -> PlaceNotFound:
        message = format_lazy("{} {}", format_lazy(_("We do not know “{place}”."), place=text), EXAMPLE)
        return cls("unknown", text, message, suggestions=suggestions)

    @classmethod
    def outside(cls, text: str, place: str = "", suggestions: tuple[Option, ...] = ()) -> PlaceNotFound:
        explained = format_lazy(
            _("“{place}” is outside the area this directory covers."), place=place or text
        )
        return cls("outside", text, format_lazy("{} {}", explained, EXAMPLE), suggestions=suggestions)

    @classmethod
    def postal_only(cls, code: str) -> PlaceNotFound:
        explained = format_lazy(
            _("{code} is only used to address post; it is not a place on the map."), code=code
        )
        return cls("outside", code, format_lazy("{} {}", explained, EXAMPLE))

    @classmethod
    def ambiguous(cls, text: str, name: str, options: tuple[Option, ...]) -> PlaceNotFound:
        return cls("ambiguous", text, format_lazy(_("Which {name} do you mean?"), name=name), options=options)

    @classmethod
    def too_wide(cls, text: str, land: str, options: tuple[Option, ...]) -> PlaceNotFound:
        return cls(
            "ambiguous",
            text,
            format_lazy(_("{county} is large. Which place there do you mean?"), county=land),
            options=options,
        )


def label_with_county(name: str, county: str) -> str:
    """Return "Newport, Isle of Wight"; a county named after the place gives way to its nation."""
    if name_key(county) == name_key(name):
        county = nation_of(county)
    said = not county or f" {name_key(name)}".endswith(f" {name_key(county)}")  # "City of London"
    return name if said else f"{name}, {county}"


def label_of(entry: Entry, *, alone: bool) -> str:
    """Return the shortest label nobody misunderstands.

    A large town without a rival (`alone`) needs no county; parts of London always say so.
    """
    famous = alone and entry.population >= 50_000 and entry.kind != "suburb"
    return entry.name if famous else label_with_county(entry.name, entry.county)
