"""Handing mails to the mail server: each once, now if it answers, later if not.

What can be known is kept apart from what cannot. A server that has not said "accepted" is asked again. Where
a process died, or the server fell silent, while the mail was being handed over, it may have been sent or not:
it is not sent a second time, and the operator sees it in the list of mails.
"""

import smtplib
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.validators import validate_email
from django.db.models import F
from django.utils import timezone

from site_core.mail import pause, states
from site_core.models import OutgoingMail

REFUSALS = (smtplib.SMTPException, OSError)
State = OutgoingMail.State


class ServerDownError(Exception):
    """No mail server answers: there is no point in trying the next mail."""


def deliver_at_once(pk: int) -> None:
    """Tries a mail that was just written, unless the server has lately not answered."""
    if pause.is_on():
        return
    try:
        deliver(pk)
    except ServerDownError:
        pause.begin()


def deliver_waiting() -> tuple[int, int]:
    """Tries every mail that is due; returns how many were sent and how many still wait."""
    states.settle_abandoned()
    due = OutgoingMail.objects.filter(state=State.WAITING, due_at__lte=timezone.now())
    sent = 0
    for pk in list(due.order_by("created_at", "pk").values_list("pk", flat=True)):
        try:
            sent += deliver(pk)
        except ServerDownError:
            pause.begin()
            due.filter(claimed_at=None).exclude(pk=pk).update(tries=F("tries") + 1)
            break
    states.give_up_on_old()
    return sent, OutgoingMail.objects.filter(state=State.WAITING).count()


def deliver(pk: int) -> bool:
    """Sends one mail; False where another process has it, or the server does not take it.

    Raises ``ServerDownError`` where no server could be reached; the mail then waits as before.
    """
    if not states.claim(pk):
        return False
    mail = OutgoingMail.objects.get(pk=pk)
    connection = get_connection()
    try:
        connection.open()
    except REFUSALS as error:
        states.put_back(mail, error, wait=False)
        raise ServerDownError from error
    try:
        return _hand_over(mail, connection)
    finally:
        _close(connection)


def _hand_over(mail: OutgoingMail, connection: Any) -> bool:
    message = message_of(mail)
    message.connection = connection
    states.hand_over(mail)
    try:
        message.send()
    except TimeoutError:
        states.settle(mail, State.UNSURE, "the server fell silent")
        return False
    except REFUSALS as error:
        states.put_back(mail, error, wait=True)
        return False
    except ValueError as error:
        # Django refuses a line break in a header; trying again would not help.
        states.settle(mail, State.FAILED, type(error).__name__)
        return False
    states.settle(mail, State.SENT)
    return True


def message_of(mail: OutgoingMail) -> EmailMultiAlternatives:
    """The mail as it goes out."""
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        to=[mail.to],
        reply_to=_answers(mail),
        headers={"Message-ID": _message_id(mail), "Auto-Submitted": "auto-generated", **_switch(mail)},
    )
    message.attach_alternative(mail.html, "text/html")
    return message


def _switch(mail: OutgoingMail) -> dict[str, str]:
    """What puts an "unsubscribe" beside the sender in mail programs: pressing it posts to this address."""
    if not mail.switch_url:
        return {}
    return {
        "List-Unsubscribe": f"<{mail.switch_url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _answers(mail: OutgoingMail) -> list[str] | None:
    """Looked at once more: this one comes from visitors, and a header is no place to trust a table."""
    try:
        validate_email(mail.reply_to)
    except ValidationError:
        return None
    return [mail.reply_to]


def _message_id(mail: OutgoingMail) -> str:
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2]
    return f"<{mail.reference.hex}@{domain or 'localhost'}>"


def _close(connection: Any) -> None:
    try:
        connection.close()
    except REFUSALS:
        # The mail is settled; how the server says goodbye changes nothing.
        return
