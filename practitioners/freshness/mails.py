"""The mails about the age of a profile: each with one button that confirms everything, without signing in."""

import datetime
from typing import Any

from django.core.signing import Signer
from django.urls import reverse
from django.utils.translation import gettext as _

from practitioners.freshness.schedule import Age, pauses_on, stale_from
from practitioners.models import Listing
from site_core.addresses import absolute_url
from site_core.mail import queue
from site_core.models import OutgoingMail
from site_core.one_time_links import issue

PURPOSE = "still_right"
#: Mails are found late, and all that the link can do is to say that what is published is right.
LIFETIME = datetime.timedelta(days=180)
_switch = Signer(salt="practitioners.freshness.reminders")


def ask(listing: Listing, age: Age, address: str) -> None:
    """Asks whether everything is still right; a second call for the same age sends nothing."""
    since = listing.counted_from
    assert since is not None
    _send(
        "still_right",
        listing,
        address,
        once_for(listing, age),
        age=age,
        stale_from=stale_from(since),
        # The last one announces what will happen, and is sent whether reminders are wanted or not.
        switch_url="" if age is Age.LAST else switch_url(listing),
    )


def once_for(listing: Listing, age: Age) -> str:
    """The key under which one age of one profile is asked about once, until it is confirmed again."""
    return f"still-right-{listing.page_id}-{listing.counted_from}-{age}"


def was_asked(listing: Listing, age: Age) -> bool:
    """Whether the mail about this age is in the outbox already."""
    return OutgoingMail.objects.filter(once=once_for(listing, age)).exists()


def tell_of_pause(listing: Listing, address: str, today: datetime.date) -> None:
    """Says that the profile comes last from now on, and on which day it will be hidden."""
    once = f"pausing-{listing.page_id}-{listing.counted_from}-{today}"
    _send("pausing", listing, address, once, pauses_on=pauses_on(today))


def tell_paused(listing: Listing, address: str, today: datetime.date) -> None:
    """Says that the profile is hidden now, and that one button brings it back."""
    _send("paused", listing, address, f"paused-{listing.page_id}-{listing.counted_from}-{today}")


def switch_url(listing: Listing) -> str:
    """Where reminders about a profile are switched off, without a login."""
    return absolute_url(reverse("switch_reminders", args=[switch_token(listing)]))


def switch_token(listing: Listing) -> str:
    """What a link to switch reminders off carries; it can do nothing else and does not run out."""
    return _switch.sign(str(listing.pk))


def listing_of_switch(token: str) -> int:
    """The key of the listing; raises ``BadSignature``."""
    return int(_switch.unsign(token))


def tell_operator(listing: Listing, address: str, today: datetime.date, *, is_hidden: bool) -> None:
    """In place of a practitioner who has no address: that the profile is, or will be, hidden."""
    once = f"nobody-{listing.page_id}-{listing.counted_from}-{today}"
    context = {
        "name": listing.page.title,
        "is_hidden": is_hidden,
        "pauses_on": pauses_on(today),
        "button_url": reverse("listing:edit", args=[listing.pk]),
        "button_label": _("Open the listing"),
    }
    queue("freshness/nobody_answers", address, context, once=once)


def subject_of(page_id: int) -> str:
    """What the links of a profile are filed under."""
    return f"profile:{page_id}"


def _send(kind: str, listing: Listing, address: str, once: str, **facts: Any) -> None:
    raw = issue(PURPOSE, subject_of(listing.page_id), lifetime=LIFETIME)
    context = {
        "name": listing.page.title,
        "confirmed_on": listing.confirmed_on,
        "button_url": reverse("still_right", args=[raw]),
        "button_label": _("Check and confirm"),
        **facts,
    }
    queue(f"freshness/{kind}", address, context, once=once)
