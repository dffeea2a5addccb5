"""The whole life of a profile that nobody touches, day by day, and how it comes back."""

import datetime
import re
from collections.abc import Iterator

import pytest
import time_machine
from django.core import mail
from django.test import Client, TestCase

from practitioners.freshness.life import keep_profiles_true, take_step
from practitioners.models import Listing, PractitionerPage
from site_core.models import OneTimeLink, OutgoingMail
from tests.factories import PractitionerFactory, UserFactory
from tests.practitioners.freshness.operator import give_operator_address

pytestmark = pytest.mark.django_db

BORN = datetime.date(2026, 1, 31)
DAY = datetime.timedelta(days=1)


def at_noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), tzinfo=datetime.UTC)


def run(day: datetime.date) -> str:
    """The daily run of a day, with its mails sent as its transactions end."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return keep_profiles_true(day, False)


def live_through(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    """Every day, with its daily run at noon."""
    day = first
    while day <= last:
        with time_machine.travel(at_noon(day), tick=False):
            run(day)
            yield day
        day += DAY


def profile(**facts: object) -> PractitionerPage:
    owner = UserFactory(email="imani@example.org")
    return PractitionerFactory(
        title="Imani Bailey",
        listing={"owner": owner, "confirmed_on": BORN, "consent_at": at_noon(BORN)} | facts,
    )


def is_listed(page: PractitionerPage) -> bool:
    return PractitionerPage.objects.listed().filter(pk=page.pk).exists()


def history(
    page: PractitionerPage, last: datetime.date
) -> tuple[dict[str, datetime.date], datetime.date | None]:
    """When each kind of mail was first seen, and on which day the profile was gone."""
    mailed: dict[str, datetime.date] = {}
    gone = None
    for day in live_through(BORN, last):
        for once in OutgoingMail.objects.values_list("once", flat=True):
            mailed.setdefault(re.sub(r"-\d+-2026-01-31-?(2\d+-\d+-\d+)?", " ", once).strip(), day)
        if gone is None and not is_listed(page):
            gone = day
    return mailed, gone


def test_a_whole_life() -> None:
    page = profile()
    mailed, gone = history(page, datetime.date(2027, 6, 1))
    assert mailed == {
        "still-right due": datetime.date(2026, 7, 31),
        "still-right overdue": datetime.date(2026, 10, 31),
        "still-right last": datetime.date(2026, 12, 31),
        "pausing": datetime.date(2027, 1, 31),
        "paused": datetime.date(2027, 3, 2),
    }
    assert gone == datetime.date(2027, 3, 2)
    assert [message.to for message in mail.outbox] == [["imani@example.org"]] * 5
    assert "hidden on 2 March 2027" in mail.outbox[3].subject
    assert Listing.objects.get(page=page).paused_because == Listing.Pause.AGE


def test_reminders_can_be_switched_off_but_not_the_notices_before_a_pause() -> None:
    mailed, gone = history(profile(wants_reminders=False), datetime.date(2027, 6, 1))
    assert list(mailed) == ["still-right last", "pausing", "paused"]
    assert gone == datetime.date(2027, 3, 2)


def test_after_a_long_sleep_of_the_scheduler_nobody_is_hidden_without_notice() -> None:
    """The first run comes three years late: one mail, and thirty days from there."""
    page = profile()
    start = datetime.date(2029, 5, 1)
    gone = next(day for day in live_through(start, start + 60 * DAY) if not is_listed(page))
    assert gone == start + 30 * DAY
    assert len(mail.outbox) == 2


def test_a_late_start_sends_one_reminder_and_not_three() -> None:
    profile()
    for _day in live_through(datetime.date(2026, 12, 1), datetime.date(2026, 12, 20)):
        pass
    assert len(mail.outbox) == 1


def test_running_twice_on_a_day_changes_nothing() -> None:
    page = profile()
    for day in (datetime.date(2026, 8, 1), datetime.date(2027, 2, 1), datetime.date(2027, 3, 10)):
        with time_machine.travel(at_noon(day), tick=False):
            run(day)
            before = (len(mail.outbox), Listing.objects.values().get(page=page))
            assert run(day).startswith("0 asked, 0 told that they will be hidden, 0 hidden")
            assert (len(mail.outbox), Listing.objects.values().get(page=page)) == before


def test_a_dry_run_says_the_same_and_does_nothing() -> None:
    page = profile()
    for day in (datetime.date(2026, 8, 1), datetime.date(2027, 2, 1), datetime.date(2027, 3, 10)):
        with time_machine.travel(at_noon(day), tick=False):
            before = Listing.objects.values().get(page=page)
            said = keep_profiles_true(day, True)
            assert Listing.objects.values().get(page=page) == before
            assert run(day) == said
    assert len(mail.outbox) == 3


@pytest.mark.parametrize(
    "facts",
    [
        {"consent_at": None},
        {"paused_at": at_noon(BORN), "paused_because": Listing.Pause.OWNER},
    ],
)
def test_whom_visitors_do_not_see_we_leave_alone(facts: dict[str, object]) -> None:
    mailed, _gone = history(profile(**facts), datetime.date(2026, 9, 1))
    assert not mailed


def test_one_that_was_never_confirmed_counts_from_the_day_it_was_agreed_to() -> None:
    profile(confirmed_on=None)
    for day in live_through(datetime.date(2026, 7, 25), datetime.date(2026, 8, 5)):
        assert bool(mail.outbox) == (day >= datetime.date(2026, 7, 31))
    assert "since it went online" in mail.outbox[0].body


def test_where_nobody_has_an_address_nothing_is_hidden_and_the_summary_says_so() -> None:
    page = profile(owner=None)
    for _day in live_through(datetime.date(2027, 3, 1), datetime.date(2027, 6, 1)):
        pass
    assert is_listed(page)
    assert "1 left alone because nobody can be told" in keep_profiles_true(datetime.date(2027, 6, 2), True)


def test_the_operator_is_told_of_a_profile_without_an_address() -> None:
    give_operator_address()
    page = profile(owner=None)
    for _day in live_through(datetime.date(2027, 3, 1), datetime.date(2027, 4, 5)):
        pass
    assert not is_listed(page)
    assert [message.to for message in mail.outbox] == [["office@example.org"]] * 2
    assert f"/listing/edit/{page.listing.pk}/" in mail.outbox[0].body
    assert "is hidden now" in mail.outbox[1].body


def test_one_click_brings_it_back_and_the_year_begins_again(client: Client) -> None:
    page = profile()
    for _day in live_through(datetime.date(2027, 3, 1), datetime.date(2027, 4, 5)):
        pass
    assert not is_listed(page)
    link = re.search(r"/still-right/\S+/", mail.outbox[-1].body).group()  # type: ignore[union-attr]
    with time_machine.travel(at_noon(datetime.date(2027, 4, 6)), tick=False):
        client.get(link)
        assert not is_listed(page)
        assert "Visitors see your profile again" in client.post(link).content.decode()
    assert is_listed(page)
    sent = len(mail.outbox)
    for _day in live_through(datetime.date(2027, 4, 7), datetime.date(2027, 10, 5)):
        pass
    assert len(mail.outbox) == sent
    for _day in live_through(datetime.date(2027, 10, 6), datetime.date(2027, 10, 6)):
        pass
    assert len(mail.outbox) == sent + 1


@pytest.mark.parametrize("day", [datetime.date(2027, 2, 1), datetime.date(2027, 3, 10)])
def test_a_step_that_breaks_half_way_has_told_nobody(
    day: datetime.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = profile(pause_told_on=datetime.date(2027, 1, 31) if day.month == 3 else None)

    def power_cut(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Listing, "save", power_cut)
    with pytest.raises(KeyboardInterrupt):
        take_step(page.listing.pk, day)
    assert not OutgoingMail.objects.exists()
    assert not OneTimeLink.objects.exists()
