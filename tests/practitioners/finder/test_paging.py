"""From page to page: everybody once, in the order of the day."""

import datetime
from dataclasses import replace

import pytest
import time_machine

from practitioners.finder.query import FinderQuery
from practitioners.finder.search import run
from practitioners.models import PractitionerPage

pytestmark = pytest.mark.django_db


def everybody_in_order() -> list[int]:
    first = run(FinderQuery())
    rest = (run(replace(FinderQuery(), page=page)) for page in range(2, first.pages + 1))
    return [hit.page_id for outcome in (first, *rest) for hit in outcome.hits]


def test_paging_shows_everybody_once(people: list[PractitionerPage]) -> None:
    everybody = everybody_in_order()
    assert len(everybody) == len(set(everybody)) == run(FinderQuery()).total > 100


def test_the_order_is_the_same_all_day_and_another_one_tomorrow(people: list[PractitionerPage]) -> None:
    with time_machine.travel(datetime.datetime(2026, 5, 1, 0, 30, tzinfo=datetime.UTC)) as clock:
        morning = everybody_in_order()
        clock.move_to(datetime.datetime(2026, 5, 1, 22, 30, tzinfo=datetime.UTC))
        assert everybody_in_order() == morning
        clock.move_to(datetime.datetime(2026, 5, 2, 12, tzinfo=datetime.UTC))
        tomorrow = everybody_in_order()
    assert set(tomorrow) == set(morning)
    assert tomorrow != morning
