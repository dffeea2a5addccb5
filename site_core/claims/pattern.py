"""From the words that an editor writes to the expression that finds them."""

import re

_GAP = "…"
_ANY_APOSTROPHE = re.compile("['’]")
#: A repeat of something that repeats: it can take longer than anybody waits.
_NESTED_REPEAT = re.compile(r"[+*}][^()|]*\)[+*{]")


def as_expression(words: str, *, is_pattern: bool = False) -> str:
    """ "heal* … pain | cure" as a regular expression; "" for nothing.

    ``*`` is any ending, ``…`` (or three dots) up to four words between, ``|`` or. Between words there may be
    any spaces and hyphens. Raises ``re.error`` for a pattern that is none.
    """
    if is_pattern:
        re.compile(words)
        return words
    each = [part.split() for part in words.replace("...", f" {_GAP} ").replace(_GAP, f" {_GAP} ").split("|")]
    return "|".join(_expression(part) for part in each if part)


def is_safe(expression: str) -> bool:
    """False for an expression that could take for ever."""
    return not _NESTED_REPEAT.search(expression)


def _expression(words: list[str]) -> str:
    found = ""
    for number, word in enumerate(words):
        if word == _GAP:
            found += r"(?:[\s,-]+[\w'’]+){0,4}?"
            continue
        found += r"[\s,–-]+" if number else ""
        found += _ANY_APOSTROPHE.sub(_ANY_APOSTROPHE.pattern, re.escape(word).replace(r"\*", r"\w*"))
    return rf"(?<!\w){found}(?!\w)"
