"""Find the names a misspelt one may stand for.

Names that share letter pairs are found through an index, so the cost does not depend on how many
names there are in all; only the best few are compared letter by letter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from practitioners.gazetteer.names import MAX_TYPED

COMPARED = 60
MOST_SLIPS = 3


def slips_between(typed: str, name: str, most: int = MOST_SLIPS) -> int:
    """Count wrong, missing, extra and swapped letters; anything over `most` is `most + 1`."""
    if abs(len(typed) - len(name)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(name) + 1))
    for i, a in enumerate(typed, 1):
        two_before, before = before, row
        row = [i]
        for j, b in enumerate(name, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if two_before and j > 1 and a == name[j - 2] and typed[i - 2] == b:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def allowed_slips(typed: str) -> int:
    """One slip in a short word, two from six letters, three from ten: more would be another word."""
    return 1 if len(typed) < 6 else 2 if len(typed) < 10 else MOST_SLIPS


class SpellingIndex:
    """An index of names by the letter pairs in them."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(names)
        self._by_pair: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self.names):
            for pair in _pairs(name):
                self._by_pair[pair].append(number)

    def close_to(self, typed: str) -> list[tuple[int, str]]:
        """Return (slips, name), the closest first, none with more slips than are allowed."""
        typed = typed[:MAX_TYPED]
        pairs = _pairs(typed)
        shared: Counter[int] = Counter()
        for pair in pairs:
            shared.update(self._by_pair.get(pair, ()))
        likely = sorted(
            shared, key=lambda number: -2 * shared[number] / (len(pairs) + len(self.names[number]) + 1)
        )
        most = allowed_slips(typed)
        found = ((slips_between(typed, self.names[n], most), self.names[n]) for n in likely[:COMPARED])
        return sorted((slips, name) for slips, name in found if slips <= most)


def _pairs(name: str) -> set[str]:
    padded = f" {name} "
    return {padded[i : i + 2] for i in range(len(padded) - 1)}
