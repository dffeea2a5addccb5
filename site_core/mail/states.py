"""How a mail moves from waiting to sent, given up or perhaps sent; each step is one UPDATE."""

import datetime
import logging

from django.db.models import F, Q
from django.utils import timezone

from site_core.mail.signals import mail_settled
from site_core.models import OutgoingMail

logger = logging.getLogger(__name__)

#: A sender that has had a mail in hand for longer has died.
CLAIM = datetime.timedelta(minutes=10)
#: For how long delivery is tried.
PATIENCE = datetime.timedelta(days=3)
#: The longest time between two tries of a mail that the server refuses.
LONGEST_WAIT = datetime.timedelta(hours=1)
State = OutgoingMail.State


def claim(pk: int) -> bool:
    """Whether it is ours to send: of several processes, one UPDATE finds the row unclaimed."""
    rows = OutgoingMail.objects.filter(pk=pk, state=State.WAITING, claimed_at=None)
    return bool(rows.update(claimed_at=timezone.now(), tries=F("tries") + 1))


def hand_over(mail: OutgoingMail) -> None:
    """Says, before the first byte, that the server may have the mail from now on."""
    OutgoingMail.objects.filter(pk=mail.pk).update(handed_at=timezone.now())


def put_back(mail: OutgoingMail, error: Exception, *, wait: bool) -> None:
    """Lets a mail that was not accepted wait for the next try; ``wait`` makes that later each time."""
    # The type only: the server's answer may quote addresses.
    problem = type(error).__name__
    logger.warning("Mail %s could not be sent: %s", mail.pk, problem)
    due_at = timezone.now()
    if wait:
        due_at += min(datetime.timedelta(minutes=2 ** min(mail.tries, 10)), LONGEST_WAIT)
    rows = OutgoingMail.objects.filter(pk=mail.pk)
    rows.update(claimed_at=None, handed_at=None, problem=problem, due_at=due_at)


def settle(mail: OutgoingMail, state: State, problem: str = "") -> None:
    """Ends a mail's way. Of one that is sent, nothing is kept but when, what kind and to whom."""
    mail.state, mail.problem, mail.claimed_at = state, problem, None
    if state == State.SENT:
        mail.sent_at = timezone.now()
        mail.subject = mail.text = mail.html = mail.switch_url = ""
    words = ["subject", "text", "html", "switch_url"]
    mail.save(update_fields=["state", "problem", "claimed_at", "sent_at", *words])
    mail_settled.send(OutgoingMail, mail=mail)


def settle_abandoned() -> None:
    """Frees what dead senders had in hand; what they may have handed over is not sent again."""
    abandoned = OutgoingMail.objects.filter(state=State.WAITING, claimed_at__lt=timezone.now() - CLAIM)
    abandoned.filter(handed_at=None).update(claimed_at=None)
    for mail in abandoned.filter(handed_at__isnull=False):
        settle(mail, State.UNSURE, "the sender died")


def give_up_on_old() -> None:
    """Ends the way of mails that have been tried for three days."""
    old = Q(created_at__lt=timezone.now() - PATIENCE, tries__gt=0, claimed_at=None)
    for mail in OutgoingMail.objects.filter(old, state=State.WAITING):
        settle(mail, State.FAILED, mail.problem or "no mail server")


def revive(mail: OutgoingMail) -> bool:
    """Lets a mail that came to no good end wait again; False where it was sent or its words are erased."""
    ended = OutgoingMail.objects.filter(pk=mail.pk, state__in=(State.FAILED, State.UNSURE))
    now = timezone.now()
    return bool(
        ended.exclude(to="")
        .exclude(text="")
        .update(state=State.WAITING, claimed_at=None, handed_at=None, due_at=now, created_at=now, problem="")
    )
