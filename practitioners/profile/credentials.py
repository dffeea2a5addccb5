"""Registers and memberships: what is stated, what of that we checked, and what nobody checked."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext

from practitioners.models import PractitionerPage


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
    checks = {}
    if page.pk:
        checks = {(check.body_id, check.number): check for check in page.credential_checks.all()}
    found = []
    for credential in page.credentials.all():
        check = checks.get((credential.body_id, credential.number))
        if check and check.valid_until and check.valid_until < today:
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
                checked_on=check.checked_on if check else None,
                valid_until=check.valid_until if check else None,
            )
        )
    return found


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
