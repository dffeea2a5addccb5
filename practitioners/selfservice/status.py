"""Where a profile stands, as its owner reads it: one of seven states."""

import datetime
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _

from practitioners.models import Listing, PractitionerPage
from practitioners.profile.availability import listing_of
from practitioners.selfservice.reviews import has_changed_since_asked, is_waiting, review_of

#: Working days in which we usually look at what was sent.
USUAL_WORKING_DAYS = 2


class State(Enum):
    """The value is the kind of the banner's colour; the words carry the meaning."""

    DRAFT = "draft"
    WAITING = "waiting"
    CHANGES_ASKED = "changes-asked"
    LIVE = "live"
    LIVE_EDITS_WAITING = "live-edits-waiting"
    PAUSED = "paused"
    HIDDEN = "hidden"


TITLES = {
    State.DRAFT: _("Draft: not visible yet"),
    State.WAITING: _("Waiting for review"),
    State.CHANGES_ASKED: _("We have asked for a change"),
    State.LIVE: _("Live: visitors can see you"),
    State.LIVE_EDITS_WAITING: _("Live, with changes waiting for review"),
    State.PAUSED: _("Paused: visitors do not see you"),
    State.HIDDEN: _("Hidden by us"),
}


@dataclass(frozen=True)
class Status:
    """``sent_at`` is when the text under review was first sent; ``is_live``: visitors see the profile."""

    state: State
    title: Any
    is_live: bool
    sent_at: datetime.datetime | None = None
    has_review: bool = False
    #: Whether anything was saved since a moderator asked for changes.
    has_answered: bool = False

    @property
    def is_waiting(self) -> bool:
        """Whether a moderator is to look next."""
        return self.state in (State.WAITING, State.LIVE_EDITS_WAITING)


def status_of(profile: PractitionerPage) -> Status:
    """Of the published row of a profile, loaded with its listing. One query, for the review."""
    listing, review = listing_of(profile), review_of(profile)
    state = _state(profile, listing, review)
    return Status(
        state,
        TITLES[state],
        is_live=profile.live and listing.consent_at is not None and listing.paused_at is None,
        sent_at=review.created_at if review else None,
        has_review=is_waiting(review),
        has_answered=has_changed_since_asked(profile, review),
    )


def _state(profile: PractitionerPage, listing: Listing, review: Any) -> State:
    by_us = listing.paused_at is not None and listing.paused_because == Listing.Pause.US
    if by_us or (not profile.live and profile.first_published_at is not None):
        return State.HIDDEN
    if listing.paused_at is not None:
        return State.PAUSED
    if review is not None and not is_waiting(review):
        return State.CHANGES_ASKED
    if review is not None:
        return State.LIVE_EDITS_WAITING if profile.live else State.WAITING
    return State.LIVE if profile.live else State.DRAFT
