"""The short pages on which a profile is written."""

import pytest
from django.test import Client

from practitioners.models import Listing, PractitionerPage
from practitioners.selfservice.drafts import draft_of
from practitioners.selfservice.forms.editor import PAGE_FORMS, ROW_FORMS
from practitioners.selfservice.sections import SECTIONS
from tests.factories import ConcernFactory, CredentialBodyFactory, LanguageFactory, ModalityFactory
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, document, filled_in, live

KEYS = [*PAGE_FORMS, *ROW_FORMS]
#: Whoever is signed in may read their own address.
OWN = frozenset({"owner@example.org"})


@pytest.mark.parametrize("key", KEYS)
def test_every_section_is_a_sound_page_that_no_cache_keeps(
    client: Client, profile: PractitionerPage, key: str
) -> None:
    response = client.get(address(profile, key))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert document(response).problems(allowed_emails=OWN) == []


@pytest.mark.parametrize("key", KEYS)
def test_sending_a_section_as_it_was_shown_changes_nothing(
    client: Client, profile: PractitionerPage, key: str
) -> None:
    before = live(profile)
    response = client.post(address(profile, key), filled_in(client, profile, key))
    assert response.status_code == 302
    assert not live(profile).has_unpublished_changes
    assert live(profile).latest_revision_id == before.latest_revision_id


def test_every_section_has_a_form_but_the_photo() -> None:
    assert {section.key for section in SECTIONS} - {"photo"} == set(KEYS)


def test_words_wait_and_visitors_go_on_seeing_the_old_ones(client: Client, profile: PractitionerPage) -> None:
    data = filled_in(client, profile, "who") | {"headline": "New words"}
    client.post(address(profile, "who"), data)
    assert live(profile).headline == "Calm, firm work for tired backs"
    assert draft_of(live(profile)).headline == "New words"
    assert "New words" in document(client.get(address(profile, "who"))).text


def test_the_phone_number_shows_at_once(client: Client, profile: PractitionerPage) -> None:
    data = filled_in(client, profile, "contact") | {"phone": "020 7946 1111"}
    response = client.post(address(profile, "contact"), data, follow=True)
    assert live(profile).phone == "020 7946 1111"
    assert not live(profile).has_unpublished_changes
    assert "Live now: Phone." in response.content.decode()
    assert "020 7946 1111" in Client().get(profile.url).content.decode()


def test_choices_of_many_are_kept(client: Client, profile: PractitionerPage) -> None:
    back, welsh = ConcernFactory(), LanguageFactory()
    client.post(address(profile, "help"), filled_in(client, profile, "help") | {"concerns": [back.pk]})
    client.post(address(profile, "who"), filled_in(client, profile, "who") | {"languages": [welsh.pk]})
    draft = draft_of(live(profile))
    assert list(draft.concerns.all()) == [back]
    assert list(live(profile).concerns.all()) == []
    assert list(live(profile).languages.all()) == [welsh]


def test_a_new_technique_and_credential_wait(client: Client, profile: PractitionerPage) -> None:
    technique, body = ModalityFactory(), CredentialBodyFactory()
    data = filled_in(client, profile, "techniques") | {
        "techniques-1-ORDER": "1",
        "techniques-1-id": "",
        "techniques-1-modality": technique.pk,
        "techniques-1-since_year": "2014",
    }
    client.post(address(profile, "techniques"), data)
    data = filled_in(client, profile, "qualifications") | {
        "credentials-0-body": body.pk,
        "credentials-0-number": "A1",
    }
    client.post(address(profile, "qualifications"), data)
    draft = draft_of(live(profile))
    assert [row.modality for row in draft.techniques.all()][1] == technique
    assert [row.number for row in draft.credentials.all()] == ["A1"]
    assert live(profile).techniques.count() == 1
    assert live(profile).credentials.count() == 0


def test_home_visits_need_a_place_that_is_known(client: Client, profile: PractitionerPage) -> None:
    data = {"version": filled_in(client, profile, "visits")["version"], "visits_homes": "on"}
    response = client.post(address(profile, "visits"), data | {"visit_base": "Nowhere at all"})
    assert [problem.control for problem in response.context["editor"].errors] == [
        "id_visit_base",
        "id_visit_radius_miles",
    ]
    client.post(address(profile, "visits"), data | {"visit_base": "N13 4AA", "visit_radius_miles": "5"})
    assert (live(profile).visit_base, live(profile).visits_homes) == ("N13", True)
    assert live(profile).points.filter(location=None).count() == 1


