"""The daily jobs of the site itself."""

import datetime

from django.utils.translation import gettext_lazy as _

from site_core.claims.recheck import recheck_if_changed
from site_core.daily.registry import Job, counted, register
from site_core.mail.outbox import forget_old as forget_mails
from site_core.one_time_links import forget_old


# The models behind these are not there yet when the jobs are registered.
def _forget_sessions(today: datetime.date, dry_run: bool) -> int:
    from site_core.accounts.networks import forget_sessions

    return forget_sessions(today, dry_run)


def _forget_unconfirmed(today: datetime.date, dry_run: bool) -> int:
    from site_core.accounts.unconfirmed import forget_unconfirmed

    return forget_unconfirmed(today, dry_run)


def _forget_former_addresses(today: datetime.date, dry_run: bool) -> int:
    from site_core.accounts.former_addresses import forget_old as forget_addresses

    return forget_addresses(today, dry_run)


def _remind_reviewers(today: datetime.date, dry_run: bool) -> str:
    from site_core.review.reminders import remind_reviewers

    return remind_reviewers(today, dry_run)


UNCONFIRMED = counted(
    _forget_unconfirmed,
    done=_("%(count)d accounts whose address nobody confirmed deleted"),
    would=_("%(count)d accounts whose address nobody confirmed would be deleted"),
)
ADDRESSES = counted(
    _forget_former_addresses,
    done=_("%(count)d former addresses forgotten"),
    would=_("%(count)d former addresses would be forgotten"),
)
SESSIONS = counted(
    _forget_sessions,
    done=_("%(count)d old sessions removed"),
    would=_("%(count)d old sessions would be removed"),
)
MAILS = counted(
    forget_mails, done=_("%(count)d old mails emptied"), would=_("%(count)d old mails would be emptied")
)
LINKS = counted(
    forget_old, done=_("%(count)d dead links removed"), would=_("%(count)d dead links would be removed")
)


def register_jobs() -> None:
    """Called when the app is ready."""
    register(Job("reviews", _("Reviews of pages"), _remind_reviewers, order=40))
    register(Job("claims", _("Claims"), recheck_if_changed, order=60))
    register(Job("unconfirmed", _("Unconfirmed accounts"), UNCONFIRMED, order=80))
    register(Job("addresses", _("Former addresses"), ADDRESSES, order=90))
    register(Job("sessions", _("Sessions"), SESSIONS, order=90))
    register(Job("mails", _("Mails"), MAILS, order=90))
    register(Job("links", _("Links in mails"), LINKS, order=90))
