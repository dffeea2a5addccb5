"""Words in a box: wrapped, then smaller, then cut, in this order."""

from collections.abc import Sequence

from PIL import ImageFont

from site_core.share_image.fonts import font


def fit(
    text: str, face: str, sizes: Sequence[int], width: int, max_lines: int
) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """The lines of a text in the largest of ``sizes`` (falling) in which it fits; cut where none does."""
    for size in sizes:
        chosen = font(face, size)
        lines = wrap(text, chosen, width)
        # A word is only broken at the smallest size.
        whole = all(chosen.getlength(word) <= width for word in text.split())
        if len(lines) <= max_lines and (whole or size == sizes[-1]):
            return lines, chosen
    kept = lines[:max_lines]
    return [*kept[:-1], cut(f"{kept[-1]}…", chosen, width)], chosen


def wrap(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Lines no wider than ``width`` pixels; a word wider than that is broken, after a hyphen if it can be."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if face.getlength(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while face.getlength(word) > width:
            head = _longest_start(word, face, width)
            lines.append(head)
            word = word[len(head) :]
        line = word
    return [*lines, line] if line else lines


def cut(text: str, face: ImageFont.FreeTypeFont, width: int) -> str:
    """A line that fits, ended by an ellipsis where something is missing."""
    if face.getlength(text) <= width:
        return text
    return f"{_longest_start(text, face, width - int(face.getlength('…'))).rstrip(' …')}…"


def _longest_start(text: str, face: ImageFont.FreeTypeFont, width: int) -> str:
    end = len(text)
    while end > 1 and face.getlength(text[:end]) > width:
        end -= 1
    after_hyphen = text.rfind("-", 0, end) + 1
    return text[: after_hyphen or end]
