"""Claiming a profile that is there already: through the address on record, else by a person's decision."""

import datetime

from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from practitioners.joining.ownership import AlreadyOwnedError, claim_subject, hand_over
from practitioners.models import ClaimRequest, Listing, PractitionerPage
from practitioners.moderation.rights import moderators
from site_core.limits import take
from site_core.mail import queue
from site_core.models import User
from site_core.navigation import navigation_url
from site_core.one_time_links import LinkInvalid, consume, issue, look, revoke

PURPOSE = "claim"
LIFETIME = datetime.timedelta(days=1)
DAY = 24 * 60 * 60
#: Mails to the address of one profile, and mails that one person can cause, in a day.
MAILS_PER_PROFILE, MAILS_PER_PERSON = 3, 5
_signer = Signer(salt="practitioners.claim")


class ForAnotherError(Exception):
    """The link was asked for by another account."""


def claim_url(page: PractitionerPage) -> str:
    """Where a profile is claimed. Signed: by numbers alone, people whom nobody is shown could be found."""
    return reverse("claim", args=[_signer.sign(str(page.pk))])


def profile_of(signed: str) -> PractitionerPage | None:
    """The profile of such an address."""
    try:
        number = _signer.unsign(signed)
    except BadSignature:
        return None
    return PractitionerPage.objects.select_related("listing__owner").filter(pk=number).first()


def ask_by_mail(page: PractitionerPage, user: User) -> None:
    """Sends a link to the address on record, which works for this person alone.

    Does the same, and says the same, where there is no address, an owner, or where too many were asked for.
    """
    allowed = take("claim-mail-by", str(user.pk), MAILS_PER_PERSON, DAY) and take(
        "claim-mail-for", str(page.pk), MAILS_PER_PROFILE, DAY
    )
    with transaction.atomic():
        listing = Listing.objects.get(page=page.pk)
        data = {"profile": page.pk, "user": user.pk, "address": _fingerprint(listing.contact_email)}
        raw = issue(PURPOSE, claim_subject(page.pk), lifetime=LIFETIME, data=data)
        if not (allowed and listing.contact_email and listing.owner_id is None):
            return
        queue(
            "claim_link",
            listing.contact_email,
            {
                "name": page.title,
                "button_url": reverse("claim_link", args=[raw]),
                "button_label": _("This is my page"),
            },
        )


def profile_of_link(raw: str, user: User) -> PractitionerPage:
    """What a link is about. Raises a ``LinkError``, ``ForAnotherError`` or ``AlreadyOwnedError``."""
    data = look(PURPOSE, raw).data
    if data["user"] != user.pk:
        raise ForAnotherError
    page = PractitionerPage.objects.select_related("listing").filter(pk=data["profile"]).first()
    if page is None or data["address"] != _fingerprint(page.listing.contact_email):
        # The address is no longer the one on record: reading its mail proves nothing any more.
        raise LinkInvalid
    if page.listing.owner_id is not None:
        raise AlreadyOwnedError
    return page


def take_over(raw: str, user: User) -> PractitionerPage:
    """Uses a link. Raises like ``profile_of_link``."""
    with transaction.atomic():
        page = profile_of_link(raw, user)
        consume(PURPOSE, raw)
        hand_over(page.pk, user, how="claim")
    return page


def ask_moderator(page: PractitionerPage, user: User, message: str) -> ClaimRequest:
    """Puts a claim before the moderators; asking again adds nothing to the list."""
    is_dispute = page.listing.owner_id is not None
    claim, _new = ClaimRequest.objects.update_or_create(
        page=page,
        claimant=user,
        outcome=ClaimRequest.Outcome.OPEN,
        defaults={"message": message, "is_dispute": is_dispute},
    )
    _tell_moderators(claim)
    return claim


def approve(claim: ClaimRequest, by: User) -> None:
    """Gives the profile to the claimant, and tells them; the former owner is told, too."""
    with transaction.atomic():
        _settle(claim, ClaimRequest.Outcome.APPROVED, by)
        hand_over(claim.page_id, claim.claimant, how="moderator", replace=True, by=by)
        ClaimRequest.objects.filter(page=claim.page_id, outcome=ClaimRequest.Outcome.OPEN).update(
            is_dispute=True
        )
        _tell(claim, "claim_approved", reverse("account"), _("Go to my page"))


def refuse(claim: ClaimRequest, by: User, reason: str) -> None:
    """Leaves the profile as it is, and tells the claimant why."""
    with transaction.atomic():
        claim.reason = reason
        _settle(claim, ClaimRequest.Outcome.REFUSED, by)
        _tell(claim, "claim_refused", navigation_url("contact") or "/", _("Write to us"))


class SettledError(Exception):
    """Somebody else has decided meanwhile, or may not decide."""


def _settle(claim: ClaimRequest, outcome: str, by: User) -> None:
    # One's own claim is for somebody else to judge.
    if claim.claimant_id == by.pk or not claim.claimant.is_active:
        raise SettledError
    won = ClaimRequest.objects.filter(pk=claim.pk, outcome=ClaimRequest.Outcome.OPEN).update(
        outcome=outcome, reason=claim.reason, decided_at=timezone.now(), decided_by=by
    )
    if not won:
        raise SettledError
    revoke(PURPOSE, claim_subject(claim.page_id))


def _tell(claim: ClaimRequest, kind: str, url: str, label: str) -> None:
    context = {"name": claim.page.title, "reason": claim.reason, "button_url": url, "button_label": label}
    queue(kind, claim.claimant.email, context)


def _tell_moderators(claim: ClaimRequest) -> None:
    """Once a day: whoever opens the list sees all of them."""
    context = {
        "name": claim.page.title,
        "is_dispute": claim.is_dispute,
        "button_url": reverse("practitioner_claims"),
        "button_label": _("Go to the claims"),
    }
    for moderator in moderators().exclude(pk=claim.claimant_id):
        once = f"claim_waits:{moderator.pk}:{timezone.localdate().isoformat()}"
        queue("claim_waits", moderator.email, context, once=once)


def _fingerprint(email: str) -> str:
    return salted_hmac("practitioners.claim", email.lower(), algorithm="sha256").hexdigest()
