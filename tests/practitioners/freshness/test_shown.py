"""What visitors read of it: on the profile, on the card, and in the order of results."""

import datetime

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from practitioners.freshness.confirming import confirm_section
from practitioners.freshness.schedule import months_after
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db


def months_ago(months: int) -> datetime.date:
    return months_after(timezone.localdate(), -months)


def words(client: Client, path: str) -> str:
    return " ".join(client.get(path).content.decode().split())


#: After the days that are written out below, and before they are old.
SUMMER = datetime.datetime(2026, 7, 1, tzinfo=datetime.UTC)
MARCH = '<time datetime="2026-03-04">4 March 2026</time>'
MAY = '<time datetime="2026-05-06">6 May 2026</time>'


@time_machine.travel(SUMMER)
def test_what_was_confirmed_on_one_day_is_said_once(client: Client) -> None:
    page = PractitionerFactory(listing={"confirmed_on": datetime.date(2026, 3, 4)})
    html = words(client, page.url)
    assert f"Everything here was confirmed on {MARCH}<" in html
    assert html.count("4 March 2026") == 1


@time_machine.travel(SUMMER)
def test_a_section_says_when_it_was_confirmed_later(client: Client) -> None:
    page = PractitionerFactory(listing={"confirmed_on": datetime.date(2026, 3, 4)})
    confirm_section(page.pk, "prices", today=datetime.date(2026, 5, 6))
    html = words(client, page.url)
    prices = html.partition('id="prices"')[2].partition("</section>")[0]
    assert f"Everything here was confirmed on {MARCH}, or later where a section says so" in html
    assert MAY in prices
    assert html.count('class="confirmed') == 2


@time_machine.travel(SUMMER)
def test_a_section_speaks_for_itself_where_the_whole_was_never_confirmed(client: Client) -> None:
    page = PractitionerFactory(listing={"confirmed_on": None})
    confirm_section(page.pk, "prices", today=datetime.date(2026, 5, 6))
    html = words(client, page.url)
    assert MAY in html.partition('id="prices"')[2].partition("</section>")[0]
    assert html.count('class="confirmed') == 1


def test_nothing_is_said_of_what_nobody_has_confirmed(client: Client) -> None:
    page = PractitionerFactory(listing={"confirmed_on": None})
    assert "onfirmed" not in words(client, page.url)


def test_a_stale_profile_asks_visitors_to_check(client: Client) -> None:
    page = PractitionerFactory(listing={"confirmed_on": months_ago(12)})
    html = words(client, page.url)
    assert "has not confirmed these details for over a year" in html
    assert "Not confirmed since" in html


def test_a_profile_of_eleven_months_does_not(client: Client) -> None:
    page = PractitionerFactory(listing={"confirmed_on": months_ago(11)})
    html = words(client, page.url)
    assert "for over a year" not in html
    assert "Not confirmed since" not in html


def test_a_card_that_comes_last_says_why(client: Client) -> None:
    PractitionerFactory(title="Fresh Fay", point=(51.70, -0.11))
    PractitionerFactory(title="Stale Stan", point=(51.618, -0.110), listing={"confirmed_on": months_ago(12)})
    html = words(client, "/find/?near=N13")
    assert html.index("Fresh Fay") < html.index("Stale Stan")
    assert "urther down because nobody confirmed the details for over a year" in html
    assert "Profiles that nobody has confirmed for a year come last." in html