@pytest.mark.parametrize(
    ("key", "wrong", "words"),
    [
        ("who", {"title": ""}, "Enter your name"),
        ("who", {"headline": "x" * 161}, "Shorten “Headline” to 160 characters"),
        ("contact", {"phone": "call me"}, "Enter a phone number in the right form"),
        ("contact", {"website": "javascript:alert(1)"}, "Enter a link in the right form"),
        ("contact", {"booking_url": "ftp://example.org/"}, "Enter a link in the right form"),
        ("places", {"locations-0-postcode": "nonsense"}, "Enter a whole postcode"),
        ("places", {"locations-0-hours_mon": "early"}, "Monday: write times like"),
        ("prices", {"prices-0-amount": "much"}, "Enter “Price” as an amount, like 45 or 45.50"),
        ("prices", {"prices-0-amount": "45.555"}, "Enter “Price” as an amount"),
        ("prices", {"prices-0-minutes": "an hour"}, "Enter “Minutes” as a whole number"),
        ("prices", {"prices-0-minutes": "481"}, "“Minutes” must be 480 or less"),
        ("prices", {"prices-0-amount": "-5"}, "“Price” must be 0 or more"),
        ("visits", {"visit_radius_miles": "101"}, "must be 100 or less"),
        ("techniques", {"techniques-0-since_year": "1066"}, "“Since which year” must be 1940 or more"),
        ("places", {"locations-0-street": "x" * 161}, "Shorten “Street and number” to 160 characters"),
        ("techniques", {"techniques-0-since_year": "2099"}, "This year is still to come"),
    ],
)
def test_what_is_wrong_is_said_first_and_nothing_typed_is_lost(
    client: Client, profile: PractitionerPage, key: str, wrong: dict[str, str], words: str
) -> None:
    response = client.post(address(profile, key), filled_in(client, profile, key) | wrong)
    page = document(response)
    assert page.title.startswith("Error:")
    problem = response.context["editor"].errors[0]
    assert words in problem.text
    assert problem.control in page.ids
    assert f'href="#{problem.control}"' in page.text
    assert next(iter(wrong.values())) in page.text
    assert page.problems(allowed_emails=OWN) == []
    assert live(profile).latest_revision_id is None


def test_new_lines_count_once(client: Client, profile: PractitionerPage) -> None:
    words = "\r\n".join("x" * 9 for _line in range(36))
    client.post(address(profile, "about"), filled_in(client, profile, "about") | {"about": words})
    assert draft_of(live(profile)).about == words.replace("\r\n", "\n")


def test_a_gap_elsewhere_is_no_error_here(client: Client, cast: Cast, profile: PractitionerPage) -> None:
    PractitionerPage.objects.filter(pk=profile.pk).update(visits_homes=True, visit_base="")
    data = filled_in(client, profile, "about") | {"about": "Words"}
    assert client.post(address(profile, "about"), data).status_code == 302


def test_saving_as_they_type_keeps_one_draft_and_shows_nothing(
    client: Client, profile: PractitionerPage
) -> None:
    data = filled_in(client, profile, "who")
    for words in ("N", "Ne", "New"):
        answer = client.post(address(profile, "who"), data | {"headline": words, "autosave": "1"}).json()
        assert answer["text"].startswith("Saved ")
        data["version"] = answer["version"]
    assert live(profile).revisions.count() == 1
    assert draft_of(live(profile)).headline == "New"
    assert live(profile).headline == "Calm, firm work for tired backs"


def test_saving_as_they_type_never_shows_anything(client: Client, profile: PractitionerPage) -> None:
    data = filled_in(client, profile, "contact") | {"phone": "020 7946", "autosave": "1"}
    client.post(address(profile, "contact"), data)
    assert live(profile).phone == "020 7946 0000"


def test_saving_as_they_type_says_what_is_in_the_way(client: Client, profile: PractitionerPage) -> None:
    data = filled_in(client, profile, "who") | {"title": "", "autosave": "1"}
    assert client.post(address(profile, "who"), data).json() == {"text": "Not saved yet: Enter your name"}


def test_a_new_profile_is_led_from_page_to_page(client: Client, profile: PractitionerPage) -> None:
    PractitionerPage.objects.filter(pk=profile.pk).update(live=False)
    data = filled_in(client, profile, "who") | {"next": "1"}
    assert client.post(address(profile, "who"), data)["Location"] == address(profile, "photo")
    Listing.objects.filter(page=profile.pk).update(consent_at=None)
    data = filled_in(client, profile, "contact") | {"check": "1"}
    assert client.post(address(profile, "contact"), data)["Location"] == address(profile, "check")
