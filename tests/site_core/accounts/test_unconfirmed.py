"""An account that nobody confirmed is forgotten after two weeks; one that anything hangs on is not."""

import datetime

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.utils import timezone

from site_core.accounts.unconfirmed import KEPT_FOR, forget_unconfirmed
from site_core.models import OutgoingMail, User
from tests.factories import PractitionerFactory, UserFactory
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import button, sign_in

pytestmark = pytest.mark.django_db
NEW = {"email": "new@example.org", "password1": PASSWORD}


def after(days: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=days)


def test_it_is_forgotten_with_its_address(client: Client) -> None:
    client.post("/account/signup/", NEW)
    assert forget_unconfirmed(after(KEPT_FOR - 1)) == 0
    assert forget_unconfirmed(after(KEPT_FOR + 1), dry_run=True) == 1
    assert User.objects.exists()
    assert forget_unconfirmed(after(KEPT_FOR + 1)) == 1
    assert not User.objects.exists()
    assert not EmailAddress.objects.exists()
    assert not OutgoingMail.objects.filter(to__iexact="new@example.org").exists()


def test_the_address_can_be_used_again(client: Client) -> None:
    client.post("/account/signup/", NEW)
    forget_unconfirmed(after(KEPT_FOR + 1))
    client.post("/account/signup/", NEW)
    assert client.post(button()).url == "/account/"


def test_whoever_has_confirmed_stays_though_they_never_came_back(client: Client) -> None:
    client.post("/account/signup/", NEW)
    Client().post(button())
    assert User.objects.get().last_login is None
    assert forget_unconfirmed(after(400)) == 0


def test_whoever_works_here_or_looks_after_something_stays() -> None:
    people = [
        UserFactory(email="editor@example.org", verified=False, groups=["Editors"]),
        UserFactory(email="staff@example.org", verified=False, is_staff=True),
        UserFactory(email="owner@example.org", verified=False),
        UserFactory(email="made-in-the-cms@example.org", verified=False),
    ]
    PractitionerFactory(listing={"owner": people[2]})
    for person in people[:3]:
        # A try to sign in makes the record of an address that is to be confirmed.
        assert sign_in(Client(), person.email, PASSWORD).url == "/account/signup/check-your-mail/"
    assert forget_unconfirmed(after(400)) == 0
