"""A language that nobody speaks: every translated string stands in brackets and is longer by two fifths.

What is readable outside of brackets was never given to gettext, unless somebody wrote it into the database.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.utils import translation

from practitioners.finder.index import index
from practitioners.gazetteer.bundled import bundle
from practitioners.maps import place_map
from practitioners.maps.labels import LEAST_POPULATION

OPENS, CLOSES = "⟦", "⟧"
#: Short words of letters that a font must have anyway.
FILLING = "ëïöü äëïö üäëï öüäë "
#: Where a site has not given itself a name.
OUR_NAME = "handwell"
FUNCTIONS = ("gettext", "ngettext", "pgettext", "npgettext")
TAG = re.compile(r"<[^>]*>")
#: Names are put beside each other with such marks, which nobody has to translate.
BETWEEN = re.compile(r"https?://\S*|[^\w\s'’-]+| [–-] |\d+")
WORD = re.compile(r"[^\W\d_]{2,}")


def pseudo(text: str) -> str:
    """The text in that language."""
    if not text:
        return text
    more = max(1, round(len(TAG.sub("", text)) * 0.4) - 2)
    return f"{OPENS}{text}{(' ' + FILLING * (more // len(FILLING) + 1))[:more].rstrip()}{CLOSES}"


@contextmanager
def spoken() -> Iterator[None]:
    """Everything that gettext answers, lazily or at once, in every thread, is of that language."""
    engine = translation._trans
    kept: dict[str, Callable[..., str]] = {name: getattr(engine, name) for name in FUNCTIONS}

    def wrapped(original: Callable[..., str]) -> Callable[..., str]:
        return lambda *words: pseudo(original(*words))

    for name, original in kept.items():
        setattr(engine, name, wrapped(original))
    _forget()
    try:
        yield
    finally:
        for name, original in kept.items():
            setattr(engine, name, original)
        _forget()


def _forget() -> None:
    """What was built in the other language."""
    cache.clear()
    index.forget()
    place_map._drawn.cache_clear()


def written_by_people() -> set[str]:
    """Every piece of text in the database, as it may stand on a page, and the names of towns."""
    found = {OUR_NAME}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                for value in row:
                    for leaf in leaves(value):
                        found.update(pieces(leaf))
    for place in bundle().places:
        if place.population >= LEAST_POPULATION:
            found |= pieces(place.name) | pieces(place.county)
    return found


def leaves(value: Any) -> Iterator[str]:
    """Each text in a value of the database, or in what a template is given; of rich text, its words."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list | tuple):
        for part in value:
            yield from leaves(part)
    elif isinstance(value, str) and value:
        if value[0] in "[{":
            try:
                yield from leaves(json.loads(value))
                return
            except ValueError:
                pass
        yield from unescape(TAG.sub("\n", value)).split("\n")


def pieces(text: str) -> set[str]:
    """The readable parts of a text, whatever stands between them and however they are spaced."""
    parts = (" ".join(part.split()).casefold() for part in BETWEEN.split(text))
    return {part for part in parts if WORD.search(part)}


def outside(text: str) -> str:
    """What stands outside of brackets."""
    depth, found = 0, []
    for letter in text:
        depth += {OPENS: 1, CLOSES: -1}.get(letter, 0)
        found.append(" | " if letter == CLOSES else letter if depth == 0 else "")
    return "".join(found)
