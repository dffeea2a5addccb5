"""Every address that the site's resolver knows, as text with named holes: ``cms/pages/<page_id>/edit/``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

HOLE = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True)
class Route:
    """One pattern of the resolver."""

    text: str
    callback: Any

    @property
    def holes(self) -> tuple[str, ...]:
        """The names of its arguments; "0", "1" for those without one."""
        return tuple(HOLE.findall(self.text))

    def filled(self, values: dict[str, object]) -> str:
        """A path of this route."""
        return "/" + HOLE.sub(lambda hole: str(values[hole[1]]), self.text)


def all_routes() -> list[Route]:
    """All of them, once each, in the order in which they are tried."""
    found = {route.text: route for route in reversed([*_walk(get_resolver(), "")])}
    return list(reversed(found.values()))


def _walk(resolver: URLResolver, before: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        text = before + _as_text(str(entry.pattern))
        if isinstance(entry, URLPattern):
            yield Route(text, entry.callback)
        else:
            yield from _walk(entry, text)


def _as_text(pattern: str) -> str:
    """A regular expression without its marks; each group in it is a hole."""
    text, number, at = "", 0, 0
    pattern = pattern.removeprefix("^").removesuffix("$")
    while at < len(pattern):
        if pattern[at] == "(":
            end = _closing(pattern, at)
            name = re.match(r"\(\?P<(\w+)>", pattern[at:])
            text += f"<{name[1] if name else number}>"
            number += 1
            at = end + 1
        elif pattern[at] == "<":
            end = pattern.index(">", at)
            hole = HOLE.match(pattern[at : end + 1])
            text += f"<{hole[1]}>" if hole else pattern[at : end + 1]
            at = end + 1
        else:
            text += "" if pattern[at] == "\\" else pattern[at]
            at += 1
    return text


def _closing(pattern: str, at: int) -> int:
    """Where the bracket closes that opens at a place; brackets behind a backslash do not count."""
    depth = 0
    for place in range(at, len(pattern)):
        if pattern[place - 1] == "\\":
            continue
        depth += {"(": 1, ")": -1}.get(pattern[place], 0)
        if depth == 0:
            return place
    raise ValueError(pattern)
