"""What an editor should look at in a page that was read: what is missing, left over, or from another page."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from blog.importing.figures import SENTENCE
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
    Remark,
)
from blog.importing.words import plain

#: Parts of the body as pages on aches name them.
PART = r"(?P<part>back|neck|shoulder|hip|knee|foot|heel|ankle|elbow|wrist|hand|jaw|head)"
ACHE = re.compile(rf"\b{PART}[ -]?(?:pain|ache)s?\b", re.I)
STEP = re.compile(r"^step (?P<number>\d{1,2})\b", re.I)
SHOWN = 90
#: What may follow a colon.
LISTED = (Block, Bullets, Figure, Grid, Kept, Quotation)


def remarks_on(pieces: Sequence[Piece], techniques: Collection[str] = ()) -> Iterator[Remark]:
    """All of them. ``techniques`` are the names of those that have a page here, in small letters."""
    yield from _hollow(pieces)
    yield from _left_over(pieces)
    yield from _missing_steps(pieces)
    yield from _about_something_else(pieces)
    yield from _techniques(pieces, techniques)


def _hollow(pieces: Sequence[Piece]) -> Iterator[Remark]:
    """What was a picture on the old page is missing here, and may have been a list of warning signs."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        if isinstance(piece, Heading) and (following is None or isinstance(following, Heading)):
            yield _look(f"“{piece.text}” has nothing below it: what stood there may have been a picture")
        if isinstance(piece, Paragraph) and not isinstance(following, LISTED):
            text = plain(piece.html)
            if text.endswith(":"):
                yield _look(f"The list that this announces is missing: … {text[-SHOWN:]}")


def _left_over(pieces: Sequence[Piece]) -> Iterator[Remark]:
    """A few words in small letters on their own were the description of a picture."""
    for piece in pieces:
        text = plain(piece.html) if isinstance(piece, Paragraph) else ""
        if text[:1].islower() and len(text.split()) <= 10 and text[-1] not in ".!?:;,…":
            yield _look(f"May be the description of a picture that is not here: “{text}”")


def _missing_steps(pieces: Sequence[Piece]) -> Iterator[Remark]:
    """Steps one and three without a second."""
    found = {
        int(match["number"])
        for piece in pieces
        if isinstance(piece, Heading) and (match := STEP.match(piece.text))
    }
    for number in sorted(set(range(1, max(found, default=0))) - found):
        yield _look(f"There are steps {', '.join(map(str, sorted(found)))}, and no step {number}")


def _about_something_else(pieces: Sequence[Piece]) -> Iterator[Remark]:
    """A sentence on hips in a page on backs was pasted in from another page."""
    paragraphs = (plain(piece.html) for piece in pieces if isinstance(piece, Paragraph))
    texts = [sentence for text in paragraphs for sentence in SENTENCE.split(text)]
    named = [[match["part"].lower() for match in ACHE.finditer(text)] for text in texts]
    counted = Counter(part for parts in named for part in parts)
    if not counted:
        return
    ((main, times),) = counted.most_common(1)
    for text, parts in zip(texts, named, strict=True):
        for part in dict.fromkeys(parts):
            # A page on several parts of the body speaks of each of them often.
            if part != main and main not in parts and counted[part] * 3 <= times:
                yield _look(f"Speaks of {part} pain in a page on {main} pain: {text[:SHOWN]} …")


def _techniques(pieces: Sequence[Piece], known: Collection[str]) -> Iterator[Remark]:
    """A technique that has a page here is chosen, not described once more."""
    named: dict[str, None] = {}
    for piece in pieces:
        texts = [piece.text] if isinstance(piece, Heading) else []
        if isinstance(piece, Bullets):
            texts = [plain(item).partition(":")[0] for item in piece.items]
        named |= dict.fromkeys(text for text in texts if text.strip().casefold() in known)
    if named:
        yield _look(f"These techniques have pages here, choose those in place of a text: {', '.join(named)}")


def _look(text: str) -> Remark:
    return Remark("to look at", text)
