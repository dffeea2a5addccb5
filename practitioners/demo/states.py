"""Puts profiles into the states an owner can find theirs in, each for a login of its own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils import timezone

from practitioners.models import (
    Credential,
    CredentialBody,
    FinderPage,
    Listing,
    Location,
    ModalityPage,
    PractitionerPage,
    PractitionerTechnique,
    Price,
    SavedReply,
)
from practitioners.moderation.decisions import ask_for_changes
from practitioners.selfservice import actions, drafts
from site_core.demo.place import put_row
from site_core.demo.record import read_file, read_list
from site_core.models import OutgoingMail, User

FOLDER = Path(__file__).parent
#: The states that [draft] and the other tables of the file are named after; "paused" needs no words.
STATES = ("draft", "waiting", "asked", "edited", "paused", "hidden")


def load_saved_replies() -> int:
    """The replies of the demo's moderators; how many there are."""
    for place, record in enumerate(read_list(FOLDER / "saved_replies.toml", "reply")):
        with record as reply:
            title = reply.take("title")
            put_row(SavedReply, {"title": title}, {"text": reply.take("text"), "sort_order": place})
    return SavedReply.objects.count()


def load_states(owners: Mapping[str, User], moderator: User) -> int:
    """Gives each owner a profile in their state, unless they have one; how many there are.

    A state that somebody has changed since stays as they left it.
    """
    # Nobody waits for the mails of a demo, and a console full of them hides what it is there to say.
    last = OutgoingMail.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    told = read_file(FOLDER / "states.toml")
    for state, owner in owners.items():
        if not owner.listings.exists():
            _MAKERS[state](owner, moderator, told.get(state, {}))
    OutgoingMail.objects.filter(pk__gt=last, kind__in=("moderators_waiting", "changes_asked")).delete()
    return len(owners)


def _draft(owner: User, moderator: User, words: dict[str, Any]) -> None:
    _new_person(owner, words)


def _waiting(owner: User, moderator: User, words: dict[str, Any]) -> None:
    beside = {
        name: words.pop(name) for name in ("technique", "body", "number", "town", "postcode", "parking_note")
    }
    page = _new_person(owner, words)
    Listing.objects.filter(page=page).update(consent_at=timezone.now())
    with drafts.editing(page.pk) as draft:
        technique = ModalityPage.objects.get(slug=beside["technique"])
        draft.techniques = [PractitionerTechnique(modality=technique, since_year=2016)]
        draft.locations = [
            Location(town=beside["town"], postcode=beside["postcode"], parking_note=beside["parking_note"])
        ]
        body = CredentialBody.objects.get(slug=beside["body"])
        draft.credentials = [Credential(body=body, number=beside["number"], scope="Sports massage")]
        draft.prices = [Price(name="Massage", minutes=60, amount=55)]
        actions.save_draft(draft, owner)
        actions.submit_for_review(draft, owner)


def _asked(owner: User, moderator: User, words: dict[str, Any]) -> None:
    notes = words.pop("notes")
    page = _send(owner, words)
    assert page.latest_revision_id is not None
    ask_for_changes(page, page.latest_revision_id, notes, moderator)


def _edited(owner: User, moderator: User, words: dict[str, Any]) -> None:
    _send(owner, words)


def _paused(owner: User, moderator: User, words: dict[str, Any]) -> None:
    page = _own(owner, Listing.objects.filter(paused_at__isnull=False))
    Listing.objects.filter(page=page).update(paused_because=Listing.Pause.OWNER)


def _hidden(owner: User, moderator: User, words: dict[str, Any]) -> None:
    page = _own(owner, _listed())
    # From now on it is an edited page: loading the demo again leaves it alone.
    page.save_revision(user=moderator, clean=False).publish(user=moderator)
    page.unpublish(user=moderator)
    reason = "The register that you name has no entry with your number. Please send the right one."
    Listing.objects.filter(page=page).update(hidden_reason=reason)


_MAKERS = {
    "draft": _draft,
    "waiting": _waiting,
    "asked": _asked,
    "edited": _edited,
    "paused": _paused,
    "hidden": _hidden,
}


def _new_person(owner: User, words: dict[str, Any]) -> PractitionerPage:
    """Somebody whom nobody has seen, with a first draft."""
    page = PractitionerPage(live=False, **words)
    FinderPage.objects.get().add_child(instance=page)
    Listing.objects.filter(page=page).update(owner=owner, contact_email=owner.email)
    page.save_revision(user=owner, clean=False)
    return PractitionerPage.objects.get(pk=page.pk)


def _listed() -> Any:
    return Listing.objects.filter(page__live=True, consent_at__isnull=False, paused_at=None)


def _own(owner: User, listings: Any) -> PractitionerPage:
    """The first of some profiles that is nobody's, given to somebody."""
    listing = listings.filter(owner=None, page__photo__isnull=False).order_by("page__path").first()
    listing = listing or listings.filter(owner=None).order_by("page__path")[0]
    Listing.objects.filter(pk=listing.pk).update(owner=owner)
    return PractitionerPage.objects.get(pk=listing.page_id)


def _send(owner: User, words: dict[str, Any]) -> PractitionerPage:
    """Changes some texts of somebody who is listed, and sends them for review."""
    page = _own(owner, _listed())
    with drafts.editing(page.pk) as draft:
        for name, text in words.items():
            setattr(draft, name, text)
        actions.save_draft(draft, owner)
        actions.submit_for_review(draft, owner)
    return PractitionerPage.objects.get(pk=page.pk)
