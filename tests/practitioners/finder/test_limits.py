"""A flood of questions from one address is slowed down, and nobody else is."""

import datetime

import pytest
import time_machine
from django.test import Client, override_settings

from tests.factories import the_finder

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)
FLOODER, NEIGHBOUR = "203.0.113.5", "203.0.113.6"


@pytest.fixture(autouse=True)
def three_a_minute() -> object:
    the_finder()
    with override_settings(HANDWELL_SEARCHES_PER_MINUTE=3), time_machine.travel(NOON, tick=False):
        yield


def ask(address: str, query: str = "?near=N13", **headers: str) -> object:
    return Client(REMOTE_ADDR=address).get(f"/find/{query}", **headers)


def test_the_fourth_question_in_a_minute_waits() -> None:
    assert [ask(FLOODER).status_code for _n in range(4)] == [200, 200, 200, 429]
    answer = ask(FLOODER)
    assert answer.headers["Retry-After"] == "60"
    assert "Please wait a moment" in answer.content.decode()


def test_others_go_on_and_so_does_the_same_visitor_a_minute_later() -> None:
    for _n in range(5):
        ask(FLOODER)
    assert ask(NEIGHBOUR).status_code == 200
    with time_machine.travel(NOON + datetime.timedelta(seconds=61), tick=False):
        assert ask(FLOODER).status_code == 200


def test_the_plain_finder_is_not_a_question() -> None:
    assert [ask(FLOODER, "").status_code for _n in range(6)] == [200] * 6


def test_a_forged_header_changes_nothing() -> None:
    answers = [ask(FLOODER, HTTP_X_FORWARDED_FOR=f"198.51.100.{n}").status_code for n in range(4)]
    assert answers[-1] == 429


def test_behind_an_unknown_proxy_of_the_machine_nobody_is_stopped() -> None:
    assert [ask("127.0.0.1").status_code for _n in range(6)] == [200] * 6


@override_settings(HANDWELL_SEARCHES_PER_MINUTE=0)
def test_the_limit_can_be_switched_off() -> None:
    assert [ask(FLOODER).status_code for _n in range(6)] == [200] * 6
