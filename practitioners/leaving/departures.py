"""Leaving for good: hidden at once, erased after some days, and undone until then by one link."""

import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from practitioners.leaving.erasing import erase_account
from practitioners.models import Departure, PractitionerPage
from practitioners.selfservice.actions import pause, resume
from site_core.mail import queue
from site_core.models import User
from site_core.one_time_links import consume, issue, revoke

PURPOSE = "stay"
#: Days in which somebody can change their mind.
GRACE = 14


class StaffCannotLeaveError(Exception):
    """An account with a way into the CMS: what it has written is the site's, so an operator closes it."""


def may_leave(user: User) -> bool:
    """Whether somebody can close their account without an operator."""
    return not (user.is_staff or user.is_superuser or user.has_perm("wagtailadmin.access_admin"))


def leave(user: User) -> Departure:
    """Hides everything of somebody at once, and says when it will be erased. Asking twice changes nothing.

    Raises ``StaffCannotLeaveError``.
    """
    if not may_leave(user):
        raise StaffCannotLeaveError
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        going = Departure.objects.filter(user=user).first()
        if going is not None:
            return going
        erase_on = timezone.localdate() + datetime.timedelta(days=GRACE)
        hidden = [page.pk for page in PractitionerPage.objects.owned_by(user) if pause(page, user)]
        going = Departure.objects.create(user=user, erase_on=erase_on, hidden_pages=hidden)
        raw = issue(PURPOSE, _subject(user), lifetime=datetime.timedelta(days=GRACE), data={"user": user.pk})
        context = {
            "erase_on": erase_on,
            "button_url": reverse("stay", args=[raw]),
            "button_label": _("Keep my account"),
        }
        queue("leaving", user.email, context)
    return going


def stay(user: User) -> bool:
    """Undoes it: what was hidden by leaving is to be seen again. False where nobody was leaving."""
    with transaction.atomic():
        going = Departure.objects.select_for_update().filter(user=user).first()
        if going is None:
            return False
        for page in PractitionerPage.objects.owned_by(user).filter(pk__in=going.hidden_pages):
            resume(page, user)
        going.delete()
        revoke(PURPOSE, _subject(user))
    return True


def stay_by_link(raw: str) -> bool:
    """The same from the mail, without a login. Raises a ``LinkError``."""
    with transaction.atomic():
        link = consume(PURPOSE, raw)
        user = User.objects.filter(pk=link.data["user"]).first()
        return user is not None and stay(user)


def erase_departed(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Erases those whose time is over; how many. Each in a transaction of its own: safe to stop anywhere."""
    day, count = today or timezone.localdate(), 0
    for number in list(Departure.objects.filter(erase_on__lte=day).values_list("pk", flat=True)):
        with transaction.atomic():
            going = Departure.objects.select_for_update().filter(pk=number).select_related("user").first()
            if going is None or not may_leave(going.user):
                continue
            count += 1
            if dry_run:
                continue
            revoke(PURPOSE, _subject(going.user))
            erase_account(going.user)
    return count


def _subject(user: User) -> str:
    return f"account:{user.pk}"
