"""Asking somebody to look after a profile, and what they answer."""

import datetime

from django.core.signing import Signer
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from practitioners.joining.ownership import (
    AlreadyOwnedError,
    end_invitations,
    hand_over,
    invitation_subject,
)
from practitioners.joining.refusals import has_refused, remember_refusal
from practitioners.leaving.erasing import erase_profile
from practitioners.models import Erasure, Invitation, Listing, PractitionerPage
from site_core.addresses import absolute_url
from site_core.mail import queue
from site_core.models import User
from site_core.one_time_links import consume, issue

PURPOSE = "invite"
LIFETIME = datetime.timedelta(days=7)
#: Days after the invitation on which somebody who has not answered is asked again.
REMINDERS = (3, 10)
_quiet = Signer(salt="practitioners.joining.invitations.quiet")


class HasRefusedError(Exception):
    """The person has said that they do not want to be listed."""


def invite(page: PractitionerPage, email: str, by: User | None = None) -> Invitation:
    """Sends an invitation; an earlier one for the same profile ends.

    Raises ``AlreadyOwnedError`` or ``HasRefusedError``.
    """
    with transaction.atomic():
        listing = Listing.objects.select_for_update().get(page=page.pk)
        if listing.owner_id is not None:
            raise AlreadyOwnedError
        if has_refused(email=email):
            raise HasRefusedError
        end_invitations(page.pk, Invitation.Outcome.WITHDRAWN)
        invitation = Invitation.objects.create(page=page, email=email, invited_by=by)
        _send(invitation, "invite")
    return invitation


def accept(invitation: Invitation, user: User, raw: str) -> Listing:
    """Makes the invited person the owner. Raises a ``LinkError`` or ``AlreadyOwnedError``."""
    with transaction.atomic():
        consume(PURPOSE, raw)
        return hand_over(invitation.page_id, user, how="invitation")


def refuse(invitation: Invitation, raw: str) -> None:
    """Removes the profile and everything about the person, and remembers that they said no.

    Raises a ``LinkError``, or ``AlreadyOwnedError`` where the profile is somebody's by now.
    """
    with transaction.atomic():
        consume(PURPOSE, raw)
        listing = Listing.objects.select_for_update().get(page=invitation.page_id)
        if listing.owner_id is not None:
            raise AlreadyOwnedError
        remember_refusal(invitation.page)
        erase_profile(invitation.page, reason=Erasure.Reason.REFUSED)


def remind_invited(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Asks those again who have not answered for some days; how many. Doing it twice sends nothing twice.

    A day that was missed is made up for, with one mail.
    """
    day, sent = today or timezone.localdate(), 0
    open_ones = Invitation.objects.filter(outcome=Invitation.Outcome.OPEN, wants_reminders=True)
    for invitation in open_ones.select_related("page"):
        age = (day - timezone.localdate(invitation.created_at)).days
        due = sum(age >= days for days in REMINDERS)
        if due <= invitation.reminders:
            continue
        if dry_run:
            sent += 1
            continue
        with transaction.atomic():
            won = Invitation.objects.filter(
                pk=invitation.pk, outcome=Invitation.Outcome.OPEN, reminders=invitation.reminders
            ).update(reminders=due)
            if won:
                _send(invitation, "invite_reminder", once=f"invite-{invitation.pk}-{due}")
                sent += 1
    return sent


def quiet_token(invitation: Invitation) -> str:
    """What a link to stop the reminders of an invitation carries; it can do nothing else."""
    return _quiet.sign(str(invitation.pk))


def invitation_of_quiet(token: str) -> Invitation | None:
    """The invitation; None where it is gone. Raises ``BadSignature``."""
    return Invitation.objects.filter(pk=_quiet.unsign(token)).first()


def _send(invitation: Invitation, kind: str, once: str = "") -> None:
    raw = issue(PURPOSE, invitation_subject(invitation), lifetime=LIFETIME, data={"id": invitation.pk})
    origin = getattr(invitation.page, "origin", None)
    queue(
        kind,
        invitation.email,
        {
            "name": invitation.page.title,
            "source": origin.source if origin else "",
            "days": LIFETIME.days,
            "button_url": reverse("invitation", args=[raw]),
            "button_label": _("Look at my page"),
            "switch_url": absolute_url(reverse("invitation_quiet", args=[quiet_token(invitation)])),
        },
        once=once,
    )
