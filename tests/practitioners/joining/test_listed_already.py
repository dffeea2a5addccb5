"""Am I listed already? Answered to those who know both the name and the place."""

import pytest
from django.test import Client
from django.urls import reverse

from practitioners.joining.claim_views import QUESTIONS
from tests.factories import PractitionerFactory, the_home
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home() -> None:
    the_home()


def ask(name: str, town: str) -> str:
    return Client().get(reverse("join_listed"), {"name": name, "town": town}).content.decode()


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Zoë O'Hara-Smith", "Palmers Green"),
        ("zoe ohara smith", "palmers green"),
        ("Zoe O’Hara Smith", "n13"),
    ],
)
def test_a_hidden_profile_is_found_by_name_and_place_however_typed(name: str, town: str) -> None:
    PractitionerFactory(title="Zoë O'Hara-Smith", live=False, consent=False)
    html = ask(name, town)
    assert "We have 1 page with this name" in html
    assert "/join/claim/" in html
    assert "look at the page" not in html


@pytest.mark.parametrize(
    ("name", "town"),
    [("Ann", "Palmers Green"), ("Archer", "Palmers Green"), ("Ann Archer", "Leeds"), ("%", "%")],
)
def test_half_of_it_finds_nobody(name: str, town: str) -> None:
    PractitionerFactory(title="Ann Archer", live=False, consent=False)
    assert "We do not have you yet" in ask(name, town)


def test_what_somebody_is_writing_is_nobody_elses_business(cast: Cast) -> None:
    PractitionerFactory(title="Ann Archer", live=False, listing={"owner": cast.stranger})
    assert "We do not have you yet" in ask("Ann Archer", "Palmers Green")


def test_a_page_with_an_owner_leads_to_a_person(cast: Cast) -> None:
    assert cast.owner_profile
    html = ask("Olive Owner", "Palmers Green")
    assert "Somebody looks after this page already" in html
    assert cast.owner_profile.url in html


def test_an_empty_question_is_an_error_and_an_unasked_one_is_not() -> None:
    assert "There is a problem" in ask("", "")
    assert "There is a problem" not in Client().get(reverse("join_listed")).content.decode()


def test_questions_are_not_endless() -> None:
    PractitionerFactory(title="Ann Archer", live=False, consent=False)
    client, url = Client(), reverse("join_listed")
    codes = [client.get(url, {"name": "Ann", "town": "x"}).status_code for _ in range(QUESTIONS + 1)]
    assert codes == [200] * QUESTIONS + [429]
