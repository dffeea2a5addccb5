"""The facts beside a profile that its owner switches: new clients, away, space at short notice."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from practitioners.models import Listing, PractitionerPage
from practitioners.selfservice.policy import is_at_once
from site_core.models import User


@transaction.atomic
def set_fact(profile: PractitionerPage, user: User, name: str, value: Any) -> Any:
    """Sets one fact at once, with an entry in the page's log; returns what it was.

    Raises ``KeyError`` for a field that is not the owner's.
    """
    if not is_at_once(f"listing.{name}") or name == "paused_at":
        raise KeyError(name)
    listing = Listing.objects.select_for_update().get(page=profile.pk)
    old = getattr(listing, name)
    if old == value and name != "space":
        return old
    setattr(listing, name, value)
    changed = [name]
    if name == "space":
        # It runs out from the day on which it was said, so saying it again starts it anew.
        listing.space_set_on = timezone.localdate() if value else None
        changed.append("space_set_on")
    listing.save(update_fields=changed)
    # An address stays out of a history that outlives it.
    shown = (bool(old), bool(value)) if name == "contact_email" else (_plain(old), _plain(value))
    fields = {f"listing.{name}": list(shown)}
    log(instance=profile, action="practitioners.listing", user=user, data={"fields": fields})
    return old


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value
