"""Says which page, who did what, what to do now, and where. In the place of Wagtail's own mails.

The receivers take the names under which Wagtail would connect its own, so that its own are not connected.
"""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from site_core.mail.outbox import queue
from site_core.models import User


def connect() -> None:
    """Called when the app is ready, before Wagtail's admin is."""
    for signal, receiver, sender, name in (
        (task_submitted, ask_to_check, TaskState, "group_approval_task_submitted_email_notification"),
        (workflow_submitted, say_nothing, WorkflowState, "workflow_state_submitted_email_notification"),
        (workflow_rejected, tell_of_changes, WorkflowState, "workflow_state_rejected_email_notification"),
        (workflow_approved, tell_of_approval, WorkflowState, "workflow_state_approved_email_notification"),
    ):
        signal.connect(receiver, sender=sender, dispatch_uid=name)


def ask_to_check(instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    """To the groups of the task, except whoever sent the page."""
    task, state = instance.task.specific, instance.workflow_state
    if not isinstance(task, AbstractGroupApprovalTask) or getattr(task, "has_own_mails", False):
        return
    members = User.objects.filter(groups__in=task.groups.all(), is_active=True).distinct()
    if user is not None:
        members = members.exclude(pk=user.pk)
    context = _about(state) | {"who": _name(user or state.requested_by), "task": task.name}
    for member in members:
        queue("workflow/to_check", member.email, context, once=f"check:{instance.pk}:{member.pk}")


def say_nothing(**kwargs: Any) -> None:
    """Operators are not told of each page that others check."""


def tell_of_changes(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    """To whoever sent the page, with what is asked for."""
    state = instance.current_task_state
    writer = _writer(instance, user)
    if writer is not None:
        words = {"who": _name(user), "note": state.comment if state else ""}
        queue("workflow/changes_asked", writer.email, _about(instance) | words)


def tell_of_approval(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    """To whoever sent the page: it is out, or it goes out on the day it is scheduled for."""
    writer = _writer(instance, user)
    if writer is None:
        return
    page = instance.content_object
    live = isinstance(page, Page) and Page.objects.filter(pk=page.pk, live=True).exists()
    context = _about(instance) | {"who": _name(user), "is_live": live}
    if live and page.full_url:
        context |= {"button_url": page.full_url, "button_label": _("Look at the page")}
    queue("workflow/published", writer.email, context)


def _writer(state: WorkflowState, by: Any) -> User | None:
    """Whoever sent the page, unless they did this themselves or cannot open the CMS (they have own mails)."""
    writer = state.requested_by
    if writer is None or not writer.is_active or (by is not None and writer.pk == by.pk):
        return None
    return writer if writer.has_perm("wagtailadmin.access_admin") else None


def _about(state: WorkflowState) -> dict[str, Any]:
    subject = state.content_object
    title = subject.get_admin_display_title() if isinstance(subject, Page) else str(subject)
    url = reverse("wagtailadmin_pages:edit", args=[subject.pk]) if isinstance(subject, Page) else "/cms/"
    return {"title": title, "button_url": url, "button_label": _("Open the page")}


def _name(user: Any) -> str:
    return (user.get_full_name() or user.email) if user is not None else _("Somebody")
