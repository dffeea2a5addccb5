"""The map of a result page: drawn on the server, and what its script needs to make it a moving one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.translation import gettext, ngettext

from practitioners.finder.outcome import Hit
from practitioners.finder.query import RADII, FinderQuery
from practitioners.gazetteer.point import Point
from practitioners.maps.drawing import Drawing, draw
from practitioners.maps.outline import COUNTRIES
from practitioners.maps.pins import Pin, pins_for
from practitioners.maps.towns_around import towns_around
from practitioners.maps.words import words
from practitioners.profile.card import Card


@dataclass(frozen=True)
class ViewLink:
    """One of the two ways to see a list, for the results bar."""

    label: str
    url: str
    current: bool
    icon: str


@dataclass(frozen=True)
class ResultsMap:
    """The inputs of ``practitioners/maps/results.html``."""

    drawing: Drawing
    pins: tuple[Pin, ...]
    label: str
    #: Who of the list is not on the map, in a sentence; empty where everybody is.
    left_out: str
    #: For the script, as JSON.
    data: dict[str, Any]


def views(query: FinderQuery, finder_url: str) -> list[ViewLink]:
    """The list and the map of the same question; none where maps are off.

    They lead to the results, so that changing the view does not throw a visitor back to the top of the page.
    """
    if not settings.HANDWELL_MAP:
        return []
    return [
        ViewLink(
            words, f"{finder_url}{replace(query, view=view).querystring()}#view", query.view == view, icon
        )
        for view, words, icon in (("", gettext("List"), "list"), ("map", gettext("Map"), "map"))
    ]


def results_map(
    query: FinderQuery, people: Sequence[tuple[Hit, Card]], origin: Point | None, finder_url: str
) -> ResultsMap | None:
    """The map of the people of a page, when the address asks for it and somebody is on it. One query."""
    if query.view != "map" or not settings.HANDWELL_MAP:
        return None
    pins = pins_for(people, origin)
    placed = [pin for pin in pins if pin.point is not None]
    if not placed:
        return None
    return ResultsMap(
        drawing=draw(placed, settings.HANDWELL_COUNTRY),
        pins=tuple(pins),
        label=ngettext(
            "Map of %(count)s person in the list", "Map of the %(count)s people in the list", len(placed)
        )
        % {"count": len(placed)},
        left_out=_left_out([pin for pin in pins if pin.point is None]),
        data=_data(query, placed, finder_url),
    )


def _left_out(pins: Sequence[Pin]) -> str:
    if not pins:
        return ""
    names = ", ".join(f"{pin.number}. {pin.name}" for pin in pins)
    return gettext("Not on the map, because they have no place near here: %(names)s.") % {"names": names}


def _data(query: FinderQuery, pins: Sequence[Pin], finder_url: str) -> dict[str, Any]:
    anywhere = replace(query, near="", place="", at_point=None, radius=FinderQuery.radius, page=1)
    has_outline = settings.HANDWELL_COUNTRY in COUNTRIES
    return {
        "pins": [pin.as_json() for pin in pins],
        "leaflet": static("practitioners/vendor/leaflet/leaflet.js"),
        "outline": static("practitioners/map/outline.json") if has_outline else "",
        "tiles": settings.HANDWELL_TILE_URL,
        "attribution": settings.HANDWELL_TILE_ATTRIBUTION,
        "search": finder_url + anywhere.querystring(),
        "radii": list(RADII),
        "metres": 1000 if settings.HANDWELL_DISTANCE_UNIT == "km" else 1609.344,
        "icons": static("site_core/img/icons.svg"),
        "towns": [] if settings.HANDWELL_TILE_URL else towns_around(pins),
        "words": words(),
    }
