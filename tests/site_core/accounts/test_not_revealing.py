"""Whether an address has an account, nobody learns who cannot read its mail."""

import re
from collections.abc import Callable

import pytest
import time_machine
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from site_core.models import OutgoingMail
from tests.factories import UserFactory
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import sign_in

pytestmark = pytest.mark.django_db
#: What differs between any two requests. Do not add to it without a reason that stands here.
MASKS = (
    (rb'name="csrfmiddlewaretoken" value="[^"]+"', b"CSRF"),  # made anew for each page
)
STATES = ("nobody", "confirmed", "unconfirmed", "closed")
ADDRESS = "ana@example.org"


def log_in(client: Client):
    return [sign_in(client, ADDRESS, "not the password")]


def ask_for_password(client: Client):
    return [
        client.post("/account/password/reset/", {"email": ADDRESS}),
        client.get("/account/password/reset/sent/"),
    ]


def sign_up(client: Client):
    form = {"email": ADDRESS, "password1": "a rather long secret"}
    return [client.post("/account/signup/", form), client.get("/account/signup/check-your-mail/")]


def change_address(client: Client):
    sign_in(client, UserFactory(email="otto@example.org").email, PASSWORD)
    client.post("/account/again/?next=/account/email/", {"password": PASSWORD})
    return [
        client.post("/account/email/", {"email": ADDRESS, "action_add": "1"}),
        client.get("/account/email/"),
        client.post("/account/email/", {"email": ADDRESS, "action_send": "1"}),
    ]


def seen(response) -> tuple:
    """Everything of an answer that its reader can tell from another."""
    body = response.content
    for pattern, replacement in MASKS:
        body = re.sub(pattern, replacement, body)
    cookies = sorted(
        (name, len(morsel.value), morsel["max-age"]) for name, morsel in response.cookies.items()
    )
    return response.status_code, body, sorted(response.headers.items()), cookies


def what_happens(flow: Callable, state: str) -> list[tuple]:
    """The answers, and last the addresses that are sent a mail."""
    cache.clear()
    if state != "nobody":
        UserFactory(email=ADDRESS, verified=state != "unconfirmed", is_active=state != "closed")
    answers = [seen(response) for response in flow(Client())]
    return [*answers, tuple(OutgoingMail.objects.order_by("pk").values_list("to", flat=True))]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("flow", [log_in, ask_for_password, sign_up, change_address])
def test_every_answer_is_the_same_as_for_nobody(flow: Callable, state: str) -> None:
    answers = []
    for each in ("nobody", state):
        # The clock stands still: answers say when they expire, to the second.
        with time_machine.travel("2026-05-01 12:00", tick=False), transaction.atomic():
            answers.append(what_happens(flow, each))
            transaction.set_rollback(True)
    assert answers[1] == answers[0]


@pytest.mark.parametrize("flow", [ask_for_password, sign_up, change_address])
def test_a_mail_is_sent_in_each_case(flow: Callable) -> None:
    """So that the comparison above compares something."""
    assert what_happens(flow, "nobody")[-1][-1] == ADDRESS
