"""Never a dead end: the questions close to this one that would find somebody, each with its count."""

from collections.abc import Iterator
from dataclasses import replace

from practitioners.finder.geo import around, everywhere
from practitioners.finder.matching import Matches, match
from practitioners.finder.outcome import NextStep
from practitioners.finder.query import RADII, FinderQuery
from practitioners.gazetteer.match import Match

MOST = 6


def suggest(matches: Matches, place: Match | None) -> tuple[NextStep, ...]:
    """Widen, drop one filter, be visited, meet online: whatever finds more people than now, best first.

    Empty only when nobody at all is listed, or when there is already somebody and nothing brings more.
    """
    now = len(matches.people)
    steps = [
        *_wider(matches, place, now),
        *_without_one(matches, now),
        *_otherwise_reached(matches, place),
    ]
    if not steps and not now:
        steps = list(_last_resort(matches))
    return tuple(steps[:MOST])


def _wider(matches: Matches, place: Match | None, now: int) -> Iterator[NextStep]:
    """The first larger radius that helps, the largest, and anywhere."""
    if place is None:
        return
    best = now
    for radius in RADII:
        if radius <= matches.query.radius:
            continue
        query = replace(matches.query, radius=radius, page=1)
        reach = around(matches.snapshot, place.point, query.radius_km)
        found = len(matches.seen_from(reach).people)
        if found > best and (best == now or radius == RADII[-1]):
            yield NextStep(query, found, "radius")
            best = found
    if not matches.query.has_filters and best:
        return
    found = len(matches.seen_from(everywhere(matches.snapshot)).people)
    if found > best:
        yield NextStep(matches.query.anywhere(), found, "place")


def _without_one(matches: Matches, now: int) -> Iterator[NextStep]:
    """Dropping one filter, the one that brings most people first."""
    found = [
        NextStep(looser, count, "drop", label)
        for looser, label in _looser(matches)
        if (count := len(match(matches.snapshot, looser, matches.reach).people)) > now
    ]
    yield from sorted(found, key=lambda step: -step.count)[:3]


def _otherwise_reached(matches: Matches, place: Match | None) -> Iterator[NextStep]:
    """People who would come, and people who work online, where that brings somebody new."""
    modes = matches.query.chosen.get("at", ())
    for mode in ("home", "online"):
        if mode in modes or (mode == "home" and place is None):
            continue
        people = matches.with_modes((mode,))
        if people - matches.people:
            query = replace(matches.query, chosen={**matches.query.chosen, "at": (mode,)}, page=1)
            yield NextStep(query, len(people), "home" if mode == "home" else "online")


def _last_resort(matches: Matches) -> Iterator[NextStep]:
    """Dropping one filter and the place; else the whole directory."""
    snapshot = matches.snapshot
    found = [
        NextStep(query, count, "drop_anywhere", label)
        for looser, label in _looser(matches)
        if (count := len(match(snapshot, query := looser.anywhere(), everywhere(snapshot)).people))
    ]
    yield from sorted(found, key=lambda step: -step.count)[:3]
    if snapshot.listed:
        yield NextStep(FinderQuery(), len(snapshot.listed), "everybody")


def _looser(matches: Matches) -> Iterator[tuple[FinderQuery, str]]:
    query = matches.query
    for group, value in query.selected():
        yield query.without(group, value), matches.snapshot.vocabulary.label(group, value)
    if query.text:
        yield replace(query, text="", page=1), f"“{query.text}”"
