"""Sending what waits, once, and forgetting what was written."""

import datetime
import logging
import smtplib

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone

from practitioners.enquiries.delivery import deliver, deliver_waiting
from practitioners.enquiries.retention import PERSONAL
from practitioners.models import Enquiry
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


def test_the_command_sends_what_waits() -> None:
    enquiry()
    call_command("send_enquiries", verbosity=0)
    call_command("send_enquiries", verbosity=0)
    assert [message.to for message in mail.outbox] == [["ana@example.org"], ["vera@example.org"]]


def test_what_another_process_has_in_hand_is_left_alone() -> None:
    waiting = enquiry(claimed_at=timezone.now())
    assert not deliver(waiting)
    assert mail.outbox == []


def test_what_a_dead_process_had_in_hand_is_taken_over() -> None:
    waiting = enquiry(claimed_at=timezone.now() - datetime.timedelta(minutes=11))
    assert deliver(waiting)


def test_after_three_days_it_counts_as_failed(dead_server: None) -> None:
    waiting = enquiry()
    assert deliver_waiting() == (0, 1)
    waiting.refresh_from_db()
    assert waiting.status == "queued"
    with time_machine.travel(timezone.now() + datetime.timedelta(days=3, hours=1)):
        deliver_waiting()
    waiting.refresh_from_db()
    assert waiting.status == "failed"


def test_no_log_line_holds_an_address_or_a_word(dead_server: None, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        deliver(enquiry())
    assert caplog.records
    assert "CANARY" not in caplog.text
    assert "@example.org" not in caplog.text


def test_without_a_contact_address_it_waits() -> None:
    waiting = enquiry()
    waiting.page.listing.contact_email = ""
    waiting.page.listing.save()
    assert not deliver(waiting)
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


def test_an_emptied_enquiry_is_never_sent() -> None:
    enquiry(created_at=timezone.now() - datetime.timedelta(days=91))
    call_command("purge_enquiries", verbosity=0)
    assert deliver_waiting() == (0, 0)


def test_every_field_a_visitor_fills_is_emptied() -> None:
    kept = {"id", "page", "status", "created_at", "claimed_at", "sent_at", "emptied_at"}
    assert {field.name for field in Enquiry._meta.fields} - kept == set(PERSONAL)
