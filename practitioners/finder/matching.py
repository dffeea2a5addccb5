"""From a question to the set of people who answer it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from practitioners.finder.bits import Bits, none
from practitioners.finder.geo import Reach
from practitioners.finder.options import GROUP_BY_KEY, GROUPS
from practitioners.finder.query import FinderQuery, option_of
from practitioners.finder.snapshot import Snapshot
from practitioners.finder.words import STOP_WORDS, singular, words_of


@dataclass(frozen=True)
class Matches:
    """The people who answer, and the parts from which counts are made."""

    snapshot: Snapshot
    reach: Reach
    query: FinderQuery
    people: Bits
    by_text: Bits
    #: For each group with a choice, the people who satisfy it.
    by_group: dict[str, Bits]

    def leaving_out(self, skipped: str) -> Bits:
        """Who would answer without one group ("q" stands for the text)."""
        modes = () if skipped == "at" else self.query.chosen.get("at", ())
        return self._narrowed(_reached(self.snapshot, self.reach, modes), skipped)

    def with_modes(self, modes: tuple[str, ...]) -> Bits:
        """Who would answer with some ways of working chosen in place of the ones that are."""
        return self._narrowed(_reached(self.snapshot, self.reach, modes))

    def seen_from(self, reach: Reach) -> "Matches":
        """The same question asked elsewhere, or with another radius."""
        modes = self.query.chosen.get("at", ())
        return replace(self, reach=reach, people=self._narrowed(_reached(self.snapshot, reach, modes)))

    def _narrowed(self, people: Bits, skipped: str = "") -> Bits:
        if skipped != "q":
            people = people & self.by_text
        for key, satisfied in self.by_group.items():
            if key != skipped:
                people = people & satisfied
        return people


def match(snapshot: Snapshot, query: FinderQuery, reach: Reach) -> Matches:
    """Finds everybody who answers a question from somewhere."""
    by_group = {
        group.key: _satisfying(snapshot, group.key, query)
        for group in GROUPS
        if group.key in query.chosen and group.key != "at"
    }
    by_text = matching_text(snapshot, query.text)
    people = _reached(snapshot, reach, query.chosen.get("at", ())) & by_text
    for satisfied in by_group.values():
        people = people & satisfied
    return Matches(snapshot, reach, query, people, by_text, by_group)


def _reached(snapshot: Snapshot, reach: Reach, modes: tuple[str, ...]) -> Bits:
    if not modes:
        return reach.anyhow & snapshot.listed
    people = none(snapshot.size)
    for mode in modes:
        people = people | reach.by_mode[mode]
    return people & snapshot.listed


def _satisfying(snapshot: Snapshot, group: str, query: FinderQuery) -> Bits:
    rows = [snapshot.option(option_of(group, value, snapshot.vocabulary)) for value in query.chosen[group]]
    people = rows[0]
    for row in rows[1:]:
        people = people & row if GROUP_BY_KEY[group].all_of else people | row
    return people


def matching_text(snapshot: Snapshot, text: str) -> Bits:
    """Who is found by some words: phrases of techniques and concerns first, then each word left over.

    "bad back" means the concern that has it as a synonym, not everybody who writes "bad" and "back";
    whoever does write all the words is found as well. A word left over is found in what somebody writes, or
    in the name of something they offer: "lymphatic".
    """
    words = words_of(text)
    telling = [word for word in words if word not in STOP_WORDS]
    if not telling:
        return snapshot.listed
    understood, rest = understand(snapshot, words)
    meant = snapshot.listed
    for options in understood:
        meant = meant & _any_option(snapshot, options)
    for word in rest:
        named = snapshot.vocabulary.named_with(word)
        meant = meant & (snapshot.filed_under(word) | _any_option(snapshot, named))
    literally = snapshot.listed
    for word in telling:
        literally = literally & snapshot.filed_under(word)
    return meant | literally


def _any_option(snapshot: Snapshot, options: Iterable[str]) -> Bits:
    people = none(snapshot.size)
    for name in options:
        people = people | snapshot.option(name)
    return people


def understand(snapshot: Snapshot, words: list[str]) -> tuple[list[frozenset[str]], list[str]]:
    """Splits words into known phrases, longest first, and the telling words left over."""
    phrases, longest = snapshot.vocabulary.phrases, snapshot.vocabulary.longest_phrase
    understood: list[frozenset[str]] = []
    rest: list[str] = []
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + longest), start, -1):
            part = words[start:end]
            found = phrases.get(" ".join(part)) or phrases.get(" ".join(singular(word) for word in part))
            if found:
                understood.append(found)
                start = end
                break
        else:
            if words[start] not in STOP_WORDS:
                rest.append(words[start])
            start += 1
    return understood, rest
