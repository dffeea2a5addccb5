"""Reads the specimens and renders each with the template it shows."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from site_core.style_guide.made import made_rows

FOLDER = Path(__file__).parent / "specimens"
#: Templates that are only ever a part of another one, or of the frame of the page around the guide.
PARTS = {
    "field_notes",
    "filter_group",
    "footer",
    "header",
    "header_nav",
    "logo",
    "meta",
    "place_suggestions",
    "save_button",
}


@dataclass(frozen=True, slots=True)
class Specimen:
    """One component in one state."""

    component: str
    name: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class Group:
    """Components that belong together."""

    slug: str
    title: str
    specimens: tuple[Specimen, ...]


def groups(request: HttpRequest) -> list[Group]:
    """Every component in every state, by group."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text())
        shown = tuple(_rendered(rows, request) for rows in data["specimen"])
        found.append(Group(path.stem.partition("-")[2], data["title"], shown))
    made = tuple(_rendered(rows, request) for rows in made_rows())
    return [*found, Group("made", "Forms, pages and the body", made)]


def component_names(shown: Iterable[Group]) -> set[str]:
    """The components that some groups show."""
    return {specimen.component for group in shown for specimen in group.specimens}


def _rendered(row: dict[str, Any], request: HttpRequest) -> Specimen:
    template = f"components/{row['component']}.html"
    html = render_to_string(template, _with_markup(row.get("inputs", {})), request)
    # An error summary takes the focus, and with it the top of the guide out of sight.
    calm = mark_safe(html.replace(" autofocus", ""))  # noqa: S308 - what the template has escaped
    return Specimen(row["component"], row["name"], calm)


def _with_markup(value: Any) -> Any:
    """The same inputs; our own texts that begin with a tag are rich text, as an editor's would be."""
    if isinstance(value, dict):
        return {key: _with_markup(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [_with_markup(inside) for inside in value]
    if isinstance(value, str) and value.startswith("<"):
        return mark_safe(value)  # noqa: S308 - our own file
    return value
