"""The daily jobs of the directory; ``manage.py keep_true`` runs them."""

import datetime

from practitioners.enquiries.retention import empty_old_enquiries
from practitioners.freshness.credentials import warn_of_lapses
from practitioners.freshness.life import keep_profiles_true
from practitioners.freshness.unfinished import remind_of_unfinished
from practitioners.joining.applying import forget_old_applications
from practitioners.joining.invitations import remind_invited
from practitioners.leaving.departures import erase_departed
from practitioners.photos.unused import remove_unused
from practitioners.reach.retention import forget_old_counts
from site_core.daily.registry import Job, register


def _empty_enquiries(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return "the text of old messages would be deleted"
    return f"the text of {empty_old_enquiries()} messages deleted"


def _remove_photos(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return "photos that were replaced would be removed"
    return f"{remove_unused()} photos that were replaced removed"


def _forget_counts(today: datetime.date, dry_run: bool) -> str:
    return "old counts would be deleted" if dry_run else f"{forget_old_counts(today)} old counts deleted"


def _remind_invited(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return "people who have not answered would be reminded"
    return f"{remind_invited(today)} people who have not answered reminded"


def _erase_departed(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return "people who have left would be erased"
    return f"{erase_departed(today)} people who have left erased"


def _forget_applications(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return "applications that nobody went on with would be deleted"
    return f"{forget_old_applications(today)} applications that nobody went on with deleted"


def register_jobs() -> None:
    """Called when the app is ready. Telling people comes before forgetting."""
    register(Job("profiles", "Profiles", keep_profiles_true, order=10))
    register(Job("credentials", "Credentials", warn_of_lapses, order=20))
    register(Job("unfinished", "Drafts", remind_of_unfinished, order=30))
    register(Job("invitations", "Invitations", _remind_invited, order=30))
    register(Job("departures", "Departures", _erase_departed, order=70))
    register(Job("applications", "Applications", _forget_applications, order=80))
    register(Job("enquiries", "Messages", _empty_enquiries, order=80))
    register(Job("reach", "Reach", _forget_counts, order=80))
    register(Job("photos", "Photos", _remove_photos, order=80))
