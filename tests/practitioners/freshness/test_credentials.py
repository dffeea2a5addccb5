"""Checks that run out: told before, gone on the day, everywhere."""

import datetime

import pytest
import time_machine
from django.core import mail
from django.test import Client, TestCase

from practitioners.freshness.credentials import warn_of_lapses
from practitioners.models import CredentialCheck, PractitionerPage
from practitioners.share_images import practitioner_image
from tests.factories import CredentialBodyFactory, PractitionerFactory
from tests.practitioners.freshness.operator import give_operator_address

pytestmark = pytest.mark.django_db

UNTIL = datetime.date(2026, 6, 30)
DAY = datetime.timedelta(days=1)


def noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), tzinfo=datetime.UTC)


@pytest.fixture
def page() -> PractitionerPage:
    with time_machine.travel(noon(UNTIL - 60 * DAY), tick=False):
        body = CredentialBodyFactory(name="Register of Examples", abbreviation="ROE", slug="roe")
        page = PractitionerFactory(
            title="Imani Bailey",
            point=(51.618, -0.110),
            credentials=[(body, "R-4711")],
            listing={"contact_email": "imani@example.org"},
        )
        check = CredentialCheck.objects.get(page=page)
        check.valid_until = UNTIL
        check.save()
    return page


def warned(days: range) -> list[tuple[int, str]]:
    """(days before the last day, to whom) of each mail."""
    found = []
    for left in days:
        mail.outbox.clear()
        with TestCase.captureOnCommitCallbacks(execute=True):
            warn_of_lapses(UNTIL - left * DAY, False)
        found += [(left, message.to[0]) for message in mail.outbox]
    return found


def test_both_are_told_thirty_and_seven_days_before(page: PractitionerPage) -> None:
    office = give_operator_address()
    assert warned(range(60, -10, -1)) == [
        (30, "imani@example.org"),
        (30, office),
        (7, "imani@example.org"),
        (7, office),
    ]


def test_a_late_run_tells_the_nearer_one_only(page: PractitionerPage) -> None:
    assert warned(range(5, -1, -1)) == [(5, "imani@example.org")]


def test_a_dry_run_counts_and_tells_nobody(page: PractitionerPage) -> None:
    give_operator_address()
    assert warn_of_lapses(UNTIL - 20 * DAY, True) == "2 mails about checks that run out"
    assert not mail.outbox


def test_one_that_was_renewed_is_not_warned_about(page: PractitionerPage) -> None:
    CredentialCheck.objects.update(valid_until=UNTIL + 400 * DAY)
    assert not warned(range(30, -1, -1))


def test_a_check_of_what_nobody_states_any_more_is_not_worth_a_mail(page: PractitionerPage) -> None:
    page.credentials.all().delete()
    page.save()
    assert not warned(range(30, -1, -1))


def test_nobody_is_told_who_has_not_agreed_to_be_listed(page: PractitionerPage) -> None:
    page.listing.consent_at = None
    page.listing.save()
    assert not warned(range(30, -1, -1))


@pytest.mark.parametrize(("day", "shown"), [(UNTIL, True), (UNTIL + DAY, False)])
def test_it_is_gone_from_every_page_on_the_day(
    client: Client, page: PractitionerPage, day: datetime.date, shown: bool
) -> None:
    """Nothing has to run for it: neither this command nor a save."""
    other = PractitionerFactory(title="Otto Other")
    with time_machine.travel(noon(day), tick=False):
        profile = client.get(page.url).content.decode()
        structured = profile.partition("application/ld+json")[2].partition("</script>")[0]
        card = client.get("/find/?near=N13").content.decode()
        compared = client.get(f"/find/compare/?ids={page.pk}&ids={other.pk}").content.decode()
        filtered = client.get("/find/?body=roe").content.decode()
        picture = str(practitioner_image(page))
    assert "Imani Bailey" in card
    assert "Imani Bailey" in compared
    assert ("Register of Examples" in profile) == shown
    assert ("R-4711" in profile) == shown
    assert ("Register of Examples" in structured) == shown
    assert ("ROE checked" in card) == shown
    assert ("ROE" in compared.partition("<main")[2].partition("</main>")[0]) == shown
    assert (f'data-person="{page.pk}"' in filtered.partition("nearest")[0]) == shown
    assert "ROE" not in picture  # it names no register at all
