"""Opening an account, confirming the address, getting in, and getting in again without the password."""

import datetime

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from site_core.models import OutgoingMail, User
from tests.factories import UserFactory
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import button, sign_in

pytestmark = pytest.mark.django_db
NEW = {"email": "New@Example.org", "password1": PASSWORD}


def test_an_account_works_once_its_address_is_confirmed(client: Client) -> None:
    assert client.post("/account/signup/", NEW).url == "/account/signup/check-your-mail/"
    assert [message.to for message in mail.outbox] == [["new@example.org"]]
    link = button()
    # Scanners of mail follow links: looking changes nothing.
    assert "Confirm your address" in client.get(link).content.decode()
    assert sign_in(Client(), "new@example.org", PASSWORD).url == "/account/signup/check-your-mail/"
    assert client.post(link).url == "/account/"
    assert client.get("/account/settings/").status_code == 200
    assert sign_in(Client(), "NEW@example.org", PASSWORD).url == "/account/"


def test_whoever_confirms_in_another_browser_still_has_to_sign_in(client: Client) -> None:
    client.post("/account/signup/", NEW)
    elsewhere = Client()
    assert elsewhere.post(button()).url == "/account/login/"
    assert elsewhere.get("/account/settings/").status_code == 302


def test_the_way_is_kept_through_the_mail(client: Client) -> None:
    start = client.get("/join/apply/").url
    assert 'name="next" value="/join/apply/"' in client.get(start).content.decode()
    client.post("/account/signup/", NEW | {"next": "/join/apply/"})
    page = client.get(button()).content.decode()
    assert "Confirm your address" in page
    assert client.post(button()).url == "/join/apply/"


def test_the_way_is_kept_in_another_browser_too(client: Client) -> None:
    client.post("/account/signup/", NEW | {"next": "/join/apply/"})
    phone = Client()
    assert phone.post(button()).url == "/account/login/?next=%2Fjoin%2Fapply%2F"
    assert sign_in(phone, "new@example.org", PASSWORD, then="/join/apply/").url == "/join/apply/"


def test_the_way_is_kept_from_a_claim_through_the_login_and_a_second_mail(client: Client) -> None:
    page = client.get("/account/login/?next=/join/claim/7/").content.decode()
    assert 'href="/account/signup/?next=%2Fjoin%2Fclaim%2F7%2F"' in page
    client.post("/account/signup/", NEW)
    sign_in(Client(), "new@example.org", PASSWORD, then="/join/claim/7/")
    assert Client().post(button()).url == "/account/login/?next=%2Fjoin%2Fclaim%2F7%2F"


def test_no_way_leads_elsewhere(client: Client) -> None:
    client.post("/account/signup/", NEW | {"next": "https://evil.example/"})
    assert "evil" not in mail.outbox[-1].body
    assert client.post(f"{button()}?next=https://evil.example/").url == "/account/"


def test_a_link_works_once_and_for_three_days(client: Client) -> None:
    client.post("/account/signup/", NEW)
    link = button()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=3, hours=1)):
        assert "This link does not work" in client.get(link).content.decode()
    client.post(link)
    assert "This link does not work" in client.get(link).content.decode()


@pytest.mark.parametrize("password", ["short", "123456789012", "qwerty123456", "new@example.org"])
def test_weak_passwords_are_refused_and_the_address_is_kept(client: Client, password: str) -> None:
    response = client.post("/account/signup/", NEW | {"password1": password})
    page = response.content.decode()
    assert "<title>Error:" in page
    assert 'value="New@Example.org"' in page
    assert not User.objects.exists()


def test_robots_are_thanked_and_forgotten(client: Client) -> None:
    response = client.post("/account/signup/", NEW | {"website": "https://spam.example"})
    assert response.url == "/account/signup/check-your-mail/"
    assert not User.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_a_forgotten_password(client: Client) -> None:
    person = UserFactory(email="ana@example.org")
    signed_in = Client()
    sign_in(signed_in, person.email, PASSWORD)
    client.post("/account/password/reset/", {"email": "ana@example.org"})
    link = button()
    form = client.get(link, follow=True)
    assert form.status_code == 200
    assert "ana" not in form.redirect_chain[-1][0]
    done = client.post(form.redirect_chain[-1][0], {"password1": "quite another secret"})
    assert done.url == "/account/password/reset/changed/"
    assert mail.outbox[-1].subject == "Your password has been changed"
    # Everybody who was in is out, the link is dead, the old password too.
    assert signed_in.get("/account/settings/").status_code == 302
    assert "This link does not work" in Client().get(link).content.decode()
    assert sign_in(Client(), person.email, PASSWORD).status_code == 200
    assert sign_in(Client(), person.email, "quite another secret").status_code == 302


def test_a_link_to_a_new_password_is_good_for_an_hour(client: Client) -> None:
    UserFactory(email="ana@example.org")
    client.post("/account/password/reset/", {"email": "ana@example.org"})
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=61)):
        assert "This link does not work" in client.get(button()).content.decode()


def test_links_in_mails_have_our_host_whatever_a_request_says(client: Client) -> None:
    UserFactory(email="ana@example.org")
    client.post("/account/password/reset/", {"email": "ana@example.org"}, headers={"host": "evil.example"})
    assert "evil.example" not in mail.outbox[-1].body
    assert "http://localhost:8000/account/password/reset/" in mail.outbox[-1].body


def test_a_closed_account_is_told_so(client: Client) -> None:
    person = UserFactory(is_active=False)
    assert sign_in(client, person.email, PASSWORD).url == "/account/closed/"
    assert "closed" in client.get("/account/closed/").content.decode()


def test_an_operator_is_never_locked_out_by_a_mail_that_does_not_come() -> None:
    operator = User.objects.create_superuser("first@example.org", PASSWORD)
    assert sign_in(Client(), operator.email, PASSWORD).url == "/cms/"


def test_a_next_page_elsewhere_is_ignored(client: Client) -> None:
    UserFactory(email="ana@example.org")
    there = client.post(
        "/account/login/?next=https://evil.example/", {"login": "ana@example.org", "password": PASSWORD}
    )
    assert there.url == "/account/"
