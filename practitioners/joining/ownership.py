"""The one place that gives a profile to somebody."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from practitioners.models import Invitation, Listing
from site_core.models import User
from site_core.one_time_links import revoke


class AlreadyOwnedError(Exception):
    """Somebody else looks after the profile: only a moderator can change that."""


def hand_over(
    page_id: int, user: User, *, how: str, replace: bool = False, by: User | None = None
) -> Listing:
    """Makes ``user`` the owner, who agrees with it to be listed; open links and invitations end.

    ``how`` is for the log: "invitation", "claim", "moderator", "application". With ``replace`` a former owner
    loses the profile, and messages go to the new one; without it raises ``AlreadyOwnedError``.
    """
    with transaction.atomic():
        listing = Listing.objects.select_for_update().get(page=page_id)
        if listing.owner_id not in (None, user.pk) and not replace:
            raise AlreadyOwnedError
        if replace or not listing.contact_email:
            listing.contact_email = user.email
        listing.owner = user
        listing.consent_at = listing.consent_at or timezone.now()
        listing.save()
        end_invitations(page_id, Invitation.Outcome.ACCEPTED if how == "invitation" else "withdrawn")
        revoke("claim", claim_subject(page_id))
        log(instance=listing.page, action="practitioners.hand_over", user=by or user, data={"how": how})
    return listing


def end_invitations(page_id: int, outcome: str) -> None:
    """Closes what is open; its links do nothing any more."""
    for invitation in Invitation.objects.filter(page=page_id, outcome=Invitation.Outcome.OPEN):
        invitation.outcome, invitation.answered_at = outcome, timezone.now()
        invitation.save(update_fields=["outcome", "answered_at"])
        revoke("invite", invitation_subject(invitation))


def invitation_subject(invitation: Invitation) -> str:
    """What a link of an invitation is about."""
    return f"invitation:{invitation.pk}"


def claim_subject(page_id: int) -> str:
    """What a link of a claim is about."""
    return f"profile:{page_id}"
