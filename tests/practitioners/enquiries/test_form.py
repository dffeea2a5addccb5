"""Writing to a practitioner, as a visitor meets it."""

import smtplib
from collections.abc import Iterator

import pytest
import time_machine
from django.core import mail
from django.test import Client

from practitioners.enquiries.forms import stamp
from practitioners.models import Enquiry, PractitionerPage
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db

MESSAGE = "Do you have time on a Tuesday?"


@pytest.fixture
def page() -> PractitionerPage:
    return PractitionerFactory(title="Ana Pereira", listing={"contact_email": "ana@example.org"})


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-03-02 10:00:00+00:00", tick=False) as traveller:
        yield traveller


@pytest.fixture
def started(clock: time_machine.Traveller) -> str:
    """A form that was handed out a minute ago."""
    value = stamp()
    clock.shift(60)
    return value


def send(client: Client, page: PractitionerPage, started: str, **changes: str) -> object:
    data = {"name": "Vera", "email": "vera@example.org", "message": MESSAGE, "started": started}
    return client.post(f"{page.url}enquire/", data | changes)


def test_a_message_reaches_the_practitioner_with_the_visitor_to_answer_to(
    client: Client, page: PractitionerPage, started: str
) -> None:
    response = send(client, page, started)
    assert response.status_code == 302
    assert response.url == f"{page.url}enquire/sent/"
    relay, confirmation = mail.outbox
    assert relay.to == ["ana@example.org"]
    assert relay.reply_to == ["vera@example.org"]
    assert MESSAGE in relay.body
    assert relay.alternatives[0].mimetype == "text/html"
    assert confirmation.to == ["vera@example.org"]
    assert Enquiry.objects.get().status == "sent"
    assert "on its way" in client.get(response.url).content.decode()


def test_no_word_of_the_visitor_is_in_a_subject_or_in_the_confirmation(
    client: Client, page: PractitionerPage, started: str
) -> None:
    send(client, page, started, name="CANARY", message="CANARY pain")
    relay, confirmation = mail.outbox
    assert "CANARY" not in relay.subject + confirmation.subject
    assert "CANARY" not in confirmation.body + confirmation.alternatives[0].content
    assert "ana@example.org" not in confirmation.message().as_string()


def test_a_phone_number_is_enough(client: Client, page: PractitionerPage, started: str) -> None:
    send(client, page, started, email="", phone="020 7946 0018")
    assert [message.reply_to for message in mail.outbox] == [[]]
    assert "020 7946 0018" in mail.outbox[0].body


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("name", "", "Enter your name"),
        ("message", "   ", "Write a message"),
        ("message", "x" * 1001, "Shorten your message to 1,000 characters"),
        ("email", "vera at home", "Enter an e-mail address in the right form"),
        ("email", "", "Enter your e-mail address or your phone number"),
        ("phone", "12", "Enter a phone number in the right form"),
    ],
)
def test_each_wrong_field_is_named_linked_and_kept(
    client: Client, page: PractitionerPage, started: str, field: str, value: str, error: str
) -> None:
    response = send(client, page, started, **{field: value, "preferred_times": "Tuesdays"})
    html = response.content.decode()
    assert "<title>Error:" in " ".join(html.split())
    assert f'<a href="#id_{field}">{error}' in html
    assert 'value="Tuesdays"' in html
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize("header", ["\r\n", "\n", "\r", "%0a"])
@pytest.mark.parametrize("field", ["name", "email", "phone", "preferred_times"])
def test_no_header_can_be_injected(
    client: Client, page: PractitionerPage, started: str, field: str, header: str
) -> None:
    send(client, page, started, **{field: f"a@example.org{header}Bcc: all@example.org"})
    for message in mail.outbox:
        assert "all@example.org" not in message.recipients()
        assert "\nBcc" not in message.message().as_string().split("\n\n")[0]


def test_nul_is_an_error_and_not_a_crash(client: Client, page: PractitionerPage, started: str) -> None:
    assert send(client, page, started, message="a\x00b").status_code == 200
    assert not Enquiry.objects.exists()


def test_whoever_fills_the_hidden_field_is_thanked_and_dropped(
    client: Client, page: PractitionerPage, started: str
) -> None:
    assert send(client, page, started, subject="cheap watches").status_code == 302
    assert not Enquiry.objects.exists()
    assert mail.outbox == []


