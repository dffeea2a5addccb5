"""What an owner can do to a profile. Each call belongs inside ``drafts.editing``, which holds the lock."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, TaskState

from practitioners.freshness.confirming import confirm_everything
from practitioners.models import Listing, PractitionerPage
from practitioners.selfservice import reviews, safe_part
from practitioners.selfservice.completeness import missing_for_review
from practitioners.selfservice.content import differences
from practitioners.selfservice.policy import is_at_once
from practitioners.selfservice.sections import Section
from site_core.models import User


class NotReadyError(Exception):
    """A profile that lacks what visitors need. ``missing`` are the sections to fill in."""

    def __init__(self, missing: list[Section]) -> None:
        super().__init__(", ".join(section.key for section in missing))
        self.missing = missing


def save_draft(draft: PractitionerPage, user: User) -> bool:
    """Stores what has been changed in a draft, out of visitors' sight; whether there was anything to store.

    A review of text that has changed starts again with the new text. The owner's own unsent draft is
    overwritten, so that saving as they type does not leave a revision for every pause.
    """
    held = _held(draft)
    stored = held.as_object() if held else PractitionerPage.objects.get(pk=draft.pk)
    changed = differences(stored, draft)
    if not changed and (held or draft.live):
        return False
    if held and all(is_at_once(name) for name in changed):
        _overwrite(held, draft)
        _settle(draft, draft, user)
        return True
    own = held if held and held.user_id == user.pk and not _has_been_sent(held) else None
    draft.save_revision(user=user, log_action=True, clean=False, overwrite_revision=own)
    if reviews.is_waiting(reviews.review_of(draft)):
        reviews.restart(draft.pk, user)
    _settle(draft, draft, user)
    return True


def publish_safe_part(
    draft: PractitionerPage, user: User, fields: Collection[str] | None = None
) -> list[str]:
    """Puts what may show at once into the published text; the rest stays where it was, drafted or nowhere.

    ``fields`` limits it to some names of the policy table. Returns the names that were published: none for a
    profile that is not published at all. The draft goes on holding the same values.
    """
    live = PractitionerPage.objects.get(pk=draft.pk)
    if not live.live:
        return []
    names = [name for name in differences(live, draft) if is_at_once(name)]
    names = [name for name in names if _is_published_row(name) and (fields is None or name in fields)]
    if not names:
        return []
    held = _held(draft)
    safe_part.publish(live, draft, names, user)
    safe_part.adopt_published_rows(draft, names)
    if held:
        # Not the draft in memory: it may have words in it that whoever reviews this revision has not seen.
        stored = held.as_object()
        safe_part.copy(draft, stored, names)
        safe_part.adopt_published_rows(stored, names)
        _overwrite(held, stored)
        _settle(draft, stored, user)
    _stand_on(draft, PractitionerPage.objects.get(pk=draft.pk))
    return sorted(names)


def submit_for_review(draft: PractitionerPage, user: User) -> bool:
    """Sends a draft to the moderators, after publishing what need not wait. False: nothing is left to see.

    Raises ``NotReadyError``. Sending again after changes were asked for goes on with the same review, at the
    same place in the queue.
    """
    if missing := missing_for_review(draft):
        raise NotReadyError(missing)
    publish_safe_part(draft, user)
    profile = PractitionerPage.objects.get(pk=draft.pk)
    if profile.live and not differences(profile, draft):
        return False
    if profile.latest_revision_id is None:
        profile.save_revision(user=user, log_action=True, clean=False)
        profile.refresh_from_db()
    review = reviews.review_of(profile)
    if review is None:
        reviews.start(draft.pk, user)
    elif not reviews.is_waiting(review):
        review.resume(user=user)
    return True


def withdraw(draft: PractitionerPage, user: User) -> bool:
    """Takes a draft back from the moderators; it stays as it is. Whether there was one to take back."""
    review = reviews.review_of(draft)
    if not reviews.is_waiting(review):
        return False
    review.cancel(user=user)
    return True


@transaction.atomic
def pause(profile: PractitionerPage, user: User) -> bool:
    """Hides a profile everywhere, at once. Whether it was to be seen before."""
    listing = Listing.objects.select_for_update().get(page=profile.pk)
    if listing.paused_at:
        return False
    _set_pause(listing, timezone.now(), Listing.Pause.OWNER)
    log(instance=profile, action="practitioners.pause", user=user)
    return True


@transaction.atomic
def resume(profile: PractitionerPage, user: User) -> bool:
    """Shows a paused profile again, at once. What we have hidden, its owner cannot bring back.

    One that paused because nobody had confirmed it is confirmed by that; else it would not be back for long.
    """
    listing = Listing.objects.select_for_update().get(page=profile.pk)
    if not listing.paused_at or listing.paused_because == Listing.Pause.US:
        return False
    if listing.paused_because == Listing.Pause.AGE:
        confirm_everything(profile.pk)
    else:
        _set_pause(listing, None, "")
    log(instance=profile, action="practitioners.resume", user=user)
    return True


def _set_pause(listing: Listing, at: Any, because: str) -> None:
    listing.paused_at, listing.paused_because = at, because
    listing.save(update_fields=["paused_at", "paused_because"])


def _held(draft: PractitionerPage) -> Any:
    """The revision that holds the draft; None where nothing differs from what is published."""
    return draft.latest_revision if draft.has_unpublished_changes else None


def _has_been_sent(revision: Any) -> bool:
    return TaskState.objects.filter(revision=revision).exists()


def _is_published_row(name: str) -> bool:
    return not name.startswith("listing.")


def _settle(draft: PractitionerPage, stored: PractitionerPage, user: User) -> None:
    """Ends a draft that says what is published already, and a review of it."""
    live = PractitionerPage.objects.get(pk=draft.pk)
    if not live.live or differences(live, stored):
        return
    if review := reviews.review_of(live):
        review.cancel(user=user)
    Page.objects.filter(pk=live.pk).update(
        latest_revision=live.live_revision,
        latest_revision_created_at=timezone.now(),
        has_unpublished_changes=False,
        draft_title=live.title,
    )
    _stand_on(draft, PractitionerPage.objects.get(pk=draft.pk))


def _stand_on(draft: PractitionerPage, saved: PractitionerPage) -> None:
    """Makes the draft in memory a successor of what has just been saved."""
    draft.latest_revision = saved.latest_revision
    draft.latest_revision_created_at = saved.latest_revision_created_at
    draft.has_unpublished_changes = saved.has_unpublished_changes


def _overwrite(revision: Any, draft: PractitionerPage) -> None:
    """Stores a draft in the revision it already has, and makes that the newest one.

    Only for changes that need no review: whoever is looking at this revision has seen the rest of it.
    """
    revision.created_at = timezone.now()
    draft.latest_revision, draft.latest_revision_created_at = revision, revision.created_at
    draft.has_unpublished_changes, draft.draft_title = True, draft.title
    revision.content = draft.serializable_data()
    revision.object_str = str(draft)
    revision.save()
    Page.objects.filter(pk=draft.pk).update(
        latest_revision=revision,
        latest_revision_created_at=revision.created_at,
        has_unpublished_changes=True,
        draft_title=draft.title,
    )
