"""An invitation: asked once and twice more, answered with yes or no, by the one it was sent to."""

import datetime
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.test import Client
from django.utils import timezone

from practitioners.joining.invitations import HasRefusedError, invite, remind_invited
from practitioners.joining.ownership import AlreadyOwnedError
from practitioners.models import Invitation, Listing, Origin, PractitionerPage
from site_core.models import User
from tests.factories import PractitionerFactory, UserFactory
from tests.people import Cast
from tests.practitioners.joining.mails import button_path, mails

pytestmark = pytest.mark.django_db
ANN = "ann@example.org"
PASSWORD = "a-long-enough-secret"


@pytest.fixture
def page() -> PractitionerPage:
    page = PractitionerFactory(title="Ann Archer", live=False, consent=False, phone="07700 900123")
    page.listing.contact_email = ANN
    page.listing.save()
    Origin.objects.create(page=page, source="the register of the Example Society")
    return page


@pytest.fixture
def link(page: PractitionerPage) -> str:
    invite(page, ANN)
    return button_path(mails("invite")[0])


def test_the_page_greets_shows_what_we_have_and_says_where_from(link: str) -> None:
    html = Client().get(link).content.decode()
    for words in ("Hello Ann Archer", "07700 900123", "Palmers Green", "register of the Example Society"):
        assert words in html


def test_opening_the_link_changes_nothing(link: str) -> None:
    for method in ("get", "head", "options"):
        getattr(Client(), method)(link)
    assert Listing.objects.get().owner is None
    assert Invitation.objects.get().outcome == ""
    assert Client().get(link).status_code == 200


def test_yes_makes_an_account_with_a_proved_address_and_gives_it_the_profile(link: str) -> None:
    client = Client()
    response = client.post(link, {"password": PASSWORD})
    assert response.status_code == 302
    user = User.objects.get(email=ANN)
    listing = Listing.objects.get()
    assert listing.owner == user
    assert listing.consent_at is not None
    assert EmailAddress.objects.get(user=user).verified
    assert client.get(response["Location"], follow=True).wsgi_request.user == user
    assert Invitation.objects.get().outcome == "accepted"
    # Agreeing to be listed is not the same as having been read.
    assert not PractitionerPage.objects.get().live


def test_a_short_password_is_asked_for_again_and_the_link_still_works(link: str) -> None:
    response = Client().post(link, {"password": "short"})
    html = response.content.decode()
    assert "<title>Error:" in " ".join(html.split())
    assert User.objects.count() == 0
    assert Client().post(link, {"password": PASSWORD}).status_code == 302


def test_somebody_who_has_an_account_signs_in_and_then_says_yes(link: str) -> None:
    user = UserFactory(email=ANN)
    client = Client()
    assert client.post(link, {"password": PASSWORD})["Location"] == f"/account/login/?next={link}"
    assert Listing.objects.get().owner is None
    client.force_login(user)
    client.post(link)
    assert Listing.objects.get().owner == user


def test_no_removes_the_profile_and_nobody_can_invite_that_address_again(
    link: str, page: PractitionerPage
) -> None:
    response = Client().post(link, {"refuse": "1"})
    assert Client().get(response["Location"]).status_code == 200
    assert not PractitionerPage.objects.exists()
    assert not Invitation.objects.exists()
    with pytest.raises(HasRefusedError):
        invite(PractitionerFactory(title="Ann Archer", consent=False), ANN.upper())


@pytest.mark.parametrize("answer", [{"password": PASSWORD}, {"refuse": "1"}])
def test_a_link_is_used_once(link: str, answer: dict[str, str]) -> None:
    Client().post(link, answer)
    client = Client()
    for response in (client.get(link), client.post(link, {"refuse": "1"}), client.post(link, answer)):
        assert response.status_code in (404, 410)
    assert Listing.objects.count() == (0 if "refuse" in answer else 1)


def test_a_link_dies_after_a_week(link: str) -> None:
    with time_machine.travel(timezone.now() + datetime.timedelta(days=8)):
        response = Client().post(link, {"refuse": "1"})
    assert response.status_code == 410
    assert "too old" in response.content.decode()
    assert PractitionerPage.objects.exists()


@pytest.mark.parametrize("answer", [{}, {"refuse": "1"}])
def test_nobody_else_can_answer(link: str, cast: Cast, answer: dict[str, str]) -> None:
    client = cast.client(cast.stranger)
    for response in (client.get(link), client.post(link, answer)):
        assert response.status_code == 403
        html = response.content.decode()
        assert "another account" in html
        assert ANN not in html
        assert "Ann Archer" not in html
    assert Listing.objects.get().owner is None


def test_a_profile_that_found_its_owner_meanwhile_stays_theirs(link: str, cast: Cast) -> None:
    Listing.objects.update(owner=cast.owner)
    for answer in ({"password": PASSWORD}, {"refuse": "1"}):
        assert Client().post(link, answer).status_code == 410
    assert Listing.objects.get().owner == cast.owner


def test_a_newer_invitation_takes_the_place_of_an_older_one(link: str, page: PractitionerPage) -> None:
    invite(page, ANN)
    assert Client().get(link).status_code == 404
    assert Client().get(button_path(mails("invite")[1])).status_code == 200


def test_nobody_is_invited_to_a_profile_that_is_somebodys(cast: Cast) -> None:
    with pytest.raises(AlreadyOwnedError):
        invite(cast.owner_profile, ANN)


class TestReminders:
    def days(self, number: int) -> datetime.date:
        return timezone.localdate() + datetime.timedelta(days=number)

    def test_they_come_on_the_third_and_the_tenth_day_once_each(self, link: str) -> None:
        sent = [remind_invited(self.days(number)) for number in (0, 2, 3, 3, 4, 9, 10, 10, 11, 30)]
        assert sent == [0, 0, 1, 0, 0, 0, 1, 0, 0, 0]
        assert len(mails("invite_reminder", ANN)) == 2

    def test_days_on_which_nothing_ran_are_made_up_for_with_one(self, link: str) -> None:
        assert [remind_invited(self.days(number)) for number in (20, 21)] == [1, 0]

    def test_they_are_stopped_from_the_mail_without_an_answer(self, link: str) -> None:
        mail = mails("invite", ANN)[0]
        quiet = urlsplit(mail.switch_url).path
        assert mail.switch_url in mail.text
        assert "Do not remind me" in Client().get(quiet).content.decode()
        assert remind_invited(self.days(3), dry_run=True) == 1
        stopped = Client(enforce_csrf_checks=True).post(quiet, {"List-Unsubscribe": "One-Click"})
        assert "We do not remind you again" in stopped.content.decode()
        assert [remind_invited(self.days(number)) for number in (3, 10)] == [0, 0]
        assert Client().get(link).status_code == 200

    @pytest.mark.parametrize("token", ["7", "7:abc", "x"])
    def test_a_stop_that_is_not_signed_does_not_exist(self, token: str) -> None:
        assert Client().post(f"/join/invitation/quiet/{token}/").status_code == 404

    def test_the_link_of_a_reminder_works_like_the_first(self, link: str) -> None:
        remind_invited(self.days(3))
        assert Client().get(button_path(mails("invite_reminder")[0])).status_code == 200
        assert Client().get(link).status_code == 200

    def test_whoever_has_answered_is_left_in_peace(self, link: str) -> None:
        Client().post(link, {"password": PASSWORD})
        assert remind_invited(self.days(3)) == 0
