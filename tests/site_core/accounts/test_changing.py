"""Changing the address, the password and the second step: asked again, told about, and others are out."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client

from site_core.accounts.networks import forget_ended
from site_core.models import User
from tests.factories import UserFactory
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import button, code_of, set_up_app, sign_in

pytestmark = pytest.mark.django_db
CHANGE = {"email": "new@example.org", "action_add": "1"}


@pytest.fixture
def ana() -> User:
    return UserFactory(email="ana@example.org")


@pytest.fixture
def browser_of_ana(ana: User) -> Client:
    client = Client()
    sign_in(client, ana.email, PASSWORD)
    return client


def is_in(client: Client) -> bool:
    return client.get("/account/settings/").status_code == 200


def change_address(client: Client) -> None:
    asked = client.post("/account/email/", CHANGE)
    assert asked.url == "/account/again/?next=%2Faccount%2Femail%2F"
    # What was sent is kept while the password is asked for.
    client.post(asked.url, {"password": PASSWORD})


def test_an_address_changes_when_the_new_one_is_confirmed(ana: User, browser_of_ana: Client) -> None:
    other = Client()
    sign_in(other, ana.email, PASSWORD)
    change_address(browser_of_ana)
    ana.refresh_from_db()
    assert ana.email == "ana@example.org"
    assert [message.to for message in mail.outbox] == [["new@example.org"]]
    browser_of_ana.post(button())
    ana.refresh_from_db()
    assert ana.email == "new@example.org"
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [
        ("new@example.org", True, True)
    ]
    assert (mail.outbox[-1].to, mail.outbox[-1].subject) == (
        ["ana@example.org"],
        "Your address has been changed",
    )
    assert is_in(browser_of_ana)
    assert not is_in(other)


def test_a_change_can_be_called_off_and_its_link_is_dead(browser_of_ana: Client) -> None:
    change_address(browser_of_ana)
    link = button()
    browser_of_ana.post("/account/email/", {"email": "new@example.org", "action_remove": "1"})
    assert "This link does not work" in browser_of_ana.get(link).content.decode()
    assert len(mail.outbox) == 1


def test_a_change_somebody_else_began_ends_with_a_new_password(ana: User, browser_of_ana: Client) -> None:
    change_address(browser_of_ana)
    link = button()
    browser_of_ana.post("/account/password/", {"oldpassword": PASSWORD, "password1": "quite another secret"})
    assert "This link does not work" in Client().get(link).content.decode()


def test_an_address_that_is_not_confirmed_opens_no_account(browser_of_ana: Client) -> None:
    change_address(browser_of_ana)
    Client().post("/account/password/reset/", {"email": "new@example.org"})
    assert mail.outbox[-1].subject == "No account at Handwell"


def test_a_new_password_signs_every_other_browser_out(ana: User, browser_of_ana: Client) -> None:
    other = Client()
    sign_in(other, ana.email, PASSWORD)
    key = browser_of_ana.session.session_key
    browser_of_ana.post("/account/password/", {"oldpassword": PASSWORD, "password1": "quite another secret"})
    assert is_in(browser_of_ana)
    assert browser_of_ana.session.session_key != key
    assert not is_in(other)
    assert mail.outbox[-1].subject == "Your password has been changed"


def test_signing_in_makes_a_new_session(ana: User) -> None:
    client = Client()
    client.post("/account/password/reset/", {"email": "nobody@example.org"})
    client.session.save()
    before = client.cookies.get("sessionid")
    sign_in(client, ana.email, PASSWORD)
    assert before is None or before.value != client.cookies["sessionid"].value


def test_suspending_ends_every_session_at_once(ana: User, browser_of_ana: Client) -> None:
    User.objects.filter(pk=ana.pk).update(is_active=False)
    assert not is_in(browser_of_ana)


def test_signing_out_elsewhere(ana: User, browser_of_ana: Client) -> None:
    other = Client(headers={"user-agent": "Mozilla/5.0 (iPhone) Version/18 Safari/605"})
    sign_in(other, ana.email, PASSWORD)
    assert "Safari on iPhone" in browser_of_ana.get("/account/sessions/").content.decode()
    browser_of_ana.post("/account/sessions/")
    assert is_in(browser_of_ana)
    assert not is_in(other)


def test_sessions_keep_the_network_and_not_the_line(ana: User) -> None:
    client = Client(REMOTE_ADDR="203.0.113.77")
    sign_in(client, ana.email, PASSWORD)
    assert ana.usersession_set.get().ip == "203.0.113.0"


def test_sessions_that_have_ended_are_forgotten(ana: User, browser_of_ana: Client) -> None:
    Client().post("/account/login/", {"login": ana.email, "password": PASSWORD})
    browser_of_ana.session.flush()
    assert forget_ended() == 1
    assert ana.usersession_set.count() == 1


def test_the_second_step_is_asked_for_and_each_code_counts_once(
    ana: User, browser_of_ana: Client, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        secret = set_up_app(browser_of_ana, PASSWORD)
    assert mail.outbox[-1].subject == "The second step is on"
    stored = str(Authenticator.objects.get(type="totp").data)
    assert secret not in stored
    first, second = Client(), Client()
    assert sign_in(first, ana.email, PASSWORD).url == "/account/login/code/"
    assert not is_in(first)
    code = code_of(secret)
    assert first.post("/account/login/code/", {"code": code}).url == "/account/"
    assert is_in(first)
    sign_in(second, ana.email, PASSWORD)
    assert second.post("/account/login/code/", {"code": code}).status_code == 200
    assert not is_in(second)


def test_a_recovery_code_gets_in_once(ana: User, browser_of_ana: Client) -> None:
    set_up_app(browser_of_ana, PASSWORD)
    code = browser_of_ana.get("/account/2fa/codes/").context["unused_codes"][0]
    for expected in (302, 200):
        client = Client()
        sign_in(client, ana.email, PASSWORD)
        assert client.post("/account/login/code/", {"code": code}).status_code == expected


def test_codes_and_switching_off_ask_for_the_password_again(ana: User, browser_of_ana: Client) -> None:
    set_up_app(browser_of_ana, PASSWORD)
    elsewhere = Client()
    elsewhere.force_login(ana)
    for path in ("codes/", "codes/new/", "codes/file/", "app/remove/"):
        assert elsewhere.get(f"/account/2fa/{path}").url.startswith("/account/again/")
