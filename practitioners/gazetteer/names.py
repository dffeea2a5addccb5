"""One spelling for every way of writing the name of a place."""

from __future__ import annotations

import re
import unicodedata

MAX_TYPED = 80

_SEPARATORS = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`´ʼ＇")  # noqa: RUF001
_SPELLINGS = {"saint": "st", "sainte": "st", "upon": "on", "sth": "south", "nth": "north", "gt": "great"}
# Letters that Unicode does not take apart into a base letter and an accent.
SINGLE_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


def as_typed(text: str) -> str:
    """Return what a person typed, cut to 80 characters, on one line, without unprintable parts.

    Safe for anything a query string can hold: NUL bytes, lone surrogates, 100 kB of text.
    """
    # NFKC can make one character eighteen, so it must come after the cut.
    cut = unicodedata.normalize("NFKC", text[: 4 * MAX_TYPED])
    printable = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in cut)
    return " ".join(printable.split())[:MAX_TYPED].strip()


def name_key(text: str) -> str:
    """Return the search key of a place name: lower-case ASCII words joined by single spaces.

    Case, accents, punctuation, hyphens, "St"/"St."/"Saint", "&"/"and" and "upon"/"on" make no
    difference. A leading "the" is dropped unless it is all there is. Two names with the same key
    are the same name to a visitor.
    """
    folded = unicodedata.normalize("NFKD", as_typed(text).casefold()).translate(_APOSTROPHES)
    folded = folded.translate(SINGLE_LETTERS)
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words = _SEPARATORS.sub(" ", plain.replace("&", " and ")).split()
    words = [_SPELLINGS.get(word, word) for word in words]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)
