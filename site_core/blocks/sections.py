"""A stream as a reader sees it: its HTML, an address for every section, and the list of those sections."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext
from wagtail.blocks import StreamValue

SECTION_HEADING = re.compile(r"<h2\b([^>]*)>(.*?)</h2>", re.DOTALL)
ID_ATTRIBUTE = re.compile(r"\bid=([\"'])(.*?)\1")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that can be linked to."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Body:
    """Rendered text and its sections, in order."""

    html: SafeString
    sections: tuple[Section, ...]


def number_sections(html: str, taken: Iterable[str] = ()) -> Body:
    """Give every h2 of trusted HTML an id made of its words, and list them.

    The same words give the same id, so links to a section survive an edit elsewhere on the page. A second
    section with the same words gets "-2". `taken` are ids that the page around it already uses.
    """
    used = set(taken)
    sections: list[Section] = []

    def address(match: re.Match[str]) -> str:
        attributes, inner = match.groups()
        title = unescape(strip_tags(inner)).strip()
        own = ID_ATTRIBUTE.search(attributes)
        section = Section(own[2] if own else _free_id(title, used), title)
        used.add(section.id)
        if title:
            sections.append(section)
        return match[0] if own else f'<h2 id="{section.id}"{attributes}>{inner}</h2>'

    numbered = SECTION_HEADING.sub(address, html)
    return Body(mark_safe(numbered), tuple(sections))  # noqa: S308 - only ids made by slugify were added


def read_stream(value: StreamValue, context: dict[str, Any], taken: Iterable[str] = ()) -> Body:
    """Render a stream without wrappers around its blocks: text sits directly in the reading column."""
    return number_sections("".join(child.render(context) for child in value), taken)


def _free_id(title: str, used: set[str]) -> str:
    stem = slugify(title, allow_unicode=True) or gettext("section")
    candidate, count = stem, 1
    while candidate in used:
        count += 1
        candidate = f"{stem}-{count}"
    return candidate
