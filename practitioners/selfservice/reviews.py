"""The review of a draft by a moderator: Wagtail's own workflow, started and stopped for its owner."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from wagtail.models import WorkflowState
from wagtail.users.models import UserProfile

from practitioners.models import PractitionerPage
from site_core.models import User


def review_of(profile: PractitionerPage) -> Any:
    """The review that is going on, or that has asked for changes; None without one."""
    return profile.current_workflow_state


def is_waiting(review: Any) -> bool:
    """Whether a moderator is to look next."""
    return review is not None and review.status == WorkflowState.STATUS_IN_PROGRESS


def has_changed_since_asked(profile: PractitionerPage, review: Any) -> bool:
    """Whether the owner has saved other words than those that a moderator asked to change."""
    return review is not None and profile.latest_revision_id != review.current_task_state.revision_id


def start(profile_pk: int, user: User, *, since: Any = None) -> None:
    """Sends the newest revision to the moderators. ``since``: when its first one was sent, for the queue."""
    profile = PractitionerPage.objects.get(pk=profile_pk)
    workflow = profile.get_workflow()
    if workflow is None:
        raise ImproperlyConfigured("No workflow is assigned to the finder's page: nobody would review it.")
    _spare_mails_of_the_cms(user)
    review = workflow.start(profile, user)
    if since is not None:
        WorkflowState.objects.filter(pk=review.pk).update(created_at=since)


def _spare_mails_of_the_cms(user: User) -> None:
    """Our own mails say what was decided. Those of the CMS lead to a door that its owner cannot open."""
    if not user.has_perm("wagtailadmin.access_admin"):
        off = {"approved_notifications": False, "rejected_notifications": False}
        UserProfile.objects.update_or_create(user=user, defaults=off)


def restart(profile_pk: int, user: User) -> None:
    """Ends a review and sends the newest revision instead, at the old place in the queue.

    Pointing the old review at the new text would let an approval that is already on somebody's screen publish
    words they have not seen.
    """
    review = review_of(PractitionerPage.objects.get(pk=profile_pk))
    review.cancel(user=user)
    start(profile_pk, user, since=review.created_at)
