"""The list of all public pages, in sections that the apps register.

Plain tuples and plain strings: as page objects 100,000 profiles take twelve seconds, as tuples under one.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from wagtail.models import PageQuerySet

from site_core.addresses import absolute_url, public_path

#: Addresses in one file. The protocol allows 50,000; smaller files are answered within a crawler's patience.
PER_FILE = 10_000
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

Entry = tuple[str, datetime.datetime | None]


class PageEntries(Sequence[Entry]):
    """The public pages of a query set, as (path, last published), read slice by slice."""

    def __init__(self, pages: PageQuerySet) -> None:
        self.rows = pages.live().public().order_by("pk").values_list("url_path", "last_published_at")

    def __len__(self) -> int:
        return self.rows.count()

    def __getitem__(self, window: slice) -> list[Entry]:  # type: ignore[override]
        return [(public_path(url_path), published) for url_path, published in self.rows[window]]


@dataclass(frozen=True)
class Section:
    """Part of the sitemap: ``entries()`` gives the (path, last change or ``None``) of each address."""

    key: str
    entries: Callable[[], Sequence[Entry]]


_sections: dict[str, Section] = {}


def register(section: Section) -> None:
    """Add a section; called from ``AppConfig.ready``. A second one with the same key replaces the first."""
    _sections[section.key] = section


def sections() -> list[Section]:
    """All sections, by key."""
    return [_sections[key] for key in sorted(_sections)]


def section_file(key: str, number: int) -> list[Entry]:
    """The addresses of one file, counted from 1. Raises ``LookupError`` when there is no such file."""
    entries = _sections[key].entries()
    # Counted first: a database refuses to skip more rows than it can count.
    if not 1 <= number <= max(1, _files_for(entries)):
        raise LookupError(number)
    return list(entries[(number - 1) * PER_FILE : number * PER_FILE])


def files() -> list[tuple[str, int]]:
    """Every file as (section key, number); one query for each section."""
    return [
        (section.key, number)
        for section in sections()
        for number in range(1, _files_for(section.entries()) + 1)
    ]


def _files_for(entries: Sequence[Entry]) -> int:
    return -(-len(entries) // PER_FILE)


def url_set(entries: Iterable[Entry]) -> str:
    """The XML of one file."""
    return _document("urlset", (_element("url", path, changed) for path, changed in entries))


def index(paths: Iterable[str]) -> str:
    """The XML of the list of files."""
    return _document("sitemapindex", (_element("sitemap", path, None) for path in paths))


def _element(name: str, path: str, changed: datetime.datetime | None) -> str:
    date = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    return f"<{name}><loc>{escape(absolute_url(path))}</loc>{date}</{name}>"


def _document(name: str, elements: Iterator[str]) -> str:
    body = "\n".join(elements)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} xmlns="{NAMESPACE}">\n{body}\n</{name}>\n'
