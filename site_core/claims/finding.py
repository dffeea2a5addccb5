"""Finds claims in a text, with a list that is compiled once in each process and follows every edit."""

import re
import time
from dataclasses import dataclass

from django.db.models import Count, Max

from site_core.claims.pattern import as_expression

#: How long (seconds) a process may go on with a list that another process has just edited.
FRESH_FOR = 2.0
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class Flag:
    """A claim: from which character to which, the words, the rule and what to write instead."""

    start: int
    end: int
    text: str
    rule: str
    suggestion: str
    sentence: str = ""


def rules_in_use() -> set[tuple[str, str]]:
    """Each rule of the list with each suggestion that goes with it."""
    return {(phrase.rule, phrase.suggestion) for phrase in phrases.current()}


@dataclass(frozen=True)
class _Phrase:
    expression: re.Pattern[str]
    unless: re.Pattern[str] | None
    rule: str
    suggestion: str
    only_in_adverts: bool


class _Phrases:
    """The list of this process."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Reads the list anew at the next question."""
        self._stamp: object = None
        self._looked = float("-inf")
        self._compiled: tuple[_Phrase, ...] = ()

    def current(self) -> tuple[_Phrase, ...]:
        """The list, compiled; asks the database whether it has changed, but not all the time."""
        from site_core.models import ClaimPhrase

        if time.monotonic() - self._looked >= FRESH_FOR:
            stamp = ClaimPhrase.objects.aggregate(Max("changed_at"), Count("pk"))
            if stamp != self._stamp:
                rows = ClaimPhrase.objects.filter(active=True)
                self._compiled = tuple(_compiled(row) for row in rows)
                self._stamp = stamp
            self._looked = time.monotonic()
        return self._compiled


phrases = _Phrases()


def _compiled(row: "object") -> _Phrase:
    from site_core.models import ClaimPhrase

    assert isinstance(row, ClaimPhrase)
    is_pattern = row.kind == ClaimPhrase.Kind.PATTERN
    unless = as_expression(row.unless)
    return _Phrase(
        re.compile(as_expression(row.phrase, is_pattern=is_pattern), re.IGNORECASE),
        re.compile(unless, re.IGNORECASE) if unless else None,
        row.rule,
        row.suggestion,
        row.only_in_adverts,
    )


def find_claims(text: str, *, in_advert: bool = True) -> list[Flag]:
    """The claims in a plain text, in their order; where two overlap, the longer one.

    ``in_advert`` says whether it is somebody's advert for themselves, as a profile is: there no condition is
    named. Never raises and never blocks: what to do about a flag is for people to decide.
    """
    if not text:
        return []
    found: list[Flag] = []
    for phrase in phrases.current():
        if phrase.only_in_adverts and not in_advert:
            continue
        for match in phrase.expression.finditer(text):
            sentence = sentence_around(text, match.start(), match.end())
            if match.group() and not (phrase.unless and phrase.unless.search(sentence)):
                found.append(
                    Flag(match.start(), match.end(), match.group(), phrase.rule, phrase.suggestion, sentence)
                )
    kept: list[Flag] = []
    for flag in sorted(found, key=lambda flag: (flag.start - flag.end, flag.start)):
        if all(flag.end <= other.start or flag.start >= other.end for other in kept):
            kept.append(flag)
    return sorted(kept, key=lambda flag: flag.start)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence with these characters, in single spaces."""
    begin = 0
    for gap in _SENTENCE_END.finditer(text):
        if gap.end() <= start:
            begin = gap.end()
        elif gap.start() >= end:
            return " ".join(text[begin : gap.start()].split())
    return " ".join(text[begin:].split())
