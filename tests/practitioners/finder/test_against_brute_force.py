"""What the index answers is what going through the tables one by one answers."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.utils import timezone

from practitioners.finder.index import index
from practitioners.finder.options import GROUPS
from practitioners.finder.outcome import Hit, Outcome
from practitioners.finder.query import PER_PAGE, RADII, FinderQuery
from practitioners.finder.search import run
from practitioners.gazetteer.match import Match
from practitioners.gazetteer.point import Point
from practitioners.models import PractitionerPage
from tests.factories.crowd import TOWNS
from tests.practitioners.finder.brute_force import NEVER, Person, Question, everybody, turn

pytestmark = pytest.mark.django_db

#: What is typed, and whom it should find.
TEXTS: dict[str, Callable[[Person], bool]] = {
    "cups": lambda p: "cupping" in p.has["technique"],
    "Deep Tissue massages": lambda p: "deep-tissue" in p.has["technique"],
    "knots": lambda p: "trigger-point" in p.has["technique"],
    "a bad back": lambda p: "lower-back" in p.has["for"],
    "tension headaches": lambda p: "headaches" in p.has["for"],
    "cupping for my lumbago": lambda p: "cupping" in p.has["technique"] and "lower-back" in p.has["for"],
    "derby": lambda p: "Derby" in p.towns,
    "Palm": lambda p: "Palmers Green" in p.towns,
    "knots in Leeds": lambda p: "trigger-point" in p.has["technique"] and "Leeds" in p.towns,
    "DE1": lambda p: "DE1" in p.outcodes,
    "muller": lambda p: p.surname == "Müller",
    "Bronte person": lambda p: p.surname == "Brontë",
    "the": lambda p: True,
    "nobodyiscalledthis": lambda p: False,
}


def any_question(dice: random.Random) -> tuple[FinderQuery, Question, Match | None]:
    """A random search, in the finder's words and in the test's."""
    chosen: dict[str, tuple[str, ...]] = {}
    values = {group.key: [value for value, _label in group.choices] for group in GROUPS if group.choices}
    values |= {group: list(terms) for group, terms in index.current().vocabulary.terms.items()}
    for group in dice.sample(list(values), dice.choice([0, 1, 1, 2, 3])):
        chosen[group] = tuple(dice.sample(values[group], dice.choice([1, 1, 2])))
    radius, text = dice.choice(RADII), dice.choice([*TEXTS, *[""] * 14])
    place = None
    if dice.random() < 0.75:
        _town, _outcode, lat, lng = dice.choice(TOWNS)
        place = Match(Point(lat + dice.gauss(0, 0.1), lng + dice.gauss(0, 0.1)), "here", "town", "")
    query = FinderQuery(
        near="here" if place else "",
        radius=radius,
        text=text,
        chosen=chosen,
        sort=dice.choice(["", "price"]),
    )
    at = (place.point.lat, place.point.lng) if place else None
    return query, Question(at, radius, chosen, TEXTS.get(text)), place


def whole_answer(query: FinderQuery, place: Match | None) -> tuple[Outcome, list[Hit]]:
    """The outcome, and the hits of all its pages."""
    first = run(query, place=place)
    rest = [run(replace(query, page=page), place=place).hits for page in range(2, first.pages + 1)]
    return first, [hit for hits in (first.hits, *rest) for hit in hits]


def test_three_hundred_questions(people: list[PractitionerPage]) -> None:
    dice, today = random.Random(7), timezone.localdate()
    known = everybody(today)
    assert 150 < len(known) < len(people)
    sizes = set()
    for number in range(300):
        query, question, place = any_question(dice)
        outcome, hits = whole_answer(query, place)
        expected = question.answer(known)
        where = f"question {number}: {query.querystring()} at {question.at}"

        assert {hit.page_id for hit in hits} == {person.pk for person in expected}, where
        assert len(hits) == outcome.total == len(expected), where
        assert outcome.pages == max(1, -(-len(expected) // PER_PAGE)), where

        miles = {person.pk: question.miles(person) for person in expected}
        for hit in hits:
            assert hit.miles == (pytest.approx(miles[hit.page_id]) if miles[hit.page_id] < NEVER else None), (
                where
            )

        lowest = {person.pk: person.lowest if query.sort else 0 for person in expected}
        sizes.add(len(expected))
        order = [(lowest[h.page_id], round(h.miles or 1e9, 1), turn(h.page_id, today)) for h in hits]
        assert order == sorted(order), where

        if number % 3:
            continue
        counts = {
            group: {value: question.count(known, group, value) for value in values}
            for group, values in outcome.counts.items()
        }
        assert outcome.counts == counts, where
    assert len(sizes) > 40, "the questions are too much alike to show anything"
