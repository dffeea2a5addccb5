"""The step between writing and publishing: somebody with credentials has read the page."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from blog.publishing.guard import PublishedSafely
from blog.publishing.missing import missing_parts
from site_core.models import ReviewedPage
from site_core.review.mark import mark_reviewed, may_mark

APPROVE, APPROVE_REVIEWED, REJECT = "approve", "approve_reviewed", "reject"


class ClinicalReviewTask(AbstractGroupApprovalTask):
    """A reviewer reads the page. Approving a small change leaves the dates, reading all of it moves them."""

    class Meta:
        verbose_name = _("clinical review")
        verbose_name_plural = _("clinical reviews")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """What a reviewer can do. A page without dates has never been read whole, so it has to be."""
        if not super().get_actions(obj, user):
            return []
        actions: list[tuple[str, Any, bool]] = [(REJECT, _("Ask for changes"), True)]
        draft = obj.get_latest_revision_as_object()
        if may_mark(user, obj.specific):
            actions.append((APPROVE_REVIEWED, _("Approve: I have read the whole page"), False))
        if not isinstance(draft, ReviewedPage) or draft.last_reviewed:
            actions.append((APPROVE, _("Approve a small change: the review dates stay"), False))
        return actions

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        """Approves what this person has seen, or asks for changes.

        Returns the address of the form when a safety part is missing: the list is at its top.
        """
        if action_name not in (APPROVE, APPROVE_REVIEWED):
            return super().on_action(task_state, user, action_name, **kwargs)
        # Nobody saves a newer text while this one is approved.
        page = Page.objects.select_for_update().get(pk=task_state.workflow_state.object_id).specific
        self._take_own_edits(task_state, page, user)
        if action_name == APPROVE_REVIEWED and task_state.revision_id == page.latest_revision_id:
            mark_reviewed(page, user)
            task_state.refresh_from_db()
            page.refresh_from_db()
            if task_state.status != TaskState.STATUS_IN_PROGRESS:
                return None
        if isinstance(page, PublishedSafely) and missing_parts(page.get_latest_revision_as_object()):
            return reverse("wagtailadmin_pages:edit", args=[page.pk])
        return super().on_action(task_state, user, APPROVE, **kwargs)

    @staticmethod
    def _take_own_edits(task_state: TaskState, page: Page, user: Any) -> None:
        """Who corrects a word and approves has seen it; somebody else's newer text they have not."""
        newest = page.get_latest_revision()
        if newest is not None and newest.pk != task_state.revision_id and newest.user_id == user.pk:
            task_state.revision = newest
            task_state.save(update_fields=["revision"])

    @classmethod
    def get_description(cls) -> str:
        """What the list of task types says of it."""
        return str(_("Clinical reviewers read the page, ask for changes or approve it"))
