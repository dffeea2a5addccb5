"""What becomes of an enquiry follows what becomes of its mail, and what was written is forgotten."""

import datetime
import logging
import smtplib

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone

from practitioners.enquiries.delivery import deliver
from practitioners.enquiries.retention import PERSONAL
from practitioners.models import Enquiry
from site_core.mail import pause
from site_core.models import OutgoingMail
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db


def enquiry(**facts: object) -> Enquiry:
    page = PractitionerFactory(listing={"contact_email": "ana@example.org"})
    words = {"name": "Vera", "email": "vera@example.org", "message": "CANARY back"}
    return Enquiry.objects.create(page=page, **(words | facts))


@pytest.fixture
def dead_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> int:
        raise smtplib.SMTPRecipientsRefused({"ana@example.org": (550, b"CANARY")})

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)


def test_the_practitioner_is_sent_it_and_the_visitor_is_told() -> None:
    sent = enquiry()
    assert deliver(sent)
    assert not OutgoingMail.objects.exclude(state="sent").exists()
    assert [message.to for message in mail.outbox] == [["ana@example.org"], ["vera@example.org"]]
    assert "CANARY" not in mail.outbox[1].body
    assert sent.status == "sent"
    assert sent.sent_at


def test_what_waits_goes_out_later_once() -> None:
    pause.begin()
    waiting = enquiry()
    assert not deliver(waiting)
    pause.end()
    call_command("send_mail", verbosity=0)
    call_command("send_mail", verbosity=0)
    waiting.refresh_from_db()
    assert waiting.status == "sent"
    assert [message.to for message in mail.outbox] == [["ana@example.org"], ["vera@example.org"]]


def test_after_three_days_it_counts_as_failed_and_the_visitor_is_told_nothing(dead_server: None) -> None:
    waiting = enquiry()
    assert not deliver(waiting)
    assert waiting.status == "queued"
    with time_machine.travel(timezone.now() + datetime.timedelta(days=3, hours=1)):
        call_command("send_mail", verbosity=0)
    waiting.refresh_from_db()
    assert waiting.status == "failed"
    assert OutgoingMail.objects.count() == 1


def test_no_log_line_holds_an_address_or_a_word(dead_server: None, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        deliver(enquiry())
    assert caplog.records
    assert "CANARY" not in caplog.text
    assert "@example.org" not in caplog.text


def test_without_a_contact_address_it_fails() -> None:
    unreachable = enquiry()
    unreachable.page.listing.contact_email = ""
    unreachable.page.listing.save()
    assert not deliver(unreachable)
    unreachable.refresh_from_db()
    assert unreachable.status == "failed"
    assert mail.outbox == []


@override_settings(HANDWELL_ENQUIRY_RETENTION_DAYS=30)
def test_after_the_retention_only_day_and_status_are_left() -> None:
    old = enquiry(
        created_at=timezone.now() - datetime.timedelta(days=31), phone="020", preferred_times="CANARY"
    )
    new = enquiry()
    call_command("purge_enquiries", verbosity=0)
    old.refresh_from_db()
    new.refresh_from_db()
    assert [getattr(old, name) for name in PERSONAL] == [""] * len(PERSONAL)
    assert old.emptied_at
    assert new.message == "CANARY back"


def test_an_emptied_enquiry_is_never_sent_and_is_in_no_outbox() -> None:
    pause.begin()
    deliver(enquiry(created_at=timezone.now() - datetime.timedelta(days=91)))
    assert "CANARY" in OutgoingMail.objects.get().text
    call_command("purge_enquiries", verbosity=0)
    call_command("send_mail", verbosity=0)
    left = OutgoingMail.objects.get()
    assert (left.state, left.text, left.html, left.reply_to) == ("failed", "", "", "")
    assert mail.outbox == []


def test_every_field_a_visitor_fills_is_emptied() -> None:
    kept = {"id", "page", "status", "created_at", "sent_at", "emptied_at"}
    assert {field.name for field in Enquiry._meta.fields} - kept == set(PERSONAL)
