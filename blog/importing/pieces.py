"""What a page is made of once its markup is gone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, as HTML of nothing but b, i, a and br."""

    html: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each item is HTML like that of a paragraph."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, as HTML like that of a paragraph."""

    html: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture by its address."""

    address: str
    alternative: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of plain text; the first row is the heading where ``has_head``."""

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    has_head: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """Markup that nothing here stands for: shown to the editor as text, never run."""

    name: str
    markup: str


@dataclass(frozen=True, slots=True)
class Block:
    """A block that was guessed, ready for the stream."""

    type: str
    value: dict[str, object]


Piece = Heading | Paragraph | Bullets | Quotation | Rule | Figure | Grid | Kept | Block


@dataclass(frozen=True, slots=True)
class Remark:
    """Something an editor should look at: ``kind`` groups it, ``text`` says what."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what there is to say about it."""

    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...] = ()
