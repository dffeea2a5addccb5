"""The daily jobs of the directory; ``manage.py keep_true`` runs them."""

import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from practitioners.enquiries.retention import empty_old_enquiries
from practitioners.freshness.credentials import warn_of_lapses
from practitioners.freshness.life import keep_profiles_true
from practitioners.freshness.unfinished import remind_of_unfinished
from practitioners.importing.cms import forget_uploads
from practitioners.joining.applying import forget_old_applications
from practitioners.joining.invitations import remind_invited
from practitioners.leaving.departures import erase_departed
from practitioners.photos.unused import remove_unused
from practitioners.reach.retention import forget_old_counts
from site_core.daily.registry import Job, register


def _empty_enquiries(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return gettext("the text of old messages would be deleted")
    return gettext("the text of %(count)d messages deleted") % {"count": empty_old_enquiries()}


def _remove_photos(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return gettext("photos that were replaced would be removed")
    return gettext("%(count)d photos that were replaced removed") % {"count": remove_unused()}


def _forget_counts(today: datetime.date, dry_run: bool) -> str:
    return (
        gettext("old counts would be deleted")
        if dry_run
        else gettext("%(count)d old counts deleted") % {"count": forget_old_counts(today)}
    )


def _remind_invited(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return gettext("people who have not answered would be reminded")
    return gettext("%(count)d people who have not answered reminded") % {"count": remind_invited(today)}


def _erase_departed(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return gettext("people who have left would be erased")
    return gettext("%(count)d people who have left erased") % {"count": erase_departed(today)}


def _forget_applications(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return gettext("applications that nobody went on with would be deleted")
    return gettext("%(count)d applications that nobody went on with deleted") % {
        "count": forget_old_applications(today)
    }


def _forget_uploads(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return gettext("lists that nobody carried out would be deleted")
    return gettext("%(count)d lists that nobody carried out deleted") % {"count": forget_uploads()}


def register_jobs() -> None:
    """Called when the app is ready. Telling people comes before forgetting."""
    register(Job("profiles", _("Profiles"), keep_profiles_true, order=10))
    register(Job("credentials", _("Credentials"), warn_of_lapses, order=20))
    register(Job("unfinished", _("Drafts"), remind_of_unfinished, order=30))
    register(Job("invitations", _("Invitations"), _remind_invited, order=30))
    register(Job("departures", _("Departures"), _erase_departed, order=70))
    register(Job("applications", _("Applications"), _forget_applications, order=80))
    register(Job("uploads", _("Uploaded lists"), _forget_uploads, order=80))
    register(Job("enquiries", _("Messages"), _empty_enquiries, order=80))
    register(Job("reach", _("Reach"), _forget_counts, order=80))
    register(Job("photos", _("Photos"), _remove_photos, order=80))
