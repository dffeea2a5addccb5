"""Hiding a profile for a reason: its owner reads it, and the history says who it was."""

from django.urls import reverse
from django.utils.translation import gettext
from wagtail.log_actions import log

from practitioners.freshness.recipients import address_of
from practitioners.models import Listing
from site_core.mail import queue
from site_core.models import User


def was_hidden(listing: Listing, by: User | None) -> None:
    """Writes to whoever looks after it, and into the history; in the transaction of the hiding."""
    log(instance=listing.page, action="practitioners.hide", user=by, data={"reason": listing.hidden_reason})
    if not (address := address_of(listing)):
        return
    queue(
        "hidden",
        address,
        {
            "name": listing.page.title,
            "reason": listing.hidden_reason,
            "button_url": reverse("selfservice_profile", args=[listing.page_id]),
            "button_label": gettext("Go to your profile"),
        },
    )


def was_shown(listing: Listing, by: User | None) -> None:
    """Writes into the history that it is to be seen again."""
    log(instance=listing.page, action="practitioners.unhide", user=by)
