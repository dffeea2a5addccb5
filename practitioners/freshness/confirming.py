"""An owner says that something is still right. The one place where confirmation days are written."""

import datetime
from collections.abc import Mapping

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from practitioners.freshness.schedule import Age, age_on
from practitioners.models import Listing, SectionConfirmation
from practitioners.selfservice.sections import SECTIONS

#: Every section of a profile; what an owner can confirm one by one.
SECTION_KEYS = tuple(section.key for section in SECTIONS)


@transaction.atomic
def confirm_section(
    page_id: int, section: str, *, waits: bool = False, today: datetime.date | None = None
) -> None:
    """One section is right as it stands; the profile as a whole is as fresh as its oldest section.

    With ``waits``, what is right is a text that visitors do not see yet: nothing is said to them before it
    is published. A profile that had paused for its age comes back once every section has been confirmed.
    """
    if section not in SECTION_KEYS:
        raise ValueError(f"no such section: {section}")
    day = today or timezone.localdate()
    listing = Listing.objects.select_for_update().get(page=page_id)
    facts = {"waiting_on": day} if waits else {"confirmed_on": day, "waiting_on": None}
    SectionConfirmation.objects.update_or_create(page_id=page_id, section=section, defaults=facts)
    if not waits:
        _follow_sections(listing, day)


@transaction.atomic
def settle_waiting(page_id: int, *, is_first: bool = False, today: datetime.date | None = None) -> None:
    """After a text was published: what its owner had confirmed in it is what visitors now read.

    With ``is_first``, all of it was: an owner whose profile is new has written every word of it lately.
    """
    day = today or timezone.localdate()
    listing = Listing.objects.select_for_update().filter(page=page_id).first()
    if listing is None:
        return
    waiting = SectionConfirmation.objects.filter(page=page_id, waiting_on__isnull=False)
    if waiting.update(confirmed_on=F("waiting_on"), waiting_on=None):
        _follow_sections(listing, day)
    if is_first and listing.confirmed_on is None and listing.owner_id and listing.consent_at:
        _confirmed(listing, day, today=day)


def _follow_sections(listing: Listing, day: datetime.date) -> None:
    """The whole is as fresh as its oldest section."""
    days = section_days(listing)
    oldest = min((each for each in days.values() if each), default=None)
    if oldest and all(days.values()) and oldest != listing.confirmed_on:
        _confirmed(listing, oldest, today=day)


@transaction.atomic
def confirm_everything(page_id: int, *, today: datetime.date | None = None) -> Listing:
    """All that is published is right. Brings back a profile that had paused for its age, and no other."""
    day = today or timezone.localdate()
    listing = Listing.objects.select_for_update().get(page=page_id)
    _confirmed(listing, day, today=day)
    return listing


def section_days(
    listing: Listing, own: Mapping[str, datetime.date] | None = None
) -> dict[str, datetime.date | None]:
    """Section -> when it was last confirmed, itself or with everything else.

    ``own`` are the days of the sections that were confirmed by themselves, where they are known already; else
    they are asked for.
    """
    if own is None:
        rows = SectionConfirmation.objects.filter(page=listing.page_id, confirmed_on__isnull=False)
        own = {row.section: row.confirmed_on for row in rows if row.confirmed_on}
    whole = listing.confirmed_on
    return {key: max(filter(None, (own.get(key), whole)), default=None) for key in SECTION_KEYS}


def _confirmed(listing: Listing, day: datetime.date, *, today: datetime.date) -> None:
    """Writes the day of the whole; rows of sections that are no newer than it say nothing any more."""
    listing.confirmed_on, listing.pause_told_on = day, None
    if listing.paused_because == Listing.Pause.AGE and age_on(day, today) is not Age.STALE:
        listing.paused_at, listing.paused_because = None, ""
    listing.save(update_fields=["confirmed_on", "pause_told_on", "paused_at", "paused_because"])
    old = SectionConfirmation.objects.filter(page=listing.page_id, confirmed_on__lte=day)
    old.filter(waiting_on__isnull=True).delete()
