"""Checks that are about to run out: whoever can renew them is told 30 and 7 days before.

That a check which has run out is on no page is decided where it is read; nothing here has to run for it.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from practitioners.freshness.recipients import address_of, operator_address
from practitioners.models import CredentialCheck
from site_core.mail import queue
from site_core.models import OutgoingMail

#: So many days before the last day of a check; of two that have begun, the nearer one is told.
DAYS_BEFORE = (7, 30)


@dataclass(frozen=True)
class Lapse:
    """One mail about one check; ``once`` names the check, its last day, the number of days and the mail."""

    kind: str
    address: str
    once: str
    context: dict[str, Any]

    def is_new(self) -> bool:
        """Whether somebody can be told who has not been."""
        return bool(self.address) and not OutgoingMail.objects.filter(once=self.once).exists()


def warn_of_lapses(today: datetime.date, dry_run: bool) -> str:
    """Writes to the practitioner and to the operator, in a transaction for each check."""
    told = 0
    for pk in list(ending(today).order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            check = ending(today).select_related("page__listing__owner", "body").filter(pk=pk).first()
            new = [warning for warning in warnings_of(check, today) if warning.is_new()] if check else []
            told += len(new)
            for warning in () if dry_run else new:
                queue(warning.kind, warning.address, warning.context, once=warning.once)
    return _("%(told)d mails about checks that run out") % {"told": told}


def ending(today: datetime.date) -> QuerySet[CredentialCheck]:
    """Checks of what published profiles state whose last day is near."""
    last = today + datetime.timedelta(days=max(DAYS_BEFORE))
    stated = CredentialCheck.objects.stated().filter(valid_until__range=(today, last))
    return stated.filter(page__live=True, page__listing__consent_at__isnull=False)


def warnings_of(check: CredentialCheck, today: datetime.date) -> list[Lapse]:
    """What practitioner and operator are to be told on a day about a check that is ending."""
    until = check.valid_until
    if until is None:
        return []
    days = next(each for each in DAYS_BEFORE if (until - today).days <= each)
    facts = {
        "name": check.page.title,
        "body": str(check.body),
        "number": check.number,
        "register_url": check.body.register_url,
        "until": date_format(until, "j F Y"),
    }
    to_practitioner = (
        {
            "button_url": reverse("selfservice_section", args=[check.page_id, "qualifications"]),
            "button_label": _("Check your number"),
        }
        if check.page.listing.owner_id
        else {"button_url": f"{check.page.url}#trust", "button_label": _("See it on your profile")}
    )
    to_operator = {
        "button_url": reverse("credential_check:edit", args=[check.pk]),
        "button_label": _("Open the check"),
    }
    once = f"lapses-{check.pk}-{until}-{days}"
    return [
        Lapse("freshness/credential_lapses", address_of(check.page.listing), once, facts | to_practitioner),
        Lapse("freshness/credential_to_check", operator_address(), f"{once}-operator", facts | to_operator),
    ]
