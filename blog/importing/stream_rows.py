"""From pieces to the stored form of a page's body. Text that follows on text goes into one block."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any

from blog.importing.pieces import (
    Block,
    Bullets,
    Figure,
    Grid,
    Heading,
    Kept,
    Paragraph,
    Piece,
    Quotation,
    Rule,
)
from site_core.blocks.from_data import clean_html
from site_core.blocks.text import RICH_TEXT_FEATURES, SHORT_TEXT_FEATURES

#: Finds the picture of an address: its key, or None where there is none.
FindPicture = Callable[[str, str], int | None]


def stream_rows(pieces: Iterable[Piece], find_picture: FindPicture) -> list[dict[str, Any]]:
    """The rows of a StreamField, unchecked: a draft may have gaps, and publishing checks them."""
    return [
        {"type": name, "value": value, "id": str(uuid.uuid4())} for name, value in _rows(pieces, find_picture)
    ]


def _rows(pieces: Iterable[Piece], find_picture: FindPicture) -> Iterator[tuple[str, Any]]:
    text: list[str] = []
    for piece in pieces:
        if html := _running_text(piece):
            text.append(html)
            continue
        row = _own_block(piece, find_picture)
        if row is None:
            continue
        if text:
            yield "text", clean_html("".join(text), RICH_TEXT_FEATURES)
            text = []
        yield row
    if text:
        yield "text", clean_html("".join(text), RICH_TEXT_FEATURES)


def _running_text(piece: Piece) -> str:
    match piece:
        case Heading(text, level):
            return f"<h{level}>{escape(text, quote=False)}</h{level}>"
        case Paragraph(html):
            return f"<p>{html}</p>"
        case Bullets(items, ordered):
            tag = "ol" if ordered else "ul"
            return f"<{tag}>" + "".join(f"<li>{item}</li>" for item in items) + f"</{tag}>"
        case Quotation(html):
            return f"<blockquote>{html}</blockquote>"
        case Rule():
            return "<hr/>"
    return ""


def _own_block(piece: Piece, find_picture: FindPicture) -> tuple[str, Any] | None:
    match piece:
        case Block(name, value):
            return name, _listed(value)
        case Figure(address, alternative, caption):
            return _picture(address, alternative, caption, find_picture)
        case Grid():
            return "table", _table(piece)
        case Kept(name, markup):
            return "details", _kept(name, markup)
    return None


def _listed(value: dict[str, object]) -> dict[str, Any]:
    """A list inside a block is stored with an id for each of its items."""
    return {
        name: [{"type": "item", "value": each, "id": str(uuid.uuid4())} for each in field]
        if isinstance(field, list)
        else field
        for name, field in value.items()
    }


def _picture(
    address: str, alternative: str, caption: str, find_picture: FindPicture
) -> tuple[str, dict[str, Any]] | None:
    key = find_picture(address, alternative)
    if key is None:
        words = caption or alternative or "picture"
        return "details", _note(f"Missing picture: {words}", escape(address, quote=False))
    image = {"image": key, "alt_text": alternative, "decorative": False}
    return "picture", {"image": image, "caption": caption}


def _table(grid: Grid) -> dict[str, Any]:
    head, rows = (grid.rows[0], grid.rows[1:]) if grid.has_head else (("",) * len(grid.rows[0]), grid.rows)
    return {
        "caption": grid.caption,
        "table": {
            "columns": [{"type": "text", "heading": each} for each in head],
            "rows": [{"values": list(row)} for row in rows],
            "caption": "",
        },
    }


def _kept(name: str, markup: str) -> dict[str, Any]:
    return _note(f"To sort out: <{name}>", escape(markup, quote=False))


def _note(summary: str, html: str) -> dict[str, Any]:
    text = clean_html(f"<p>{html}</p>", SHORT_TEXT_FEATURES)
    return {"summary": summary[:120], "text": text}
