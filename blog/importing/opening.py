"""The opening sentence of a page, from its excerpt or its first paragraph."""

from collections.abc import Iterable

from blog.importing.figures import SENTENCE
from blog.importing.pieces import Paragraph, Piece
from blog.importing.words import plain

LONGEST = 255


def opening_of(excerpt: str, pieces: Iterable[Piece]) -> str:
    """At most 255 characters: whole sentences as far as they fit, else words."""
    text = excerpt or next((plain(piece.html) for piece in pieces if isinstance(piece, Paragraph)), "")
    taken = ""
    for sentence in SENTENCE.split(text):
        if len(taken) + len(sentence) + 1 > LONGEST:
            break
        taken = f"{taken} {sentence}".strip()
    return taken or (text if len(text) <= LONGEST else text[: LONGEST - 2].rsplit(" ", 1)[0] + " …")
