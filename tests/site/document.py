"""One page of the site, read as strictly as the HTML standard reads it, and what may be wrong with it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
#: Two closing braces are left out: structured data ends in them.
TEMPLATE_LEAK = re.compile(r"\{\{|\{%|%\}")
#: A missing value that was printed. "None of them?" is English.
PRINTED_NONE = re.compile(r"\bNone\b(?! of\b)")
#: Types of script that no browser runs, and no policy minds.
DATA = ("application/ld+json", "application/json")
ADDRESSES = ("href", "src", "action", "poster", "data")


class Document:
    """A parsed page. ``problems()`` says in words what is wrong with it."""

    def __init__(self, source: bytes) -> None:
        self.text = source.decode()
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root: Element = parser.parse(self.text)
        self.parse_errors = [f"{code} at line {line}" for (line, _column), code, _facts in parser.errors]

    @cached_property
    def elements(self) -> list[Element]:
        """Every element; comments are left out."""
        return [element for element in self.root.iter() if isinstance(element.tag, str)]

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id occurs."""
        return Counter(element.attrib["id"] for element in self.elements if "id" in element.attrib)

    def all(self, *tags: str) -> list[Element]:
        """The elements of these names."""
        return [element for element in self.elements if element.tag in tags]

    @cached_property
    def title(self) -> str:
        """The words of the window's title."""
        titles = self.all("title")
        return " ".join("".join(titles[0].itertext()).split()) if titles else ""

    def addresses(self) -> Iterator[str]:
        """Where the page leads and what it loads; forms that send something are left out."""
        for element in self.elements:
            if element.tag == "form" and element.get("method", "get").lower() != "get":
                continue
            for name in ADDRESSES:
                if (value := element.get(name)) is not None:
                    yield value
            for candidate in (element.get("srcset") or "").split(","):
                if candidate.strip():
                    yield candidate.split()[0]

    def problems(self, *, allowed_emails: frozenset[str] = frozenset()) -> list[str]:
        """What no page of ours may have; empty for a good one."""
        return [
            *self.parse_errors,
            *self._frame(),
            *self._inline(),
            *self._leaks(allowed_emails),
            *(f"the id {name!r} occurs {times} times" for name, times in self.ids.items() if times > 1),
        ]

    def _frame(self) -> Iterator[str]:
        for tag in ("h1", "main", "title"):
            if (found := len(self.all(tag))) != 1:
                yield f"{found} elements {tag}"
        if not self.title:
            yield "no words in the title"
        if not self.root.get("lang"):
            yield "no language"
        for script in self.all("script"):
            if script.get("type") == "application/ld+json":
                try:
                    json.loads(script.text or "")
                except ValueError as error:
                    yield f"structured data that is not JSON: {error}"

    def _inline(self) -> Iterator[str]:
        for element in self.elements:
            if element.tag == "style" or "style" in element.attrib:
                yield f"inline style at {element.tag}"
            is_data = element.get("type") in DATA
            if element.tag == "script" and "src" not in element.attrib and not is_data:
                yield "inline script"
            if handlers := [name for name in element.attrib if name.lower().startswith("on")]:
                yield f"{handlers} at {element.tag}"

    def _leaks(self, allowed_emails: frozenset[str]) -> Iterator[str]:
        if leak := TEMPLATE_LEAK.search(self.text):
            yield f"template syntax: {self.text[leak.start() : leak.start() + 60]!r}"
        for email in sorted({*EMAIL.findall(self.text)} - allowed_emails):
            yield f"the e-mail address {email}"
        if printed := PRINTED_NONE.search(self.text):
            yield f"a missing value: {self.text[max(0, printed.start() - 40) : printed.end() + 20]!r}"
        for address in self.addresses():
            if not address.strip() or address.startswith("javascript:"):
                yield f"an address without a target: {address!r}"
