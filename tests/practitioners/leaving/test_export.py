"""The file somebody takes along: complete by rule, and without secrets or other people's words."""

import json
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from practitioners.leaving.personal import NOT_GIVEN, RULES
from practitioners.models import Enquiry, PractitionerPage
from site_core.models import User
from tests.factories import ConcernFactory, CredentialBodyFactory, ModalityFactory, PractitionerFactory
from tests.factories.people import PASSWORD
from tests.people import Cast
from tests.practitioners.leaving.signed_in import just_signed_in
from tests.practitioners.photos.samples import sent_photo


def pointing_tables() -> set[str]:
    """Every "table.field" that points to an account or to a profile."""
    found = set()
    for model in (User, PractitionerPage, Page):
        for relation in model._meta.related_objects:
            if (relation.one_to_many or relation.one_to_one) and not issubclass(relation.related_model, Page):
                found.add(f"{relation.related_model._meta.label}.{relation.field.name}")
        for relation in model._meta.get_fields(include_hidden=True):
            if getattr(relation, "related_name", "") == "+" and relation.one_to_many:
                found.add(f"{relation.related_model._meta.label}.{relation.field.name}")
    return found


def test_every_table_that_points_to_a_person_has_been_decided_on() -> None:
    undecided = {
        name for name in pointing_tables() if name not in NOT_GIVEN and name.rpartition(".")[0] not in RULES
    }
    assert not undecided, f"Say in practitioners/leaving/personal.py what becomes of {sorted(undecided)}"


@pytest.mark.parametrize("label", RULES)
def test_every_field_of_such_a_table_has_been_decided_on(label: str) -> None:
    fields = {field.name for field in apps.get_model(label)._meta.concrete_fields}
    assert RULES[label].all_fields == fields


@pytest.mark.django_db
def test_it_has_everything_that_is_theirs_and_nothing_of_others(cast: Cast) -> None:
    page = PractitionerFactory(
        title="Olive Owner",
        phone="020 7946 0111",
        techniques=[ModalityFactory(title="Cupping")],
        concerns=[ConcernFactory(name="Sore feet")],
        credentials=[(CredentialBodyFactory(name="Register of Hands"), "A 77")],
        tags=["calm"],
        listing={"owner": cast.owner, "contact_email": "clinic@example.org"},
    )
    page.about = "A line that waits"
    page.save_revision(user=cast.owner)
    Enquiry.objects.create(page=page, name="Vera Visitor", email="vera@example.org", message="My knee")
    assert cast.other_profile
    response = just_signed_in(cast.owner).get(reverse("export_file"))
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]
    text = response.content.decode()
    theirs = (
        "020 7946 0111",
        "Cupping",
        "Sore feet",
        "A 77",
        "calm",
        "clinic@example.org",
        "A line that waits",
    )
    for words in theirs:
        assert words in text
    for words in ("Vera", "My knee", "Otto", "other@example.org", cast.owner.password):
        assert words not in text
    given = json.loads(text)
    assert given["account"][0]["email"] == "owner@example.org"
    assert len(given["messages"]) == 1


@pytest.mark.django_db
def test_a_photo_that_nobody_has_seen_is_theirs_to_fetch(cast: Cast) -> None:
    page = PractitionerFactory(listing={"owner": cast.owner})
    page.photo = sent_photo(cast.owner)
    page.save_revision(user=cast.owner)
    owner = just_signed_in(cast.owner)
    given = json.loads(owner.get(reverse("export_file")).content)
    there = urlsplit(given["profiles"][0]["draft"]["photo"]).path
    assert owner.get(there).status_code == 200
    assert Client().get(there).status_code != 200


@pytest.mark.django_db
def test_somebody_without_anything_gets_a_file_too(cast: Cast) -> None:
    given = json.loads(just_signed_in(cast.stranger).get(reverse("export_file")).content)
    assert given["account"][0]["email"] == "stranger@example.org"
    assert given["profiles"] == []


@pytest.mark.django_db
def test_the_password_leads_to_a_page_that_offers_the_file(cast: Cast) -> None:
    """Never to the file itself: a download leaves the browser where it is, at the password."""
    assert Client().get(reverse("export_account"))["Location"].startswith("/account/login/")
    owner = cast.client(cast.owner)
    assert owner.get(reverse("export_file"))["Location"] == reverse("export_account")
    asked = owner.get(reverse("export_account"))["Location"]
    assert asked.startswith(reverse("account_reauthenticate"))
    page = owner.post(asked, {"password": PASSWORD}, follow=True)
    assert page.redirect_chain == [(reverse("export_account"), 302)]
    assert f'href="{reverse("export_file")}"' in page.content.decode()
    assert owner.get(reverse("export_file"))["Content-Disposition"].startswith("attachment")
