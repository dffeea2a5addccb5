"""What is written down, and what never is."""

import json
import logging

import pytest
from django.test import Client, RequestFactory

from site_core.audit import audit
from tests.factories import UserFactory
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import set_up_app, sign_in


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, logger="handwell.audit")
    return lambda: [
        json.loads(record.message) for record in caplog.records if record.name == "handwell.audit"
    ]


def test_a_line_is_one_line_whatever_is_in_it(lines, caplog: pytest.LogCaptureFixture) -> None:
    audit("test", name="one\ntwo\r\n\u2028three", number=3)
    assert len(caplog.records[0].message.splitlines()) == 1
    assert lines()[0]["name"] == "one\ntwo\r\n\u2028three"


def test_the_address_is_not_written_but_lines_can_be_put_together(lines, caplog) -> None:
    for address in ("203.0.113.7", "203.0.113.7", "203.0.113.8"):
        audit("test", request=RequestFactory().get("/", REMOTE_ADDR=address))
    first, second, third = (line["visitor"] for line in lines())
    assert first == second != third
    assert "203.0" not in caplog.text


@pytest.mark.parametrize("name", ["password", "reset_token", "recovery_codes", "message"])
def test_a_secret_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        audit("test", **{name: "x"})


@pytest.mark.django_db
def test_what_happens_to_an_account_is_written_down(
    lines, caplog, django_capture_on_commit_callbacks
) -> None:
    person, client = UserFactory(email="ana@example.org"), Client()
    sign_in(client, person.email, "a wrong one")
    sign_in(client, person.email, PASSWORD)
    with django_capture_on_commit_callbacks(execute=True):
        secret = set_up_app(client, PASSWORD)
    client.post("/account/password/", {"oldpassword": PASSWORD, "password1": "quite another secret"})
    client.post("/account/logout/")
    events = [(line["event"], line.get("account")) for line in lines()]
    assert [event for event, _ in events] == [
        "sign_in_failed",
        "signed_in",
        "second_step_added",
        "second_step_added",
        "password_changed",
        "signed_out",
    ]
    assert {account for _, account in events[1:]} == {person.pk}
    for secret_thing in ("ana@", PASSWORD, secret, "quite another"):
        assert secret_thing not in caplog.text


@pytest.mark.django_db
def test_whom_a_limit_stops_is_written_down(lines) -> None:
    for _ in range(21):
        sign_in(Client(), "ana@example.org", "wrong")
    assert lines()[-1]["event"] == "too_many_requests"
    assert lines()[-1]["path"] == "/account/login/"
