"""What stands beside a demo profile and not in its text. All days are counted from the day of loading."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from practitioners.models import CredentialBody, CredentialCheck, Listing, PractitionerPage
from site_core.demo.record import Record

#: Everybody agreed, or paused, this many days ago.
AGREED_DAYS, PAUSED_DAYS = 120, 10


def put_listing(page: PractitionerPage, person: Record, today: datetime.date) -> None:
    """Consent, pause, new clients, absence and short-notice space."""
    listing = page.listing
    confirmed = person.take("confirmed_days_ago", None)
    away = person.take("away_days", None)
    listing.contact_email = person.take("contact_email")
    listing.consent_at = _midnight(today, AGREED_DAYS) if person.take("consent") else None
    listing.paused_at = _midnight(today, PAUSED_DAYS) if person.take("paused") else None
    because = person.take("paused_because", Listing.Pause.OWNER)
    listing.paused_because = because if listing.paused_at else ""
    listing.taking = person.take("taking")
    listing.away_until = None if away is None else today + datetime.timedelta(days=away)
    listing.space = person.take("space")
    listing.space_set_on = today if listing.space else None
    listing.confirmed_on = None if confirmed is None else today - datetime.timedelta(days=confirmed)
    listing.full_clean(exclude=["owner", "page"])
    listing.save()


def put_checks(
    page: PractitionerPage,
    credentials: Sequence[Mapping[str, Any]],
    bodies: Mapping[str, CredentialBody],
    today: datetime.date,
) -> None:
    """Checks of the credentials that say when they were looked up; the others are stated and unchecked."""
    for each in credentials:
        if "checked_days_ago" in each:
            CredentialCheck.objects.update_or_create(
                page=page,
                body=bodies[each["body"]],
                number=each["number"],
                defaults={
                    "checked_on": today - datetime.timedelta(days=each["checked_days_ago"]),
                    "valid_until": today + datetime.timedelta(days=each["valid_days"]),
                },
            )


def _midnight(today: datetime.date, days_ago: int) -> datetime.datetime:
    day = today - datetime.timedelta(days=days_ago)
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))
