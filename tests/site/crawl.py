"""Walks a site with Django's client, from its front page and its sitemap to every address they lead to."""

import posixpath
import re
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client

from tests.site.document import Document

SITE = "http://testserver"
#: Questions to the finder can be combined without end; so many of each kind are asked.
OF_EACH_QUESTION = 2
FILES = ("/static/", "/media/")
SITEMAP_ADDRESS = re.compile(r"<loc>([^<]+)</loc>")


@dataclass
class Visit:
    """One address, what it answered, and a page that leads to it."""

    path: str
    response: HttpResponse
    found_on: str

    @cached_property
    def body(self) -> bytes:
        """What was sent."""
        return b"".join(self.response)

    @cached_property
    def document(self) -> Document:
        """The page, parsed once."""
        return Document(self.body)

    @property
    def is_page(self) -> bool:
        """Whether the answer is a page for people."""
        is_html = self.response.get("Content-Type", "").startswith("text/html")
        return is_html and "Location" not in self.response


@dataclass
class Crawl:
    """What a walk has seen."""

    client: Client = field(default_factory=Client)
    visits: dict[str, Visit] = field(default_factory=dict)
    #: What the front page leads to, without the sitemap's help.
    linked: frozenset[str] = frozenset()
    #: Static and uploaded files, with a page that wants each.
    files: dict[str, str] = field(default_factory=dict)
    #: (address with a fragment, page it is on).
    fragments: set[tuple[str, str]] = field(default_factory=set)
    asked: Counter[tuple[str, tuple[str, ...]]] = field(default_factory=Counter)

    def walk(self, starts: Iterable[str]) -> None:
        """Visit everything that the starts lead to and that no earlier walk has seen."""
        seen = {*self.visits}
        waiting = deque((start, "the start") for start in sorted({*starts} - seen))
        seen.update(start for start, _found_on in waiting)
        while waiting:
            path, found_on = waiting.popleft()
            for target in self.visit(path, found_on):
                if target not in seen and self._is_worth_asking(target):
                    seen.add(target)
                    waiting.append((target, path))

    def visit(self, path: str, found_on: str) -> list[str]:
        """Ask for one address; the addresses of this site on it."""
        visit = Visit(path, self.client.get(path), found_on)
        self.visits[path] = visit
        if "Location" in visit.response:
            return [*self._inside(path, [visit.response["Location"]])]
        return [*self._inside(path, visit.document.addresses())] if visit.is_page else []

    def _inside(self, page: str, addresses: Iterable[str]) -> Iterable[str]:
        for address in addresses:
            target, fragment = urldefrag(urljoin(SITE + page, address))
            if not target.startswith(f"{SITE}/"):
                continue
            path = target.removeprefix(SITE)
            if fragment:
                self.fragments.add((f"{path}#{fragment}", page))
            if path.startswith(FILES):
                self.files.setdefault(unquote(path), page)
            else:
                yield path

    def _is_worth_asking(self, address: str) -> bool:
        parts = urlsplit(address)
        if not parts.query:
            return True
        names = tuple(sorted({name for name, _value in parse_qsl(parts.query)}))
        if names == ("page",):
            return True  # somebody may be on this page of the list alone
        # Profiles all say in the same way where somebody came from.
        is_shared = names == ("from",)
        kind = (posixpath.dirname(parts.path.rstrip("/")) if is_shared else parts.path, names)
        self.asked[kind] += 1
        return self.asked[kind] <= OF_EACH_QUESTION


def sitemap_paths(client: Client) -> list[str]:
    """Every address the sitemap names, on whatever host it names it."""
    found: list[str] = []
    for address in SITEMAP_ADDRESS.findall(client.get("/sitemap.xml").content.decode()):
        listed = client.get(urlsplit(address).path).content.decode()
        found.extend(urlsplit(page).path for page in SITEMAP_ADDRESS.findall(listed))
    return found
