"""A changed address is put back from the mail to the former one, whatever else a thief has changed."""

import datetime

import pytest
import time_machine
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.utils import timezone

from site_core.accounts.former_addresses import LIFETIME, SUSPECT, forget_old
from site_core.models import FormerAddress, OneTimeLink, User
from tests.factories import UserFactory, the_home
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import button, set_up_app, sign_in

pytestmark = pytest.mark.django_db
MINE, THEIRS, NEW = "ana@example.org", "thief@example.org", "quite another secret"


@pytest.fixture
def ana() -> User:
    the_home()
    return UserFactory(email=MINE)


@pytest.fixture
def thief(ana: User) -> Client:
    """Somebody who knows the password of Ana."""
    client = Client()
    sign_in(client, ana.email, PASSWORD)
    return client


def take(thief: Client, address: str = THEIRS, password: str = PASSWORD) -> str:
    """Changes the address of whoever is signed in; the way back, from the mail to the former one."""
    thief.post("/account/again/?next=/account/email/", {"password": password})
    thief.post("/account/email/", {"email": address, "action_add": "1"})
    thief.post(button())
    assert mail.outbox[-1].subject == "Your address has been changed"
    return button()


def choose_password(client: Client, where: str) -> None:
    form = client.get(where, follow=True)
    there = form.redirect_chain[-1][0] if form.redirect_chain else where
    client.post(there, {"password1": NEW})


def address_of(user: User) -> tuple[str, list[tuple[str, bool, bool]]]:
    user.refresh_from_db()
    kept = EmailAddress.objects.filter(user=user).values_list("email", "verified", "primary")
    return user.email, list(kept)


def test_the_mail_goes_to_the_former_address_and_looking_changes_nothing(ana: User, thief: Client) -> None:
    link = take(thief)
    assert mail.outbox[-1].to == [MINE]
    for method in ("get", "head", "get"):
        page = getattr(Client(), method)(link)
        assert page.status_code == 200
    assert f"gets the address {MINE} again" in page.content.decode()
    assert address_of(ana)[0] == THEIRS
    assert thief.get("/account/settings/").status_code == 200


def test_the_button_gives_the_account_back(ana: User, thief: Client) -> None:
    link, owner = take(thief), Client()
    gone = owner.post(link)
    assert address_of(ana) == (MINE, [(MINE, True, True)])
    assert thief.get("/account/settings/").status_code == 302
    assert not sign_in(Client(), MINE, PASSWORD).has_header("Location")
    choose_password(owner, gone.url)
    assert sign_in(Client(), MINE, NEW).url == "/account/"
    assert not sign_in(Client(), THEIRS, NEW).has_header("Location")


def test_whoever_loses_the_address_is_told_and_has_no_way_back(
    ana: User, thief: Client, django_capture_on_commit_callbacks
) -> None:
    link = take(thief)
    with django_capture_on_commit_callbacks(execute=True):
        Client().post(link)
    assert (mail.outbox[-1].to, mail.outbox[-1].subject) == ([THEIRS], "Your address has been put back")
    assert "/email/back/" not in mail.outbox[-1].body


@pytest.mark.parametrize("method", ["get", "post"])
def test_it_works_once(ana: User, thief: Client, method: str) -> None:
    link = take(thief)
    Client().post(link)
    assert getattr(Client(), method)(link).status_code == 410


@pytest.mark.parametrize("method", ["get", "post"])
def test_it_runs_out(ana: User, thief: Client, method: str) -> None:
    link = take(thief)
    with time_machine.travel(timezone.now() + LIFETIME + datetime.timedelta(minutes=1)):
        assert getattr(Client(), method)(link).status_code == 410
    assert address_of(ana)[0] == THEIRS


def test_it_is_kept_as_a_digest_and_is_long_enough(ana: User, thief: Client) -> None:
    raw = take(thief).rstrip("/").rpartition("/")[2]
    assert len(raw) * 6 >= 128
    assert raw not in str(list(OneTimeLink.objects.values()))
    assert MINE not in str(list(OneTimeLink.objects.values()))


def test_neither_a_new_password_nor_another_address_takes_it_back(ana: User, thief: Client) -> None:
    first = take(thief)
    thief.post("/account/password/", {"oldpassword": PASSWORD, "password1": "a secret of the thief"})
    second = take(thief, "again@example.org", "a secret of the thief")
    assert Client().post(second).status_code == 302
    assert address_of(ana)[0] == THEIRS
    assert Client().post(first).status_code == 302
    assert address_of(ana)[0] == MINE


def test_the_way_back_to_an_address_of_the_thief_ends_with_it(ana: User, thief: Client) -> None:
    first = take(thief)
    second = take(thief, "again@example.org")
    Client().post(first)
    assert Client().post(second).status_code == 404
    assert address_of(ana)[0] == MINE


def test_a_change_that_was_only_begun_is_called_off(ana: User, thief: Client) -> None:
    link = take(thief)
    thief.post("/account/email/", {"email": "again@example.org", "action_add": "1"})
    begun = button()
    Client().post(link)
    assert "This link does not work" in Client().get(begun).content.decode()


def test_a_second_step_of_the_thief_does_not_keep_the_owner_out(ana: User, thief: Client) -> None:
    set_up_app(thief, PASSWORD)
    Client().post(take(thief))
    assert not Authenticator.objects.filter(user=ana).exists()


def test_a_second_step_of_the_owner_stays(ana: User, thief: Client) -> None:
    set_up_app(thief, PASSWORD)
    Authenticator.objects.update(created_at=timezone.now() - 2 * SUSPECT)
    Client().post(take(thief))
    assert Authenticator.objects.filter(user=ana, type="totp").exists()


def test_a_second_step_of_somebody_with_the_cms_stays(ana: User, thief: Client) -> None:
    set_up_app(thief, PASSWORD)
    User.objects.filter(pk=ana.pk).update(is_superuser=True, is_staff=True)
    Client().post(take(thief))
    assert Authenticator.objects.filter(user=ana, type="totp").exists()


def test_an_address_with_an_account_of_its_own_is_not_taken_from_it(ana: User, thief: Client) -> None:
    link = take(thief)
    UserFactory(email=MINE)
    for _ in range(2):
        assert "another account" in Client().post(link).content.decode()
    assert address_of(ana)[0] == THEIRS


def test_an_account_that_is_gone_leaves_a_dead_link(ana: User, thief: Client) -> None:
    link = take(thief)
    ana.delete()
    assert Client().get(link).status_code == 404
    assert Client().post(link).status_code == 404


def test_the_former_address_is_kept_no_longer_than_its_link(ana: User, thief: Client) -> None:
    take(thief)
    today = timezone.localdate()
    assert forget_old(today) == 0
    assert forget_old(today + LIFETIME + datetime.timedelta(days=1), dry_run=True) == 1
    assert forget_old(today + LIFETIME + datetime.timedelta(days=1)) == 1
    assert not FormerAddress.objects.exists()
