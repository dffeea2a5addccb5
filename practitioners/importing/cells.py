"""One cell of a CSV file: safe to open in a spreadsheet, and read back as it was."""

import re
import unicodedata

#: A spreadsheet takes a cell that begins with one of these for a formula and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
#: Of these nobody's name or phone number begins: a cell that does was meant to be run.
HOSTILE_STARTS = ("=", "@")
GUARD = "'"
_ALLOWED_CONTROLS = frozenset("\n\t")


class CellError(ValueError):
    """A cell that cannot be taken; the text says why, in words for whoever wrote the file."""


def to_cell(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run, or before another apostrophe."""
    return GUARD + text if text.startswith((*FORMULA_STARTS, GUARD)) else text


def from_cell(cell: str) -> str:
    """The text of a cell. Raises ``CellError`` for formulas and for characters that are no text."""
    text = unicodedata.normalize("NFC", cell.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if text.startswith(GUARD) and text[1:].startswith((*FORMULA_STARTS, GUARD)):
        text = text[1:]
    elif text.startswith(HOSTILE_STARTS):
        raise CellError(f"“{text[:20]}” looks like a formula. If it is text, put an apostrophe before it.")
    bad = next((char for char in text if _is_control(char)), None)
    if bad is not None:
        raise CellError(f"it holds a character that is no text (U+{ord(bad):04X})")
    return text


def join_items(items: list[list[str]]) -> str:
    """Several things in one cell: parts between "|", things between ";"; both can be escaped with a "\\"."""
    return "; ".join("|".join(_escaped(part) for part in _without_tail(item)) for item in items)


def split_items(text: str) -> list[list[str]]:
    """The reverse of ``join_items``; empty things are left out."""
    items: list[list[str]] = [[""]]
    characters = iter(text)
    for char in characters:
        if char == ";":
            items.append([""])
        elif char == "|":
            items[-1].append("")
        else:
            items[-1][-1] += next(characters, "") if char == "\\" else char
    return [parts for item in items if any(parts := [part.strip() for part in item])]


def _without_tail(item: list[str]) -> list[str]:
    filled = [number for number, part in enumerate(item) if part]
    return item[: filled[-1] + 1] if filled else []


def _escaped(part: str) -> str:
    return re.sub(r"([\\|;])", r"\\\1", part)


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") and char not in _ALLOWED_CONTROLS
