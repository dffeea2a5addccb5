"""An address with an account is as much work as one without. Counted: a clock counts what else runs, too."""

import hashlib
from collections.abc import Callable
from unittest.mock import patch

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import global_settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher, make_password
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from tests.factories import UserFactory
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import sign_in

pytestmark = pytest.mark.django_db
ADDRESS = "ana@example.org"
STATES = ("confirmed", "unconfirmed", "closed", "no password", "an older hash", "a second step")


def log_in(client: Client) -> None:
    assert sign_in(client, ADDRESS, "not the password").status_code == 200


def ask_for_password(client: Client) -> None:
    assert client.post("/account/password/reset/", {"email": ADDRESS}).status_code == 302


def sign_up(client: Client) -> None:
    form = {"email": ADDRESS, "password1": "a rather long secret"}
    assert client.post("/account/signup/", form).status_code == 302


def an_account(state: str) -> None:
    """Somebody who has the address."""
    user = UserFactory(email=ADDRESS, verified=state != "unconfirmed", is_active=state != "closed")
    if state == "no password":
        user.password = make_password(None)
    elif state == "an older hash":
        user.password = PBKDF2PasswordHasher().encode(PASSWORD, "a-salt", iterations=260_000)
    elif state == "a second step":
        TOTP.activate(user, "ABCDEFGHIJKLMNOP")
    user.save()


def work(flow: Callable[[Client], None], state: str) -> tuple[int, int]:
    """The rounds of hashing, with a hash that is quick here, and the queries."""
    rounds: list[int] = []

    def quick(password: str, salt: str, iterations: int, **_options: object) -> bytes:
        rounds.append(iterations)
        return hashlib.sha256(f"{salt}{password}".encode()).digest()

    with (
        override_settings(PASSWORD_HASHERS=global_settings.PASSWORD_HASHERS),
        patch("django.contrib.auth.hashers.pbkdf2", quick),
        transaction.atomic(),
    ):
        cache.clear()
        if state != "nobody":
            an_account(state)
        client = Client()
        client.get("/account/login/")
        rounds.clear()
        with CaptureQueriesContext(connection) as queries:
            flow(client)
        transaction.set_rollback(True)
    return sum(rounds), len(queries)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("flow", [log_in, ask_for_password, sign_up])
def test_a_password_is_hashed_as_often_as_for_nobody(flow: Callable[[Client], None], state: str) -> None:
    assert work(flow, state)[0] == work(flow, "nobody")[0]


@pytest.mark.parametrize("state", STATES)
def test_signing_in_asks_the_database_one_question_more_at_most(state: str) -> None:
    assert abs(work(log_in, state)[1] - work(log_in, "nobody")[1]) <= 1


def test_signing_in_hashes_once_for_nobody() -> None:
    """So that the comparison above compares something."""
    assert work(log_in, "nobody")[0] == PBKDF2PasswordHasher.iterations
