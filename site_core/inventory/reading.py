"""Finds figures and links in the stored form of a page's streams, whatever blocks they are nested in."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

STATISTIC = "statistic"
HREF = re.compile(r"<a\b[^>]*?\bhref=([\"'])(?P<url>https?://.*?)\1", re.IGNORECASE | re.DOTALL)
LONGEST_URL = 2000


@dataclass(frozen=True, slots=True)
class Figure:
    """One statistic block."""

    block: str
    figure: str
    sentence: str
    source: str
    source_url: str
    year: int | None
    last_checked: datetime.date | None


def has_streams(model: type[Page]) -> bool:
    """Whether pages of a type have anything to look through; profiles have not."""
    return any(isinstance(field, StreamField | RichTextField) for field in model._meta.get_fields())


def streams_of(page: Page) -> Iterator[Any]:
    """The stored value of every stream and rich text of a page."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield list(getattr(page, field.name).raw_data)
        elif isinstance(field, RichTextField):
            yield getattr(page, field.name)


def figures_in(value: Any) -> Iterator[Figure]:
    """Every statistic in a stored stream."""
    for node in _nodes(value):
        if isinstance(node, dict) and node.get("type") == STATISTIC and isinstance(node.get("value"), dict):
            fields = node["value"]
            yield Figure(
                block=str(node.get("id") or "")[:36],
                figure=str(fields.get("figure") or "")[:30],
                sentence=str(fields.get("sentence") or "")[:240],
                source=str(fields.get("source") or "")[:200],
                source_url=str(fields.get("source_url") or "")[:LONGEST_URL],
                year=_year(fields.get("year")),
                last_checked=_day(fields.get("last_checked")),
            )


def links_in(value: Any) -> set[str]:
    """Every address of another site in a stored stream or text."""
    found = set()
    for node in _nodes(value):
        if not isinstance(node, str):
            continue
        if node.startswith(("http://", "https://")) and " " not in node:
            found.add(node)
        else:
            found |= {unescape(match["url"]) for match in HREF.finditer(node)}
    return {url for url in found if len(url) <= LONGEST_URL}


def _nodes(value: Any) -> Iterator[Any]:
    """A value and everything inside it."""
    waiting = [value]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, dict):
            waiting += node.values()
        elif isinstance(node, Iterable) and not isinstance(node, str | bytes):
            waiting += node


def _year(value: Any) -> int | None:
    return value if isinstance(value, int) and 0 < value < 3000 else None


def _day(value: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
