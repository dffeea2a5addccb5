"""The daily jobs of the site itself."""

import datetime

from django.core.management import call_command
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from site_core.claims.recheck import recheck_if_changed
from site_core.daily.registry import Job, register
from site_core.mail.outbox import forget_old as forget_mails
from site_core.one_time_links import forget_old


def _forget_sessions(today: datetime.date, dry_run: bool) -> str:
    if dry_run:
        return gettext("old sessions would be removed")
    from site_core.accounts.networks import forget_ended

    call_command("clearsessions")
    forget_ended()
    return gettext("old sessions removed")


def _forget_links(today: datetime.date, dry_run: bool) -> str:
    return (
        gettext("dead links would be removed")
        if dry_run
        else gettext("%(count)d dead links removed") % {"count": forget_old()}
    )


def _remind_reviewers(today: datetime.date, dry_run: bool) -> str:
    from site_core.review.reminders import remind_reviewers

    return remind_reviewers(today, dry_run)


def _forget_mails(today: datetime.date, dry_run: bool) -> str:
    return (
        gettext("old mails would be emptied")
        if dry_run
        else gettext("%(count)d old mails emptied") % {"count": forget_mails()}
    )


def register_jobs() -> None:
    """Called when the app is ready."""
    # When the job runs, for its models are not there yet.
    register(Job("reviews", _("Reviews of pages"), _remind_reviewers, order=40))
    register(Job("claims", _("Claims"), recheck_if_changed, order=60))
    register(Job("sessions", _("Sessions"), _forget_sessions, order=90))
    register(Job("mails", _("Mails"), _forget_mails, order=90))
    register(Job("links", _("Links in mails"), _forget_links, order=90))
