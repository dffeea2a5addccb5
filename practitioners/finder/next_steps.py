"""Never a dead end: the questions close to this one that would find somebody, each with its count."""

from collections.abc import Iterator
from dataclasses import replace

from practitioners.finder.geo import around, everywhere
from practitioners.finder.matching import Matches, match
from practitioners.finder.outcome import NextStep
from practitioners.finder.query import RADII
from practitioners.gazetteer.match import Match

MOST = 6


def suggest(matches: Matches, place: Match | None) -> tuple[NextStep, ...]:
    """Widen, drop one filter, be visited, meet online: whatever finds more people than now, best first."""
    now = len(matches.people)
    steps = [
        *_wider(matches, place, now),
        *_without_one(matches, now),
        *_otherwise_reached(matches, place, now),
    ]
    return tuple(steps[:MOST])


def _wider(matches: Matches, place: Match | None, now: int) -> Iterator[NextStep]:
    """The first larger radius that helps, and the largest."""
    if place is None:
        return
    best = now
    for radius in RADII:
        if radius <= matches.query.radius:
            continue
        query = replace(matches.query, radius=radius, page=1)
        found = len(
            match(matches.snapshot, query, around(matches.snapshot, place.point, query.radius_km)).people
        )
        if found > best and best == now:
            yield NextStep(query, found, "radius", str(radius))
            best = found
        elif radius == RADII[-1] and found > best:
            yield NextStep(query, found, "radius", str(radius))
    if best == now and matches.query.has_filters is False:
        return
    anywhere = replace(matches.query, near="", place="", at_point=None, page=1)
    found = len(match(matches.snapshot, anywhere, everywhere(matches.snapshot)).people)
    if found > best:
        yield NextStep(anywhere, found, "place")


def _without_one(matches: Matches, now: int) -> Iterator[NextStep]:
    """Dropping one filter, the one that brings most people first."""
    query = matches.query
    steps = []
    for group, value in query.selected():
        looser = query.without(group, value)
        steps.append((looser, matches.snapshot.vocabulary.label(group, value)))
    if query.text:
        steps.append((replace(query, text="", page=1), f"“{query.text}”"))
    found = [
        NextStep(looser, count, "drop", label)
        for looser, label in steps
        if (count := len(match(matches.snapshot, looser, matches.reach).people)) > now
    ]
    yield from sorted(found, key=lambda step: -step.count)[:3]


def _otherwise_reached(matches: Matches, place: Match | None, now: int) -> Iterator[NextStep]:
    """People who would come, and people who work online."""
    modes = matches.query.chosen.get("at", ())
    for mode in ("home", "online"):
        if mode in modes or (mode == "home" and place is None):
            continue
        count = len(matches.with_modes((mode,)))
        if count:
            query = replace(matches.query, chosen={**matches.query.chosen, "at": (mode,)}, page=1)
            yield NextStep(query, count, "home" if mode == "home" else "online")
