"""Figures that a text quotes: each has to be given a source before it can be published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"'(0-9])")
FIGURE = re.compile(
    r"\b\d{1,3} (?:in|out of) (?:every )?\d{1,6}\b|(?<![\d.,])\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent\b)",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
LONGEST = 240
#: More than this on one page is a table, not a set of statements.
MOST = 12


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure, the sentence it stands in, and the year if that sentence names one."""

    figure: str
    sentence: str
    year: int | None

    def fields(self) -> dict[str, object]:
        """The fields of the block; its source is left open, so that it cannot be published without one."""
        return {
            "figure": self.figure,
            "sentence": self.sentence,
            "source": "",
            "source_url": "",
            "year": self.year,
            "last_checked": None,
        }


def statistics_in(text: str) -> Iterator[Statistic]:
    """The first figure of each sentence of a plain text."""
    for number, sentence in enumerate(SENTENCE.split(text)):
        if number >= MOST:
            return
        found = FIGURE.search(sentence)
        if found:
            year = YEAR.search(sentence)
            yield Statistic(found[0], shortened(sentence), int(year[0]) if year else None)


def shortened(sentence: str) -> str:
    """At most 240 characters, cut between words."""
    if len(sentence) <= LONGEST:
        return sentence
    return sentence[: LONGEST - 2].rsplit(" ", 1)[0] + " …"
