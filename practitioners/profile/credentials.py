"""Registers and memberships: what is stated, what of that we checked, and what nobody checked."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext

from practitioners.models import Credential, CredentialCheck, PractitionerPage


@dataclass(frozen=True, slots=True)
class Statement:
    """One credential; ``checked_on`` is None where it is only stated."""

    body: str
    full_name: str
    short_name: str
    number: str
    scope: str
    register_url: str
    about: str
    checked_on: datetime.date | None
    valid_until: datetime.date | None


def statements(page: PractitionerPage, *, today: datetime.date) -> list[Statement]:
    """The credentials to show, in the practitioner's order.

    A check counts for the number that was looked up and no other. One whose check has run out is left out
    until somebody looks again: it was true once, and that is not what a visitor reads.
    """
    found = []
    for credential in page.credentials.all():
        checked_on, valid_until = _check_of(credential, page)
        if valid_until and valid_until < today:
            continue
        body = credential.body
        found.append(
            Statement(
                body=f"{body.name} ({body.abbreviation})" if body.abbreviation else body.name,
                full_name=body.name,
                short_name=str(body),
                number=credential.number,
                scope=credential.scope,
                register_url=body.register_url,
                about=body.about,
                checked_on=checked_on,
                valid_until=valid_until,
            )
        )
    return found


def _check_of(
    credential: Credential, page: PractitionerPage
) -> tuple[datetime.date | None, datetime.date | None]:
    """When it was checked and until when that holds. A draft's rows come without; it may ask for each."""
    if hasattr(credential, "checked_on"):
        return credential.checked_on, credential.valid_until
    checks = CredentialCheck.objects.filter(page=page.pk, body=credential.body_id, number=credential.number)
    return checks.values_list("checked_on", "valid_until").first() or (None, None)


def checked_lines(shown: Sequence[Statement]) -> list[str]:
    """What we looked up, a sentence each."""
    lines = []
    for statement in shown:
        if statement.checked_on is None:
            continue
        values = {
            "body": statement.full_name,
            "number": statement.number,
            "date": date_format(statement.checked_on, "j F Y"),
        }
        lines.append(
            gettext("%(body)s, number %(number)s: looked up on %(date)s") % values
            if statement.number
            else gettext("%(body)s: seen on %(date)s") % values
        )
    return lines


def unchecked_lines(shown: Sequence[Statement]) -> list[str]:
    """What stands on the page without our having looked."""
    lines = [
        gettext("%(body)s: stated by the practitioner") % {"body": statement.full_name}
        for statement in shown
        if statement.checked_on is None
    ]
    return [
        *lines,
        gettext("How good a treatment is, and whether it will help you"),
        gettext("Years of practice, prices and opening hours: the practitioner’s own words"),
    ]
