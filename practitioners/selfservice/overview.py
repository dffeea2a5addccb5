"""Everything the dashboard says about one profile."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from practitioners.models import Listing, PractitionerPage
from practitioners.moderation.changes import changes
from practitioners.moderation.notes import open_notes
from practitioners.profile.availability import listing_of
from practitioners.selfservice.completeness import completeness
from practitioners.selfservice.content import differences
from practitioners.selfservice.drafts import draft_of
from practitioners.selfservice.forms.switches import AwayForm
from practitioners.selfservice.labels import label_of
from practitioners.selfservice.next_action import next_action
from practitioners.selfservice.sections import SECTIONS, section_of
from practitioners.selfservice.status import USUAL_WORKING_DAYS, State, status_of
from practitioners.selfservice.tasks import tasks

ENQUIRIES = 5
#: Short enough for three buttons in a row on a phone; the question stands above them.
TAKINGS = (
    (Listing.Taking.OPEN, _("Taking")),
    (Listing.Taking.WAITING, _("Waiting list")),
    (Listing.Taking.CLOSED, _("Not now")),
)
SPACES = (
    (Listing.Space.NONE, _("No space")),
    (Listing.Space.TODAY, _("Today")),
    (Listing.Space.WEEK, _("This week")),
)


def overview(profile: PractitionerPage) -> dict[str, Any]:
    """The context of the dashboard, of the published row of a profile loaded with its listing."""
    draft, status, listing = draft_of(profile), status_of(profile), listing_of(profile)
    notes = open_notes(profile) if status.state is State.CHANGES_ASKED else {}
    changed = differences(profile, draft) if profile.live and profile.has_unpublished_changes else frozenset()
    complete = completeness(draft)
    return {
        "profile": profile,
        "draft": draft,
        "listing": listing,
        "status": status,
        "usual_days": USUAL_WORKING_DAYS,
        "complete": complete,
        "is_first_run": status.state is State.DRAFT and bool(complete.missing),
        "action": next_action(
            profile,
            status,
            complete,
            notes=notes,
            has_unsent=bool(changed),
            has_answered=status.has_answered,
        ),
        "notes": [(label_of(field), text, _key(field)) for field, text in notes.items()],
        "tasks": tasks(draft, asked=notes, changed=changed, is_waiting=status.has_review),
        "changes": changes(profile, draft) if changed else [],
        "takings": [(value, label, listing.taking == value) for value, label in TAKINGS],
        "spaces": [(value, label, listing.space_now() == value) for value, label in SPACES],
        "is_away": listing.is_away(),
        "away_form": AwayForm(initial={"away_until": listing.away_until if listing.is_away() else None}),
        "enquiries": list(profile.enquiries.only("created_at", "status")[:ENQUIRIES]),
        "sections": SECTIONS,
    }


def _key(field: str) -> str:
    try:
        return section_of(field).key
    except KeyError:
        return ""
