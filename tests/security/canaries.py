"""Words that nobody has approved, one for each field and state of a profile."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from practitioners.leaving import departures
from practitioners.models import Listing, PractitionerPage
from site_core.models import User
from tests.factories import CredentialBodyFactory, ModalityFactory, PractitionerFactory, UserFactory
from tests.practitioners.moderation.waiting import draft_of, send
from tests.practitioners.photos.samples import sent_photo

TEXTS = (
    "job_title", "headline", "how_i_help", "approach", "about", "first_visit", "cancellation", "visit_base",
    "pronouns",
)  # fmt: skip
ROWS = {
    "locations": ("name", "street", "parking_note"),
    "prices": ("name", "note"),
    "credentials": ("number", "scope"),
}
#: What is given up by whoever is asked for the first word, is recognised by the second.
ASKED, FOUND = "ask{}", "canary{}"


def word(state: str, field: str) -> str:
    """A text of two words, unique to a field in a state."""
    name = f"{state}{field}".replace("_", "")
    return f"{ASKED.format(name)} {FOUND.format(name)}"


def row_key(rows: str, name: str) -> str:
    """Short, for the shortest of these fields holds forty letters."""
    return f"{rows[0]}{name[:3]}"


def texts(state: str, *, title: bool) -> dict[str, Any]:
    """The fields of the page, each with its word."""
    found: dict[str, Any] = {name: word(state, name)[: 30 if name == "pronouns" else 80] for name in TEXTS}
    found["website"] = f"https://canary{state}website.example.org/"
    found["booking_url"] = f"https://canary{state}booking.example.org/"
    found["phone"] = f"canary{state}phone"[:30]
    found["visits_homes"], found["visit_radius_miles"] = True, 5
    return found | ({"title": word(state, "title")} if title else {})


def put_into_rows(draft: PractitionerPage, state: str) -> None:
    """The same in places, prices and credentials."""
    for rows, names in ROWS.items():
        for row in getattr(draft, rows).all():
            for name in names:
                setattr(row, name, word(state, row_key(rows, name)))


def profile(owner: User, title: str, **more: Any) -> PractitionerPage:
    """Somebody whose published text is as dull as can be."""
    listing = {"owner": owner, "contact_email": f"canary{title.lower().replace(' ', '')}@example.org"}
    page: PractitionerPage = PractitionerFactory(
        title=title,
        credentials=[CredentialBodyFactory()],
        techniques=[ModalityFactory()],
        **more,
        listing=listing | more.pop("listing", {}),
    )
    return page


def drafted(page: PractitionerPage, owner: User, state: str) -> PractitionerPage:
    """A newer text full of canaries, drafted and not sent."""
    draft = draft_of(page, **texts(state, title=True), photo=sent_photo(owner))
    put_into_rows(draft, state)
    draft.save_revision(clean=False)
    return PractitionerPage.objects.get(pk=page.pk)


def unpublished(owner: User, state: str) -> PractitionerPage:
    """A profile that was never shown and is full of canaries."""
    page = profile(owner, f"Dora {state.title()}", live=False)
    Page.objects.filter(pk=page.pk).update(has_unpublished_changes=True)
    return drafted(page, owner, state)


def sent(page: PractitionerPage, owner: User) -> PractitionerPage:
    """What is drafted goes to the moderators."""
    send(page, owner)
    return PractitionerPage.objects.get(pk=page.pk)


def refused(page: PractitionerPage, moderator: User) -> PractitionerPage:
    """A moderator asks for changes."""
    state = page.current_workflow_task_state
    assert state is not None
    state.reject(user=moderator, comment="Please change this.")
    return PractitionerPage.objects.get(pk=page.pk)


def published_then(owner: User, state: str, then: Callable[[PractitionerPage], object]) -> PractitionerPage:
    """A profile whose published text is full of canaries, and which was then taken away."""
    page = profile(owner, f"Gone {state.title()}", slug=f"gone-{state}")
    drafted(page, owner, state).get_latest_revision().publish()
    then(PractitionerPage.objects.get(pk=page.pk))
    return PractitionerPage.objects.get(pk=page.pk)


def set_listing(**values: Any) -> Callable[[PractitionerPage], object]:
    """Changes what stands beside a profile."""

    def change(page: PractitionerPage) -> None:
        listing = Listing.objects.get(page=page.pk)
        for name, value in values.items():
            setattr(listing, name, value)
        listing.save()

    return change


def make_all(owner: User, moderator: User) -> dict[str, PractitionerPage]:
    """One profile in each state in which there is something to hide."""
    leaver = UserFactory(email="leaver@example.org")
    return {
        "draft": unpublished(owner, "draft"),
        "pending": sent(unpublished(owner, "pending"), owner),
        "changesasked": refused(sent(unpublished(owner, "changesasked"), owner), moderator),
        "edited": drafted(profile(owner, "Ed Edited"), owner, "edited"),
        "editsent": sent(drafted(profile(owner, "Ed Sent"), owner, "editsent"), owner),
        "editrefused": refused(
            sent(drafted(profile(owner, "Ed Refused"), owner, "editrefused"), owner), moderator
        ),
        "paused": published_then(owner, "paused", set_listing(paused_at=timezone.now())),
        "unclaimed": published_then(owner, "unclaimed", set_listing(consent_at=None, owner=None)),
        "hidden": published_then(owner, "hidden", lambda page: page.unpublish()),
        "leaving": published_then(leaver, "leaving", lambda page: departures.leave(leaver)),
    }
