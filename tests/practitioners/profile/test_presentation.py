"""What a profile says about its places, prices, availability and credentials."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.test import Client, override_settings
from django.utils import timezone

from practitioners.distance_text import distance_text, radius_text
from practitioners.models import CredentialCheck
from practitioners.money import money_text
from practitioners.profile.actions import telephone_url
from tests.factories import (
    ConcernFactory,
    CredentialBodyFactory,
    LanguageFactory,
    ModalityFactory,
    PractitionerFactory,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


def words(client: Client, **facts: object) -> str:
    page = PractitionerFactory(**facts)
    return " ".join(client.get(page.url).content.decode().split())


@pytest.mark.parametrize(
    ("miles", "text"),
    [
        (0, "under 1 mile"),
        (0.94, "under 1 mile"),
        (0.96, "1.0 miles"),
        (2.13, "2.1 miles"),
        (9.94, "9.9 miles"),
        (9.96, "10 miles"),
        (14.2, "14 miles"),
    ],
)
def test_distances_are_no_finer_than_they_are_true(miles: float, text: str) -> None:
    assert distance_text(miles) == text


@override_settings(HANDWELL_DISTANCE_UNIT="km")
def test_distances_follow_the_unit_of_the_site() -> None:
    assert [distance_text(0.5), distance_text(1), distance_text(10)] == ["under 1 km", "1.6 km", "16 km"]
    assert radius_text(10) == "16 km"


@pytest.mark.parametrize(
    ("amount", "text"), [("0", "Free"), ("45", "£45"), ("45.5", "£45.50"), ("45.00", "£45")]
)
def test_money_is_written_as_people_write_it(amount: str, text: str) -> None:
    assert money_text(Decimal(amount)) == text


@pytest.mark.parametrize(
    ("phone", "url"),
    [
        ("020 7946 0018", "tel:02079460018"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("javascript:alert(1)", "tel:1"),
        ("ask me", ""),
    ],
)
def test_phone_numbers_become_addresses_of_digits(phone: str, url: str) -> None:
    assert telephone_url(phone) == url


def test_an_exact_place_shows_its_address_hours_and_access(client: Client) -> None:
    place = {
        "name": "The Corner Clinic",
        "hours": {"mon": "09:00-17:00"},
        "step_free": True,
        "parking": False,
    }
    html = words(client, locations=[place])
    assert "The Corner Clinic" in html
    assert "1 Test Lane" in html
    assert "09:00–17:00" in html
    assert html.count("Closed</td>") == 6
    assert "Step-free entrance: yes" in html
    assert "Parking: no" in html
    assert "Scent-free room" in html.partition("Not stated:")[2]


def test_an_area_only_place_shows_town_and_outward_code(client: Client) -> None:
    html = words(client, locations=[{"precision": "area", "name": "Elm Road Studio"}])
    assert "Palmers Green, N13" in html
    assert "1 Test Lane" not in html
    assert "N13 4AA" not in html
    assert "Elm Road Studio" not in html
    assert "Open in a maps app" not in html


def test_access_that_nobody_stated_is_a_reason_to_ask(client: Client) -> None:
    assert "Ask before you book" in words(client)


def test_a_mobile_practitioner_says_from_where_and_how_far(client: Client) -> None:
    html = words(client, locations=[], base=(51.6, -0.1), visit_base="Derby", radius=7)
    assert "up to 7 miles from Derby" in html


@pytest.mark.parametrize(
    ("facts", "text"),
    [({"visits_workplaces": True}, "Visits workplaces"), ({"works_online": True}, "Works online")],
)
def test_other_ways_of_working_are_said(client: Client, facts: dict, text: str) -> None:
    assert text in words(client, locations=[], **facts)


def test_somebody_without_a_photo_has_initials(client: Client) -> None:
    assert 'class="portrait__initials" aria-hidden="true">AP<' in words(client, title="Ana Maria Pereira")


@pytest.mark.parametrize(
    ("listing", "text"),
    [
        ({"taking": "open"}, "Taking new clients"),
        ({"taking": "waiting"}, "has a waiting list"),
        ({"taking": "closed"}, "is not taking new clients"),
    ],
)
def test_the_page_says_whether_they_take_clients(client: Client, listing: dict, text: str) -> None:
    assert text in words(client, listing=listing)


def test_space_today_is_gone_tomorrow(client: Client) -> None:
    today = TODAY()
    page = PractitionerFactory(listing={"space": "today", "space_set_on": today})
    assert "Space today" in client.get(page.url).content.decode()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        assert "Space today" not in client.get(page.url).content.decode()


def test_the_day_after_the_last_day_away_they_are_back(client: Client) -> None:
    page = PractitionerFactory(listing={"away_until": TODAY()})
    assert "Away until" in client.get(page.url).content.decode()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        assert "Away until" not in client.get(page.url).content.decode()


def test_a_check_names_register_number_and_day(client: Client) -> None:
    body = CredentialBodyFactory(name="Council", register_url="https://register.example/")
    page = PractitionerFactory(credentials=[(body, "A-77")])
    CredentialCheck.objects.update(checked_on=datetime.date(2026, 5, 3), valid_until=None)
    html = " ".join(client.get(page.url).content.decode().split())
    assert "Council, number A-77: looked up on 3 May 2026" in html
    assert 'href="https://register.example/"' in html
    assert "How good a treatment is" in html


def test_a_changed_number_does_not_borrow_the_old_check(client: Client) -> None:
    body = CredentialBodyFactory(name="Council")
    page = PractitionerFactory(credentials=[(body, "old")])
    page.credentials.update(number="new")
    html = client.get(page.url).content.decode()
    assert "Council checked" not in html
    assert "not checked by us" in html


def test_techniques_carry_years_and_lead_to_their_pages(client: Client) -> None:
    cupping, draft = ModalityFactory(title="Cupping"), ModalityFactory(title="Secret art", live=False)
    html = words(client, techniques=[(cupping, TODAY().year - 8), (draft, None)])
    assert 'href="/techniques/cupping/"' in html
    assert "8 years" in html
    assert "/secret-art/" not in html


def test_prices_say_where_from_the_visitors_side(client: Client) -> None:
    html = words(client, prices=[{"amount": 60, "where": "home"}, {"amount": 0, "minutes": 15}])
    assert "At your home" in html
    assert "£60 for 60 min" in html
    assert "Free" in html


def test_concerns_and_languages_are_named(client: Client) -> None:
    html = words(
        client,
        concerns=[ConcernFactory(name="Neck aches"), ConcernFactory(name="Desk work")],
        languages=[LanguageFactory(code="pl", name="Polish"), LanguageFactory(code="cy", name="Welsh")],
    )
    assert "Neck aches" in html
    assert "Speaks Polish, Welsh" in html


def test_a_profile_with_nothing_but_a_name_still_stands(client: Client) -> None:
    page = PractitionerFactory(locations=[], prices=[])
    assert client.get(page.url).status_code == 200