def test_a_form_sent_at_once_is_asked_to_be_sent_again_and_then_goes_through(
    client: Client, page: PractitionerPage, clock: time_machine.Traveller
) -> None:
    at_once = stamp()
    response = send(client, page, at_once)
    assert "That was very quick" in response.content.decode()
    clock.shift(5)
    assert send(client, page, response.context_data["form"]["started"].value()).status_code == 302


@pytest.mark.parametrize("forged", ["", "enquiry:1:forged", "x"])
def test_a_form_that_was_never_handed_out_is_refused(
    client: Client, page: PractitionerPage, forged: str
) -> None:
    send(client, page, forged)
    assert not Enquiry.objects.exists()


def test_a_page_left_open_for_two_days_can_be_sent_again(
    client: Client, page: PractitionerPage, started: str, clock: time_machine.Traveller
) -> None:
    clock.shift(2 * 24 * 60 * 60)
    response = send(client, page, started)
    assert MESSAGE in response.content.decode()
    clock.shift(5)
    assert send(client, page, response.context_data["form"]["started"].value()).status_code == 302


def test_the_sixth_message_within_an_hour_has_to_wait(
    client: Client, page: PractitionerPage, started: str, clock: time_machine.Traveller
) -> None:
    for _ in range(5):
        assert send(client, page, started).status_code == 302
    response = send(client, page, started)
    assert response.status_code == 429
    assert response.headers["Retry-After"]
    assert MESSAGE in response.content.decode()
    assert send(client, page, started, REMOTE="x").status_code == 429
    clock.shift(60 * 60 + 1)
    assert send(client, page, started).status_code == 302


def test_one_person_is_sent_twenty_messages_a_day_at_most(page: PractitionerPage, started: str) -> None:
    codes = [send(Client(REMOTE_ADDR=f"10.0.0.{number}"), page, started).status_code for number in range(22)]
    assert codes == [302] * 20 + [429] * 2


def test_a_forged_forwarding_header_opens_no_second_purse(
    client: Client, page: PractitionerPage, started: str
) -> None:
    codes = [
        send(Client(HTTP_X_FORWARDED_FOR=f"192.0.2.{number}"), page, started).status_code
        for number in range(6)
    ]
    assert codes[-1] == 429


def test_a_dead_mail_server_keeps_the_message_and_says_so(
    client: Client, page: PractitionerPage, started: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> int:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    response = send(client, page, started)
    assert response.url.endswith("?later=1")
    assert "will send it soon" in client.get(response.url).content.decode()
    assert Enquiry.objects.get().status == "queued"


@pytest.mark.parametrize("facts", [{"taking": "closed"}, {"contact_email": ""}])
def test_who_takes_no_enquiries_offers_other_ways_and_other_people(client: Client, facts: dict) -> None:
    closed = PractitionerFactory(
        title="Cleo Closed", phone="020 7946 0018", listing={"contact_email": "c@example.org"} | facts
    )
    other = PractitionerFactory(title="Olga Nearby")
    html = client.get(f"{closed.url}enquire/").content.decode()
    assert "<form" not in html.split("<main")[1].split("</main")[0]
    assert "tel:02079460018" in html
    assert other.title in html
    assert f"{closed.url}enquire/" not in client.get(closed.url).content.decode()


def test_a_hidden_person_cannot_be_written_to(client: Client, started: str) -> None:
    page = PractitionerFactory(consent=False, listing={"contact_email": "x@example.org"})
    assert client.get(f"{page.url}enquire/").status_code == 404
    assert send(client, page, started).status_code == 404
    assert not Enquiry.objects.exists()


def test_the_form_warns_of_what_it_is_not_for(client: Client, page: PractitionerPage) -> None:
    html = client.get(f"{page.url}enquire/").content.decode()
    assert "leave out medical details" in html
    assert "Not for emergencies" in html
    assert "999" in html
    assert "90 days" in html
    assert 'maxlength="1000"' in html
    assert "novalidate" in html


def test_the_form_needs_its_token(page: PractitionerPage, started: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert send(strict, page, started).status_code == 403
