"""What the shortlist page shows. The list is the address; nothing of it is kept on the server."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext, ngettext

from practitioners.finder.index import index
from practitioners.finder.picked import PARAMETER, address, cards_of, read_ids
from practitioners.finder.query import FinderQuery, read_query
from practitioners.finder.search import place_asked_for
from practitioners.gazetteer.match import Match, PlaceNotFound

MOST_COMPARED = 4


def shortlist_context(request: HttpRequest, finder_url: str) -> dict[str, Any]:
    """The context of ``shortlist_page.html``: cards in the order of the address."""
    snapshot = index.current()
    query = read_query(request.GET, snapshot.vocabulary)
    ids = read_ids(request.GET.getlist(PARAMETER))
    cards = cards_of(ids, snapshot, place_of(query), finder_url)
    shown = [int(card.person_id) for card in cards]
    return {
        **frame(query, finder_url, gettext("Shortlist")),
        "cards": cards,
        "missing_text": missing_text(len(ids) - len(cards)),
        "count_text": ngettext("%(count)s person", "%(count)s people", len(cards)) % {"count": len(cards)},
        "compare_url": f"{finder_url}compare/",
        "compare_all_url": f"{finder_url}compare/{address(shown, query)}",
        "can_compare": len(cards) > 1,
        "has_to_choose": len(cards) > MOST_COMPARED,
        "most_compared": str(MOST_COMPARED),
    }


def frame(query: FinderQuery, finder_url: str, title: str) -> dict[str, Any]:
    """What the shortlist and the comparison have in common; engines stay out of both."""
    return {
        "page_title": title,
        "page_description": gettext("People from the directory that somebody has picked."),
        "robots": "noindex, follow",
        "finder_url": finder_url,
        "shortlist_url": f"{finder_url}shortlist/",
        "near": query.near,
        "place": query.place,
    }


def place_of(query: FinderQuery) -> Match | None:
    """The place to measure distances from; what is not understood is no place."""
    try:
        return place_asked_for(query)
    except PlaceNotFound:
        return None


def missing_text(count: int) -> str:
    """Says that people are not there, and not who: whoever has left the directory is not named in it."""
    if count <= 0:
        return ""
    return ngettext(
        "%(count)s person on this list is not in the directory any more.",
        "%(count)s people on this list are not in the directory any more.",
        count,
    ) % {"count": count}
