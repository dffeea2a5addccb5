"""From plain text to pieces: headings, lists and paragraphs as a reader would take them."""

import re
from collections.abc import Iterator
from html import escape

from blog.importing.pieces import Bullets, Heading, Paragraph, Piece, Reading

BULLET = re.compile(r"^\s*(?:[•●▪◦‣*–-]|\(?\d{1,2}[.)])\s+(?P<text>.+)$")
NUMBERED = re.compile(r"^\s*\(?\d{1,2}[.)]\s+")
LABELLED = re.compile(r"^(?P<label>[A-Z][^.:!?]{2,60}): (?P<text>\S.+)$")
BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
LONGEST_HEADING, MOST_WORDS = 90, 14


def read_text(text: str) -> Reading:
    """The pieces of a plain text. Empty lines part its blocks; a heading is short and has no full stop."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").lstrip("\ufeff")
    return Reading(tuple(piece for block in BLANK.split(text) for piece in _block(block.strip("\n"))))


def is_heading(line: str) -> bool:
    """Whether a line on its own reads like a heading."""
    text = line.strip()
    if not text or len(text) > LONGEST_HEADING or len(text.split()) > MOST_WORDS:
        return False
    return text[0].isupper() and not text.endswith((".", "!", ",", ";", "…")) and not BULLET.match(text)


def _block(block: str) -> Iterator[Piece]:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    if not lines:
        return
    if len(lines) > 1 and is_heading(lines[0]) and not LABELLED.match(lines[0]):
        yield Heading(lines[0].rstrip(":"))
        lines = lines[1:]
    elif len(lines) == 1 and is_heading(lines[0]):
        yield Heading(lines[0].rstrip(":"))
        return
    listed: list[str] = []
    ordered = False
    labelled = sum(1 for line in lines if LABELLED.match(line)) >= 2
    for line in lines:
        bullet = BULLET.match(line)
        label = LABELLED.match(line) if labelled else None
        if bullet:
            ordered = ordered or bool(NUMBERED.match(line))
            listed.append(_labelled_item(bullet["text"]))
        elif label:
            listed.append(_labelled_item(line))
        else:
            yield from _flush(listed, ordered)
            listed, ordered = [], False
            yield Paragraph(escape(" ".join(line.split()), quote=False))
    yield from _flush(listed, ordered)


def _labelled_item(text: str) -> str:
    words = " ".join(text.split())
    match = LABELLED.match(words)
    if match is None:
        return escape(words, quote=False)
    return f"<b>{escape(match['label'], quote=False)}:</b> {escape(match['text'], quote=False)}"


def _flush(listed: list[str], ordered: bool) -> Iterator[Piece]:
    if listed:
        yield Bullets(tuple(listed), ordered=ordered)
