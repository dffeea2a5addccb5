"""The way back from a switch: the value it had, carried by the address, and set again by a button only."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from practitioners.models import Listing
from practitioners.selfservice.forms.switches import SWITCHES
from practitioners.selfservice.labels import label_of


@dataclass(frozen=True)
class Undo:
    """A switch that was just used: what it is called, and the value to go back to."""

    name: str
    label: str
    value: str
    words: str


def undo_query(name: str, old: Any) -> str:
    """The end of the address of the page after a switch."""
    text = old.isoformat() if isinstance(old, datetime.date) else str(old or "")
    return "?" + urlencode({"changed": name, "was": text}) + "#switches"


def undo_from(query: Mapping[str, str]) -> Undo | None:
    """The way back that an address offers; None for anything a switch could not be set to."""
    name, value = query.get("changed", ""), query.get("was", "")
    form_class = SWITCHES.get(name)
    if form_class is None or not form_class({name: value}).is_valid():
        return None
    return Undo(name, label_of(f"listing.{name}"), value, _words(name, value))


def _words(name: str, value: str) -> str:
    if name == "away_until":
        return date_format(datetime.date.fromisoformat(value), "j F") if value else _("not away")
    choices: Any = Listing.Taking if name == "taking" else Listing.Space
    return str(choices(value).label)
