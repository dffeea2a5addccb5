"""A text in runs: what is new in it, and what claims too much."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from practitioners.moderation.words import Piece
from site_core.claims.finding import Flag, find_claims


@dataclass(frozen=True)
class Run:
    """Some characters that are all new or not, and all of one claim or of none."""

    text: str
    changed: bool
    flag: Flag | None = None


def runs(pieces: Sequence[Piece]) -> list[Run]:
    """The pieces of a text, cut where a claim begins or ends."""
    flags = find_claims("".join(piece.text for piece in pieces))
    found = []
    for piece in pieces:
        cuts = {piece.start, piece.end}
        cuts |= {
            place for flag in flags for place in (flag.start, flag.end) if piece.start < place < piece.end
        }
        edges = sorted(cuts)
        for start, end in itertools.pairwise(edges):
            flag = next((flag for flag in flags if flag.start <= start and end <= flag.end), None)
            found.append(Run(piece.text[start - piece.start : end - piece.start], piece.changed, flag))
    return found
