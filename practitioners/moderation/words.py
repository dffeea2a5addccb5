"""Two texts beside each other, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|[^\s\w]|\w+(?:['’-]\w+)*")

#: From which share of common words on two texts are one text that was changed.
_ALIKE = 0.4


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
    """Both texts in pieces; joined, the pieces of each are the whole text again.

    Texts that have little in common are told as one old and one new text: scattered single words that both
    happen to have help nobody. A mark or a space alone between two changes belongs to them.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    is_other_text = SequenceMatcher(None, _words(before), _words(after), autojunk=False).ratio() < _ALIKE
    left: list[Piece] = []
    right: list[Piece] = []
    codes = matcher.get_opcodes()
    for place, (what, i1, i2, j1, j2) in enumerate(codes):
        is_between = 0 < place < len(codes) - 1 and not _words(before[i1:i2])
        changed = what != "equal" or is_between or is_other_text
        _add(left, "".join(before[i1:i2]), changed)
        _add(right, "".join(after[j1:j2]), changed)
    return left, right


def _words(tokens: list[str]) -> list[str]:
    return [token for token in tokens if token[0].isalnum()]


def _add(pieces: list[Piece], text: str, changed: bool) -> None:
    if not text:
        return
    if pieces and pieces[-1].changed == changed:
        last = pieces.pop()
        pieces.append(Piece(last.start, last.text + text, changed))
    else:
        pieces.append(Piece(pieces[-1].end if pieces else 0, text, changed))
