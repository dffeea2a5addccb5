"""Which people are found by which words."""

from array import array
from bisect import bisect_left
from collections import defaultdict

import numpy as np

from practitioners.finder.bits import Bits
from practitioners.finder.words import MIN_PREFIX, singular

_LAST = "\U0010ffff"


class WordIndex:
    """An inverted index that only grows; the numbers of a word are ascending."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        self._sorted: list[str] = []

    def add(self, number: int, words: list[str]) -> None:
        """Files a person under the singular of each of some words."""
        for word in words:
            self._numbers[singular(word)].append(number)

    def matching(self, word: str, size: int) -> Bits:
        """The people below ``size`` filed under a word, or under one that begins with it.

        A word with a digit in it is a code and must be whole: "SE1" is not "SE15".
        """
        found = np.zeros(size, dtype=bool)
        stem = singular(word)
        for spelling in self._beginning_with(stem) if len(stem) >= MIN_PREFIX and stem.isalpha() else (stem,):
            filed = self._numbers.get(spelling)
            if filed is not None:
                # A copy, because another thread may be appending. What it appends is beyond this size.
                numbers = np.frombuffer(filed.tobytes(), dtype=np.int32)
                found[numbers[: np.searchsorted(numbers, size)]] = True
        return Bits.of(found)

    def _beginning_with(self, stem: str) -> list[str]:
        if len(self._sorted) != len(self._numbers):
            self._sorted = sorted(self._numbers)
        known = self._sorted
        return known[bisect_left(known, stem) : bisect_left(known, stem + _LAST)]
