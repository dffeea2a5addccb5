"""What the finder page and its town pages show. The page models only route here."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext

from practitioners.finder import headings, presentation
from practitioners.finder.cards import cards_for
from practitioners.finder.filter_groups import filter_groups
from practitioners.finder.index import index
from practitioners.finder.mid_sentence import mid_sentence
from practitioners.finder.outcome import Outcome
from practitioners.finder.query import PER_PAGE, read_query, read_whole
from practitioners.finder.search import run
from practitioners.finder.snapshot import Snapshot
from practitioners.finder.towns import (
    MIN_PEOPLE,
    Town,
    busiest_towns,
    techniques_in,
    towns,
    towns_near,
)
from practitioners.finder.vocabulary import Vocabulary
from practitioners.maps.results_map import results_map, views
from practitioners.reach.misses import question_of
from site_core.navigation import navigation_url

TOWNS_SHOWN = 8
NEAR_MILES = 30


def results_context(request: HttpRequest, finder_url: str) -> dict[str, Any]:
    """The context of the finder for the question in the address."""
    snapshot = index.current()
    query = read_query(request.GET, snapshot.vocabulary)
    outcome = run(query, snapshot=snapshot)
    context = _context(outcome, snapshot, finder_url)
    context["robots"] = headings.robots(outcome.query, is_town_page=False)
    context["page_title"] = headings.title(outcome, snapshot.vocabulary)
    if outcome.place is not None:
        nearby = towns_near(outcome.place.point, limit=TOWNS_SHOWN, within_miles=NEAR_MILES)
        context["nearby_towns"] = [_town_link(town, finder_url) for town in nearby]
    elif outcome.kind != "ambiguous":
        context["other_towns"] = [_town_link(town, finder_url) for town in busiest_towns(TOWNS_SHOWN)]
    return context


def town_context(
    request: HttpRequest, finder_url: str, town_slug: str, technique_slug: str = ""
) -> dict[str, Any]:
    """The context of a town page; 404 unless enough people are there to be worth a page."""
    snapshot = index.current()
    town = towns().get(town_slug)
    term = snapshot.vocabulary.term("technique", technique_slug) if technique_slug else None
    if town is None or (technique_slug and term is None):
        raise Http404("No such town or technique.")
    chosen = {"technique": (technique_slug,)} if technique_slug else {}
    page = read_whole(request.GET.get("page", ""), default=1, low=1, high=1000)
    query = replace(town.question(), chosen=chosen, page=page)
    outcome = run(query, place=town.match, snapshot=snapshot)
    if outcome.total < MIN_PEOPLE:
        raise Http404("Not enough people here for a page of its own.")
    context = _context(outcome, snapshot, finder_url)
    values = {"technique": term.label if term else gettext("Massage and manual therapy"), "town": town.name}
    name = gettext("%(technique)s in %(town)s") % values
    context |= {
        "heading": name,
        "page_title": name if outcome.query.page == 1 else f"{name} ({outcome.query.page})",
        "page_description": _town_description(outcome, town, term.label if term else ""),
        "canonical_path": f"{finder_url}in/{town.slug}/" + (f"{technique_slug}/" if technique_slug else ""),
        "robots": headings.robots(query, is_town_page=page == 1),
        "address": QueryDict("page=1"),
        "town": town,
        "town_techniques": _technique_links(town, finder_url, snapshot.vocabulary, technique_slug),
        "nearby_towns": [
            _town_link(other, finder_url)
            for other in towns_near(town.point, limit=TOWNS_SHOWN + 1, within_miles=NEAR_MILES)
            if other.slug != town.slug
        ],
    }
    return context


def _context(outcome: Outcome, snapshot: Snapshot, finder_url: str) -> dict[str, Any]:
    vocabulary = snapshot.vocabulary
    origin = outcome.place.point if outcome.place else None
    first = (outcome.query.page - 1) * PER_PAGE + 1
    # One set of queries for both lists, so that a page costs the same whatever it shows.
    hits = (*outcome.hits, *outcome.nearest)
    cards = dict(
        cards_for(
            hits, snapshot, finder_url=finder_url, query=outcome.query, origin=origin, first_number=first
        )
    )
    return {
        "outcome": outcome,
        "query": outcome.query,
        "heading": capfirst(headings.heading(outcome, vocabulary)),
        "cards": [cards[hit] for hit in outcome.hits if hit in cards],
        "nearest": [cards[hit] for hit in outcome.nearest if hit in cards],
        "groups": filter_groups(outcome, vocabulary),
        "chips": presentation.chips(outcome, vocabulary, finder_url),
        "sorts": presentation.sorts(outcome, finder_url),
        "views": views(outcome.query, finder_url),
        "map": results_map(outcome.query, list(cards.items()), origin, finder_url),
        "next_steps": presentation.next_steps(outcome, finder_url),
        "place_choices": presentation.place_choices(outcome, finder_url),
        "radii": presentation.radius_choices(outcome),
        "result_page": presentation.result_page(outcome),
        "showing": presentation.showing(outcome),
        # Pages of this list, and nothing else of what somebody may have written into the address.
        "address": QueryDict(outcome.query.querystring()[1:] or "page=1"),
        "finder_url": finder_url,
        "clear_url": finder_url + outcome.query.only_place().querystring(),
        "spelling_url": finder_url + replace(outcome.query, text=outcome.spelling, page=1).querystring(),
        "nobody": question_of(outcome.query).urlencode() if outcome.kind in ("none", "none_near") else "",
        "anywhere_url": finder_url + outcome.query.anywhere().querystring(),
        "techniques_asked": _technique_pages(outcome, vocabulary) if not outcome.hits else [],
        "instead": _instead() if outcome.kind == "empty_directory" else [],
        "place_message": outcome.place_error.message if outcome.place_error else "",
    }


def _technique_pages(outcome: Outcome, vocabulary: Vocabulary) -> list[presentation.Link]:
    techniques = navigation_url("modalities")
    return [
        presentation.Link(
            gettext("About %(technique)s") % {"technique": mid_sentence(vocabulary.label("technique", slug))},
            f"{techniques}{slug}/",
        )
        for slug in outcome.query.chosen.get("technique", ())
        if techniques
    ]


def _instead() -> list[presentation.Link]:
    """What there is to read while nobody is listed."""
    there = (
        (gettext("Read about problems"), navigation_url("conditions")),
        (gettext("Read about techniques"), navigation_url("modalities")),
    )
    return [presentation.Link(text, url) for text, url in there if url]


def _town_link(town: Town, finder_url: str) -> presentation.Link:
    return presentation.Link(town.name, f"{finder_url}in/{town.slug}/", detail=str(town.people))


def _technique_links(
    town: Town, finder_url: str, vocabulary: Vocabulary, current: str
) -> list[presentation.Link]:
    counted = sorted(techniques_in(town).items(), key=lambda item: (-item[1], item[0]))
    return [
        presentation.Link(
            vocabulary.label("technique", slug),
            f"{finder_url}in/{town.slug}/{slug}/",
            current=slug == current,
            detail=str(count),
        )
        for slug, count in counted
        if count >= MIN_PEOPLE
    ]


def _town_description(outcome: Outcome, town: Town, technique: str) -> str:
    if technique:
        return gettext(
            "%(count)s practitioners who offer %(technique)s in and around %(town)s, with prices, access and "
            "what we checked."
        ) % {"count": outcome.total, "technique": mid_sentence(technique), "town": town.name}
    return gettext(
        "%(count)s massage and manual therapists in and around %(town)s, with prices, access and what we "
        "checked."
    ) % {"count": outcome.total, "town": town.name}
