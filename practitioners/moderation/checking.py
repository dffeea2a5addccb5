"""Looking a credential up, and noting that it was."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from practitioners.models import Credential, CredentialCheck, PractitionerPage
from practitioners.moderation.decisions import DecisionError


class CheckEndsError(DecisionError):
    """A check that would not hold on the day it is made."""

    message = _("“Valid until” must be today or later.")


@dataclass(frozen=True)
class Stated:
    """A credential as the draft states it, with the check of that very number, if there is one."""

    credential: Credential
    check: CredentialCheck | None
    key: str

    @property
    def is_checked(self) -> bool:
        """Whether it has been looked up and still holds."""
        return self.check is not None and self.check.is_valid()


def stated(draft: PractitionerPage) -> list[Stated]:
    """Each credential of a draft. A changed number is another credential, and nobody has checked it."""
    checks = {
        (check.body_id, check.number): check
        for check in CredentialCheck.objects.filter(page_id=draft.pk).select_related("checked_by")
    }
    return [
        Stated(each, checks.get((each.body_id, each.number)), f"{each.body_id}-{place}")
        for place, each in enumerate(draft.credentials.all())
    ]


def checked_today(
    draft: PractitionerPage, key: str, valid_until: datetime.date | None, by: Any
) -> CredentialCheck | None:
    """Notes that a stated credential was looked up today; None where the draft does not state it any more.

    Raises ``CheckEndsError`` for a day that has passed.
    """
    today = timezone.localdate()
    if valid_until is not None and valid_until < today:
        raise CheckEndsError
    found = next((each.credential for each in stated(draft) if each.key == key), None)
    if found is None:
        return None
    check, _made = CredentialCheck.objects.update_or_create(
        page_id=draft.pk,
        body_id=found.body_id,
        number=found.number,
        defaults={"checked_on": today, "valid_until": valid_until, "checked_by": by},
    )
    log(
        instance=draft,
        action="practitioners.credential_checked",
        user=by,
        data={"credential": str(found), "valid_until": valid_until.isoformat() if valid_until else ""},
    )
    return check
