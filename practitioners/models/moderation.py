"""The check of a profile: the task in Wagtail's workflow, what was asked for, and answers to use again."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState


class ProfileCheckTask(AbstractGroupApprovalTask):
    """A moderator looks at what has changed. As Wagtail's own task, but one after the other for each page."""

    #: Its mails are written in ``practitioners.moderation.mails``; nobody else sends any about it.
    has_own_mails: ClassVar[bool] = True

    class Meta:
        verbose_name = _("Profile check")
        verbose_name_plural = _("Profile checks")

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        """Approves or asks for changes, while nobody saves a newer text: what is published was seen."""
        Page.objects.select_for_update().get(pk=task_state.workflow_state.object_id)
        return super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet[TaskState]:
        """None in Wagtail's list on the dashboard: they are in the queue, where old and new can be seen."""
        return TaskState.objects.none()

    @classmethod
    def get_description(cls) -> str:
        """What the list of task types says of it."""
        return str(_("Moderators compare a practitioner's profile with what is live, and approve it"))


class FieldNote(models.Model):
    """What a moderator asks to be changed in one field. Open until the profile is approved or asked again."""

    page = models.ForeignKey(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="field_notes"
    )
    field = models.CharField(max_length=60)
    text = models.TextField(max_length=1000)
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return f"{self.field}: {self.text}"


class SavedReply(models.Model):
    """A note that moderators write often."""

    title = models.CharField(_("title"), max_length=80, help_text=_("For the list: Claim needs evidence"))
    text = models.TextField(_("text"), max_length=1000, help_text=_("What the practitioner reads."))
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [FieldPanel("title"), FieldPanel("text"), FieldPanel("sort_order")]

    class Meta:
        verbose_name = _("saved reply")
        verbose_name_plural = _("saved replies")
        ordering = ["sort_order", "title"]

    def __str__(self) -> str:
        return self.title
