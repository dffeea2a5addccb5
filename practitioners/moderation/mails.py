"""Who is told what: owners of a decision, moderators that somebody waits."""

from typing import Any

from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_rejected, workflow_approved, workflow_submitted

from practitioners.models import FieldNote, PractitionerPage, ProfileCheckTask
from practitioners.moderation.decisions import WHOLE_PROFILE
from practitioners.moderation.queue import waiting_states
from practitioners.selfservice.labels import label_of
from practitioners.selfservice.sections import section_of
from site_core.addresses import absolute_url
from site_core.mail import queue
from site_core.models import User


def profile_of(state: WorkflowState) -> PractitionerPage | None:
    """The profile that a workflow is about, or None if it is about something else."""
    if state.content_type.model_class() is not PractitionerPage:
        return None
    return PractitionerPage.objects.select_related("listing__owner").filter(pk=state.object_id).first()


@receiver(workflow_approved)
def tell_approved(sender: type, instance: WorkflowState, **kwargs: Any) -> None:
    """The owner, that what was sent is live; and where to see it."""
    profile = profile_of(instance)
    if profile is None or not (owner := _owner(profile)):
        return
    is_visible = PractitionerPage.objects.listed().filter(pk=profile.pk).exists()
    queue(
        "profile_approved",
        owner.email,
        {
            "name": profile.title,
            "is_new": profile.first_published_at == profile.last_published_at,
            "is_visible": is_visible,
            "button_url": (profile.get_url() if is_visible else None) or reverse("account"),
            "button_label": gettext("See your page") if is_visible else gettext("Go to your account"),
        },
        once=f"profile_approved:{instance.pk}",
    )


@receiver(task_rejected)
def tell_asked(sender: type, instance: TaskState, **kwargs: Any) -> None:
    """The owner, what to change and where; a comment made in Wagtail's own screens is about the whole."""
    profile = profile_of(instance.workflow_state)
    if profile is None or not (owner := _owner(profile)):
        return
    asked = FieldNote.objects.filter(page_id=profile.pk, settled_at=None, revision_id=instance.revision_id)
    notes = [
        {"label": label_of(note.field) if note.field else "", "text": note.text, "url": _where(profile, note)}
        for note in asked
    ] or [{"label": "", "text": instance.comment, "url": ""}]
    queue(
        "changes_asked",
        owner.email,
        {
            "name": profile.draft_title or profile.title,
            "notes": notes,
            "is_live": profile.live,
            "button_url": reverse("selfservice_profile", args=[profile.pk]),
            "button_label": gettext("Change your profile"),
        },
        once=f"changes_asked:{instance.pk}",
    )


@receiver(workflow_submitted)
def tell_moderators(sender: type, instance: WorkflowState, user: Any, **kwargs: Any) -> None:
    """Those who check profiles, once a day: a busy queue is looked at anyway."""
    profile = profile_of(instance)
    if profile is None:
        return
    task = instance.current_task_state.task.specific if instance.current_task_state else None
    if not isinstance(task, ProfileCheckTask):
        return
    times = list(waiting_states().values_list("workflow_state__created_at", flat=True))
    members = User.objects.filter(is_active=True, groups__in=task.groups.all()).distinct()
    for moderator in members.exclude(pk=user.pk if user else 0):
        queue(
            "moderators_waiting",
            moderator.email,
            {
                "name": profile.draft_title or profile.title,
                "number": len(times),
                "since": date_format(timezone.localtime(times[0]), "j F") if times else "",
                "button_url": reverse("profiles_waiting"),
                "button_label": gettext("Go to the queue"),
            },
            once=f"moderators_waiting:{moderator.pk}:{timezone.localdate().isoformat()}",
        )


def _owner(profile: PractitionerPage) -> User | None:
    owner = profile.listing.owner
    return owner if owner is not None and owner.is_active and owner.email else None


def _where(profile: PractitionerPage, note: FieldNote) -> str:
    """The page on which the owner changes a field; nothing for what owners do not edit."""
    if note.field == WHOLE_PROFILE:
        return ""
    try:
        key = section_of(note.field).key
    except KeyError:
        return ""
    return absolute_url(reverse("selfservice_section", args=[profile.pk, key]))
