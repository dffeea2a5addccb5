"""People whom somebody has picked: read from an address, and put on cards in the order of the address."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

import numpy as np

from practitioners.finder.cards import cards_for
from practitioners.finder.geo import ANYWHERE_KM, around, everywhere
from practitioners.finder.outcome import Hit
from practitioners.finder.query import FinderQuery
from practitioners.finder.search import hit_for
from practitioners.finder.snapshot import Snapshot
from practitioners.gazetteer.match import Match
from practitioners.profile.card import Card

PARAMETER = "ids"
MOST_PICKED = 24
#: The largest key a page can have; PostgreSQL refuses to compare with anything larger.
MAX_ID = 2**31 - 1


def read_ids(values: Iterable[str], most: int = MOST_PICKED) -> tuple[int, ...]:
    """The first ``most`` different numbers of "3,17,4", given once or in several parts. Never raises.

    Anything that cannot be the key of a page is passed over: it says nothing that a visitor could mend.
    """
    found: dict[int, None] = {}
    # Every part beyond the bound is dropped unread; an address is short, but nobody guarantees it.
    for text in ",".join(value[: 16 * MOST_PICKED] for value in list(values)[:MOST_PICKED]).split(","):
        digits = text.strip()
        if digits.isascii() and digits.isdigit() and len(digits) <= 10 and 0 < int(digits) <= MAX_ID:
            found.setdefault(int(digits))
        if len(found) == most:
            break
    return tuple(found)


def address(ids: Iterable[int], query: FinderQuery) -> str:
    """The query string of a list of people, from the question mark on, with the place it is seen from."""
    pairs = [(PARAMETER, ",".join(map(str, ids))), ("near", query.near), ("place", query.place)]
    return "?" + urlencode([(name, value) for name, value in pairs if value], safe=",")


def numbers_of(ids: Sequence[int], snapshot: Snapshot) -> dict[int, int]:
    """The number in the snapshot of each of the people who is listed."""
    found = np.flatnonzero(np.isin(snapshot.page_ids, np.array(ids, dtype=np.int64)))
    # Who has changed has an older number too, which is switched off.
    return {int(snapshot.page_ids[n]): int(n) for n in found if int(n) in snapshot.listed}


def hits_of(ids: Sequence[int], snapshot: Snapshot, place: Match | None) -> list[Hit]:
    """Those of the people who are listed, in the order given, with the distance from a place."""
    reach = around(snapshot, place.point, ANYWHERE_KM) if place else everywhere(snapshot)
    km = reach.km(())
    numbers = numbers_of(ids, snapshot)
    return [hit_for(snapshot, reach, numbers[pk], km) for pk in ids if pk in numbers]


def cards_of(ids: Sequence[int], snapshot: Snapshot, place: Match | None, finder_url: str) -> list[Card]:
    """Their cards, in the order given. Whoever is not listed has none."""
    return [
        card
        for _hit, card in cards_for(
            hits_of(ids, snapshot, place),
            snapshot,
            finder_url=finder_url,
            query=FinderQuery(),
            origin=place.point if place else None,
        )
    ]
