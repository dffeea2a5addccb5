"""Putting a mail on its way."""

import datetime
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from site_core.daily.registry import moment_of
from site_core.mail.delivery import deliver_at_once
from site_core.mail.rendering import render
from site_core.models import OutgoingMail

State = OutgoingMail.State
NO_WORDS = {"subject": "", "text": "", "html": "", "switch_url": ""}
#: For how long the operator can see to whom a mail went, or try again one that was given up.
KEPT, YEAR = datetime.timedelta(days=30), datetime.timedelta(days=365)


def queue(
    kind: str, to: str, context: Mapping[str, Any], *, reply_to: str = "", once: str = ""
) -> OutgoingMail | None:
    """Writes a mail in the caller's transaction; it is sent when that has been committed.

    ``kind`` names the folder of its templates. ``context`` is what those print, with ``button_url`` and
    ``button_label``; see ``rendering.py`` for what every mail can print. A ``switch_url`` in it, which takes
    a POST without a cookie, is also told to the mail program (RFC 8058). Answers go to ``reply_to``, or to
    the organisation. With ``once``, at most 200 characters, a second call with the same key writes nothing
    and returns None. Raises ``ValidationError`` for something that is not one e-mail address.
    """
    validate_email(to)
    if reply_to:
        validate_email(reply_to)
    if once and OutgoingMail.objects.filter(once=once).exists():
        return None
    words = render(kind, context)
    mail = OutgoingMail(
        kind=kind,
        to=to,
        reply_to=reply_to or words.reply_to,
        subject=words.subject,
        text=words.text,
        html=words.html,
        switch_url=context.get("switch_url", ""),
        once=once or None,
    )
    try:
        with transaction.atomic():
            mail.save()
    except IntegrityError:
        # Somebody else has asked for the same mail since we looked.
        return None
    after_commit(mail)
    return mail


def after_commit(mail: OutgoingMail) -> None:
    """Sends a mail as soon as it is certain that what it tells has been saved."""
    # Robust: what is saved is saved, and a fault in sending must not turn the answer to it into an error.
    transaction.on_commit(partial(deliver_at_once, mail.pk), robust=True)


def drop(keys: Iterable[str]) -> None:
    """Erases the words of mails, by their ``once``, and sends none of those that wait any more."""
    rows = OutgoingMail.objects.filter(once__in=list(keys))
    rows.filter(state=State.WAITING).update(state=State.FAILED, problem="dropped")
    rows.update(reply_to="", **NO_WORDS)


def forget(address: str) -> int:
    """Takes everything about a person's address out of the outbox, unsent mails included; how many rows."""
    rows = OutgoingMail.objects.filter(to__iexact=address)
    rows.filter(state=State.WAITING).update(state=State.FAILED, problem="forgotten")
    answered = OutgoingMail.objects.filter(reply_to__iexact=address).update(reply_to="")
    return answered + rows.update(to="", reply_to="", **NO_WORDS)


def forget_old(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Erases what mails of a month ago said, and to whom; when they were sent is kept for a year."""
    then = moment_of(today) - KEPT
    old = OutgoingMail.objects.exclude(state=State.WAITING).exclude(to="").filter(created_at__lt=then)
    if dry_run:
        return old.count()
    OutgoingMail.objects.exclude(state=State.WAITING).filter(created_at__lt=then - YEAR).delete()
    return old.update(to="", reply_to="", **NO_WORDS)
