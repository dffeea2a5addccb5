"""Two texts beside each other, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|[^\s\w]|\w+(?:['’-]\w+)*")


@dataclass(frozen=True)
class Piece:
    """A run of text from ``start`` (in characters), and whether the other text is without it."""

    start: int
    text: str
    changed: bool

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def compare(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces; joined, the pieces of each are the whole text again."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    left: list[Piece] = []
    right: list[Piece] = []
    for what, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        _add(left, "".join(before[i1:i2]), what != "equal")
        _add(right, "".join(after[j1:j2]), what != "equal")
    return left, right


def _add(pieces: list[Piece], text: str, changed: bool) -> None:
    if text:
        pieces.append(Piece(pieces[-1].end if pieces else 0, text, changed))
