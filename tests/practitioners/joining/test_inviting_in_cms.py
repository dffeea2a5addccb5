"""Editors invite one person or many, and are told of each line what became of it."""

import pytest
from django.urls import reverse

from practitioners.joining.pasted import MOST, read_pasted
from practitioners.models import Invitation, PractitionerPage
from tests.factories import PractitionerFactory, the_finder
from tests.people import Cast
from tests.practitioners.joining.mails import mails

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def finder():
    return the_finder()


@pytest.fixture
def url() -> str:
    return reverse("invite_practitioners")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ann@example.org", ""),
        ("Ann Archer <ann@example.org>", "Ann Archer"),
        ('"Ann Archer" <ann@example.org>', "Ann Archer"),
        ("Ann Archer, ann@example.org, Leeds", "Ann Archer"),
        ("ANN@example.org;Ann Archer;Leeds", "Ann Archer"),
        ("ann@example.org\tAnn Archer", "Ann Archer"),
    ],
)
def test_a_line_is_read_in_any_order(line: str, name: str) -> None:
    (person,) = read_pasted(f"\n  {line}  \n\n")
    assert (person.email, person.name, person.problem, person.number) == ("ann@example.org", name, "", 2)


@pytest.mark.parametrize("line", ["Ann Archer", "ann@", "a@example.org b@example.org", "a@b"])
def test_a_line_without_one_address_is_named(line: str) -> None:
    (person,) = read_pasted(line)
    assert person.problem


def test_a_paste_is_not_endless_and_nobody_is_asked_twice() -> None:
    people = read_pasted("\n".join(f"a{number}@example.org" for number in range(MOST + 1)))
    assert [bool(person.problem) for person in people].count(True) == 1
    assert read_pasted("a@example.org\nA@example.org")[1].problem


def test_many_are_invited_each_to_a_page_that_nobody_sees(cast: Cast, url: str) -> None:
    waiting = PractitionerFactory(title="Ben Baker", live=False, consent=False)
    waiting.listing.contact_email = "ben@example.org"
    waiting.listing.save()
    response = cast.client(cast.editor).post(
        url,
        {"people": "Ann Archer, ann@example.org\nben@example.org", "source": "the register"},
    )
    assert response.status_code == 302
    assert {mail.to for mail in mails("invite")} == {"ann@example.org", "ben@example.org"}
    assert all("the register" in mail.text for mail in mails("invite", "ann@example.org"))
    assert sorted(PractitionerPage.objects.values_list("title", flat=True)) == ["Ann Archer", "Ben Baker"]
    assert not PractitionerPage.objects.listed().exists()
    # Doing it again makes no second page.
    cast.client(cast.editor).post(url, {"people": "Ann Archer, ann@example.org"})
    assert PractitionerPage.objects.count() == 2


def test_lines_that_cannot_be_used_are_shown_with_the_reason_and_kept(cast: Cast, url: str) -> None:
    assert cast.owner_profile
    people = "Ann Archer, ann@example.org\nnobody\nOlive, owner@example.org\nnew@example.org"
    response = cast.client(cast.moderator).post(url, {"people": people})
    html = response.content.decode()
    assert len(mails("invite")) == 1
    for words in ("one e-mail address in each line", "Has a page already", "Add the name to the line"):
        assert words in html
    assert "nobody\nOlive, owner@example.org\nnew@example.org</textarea>" in html
    assert Invitation.objects.get().invited_by == cast.moderator


def test_the_form_of_a_profile_is_filled_in(cast: Cast, url: str) -> None:
    page = PractitionerFactory(title="Ann Archer", consent=False)
    html = cast.client(cast.editor).get(f"{url}?profile={page.pk}").content.decode()
    assert "Ann Archer" in html
    for nonsense in ("x", "999999999", "-1", "²"):
        assert cast.client(cast.editor).get(f"{url}?profile={nonsense}").status_code == 200


def test_only_staff_who_may_write_profiles_see_it(cast: Cast, url: str) -> None:
    for person in (cast.editor, cast.moderator, cast.operator):
        assert cast.client(person).get(url).status_code == 200
    for person in (cast.owner, cast.stranger):
        assert cast.client(person).post(url, {"people": "a@example.org"}).status_code == 302
    assert cast.visitor.post(url, {"people": "Ann, a@example.org"}).status_code == 302
    assert not Invitation.objects.exists()
