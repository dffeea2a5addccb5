"""Joining: four short pages, saved as they are left, that end in a draft of one's own."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from practitioners.models import JoinApplication, Listing, PractitionerPage
from site_core.models import SiteSettings
from tests.factories import (
    CredentialBodyFactory,
    ModalityFactory,
    PractitionerFactory,
    the_finder,
    the_home,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db
WHO = {"name": "Stella Stranger", "job_title": "Massage therapist", "phone": "020 7946 0001"}
WHERE = {"town": "Leeds", "postcode": "ls1 4ap", "street": "1 Test Lane", "precision": "area"}


@pytest.fixture(autouse=True)
def finder() -> None:
    the_finder()


@pytest.fixture
def client(cast: Cast) -> Client:
    return cast.client(cast.stranger)


def step(key: str) -> str:
    return reverse("join_step", args=[key])


def close(is_open: bool = False) -> None:
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    settings.joining_open = is_open
    settings.save()


def fill_in(client: Client) -> None:
    body = CredentialBodyFactory(name="Register of Hands")
    client.post(step("who"), WHO)
    client.post(step("where"), WHERE)
    client.post(step("techniques"), {"techniques": [ModalityFactory(title="Cupping").pk]})
    client.post(step("registers"), {"body_1": body.pk, "number_1": "A 12"})


def test_the_public_page_is_the_same_for_everybody(client: Client) -> None:
    html = Client().get(reverse("join")).content.decode()
    for words in (
        "What we check",
        "What it costs",
        "15 minutes",
        "two working days",
        "Check if you are listed",
    ):
        assert words in html
    assert 'href="/join/apply/"' in html


def test_whoever_is_new_gets_an_account_first() -> None:
    assert Client().get(reverse("join_apply"))["Location"] == "/account/signup/?next=/join/apply/"
    for url in (step("who"), reverse("join_check")):
        assert Client().post(url, WHO)["Location"].startswith("/account/login/")
    assert not JoinApplication.objects.exists()


def test_the_answers_become_a_draft_of_ones_own_that_nobody_sees(client: Client, cast: Cast) -> None:
    fill_in(client)
    html = client.get(reverse("join_check")).content.decode()
    for words in ("Stella Stranger", "Leeds", "LS1 4AP", "Cupping", "Register of Hands A 12"):
        assert words in html
    response = client.post(reverse("join_check"), {"agree": "1"})
    page = PractitionerPage.objects.get()
    assert response["Location"] == reverse("selfservice_profile", args=[page.pk])
    assert (page.title, page.live, page.listing.owner) == ("Stella Stranger", False, cast.stranger)
    assert page.listing.consent_at is not None
    draft = page.get_latest_revision_as_object()
    assert [str(row) for row in draft.techniques.all()] == ["Cupping"]
    assert [(row.town, row.postcode) for row in draft.locations.all()] == [("Leeds", "LS1 4AP")]
    assert [row.number for row in draft.credentials.all()] == ["A 12"]
    assert not JoinApplication.objects.exists()
    assert Client().get(page.url).status_code == 404


def test_pressing_twice_makes_one_profile(client: Client) -> None:
    fill_in(client)
    for _ in range(2):
        client.post(reverse("join_check"), {"agree": "1"})
    assert PractitionerPage.objects.count() == 1


def test_nothing_is_made_without_a_yes(client: Client) -> None:
    fill_in(client)
    html = client.post(reverse("join_check")).content.decode()
    assert "<title>Error:" in " ".join(html.split())
    assert not PractitionerPage.objects.exists()


def test_a_wrong_page_is_kept_as_it_was_typed(client: Client) -> None:
    html = client.post(step("where"), {"town": "Leeds", "postcode": "nonsense"}).content.decode()
    assert "<title>Error:" in " ".join(html.split())
    again = client.get(step("where")).content.decode()
    assert 'value="nonsense"' in again
    assert "There is a problem" not in again
    assert client.get(reverse("join_check"))["Location"] == step("who")


def test_stopping_keeps_what_is_there_and_starting_goes_on(client: Client) -> None:
    client.post(step("who"), WHO)
    assert client.post(step("where"), {"town": "Le", "later": "1"})["Location"] == "/join/?saved=1"
    assert client.get(reverse("join_apply"))["Location"] == step("where")
    assert 'value="Le"' in client.get(step("where")).content.decode()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"precision": "area"}, "or say that you visit people"),
        ({"precision": "area", "postcode": "N13 4AA"}, "Enter the town"),
        ({"precision": "area", "town": "Leeds"}, "so that people near you find you"),
        ({"precision": "area", "visits_homes": "on"}, "Enter where you set out from"),
        ({"precision": "nonsense", "works_online": "on"}, "Select a valid choice"),
    ],
)
def test_somebody_must_be_somewhere(client: Client, answers: dict[str, str], words: str) -> None:
    assert words in client.post(step("where"), answers).content.decode()


@pytest.mark.parametrize(
    "answers",
    [
        {"precision": "area", "works_online": "on"},
        {"precision": "area", "visits_homes": "on", "visit_base": "N13", "visit_radius_miles": "5"},
    ],
)
def test_people_without_a_practice_can_join(client: Client, answers: dict[str, str]) -> None:
    fill_in(client)
    client.post(step("where"), answers)
    client.post(reverse("join_check"), {"agree": "1"})
    assert not PractitionerPage.objects.get().locations.exists()


def test_only_the_fields_of_the_form_are_kept(client: Client) -> None:
    client.post(
        step("who"), WHO | {"live": "1", "owner": "1", "slug": "x", "name_": "y", "phone": "0" * 9_000}
    )
    answers = JoinApplication.objects.get().answers["who"]
    assert set(answers) == {"name", "job_title", "phone"}
    assert len(answers["phone"][0]) <= 500


def test_a_number_needs_its_organisation(client: Client) -> None:
    assert "Choose the organisation" in client.post(step("registers"), {"number_2": "7"}).content.decode()


def test_somebody_who_may_be_listed_already_is_told_before_a_second_page_is_made(client: Client) -> None:
    PractitionerFactory(title="Other Name", phone="+44 20 7946 0001", consent=False, live=False)
    fill_in(client)
    html = client.get(reverse("join_check")).content.decode()
    assert "You may be listed already" in html
    assert "/join/claim/" in html


def test_nobody_sees_or_changes_another_persons_application(client: Client, cast: Cast) -> None:
    fill_in(client)
    other = cast.client(cast.other_practitioner)
    assert "Stella" not in other.get(step("who")).content.decode()
    other.post(step("who"), {"name": "Otto"})
    assert JoinApplication.objects.get(user=cast.stranger).answers["who"]["name"] == ["Stella Stranger"]


def test_somebody_with_a_page_goes_there(cast: Cast) -> None:
    assert cast.owner_profile
    client = cast.client(cast.owner)
    for url in (reverse("join_apply"), step("who"), reverse("join_check")):
        assert client.get(url)["Location"] == "/account/"
    client.post(step("who"), WHO)
    assert not JoinApplication.objects.exists()


def test_joining_can_be_closed(client: Client) -> None:
    fill_in(client)
    close()
    html = Client().get(reverse("join")).content.decode()
    assert "Joining is closed" in html
    assert 'href="/join/apply/"' not in html
    for url in (reverse("join_apply"), step("who"), reverse("join_check")):
        assert client.get(url)["Location"] == "/join/"
    client.post(reverse("join_check"), {"agree": "1"})
    assert not PractitionerPage.objects.exists()
    assert not Listing.objects.exists()


def test_there_is_no_such_step(client: Client) -> None:
    the_home()
    assert client.get("/join/apply/secret/").status_code == 404
