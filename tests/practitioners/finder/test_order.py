"""In which order people come: by distance, else by turns. Nobody can buy a place."""

import datetime
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
import time_machine

from practitioners.finder.order import rotation
from practitioners.finder.query import FinderQuery
from practitioners.finder.search import run
from practitioners.gazetteer.match import Match
from practitioners.gazetteer.point import Point
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db

HERE = Match(Point(51.618, -0.110), "N13", "outcode", "")


def pages_of(query: FinderQuery, place: Match | None = None) -> list[int]:
    first = run(query, place=place)
    rest = (run(replace(query, page=page), place=place) for page in range(2, first.pages + 1))
    return [hit.page_id for outcome in (first, *rest) for hit in outcome.hits]


def test_everybody_gets_their_turn_at_the_top() -> None:
    """Over a thousand days, each of 20 people is first about 50 times; five standard deviations are 35."""
    ids = np.arange(1, 21, dtype=np.int64)
    start = datetime.date(2026, 1, 1)
    days = [start + datetime.timedelta(day) for day in range(1000)]
    first = Counter(int(ids[np.argmin(rotation(ids, day))]) for day in days)
    assert len(first) == 20
    assert all(15 <= times <= 85 for times in first.values())


def test_in_sixty_days_nobody_is_always_in_front_of_another() -> None:
    ids = np.arange(1000, 1100, dtype=np.int64)
    start = datetime.date(2026, 1, 1)
    orders = [rotation(ids, start + datetime.timedelta(day)) for day in range(60)]
    places = np.array([np.argsort(np.argsort(order)) for order in orders])
    # The mean place of 60 days is 49.5 with a standard deviation of 3.7.
    assert np.all(np.abs(places.mean(axis=0) - 49.5) < 5 * 3.8)


def test_equal_distances_take_turns() -> None:
    ids = {PractitionerFactory(point=(51.63, -0.11)).pk for _person in range(6)}
    nearest = PractitionerFactory(point=(51.618, -0.110)).pk
    seen = set()
    for day in range(1, 20):
        with time_machine.travel(datetime.datetime(2026, 5, day, 12, tzinfo=datetime.UTC)):
            order = pages_of(FinderQuery(near="N13"), HERE)
            assert order[0] == nearest
            assert set(order[1:]) == ids
            seen.add(order[1])
    assert len(seen) > 3


def test_a_hundred_metres_that_nobody_is_shown_do_not_decide() -> None:
    ids = {PractitionerFactory(point=(51.63 + number / 20_000, -0.11)).pk for number in range(4)}
    first = set()
    for day in range(1, 20):
        with time_machine.travel(datetime.datetime(2026, 5, day, 12, tzinfo=datetime.UTC)):
            first.add(pages_of(FinderQuery(near="N13"), HERE)[0])
    assert first == ids


def test_the_lowest_price_comes_first_and_no_price_last() -> None:
    none = PractitionerFactory(prices=[]).pk
    dear = PractitionerFactory(prices=[90]).pk
    cheap = PractitionerFactory(prices=[120, 35]).pk
    chat = PractitionerFactory(prices=[0, 60]).pk  # a free first chat is no session
    assert pages_of(FinderQuery(sort="price")) == [cheap, chat, dear, none]


def test_whoever_has_not_confirmed_for_a_year_comes_last_however_near_or_cheap() -> None:
    """From the day itself on, without any job having run."""
    stale = PractitionerFactory(
        point=(51.618, -0.110), prices=[5], listing={"confirmed_on": datetime.date(2025, 5, 10)}
    ).pk
    fresh = PractitionerFactory(
        point=(51.65, -0.11), prices=[90], listing={"confirmed_on": datetime.date(2025, 5, 12)}
    ).pk
    orders = {}
    for day in (9, 10, 12):
        with time_machine.travel(datetime.datetime(2026, 5, day, 12, tzinfo=datetime.UTC)):
            orders[day] = pages_of(FinderQuery(near="N13"), HERE)
            if day == 10:
                assert pages_of(FinderQuery(sort="price")) == [fresh, stale]
    assert orders == {9: [stale, fresh], 10: [fresh, stale], 12: [stale, fresh]}
