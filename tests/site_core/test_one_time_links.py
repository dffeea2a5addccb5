"""Links in mails work once, for their time, for their purpose, and cannot be read out of the database."""

import datetime
import threading

import pytest
from django.db import connection, connections

from site_core.models import OneTimeLink
from site_core.one_time_links import (
    KEPT_FOR,
    LinkExpired,
    LinkInvalid,
    LinkUsed,
    consume,
    forget_old,
    issue,
    look,
    revoke,
)

DAY = datetime.timedelta(days=1)


@pytest.mark.django_db
def test_a_link_is_looked_at_as_often_as_wanted_and_used_once() -> None:
    raw = issue("claim", "listing:1", lifetime=DAY, data={"by": 7})
    assert [look("claim", raw).data for _ in range(3)] == [{"by": 7}] * 3
    assert consume("claim", raw).subject == "listing:1"
    with pytest.raises(LinkUsed):
        look("claim", raw)
    with pytest.raises(LinkUsed):
        consume("claim", raw)


@pytest.mark.django_db
def test_the_token_is_not_in_the_database_and_cannot_be_guessed() -> None:
    raws = {issue("claim", "listing:1", lifetime=DAY) for _ in range(50)}
    assert len(raws) == 50
    assert all(len(raw) * 6 >= 128 for raw in raws)
    for link in OneTimeLink.objects.values():
        assert not any(raw in str(link) for raw in raws)


@pytest.mark.django_db
def test_a_link_of_one_purpose_opens_nothing_else() -> None:
    raw = issue("claim", "listing:1", lifetime=DAY)
    for act in (look, consume):
        with pytest.raises(LinkInvalid):
            act("invite", raw)
    assert look("claim", raw)


@pytest.mark.django_db
@pytest.mark.parametrize("raw", ["", "x", "x" * 10_000, "\x00", "\udc80", "'; drop table"])
def test_what_was_never_issued_is_unknown(raw: str) -> None:
    for act in (look, consume):
        with pytest.raises(LinkInvalid):
            act("claim", raw)


@pytest.mark.django_db
def test_a_link_dies_at_the_end_of_its_time() -> None:
    raw = issue("claim", "listing:1", lifetime=datetime.timedelta())
    for act in (look, consume):
        with pytest.raises(LinkExpired):
            act("claim", raw)


@pytest.mark.django_db
def test_links_are_taken_back_for_one_subject_alone() -> None:
    old, other = issue("claim", "listing:1", lifetime=DAY), issue("claim", "listing:2", lifetime=DAY)
    assert revoke("claim", "listing:1") == 1
    with pytest.raises(LinkInvalid):
        consume("claim", old)
    assert consume("claim", other)


@pytest.mark.django_db
def test_a_dead_link_says_why_for_half_a_year() -> None:
    raw = issue("claim", "listing:1", lifetime=-KEPT_FOR + DAY)
    assert forget_old() == 0
    with pytest.raises(LinkExpired):
        look("claim", raw)
    OneTimeLink.objects.update(expires_at=OneTimeLink.objects.get().expires_at - 2 * DAY)
    assert forget_old() == 1
    with pytest.raises(LinkInvalid):
        look("claim", raw)


@pytest.mark.usefixtures("django_db_serialized_rollback")
@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_one_wins() -> None:
    raw = issue("claim", "listing:1", lifetime=DAY)
    ready, outcomes = threading.Barrier(4), []

    def press() -> None:
        ready.wait()
        try:
            consume("claim", raw)
            outcomes.append("won")
        except LinkUsed:
            outcomes.append("late")
        finally:
            connections["default"].close()

    runners = [threading.Thread(target=press) for _ in range(4)]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join()
    assert sorted(outcomes) == ["late", "late", "late", "won"], connection.vendor
