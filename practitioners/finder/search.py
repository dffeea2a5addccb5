"""The finder's one entrance: a question in, an answer out. No request, no page, no template."""

import difflib
from dataclasses import replace

import numpy as np
from django.conf import settings

from practitioners.finder import next_steps
from practitioners.finder.bits import Bits
from practitioners.finder.geo import ANYWHERE_KM, Floats, Reach, around, everywhere
from practitioners.finder.index import index
from practitioners.finder.matching import Matches, match
from practitioners.finder.options import GROUPS, VOCABULARY_GROUPS, option
from practitioners.finder.order import ordered
from practitioners.finder.outcome import FEW, TOO_MANY, Hit, Kind, Outcome
from practitioners.finder.query import PER_PAGE, FinderQuery, clean_text
from practitioners.finder.snapshot import Snapshot
from practitioners.finder.words import phrase
from practitioners.gazetteer.distance import MILES_PER_KM
from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.match import Match, PlaceNotFound

NEAREST = 3


def run(query: FinderQuery, *, place: Match | None = None, snapshot: Snapshot | None = None) -> Outcome:
    """Answers a question; never raises for anything a visitor can ask.

    ``place`` is used instead of looking up what the query names, where the caller knows it already.
    """
    snapshot = snapshot or index.current()
    if place is None:
        try:
            place = place_asked_for(query)
        except PlaceNotFound as error:
            return _not_placed(snapshot, query, error)
    reach = around(snapshot, place.point, query.radius_km) if place else everywhere(snapshot)
    matches = match(snapshot, query, reach)
    total = len(matches.people)
    pages = max(1, -(-total // PER_PAGE))
    query = replace(query, page=min(query.page, pages))
    outcome = Outcome(
        kind=_kind(snapshot, query, total),
        query=query,
        total=total,
        hits=_page_of(matches, query),
        pages=pages,
        place=place,
        counts=option_counts(matches),
        spelling=_spelling(snapshot, query) if total < FEW else "",
    )
    if total >= FEW:
        return outcome
    return _with_next_steps(outcome, matches)


def place_asked_for(query: FinderQuery) -> Match | None:
    """The place that a question is about, if any; raises ``PlaceNotFound``."""
    if query.at_point is not None:
        return resolve(
            f"{query.at_point.lat:.2f},{query.at_point.lng:.2f}", country=settings.HANDWELL_COUNTRY
        )
    if query.near:
        return resolve(query.near, country=settings.HANDWELL_COUNTRY, choice=query.place or None)
    return None


def _not_placed(snapshot: Snapshot, query: FinderQuery, error: PlaceNotFound) -> Outcome:
    kinds: dict[str, Kind] = {"ambiguous": "ambiguous", "outside": "outside"}
    anywhere = match(snapshot, query, everywhere(snapshot))
    meant = error.options or error.suggestions
    around_each = ((place.key, around(snapshot, place.point, query.radius_km)) for place in meant)
    return Outcome(
        kinds.get(error.kind, "unknown_place"),
        replace(query, page=1),
        total=len(anywhere.people),
        place_error=error,
        place_counts={key: len(anywhere.seen_from(reach).people) for key, reach in around_each},
        counts=option_counts(anywhere),
    )


def _kind(snapshot: Snapshot, query: FinderQuery, total: int) -> Kind:
    if not snapshot.listed:
        return "empty_directory"
    if total == 0:
        return "none_near" if query.has_place else "none"
    if not query.has_place and not query.has_filters:
        return "all"
    if not query.has_place and total > TOO_MANY:
        return "too_many"
    return "few" if total < FEW else "results"


def _page_of(matches: Matches, query: FinderQuery) -> tuple[Hit, ...]:
    modes = query.chosen.get("at", ())
    km = matches.reach.km(modes)
    last = query.page * PER_PAGE
    numbers = ordered(matches.snapshot, matches.people, km, query.sort, first=last)
    return tuple(hit_for(matches.snapshot, matches.reach, n, km) for n in numbers[last - PER_PAGE :])


def hit_for(snapshot: Snapshot, reach: Reach, number: int, km: Floats) -> Hit:
    """One person of the answer, with the distance as miles."""
    miles = float(km[number]) * MILES_PER_KM if np.isfinite(km[number]) else None
    comes = np.isfinite(reach.base_km[number]) and number in reach.by_mode["home"]
    from_base = miles is not None and km[number] != reach.clinic_km[number]
    return Hit(int(snapshot.page_ids[number]), miles, bool(comes), bool(from_base))


def option_counts(matches: Matches) -> dict[str, dict[str, int]]:
    """How many people each option would leave (in groups where all must hold) or hold (where any may)."""
    counts: dict[str, dict[str, int]] = {}
    for group in GROUPS:
        if group.key == "at":
            counts["at"] = {mode: len(matches.with_modes((mode,))) for mode, _label in group.choices}
            continue
        loosened = group.key in matches.query.chosen and not group.all_of
        people = matches.leaving_out(group.key) if loosened else matches.people
        by_option = matches.snapshot.count_options(group.key, people)
        values = (
            [
                (slug, term.option)
                for slug, term in matches.snapshot.vocabulary.terms.get(group.key, {}).items()
            ]
            if group.key in VOCABULARY_GROUPS
            else [(value, option(group.key, value)) for value, _label in group.choices]
        )
        counts[group.key] = {value: by_option.get(name, 0) for value, name in values}
    return counts


def _spelling(snapshot: Snapshot, query: FinderQuery) -> str:
    """A technique or concern whose name looks like what was typed and found (nearly) nobody."""
    typed = phrase(clean_text(query.text, 60))
    if len(typed) < 4 or typed in snapshot.vocabulary.spellings:
        return ""
    close = difflib.get_close_matches(typed, snapshot.vocabulary.spellings, n=1, cutoff=0.75)
    return snapshot.vocabulary.spellings[close[0]] if close else ""


def _with_next_steps(outcome: Outcome, matches: Matches) -> Outcome:
    anywhere = matches.seen_from(everywhere(matches.snapshot)).people
    return replace(
        outcome,
        kind="none" if outcome.kind == "none_near" and not anywhere else outcome.kind,
        nearest=_nearest(matches, outcome.place) if outcome.place else (),
        next_steps=next_steps.suggest(matches, outcome.place),
    )


def _nearest(matches: Matches, place: Match) -> tuple[Hit, ...]:
    """The truly nearest of those who were not found: at a clinic however far away, or coming from afar.

    Somebody who only travels, and not as far as the visitor, is of no use to them however near.
    """
    snapshot = matches.snapshot
    far = matches.seen_from(around(snapshot, place.point, ANYWHERE_KM))
    km = far.reach.km(matches.query.chosen.get("at", ()))
    others = (far.people - matches.people) & Bits.of(np.isfinite(km))
    numbers = ordered(snapshot, others, km, "", first=NEAREST)
    return tuple(hit_for(snapshot, far.reach, n, km) for n in numbers)
