"""Whoever finds nobody is told who is nearest, and what would find somebody."""

import random
from dataclasses import replace

import pytest
from django.utils import timezone

from practitioners.finder.outcome import FEW, Outcome
from practitioners.finder.search import run
from practitioners.models import PractitionerPage
from tests.practitioners.finder.brute_force import NEVER, Person, Question, everybody, turn
from tests.practitioners.finder.test_against_brute_force import any_question

pytestmark = pytest.mark.django_db

WORLD = 12_500.0


def follow(outcome: Outcome) -> None:
    """Each step finds as many as it says, and more than now."""
    for step in outcome.next_steps:
        place = outcome.place if step.query.has_place else None
        assert run(step.query, place=place).total == step.count > 0, step


def check_nearest(outcome: Outcome, question: Question, known: list[Person]) -> None:
    """The three nearest of all who could be met, and were not found."""
    found = {person.pk for person in question.answer(known)}
    far = replace(question, radius=WORLD, seen={})
    others = [p for p in far.answer(known) if p.pk not in found and far.miles(p) < NEVER]
    others.sort(key=lambda person: (round(far.miles(person), 1), turn(person.pk, timezone.localdate())))
    assert [hit.page_id for hit in outcome.nearest] == [person.pk for person in others[:3]]
    miles = [hit.miles for hit in outcome.nearest]
    assert miles == pytest.approx([far.miles(person) for person in others[:3]])


def test_five_hundred_questions_that_find_nobody(people: list[PractitionerPage]) -> None:
    dice, known, empty = random.Random(16), everybody(timezone.localdate()), 0
    while empty < 500:
        query, question, place = any_question(dice)
        outcome = run(query, place=place)
        if outcome.total:
            continue
        empty += 1
        assert outcome.kind in ("none_near", "none")
        assert outcome.next_steps, query.querystring()
        if empty % 5 == 0:
            follow(outcome)
        if place:
            check_nearest(outcome, question, known)
            anywhere = replace(question, at=None, seen={})
            assert (outcome.kind == "none_near") is bool(anywhere.answer(known))


def test_one_or_two_are_shown_with_those_a_little_further(people: list[PractitionerPage]) -> None:
    dice, known, few = random.Random(17), everybody(timezone.localdate()), 0
    while few < 40:
        query, question, place = any_question(dice)
        outcome = run(query, place=place)
        if place is None or not 0 < outcome.total < FEW:
            continue
        few += 1
        assert outcome.kind == "few"
        follow(outcome)
        check_nearest(outcome, question, known)
