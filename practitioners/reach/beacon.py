"""What a page may say about being looked at: typed and bounded, whoever sends it."""

from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

from practitioners.reach.counting import COLUMNS

#: A page of results has twenty people, and three more where nobody fits.
MOST_IDS = 48
#: The longest body that is read (bytes); the longest honest one is a third of it.
MOST_BYTES = 4_000
NOBODY = "nobody"


class BadBeaconError(ValueError):
    """Nothing that a page of ours would send."""


@dataclass(frozen=True)
class Beacon:
    """``kind`` is "results", "profile", "contact" or "nobody"; ``question`` is read for the last only."""

    kind: str
    page_ids: frozenset[int]
    question: QueryDict


def read_beacon(request: HttpRequest) -> Beacon:
    """Reads a beacon. Raises ``BadBeaconError`` for everything else."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        raise BadBeaconError("too long")
    data = request.POST
    kind, raw = data.get("kind", ""), data.getlist("id")
    if kind == NOBODY:
        return Beacon(kind, frozenset(), data)
    if kind not in COLUMNS:
        raise BadBeaconError("kind")
    if not 1 <= len(raw) <= (MOST_IDS if kind == "results" else 1):
        raise BadBeaconError("number of ids")
    if not all(each.isascii() and each.isdigit() and len(each) <= 15 for each in raw):
        raise BadBeaconError("id")
    return Beacon(kind, frozenset(map(int, raw)), QueryDict())
