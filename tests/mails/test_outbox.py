"""A mail is written with what it tells, goes out once, and then its words are gone."""

import logging
import smtplib

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Site

from site_core.mail import queue
from site_core.mail.outbox import forget
from site_core.models import OutgoingMail, SiteSettings
from tests.mails.samples import SAMPLES

KIND = "account/email_confirmation_signup"


def put(to: str = "ana@example.org", **options: str) -> OutgoingMail | None:
    return queue(KIND, to, SAMPLES[KIND], **options)


@pytest.fixture
def dead_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise ConnectionRefusedError("CANARY")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.open", refuse)


@pytest.mark.django_db
def test_it_goes_out_after_the_commit_and_not_before(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        put()
        assert mail.outbox == []
    assert [message.to for message in mail.outbox] == [["ana@example.org"]]


@pytest.mark.django_db
def test_what_is_rolled_back_is_never_sent(django_capture_on_commit_callbacks) -> None:
    def break_off() -> None:
        with transaction.atomic():
            put()
            raise RuntimeError

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuntimeError):
        break_off()
    assert mail.outbox == []
    assert not OutgoingMail.objects.exists()


@pytest.mark.django_db
class TestSent:
    def test_it_has_text_html_a_reply_address_and_its_own_name(self) -> None:
        put(reply_to="vera@example.org")
        message = mail.outbox[0]
        assert message.reply_to == ["vera@example.org"]
        assert message.body.count("/account/email/confirm/MTpx/") == 1
        assert [kind for _, kind in message.alternatives] == ["text/html"]
        assert message.message()["Auto-Submitted"] == "auto-generated"
        assert OutgoingMail.objects.get().reference.hex in message.message()["Message-ID"]

    def test_what_can_be_switched_off_says_so_to_the_mail_program(self) -> None:
        there = "https://handwell.example/reminders/7:abc/"
        queue("freshness/draft_waits", "ana@example.org", SAMPLES["freshness/draft_waits"])
        put()
        optional, needed = (message.message() for message in mail.outbox)
        assert optional["List-Unsubscribe"] == f"<{there}>"
        assert optional["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert "List-Unsubscribe" not in needed
        assert set(OutgoingMail.objects.values_list("switch_url", flat=True)) == {""}

    def test_answers_go_to_the_organisation_unless_somebody_else_is_named(self) -> None:
        ours = SiteSettings.for_site(Site.objects.get(is_default_site=True))
        ours.contact_email = "hello@example.org"
        ours.save()
        put()
        assert mail.outbox[0].reply_to == ["hello@example.org"]

    def test_nothing_is_kept_of_its_words(self) -> None:
        put()
        row = OutgoingMail.objects.get()
        assert (row.state, row.tries, row.subject, row.text, row.html) == ("sent", 1, "", "", "")
        assert row.sent_at
        assert "ana" not in str(row)

    def test_the_same_key_queues_one_mail(self) -> None:
        assert put(once="welcome-1")
        assert put(once="welcome-1") is None
        assert put(once="welcome-2")
        assert put()
        assert put()
        assert len(mail.outbox) == 4


@pytest.mark.django_db
def test_a_key_taken_meanwhile_queues_nothing_and_breaks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    put(once="welcome-1")
    nobody_there = OutgoingMail.objects.none()
    monkeypatch.setattr(OutgoingMail.objects, "filter", lambda **facts: nobody_there)
    assert put(once="welcome-1") is None
    monkeypatch.undo()
    assert OutgoingMail.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["", "ana", "a@example.org, b@example.org", "a@example.org\nBcc: b@x.org"]
)
def test_what_is_not_one_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        put(address)
    if address:
        with pytest.raises(ValidationError):
            put(reply_to=address)


@pytest.mark.django_db
def test_a_dead_server_costs_one_visitor_a_minute(dead_server: None) -> None:
    put()
    put()
    assert [row.tries for row in OutgoingMail.objects.order_by("pk")] == [1, 0]


@pytest.mark.django_db
def test_no_log_line_holds_an_address_or_a_word(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*args: object) -> None:
        raise smtplib.SMTPRecipientsRefused({"ana@example.org": (550, b"CANARY")})

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    with caplog.at_level(logging.DEBUG):
        put()
    assert caplog.records
    assert "CANARY" not in caplog.text
    assert "@example.org" not in caplog.text


@pytest.mark.django_db
def test_a_person_can_be_taken_out_of_it(dead_server: None) -> None:
    put()
    put("otto@example.org", reply_to="ana@example.org")
    forget("Ana@example.org")
    first, second = OutgoingMail.objects.order_by("pk")
    assert (first.to, first.text, first.state) == ("", "", "failed")
    assert (second.to, second.reply_to, second.state) == ("otto@example.org", "", "waiting")
