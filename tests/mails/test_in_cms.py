"""The outbox in the CMS: how mails went, and not a word of them."""

import pytest
from django.test import Client

from site_core.mail import pause, queue
from site_core.models import OutgoingMail
from tests.mails.samples import SAMPLES
from tests.people import Cast

pytestmark = pytest.mark.django_db
KIND = "account/password_reset_key"


@pytest.fixture
def given_up() -> OutgoingMail:
    pause.begin()
    mail = queue(KIND, "ana@example.org", SAMPLES[KIND])
    pause.end()
    OutgoingMail.objects.update(state="failed", problem="SMTPDataError")
    assert mail
    mail.refresh_from_db()
    return mail


def test_the_operator_sees_how_it_went_and_not_what_it_says(cast: Cast, given_up: OutgoingMail) -> None:
    client = cast.client(cast.operator)
    page = client.get("/cms/outbox/?state=undelivered").content.decode()
    for seen in (KIND, "ana@example.org", "Given up", "SMTPDataError"):
        assert seen in page
    assert given_up.text
    assert "/account/password/reset/1-abc/" not in page
    assert "One mail has not gone out" in client.get("/cms/").content.decode()


def test_nobody_else_does(cast: Cast, given_up: OutgoingMail) -> None:
    for person in (cast.moderator, cast.editor):
        client = cast.client(person)
        assert b"ana@example.org" not in client.get("/cms/outbox/", follow=True).content
        client.post(f"/cms/outbox/{given_up.pk}/again/")
    assert OutgoingMail.objects.get().state == "failed"
    assert Client().get("/cms/outbox/").status_code == 302


def test_the_operator_can_have_it_sent_again(cast: Cast, given_up: OutgoingMail, mailoutbox) -> None:
    client = cast.client(cast.operator)
    assert client.get(f"/cms/outbox/{given_up.pk}/again/").status_code == 405
    client.post(f"/cms/outbox/{given_up.pk}/again/")
    client.post(f"/cms/outbox/{given_up.pk}/again/")
    assert [message.to for message in mailoutbox] == [["ana@example.org"]]
    assert OutgoingMail.objects.get().state == "sent"
