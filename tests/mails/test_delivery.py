"""A server that dies, refuses or falls silent, a sender that is killed: nothing lost, nothing doubled."""

import datetime
import random
import smtplib
from collections import Counter

import pytest
import time_machine
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from wagtail.models import Site

from site_core.mail import pause, queue
from site_core.mail.delivery import deliver, deliver_waiting
from site_core.mail.outbox import forget_old
from site_core.models import OutgoingMail, SiteSettings
from tests.mails.samples import SAMPLES

pytestmark = pytest.mark.django_db
KIND = "account/email_confirmation_signup"
HUNDRED = 100


class Killed(BaseException):
    """kill -9: nothing after it is run."""


def put(number: int = 0, **options: str) -> OutgoingMail:
    written = queue(KIND, f"p{number}@example.org", SAMPLES[KIND], **options)
    assert written
    return written


def received() -> Counter:
    return Counter(message.to[0] for message in mail.outbox)


def later(minutes: int):
    return time_machine.travel(timezone.now() + datetime.timedelta(minutes=minutes))


def test_of_100_mails_to_a_server_in_trouble_none_is_lost_and_none_doubled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dice = random.Random(7)
    trouble = {"open": 1.0, "send": 1.0}

    def open_(self: EmailBackend) -> None:
        if dice.random() < trouble["open"]:
            raise ConnectionRefusedError

    def send(self: EmailBackend, messages: list) -> int:
        if dice.random() < trouble["send"]:
            raise dice.choice([smtplib.SMTPServerDisconnected(), smtplib.SMTPDataError(451, b"later")])
        mail.outbox.extend(messages)
        return len(messages)

    monkeypatch.setattr(EmailBackend, "open", open_)
    monkeypatch.setattr(EmailBackend, "send_messages", send)
    for number in range(HUNDRED):
        put(number)
    assert received() == {}
    for minute in range(1, 400):
        trouble |= {"open": 0.4, "send": 0.4} if minute < 30 else {"open": 0.05, "send": 0.2}
        with later(minute):
            if deliver_waiting()[1] == 0:
                break
    assert len(received()) == HUNDRED
    assert set(received().values()) == {1}
    assert set(OutgoingMail.objects.values_list("state", "text")) == {("sent", "")}


@pytest.mark.parametrize("moment", ["open", "before", "after"])
def test_a_sender_killed_at_any_moment_doubles_nothing_and_hides_nothing(
    monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    ours = EmailBackend.send_messages

    def die(self: EmailBackend, *messages: list) -> None:
        if moment == "after":
            ours(self, *messages)
        raise Killed

    pause.begin()
    put()
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "open" if moment == "open" else "send_messages", die)
        with pytest.raises(Killed):
            deliver(OutgoingMail.objects.get().pk)
    # Another sender leaves it alone as long as the first may be alive.
    deliver_waiting()
    assert OutgoingMail.objects.get().state == "waiting"
    with later(11):
        deliver_waiting()
        deliver_waiting()
    if moment == "open":
        # Nothing had been handed over: it is sent.
        assert (received().total(), OutgoingMail.objects.get().state) == (1, "sent")
    else:
        assert received().total() == (1 if moment == "after" else 0)
        assert OutgoingMail.objects.get().state == "unsure"


def test_a_server_that_falls_silent_may_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(self: EmailBackend, messages: list) -> None:
        raise TimeoutError

    monkeypatch.setattr(EmailBackend, "send_messages", silent)
    put()
    assert OutgoingMail.objects.get().state == "unsure"


def test_of_two_senders_one_gets_it() -> None:
    pause.begin()
    pk = put().pk
    OutgoingMail.objects.filter(pk=pk).update(claimed_at=timezone.now())
    assert not deliver(pk)
    assert deliver_waiting() == (0, 1)


def test_after_three_days_a_mail_is_given_up_and_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: EmailBackend) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "open", refuse)
    put()
    with later(3 * 24 * 60 - 5):
        deliver_waiting()
        assert OutgoingMail.objects.get().state == "waiting"
    with later(3 * 24 * 60 + 5):
        deliver_waiting()
    row = OutgoingMail.objects.get()
    assert (row.state, row.problem) == ("failed", "ConnectionRefusedError")


def test_a_month_later_nobody_can_tell_to_whom_it_went() -> None:
    put()
    assert forget_old() == 0
    with later(31 * 24 * 60):
        assert forget_old() == 1
    assert OutgoingMail.objects.get().to == ""


PAYLOADS = [
    f"{start}{ending}{header}"
    for start in ("Vera", "a@example.org")
    for ending in ("\n", "\r\n", "\r", "\u2028", "\x0b")
    for header in ("Bcc: evil@example.org", "Subject: x", "\n\nbody")
][:20]


@pytest.mark.parametrize("payload", PAYLOADS)
class TestHeaders:
    """Sixty cases: twenty texts in each of three places."""

    def check(self) -> None:
        allowed = {
            "Content-Type",
            "MIME-Version",
            "Subject",
            "From",
            "To",
            "Reply-To",
            "Date",
            "Message-ID",
            "Auto-Submitted",
        }
        for message in mail.outbox:
            raw = message.message()
            assert set(raw.keys()) <= allowed
            assert len(raw.keys()) == len(set(raw.keys()))
            assert len(message.recipients()) == 1
            assert "evil@example.org" not in str(raw["To"]) + str(raw.get("Reply-To", ""))

    def test_in_the_name_of_the_site_which_is_in_subjects(self, payload: str) -> None:
        ours = SiteSettings.for_site(Site.objects.get(is_default_site=True))
        ours.organisation = payload
        ours.save()
        put()
        assert len(mail.outbox) == 1
        self.check()

    def test_in_an_address(self, payload: str) -> None:
        with pytest.raises(ValidationError):
            queue(KIND, payload, SAMPLES[KIND])
        assert mail.outbox == []

    def test_in_the_address_for_answers_that_slipped_past(self, payload: str) -> None:
        pause.begin()
        pk = put().pk
        OutgoingMail.objects.filter(pk=pk).update(reply_to=payload)
        deliver(pk)
        self.check()
