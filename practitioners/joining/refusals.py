"""Remembering who does not want to be listed without knowing who that is."""

import re
from collections.abc import Iterable, Iterator

from django.utils.crypto import salted_hmac

from practitioners.models import PractitionerPage, Refusal


def remember_refusal(page: PractitionerPage) -> None:
    """Keeps the fingerprints of a profile that is about to be removed."""
    Refusal.objects.bulk_create(
        (Refusal(digest=digest) for digest in set(_fingerprints(page))), ignore_conflicts=True
    )


def has_refused(*, email: str = "", phone: str = "", external_id: str = "") -> bool:
    """Whether somebody with one of these has said no. Empty ones are not asked about."""
    return Refusal.objects.filter(
        digest__in=[*_digests(emails=[email], phones=[phone], external_ids=[external_id])]
    ).exists()


def _fingerprints(page: PractitionerPage) -> Iterator[str]:
    origin = getattr(page, "origin", None)
    invited = page.invitations.values_list("email", flat=True)
    owner = page.listing.owner
    yield from _digests(
        emails=[page.listing.contact_email, *invited, owner.email if owner else ""],
        phones=[page.phone],
        external_ids=[(origin.external_id or "") if origin else ""],
    )


def _digests(*, emails: Iterable[str], phones: Iterable[str], external_ids: Iterable[str]) -> Iterator[str]:
    for email in emails:
        yield from _digest("email", email.strip().lower())
    for phone in phones:
        yield from _digest("phone", re.sub(r"\D", "", phone))
    for external_id in external_ids:
        yield from _digest("external id", external_id.strip())


def _digest(kind: str, value: str) -> Iterator[str]:
    if value:
        yield salted_hmac("practitioners.refusal", f"{kind}:{value}", algorithm="sha256").hexdigest()
