"""The profiles that wait for a moderator, the one that has waited longest first."""

import datetime
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import TaskState

from practitioners.models import PractitionerPage


@dataclass(frozen=True)
class Waiting:
    """A profile that waits. ``profile`` is the row that visitors see, or would see."""

    profile: PractitionerPage
    revision_id: int
    name: str
    sent_at: datetime.datetime
    changed_at: datetime.datetime

    @property
    def is_new(self) -> bool:
        """Whether nobody has seen it yet."""
        return not (self.profile.live or self.profile.first_published_at)


def waiting_states() -> QuerySet[TaskState]:
    """What waits, as Wagtail counts it. A review that starts anew keeps the day of the first one."""
    return TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        task__profilechecktask__isnull=False,
        workflow_state__content_type=ContentType.objects.get_for_model(PractitionerPage),
    ).order_by("workflow_state__created_at", "pk")


def waiting() -> list[Waiting]:
    """Everything that waits, in two queries."""
    states = list(
        waiting_states()
        .select_related("workflow_state", "revision")
        .defer("revision__content", "comment")
        .distinct()
    )
    pages = (
        PractitionerPage.objects.select_related("listing", "photo")
        .prefetch_related("photo__renditions")
        .in_bulk([int(state.workflow_state.object_id) for state in states])
    )
    return [
        Waiting(
            page,
            state.revision_id,
            page.draft_title or page.title,
            state.workflow_state.created_at,
            state.revision.created_at,
        )
        for state in states
        if (page := pages.get(int(state.workflow_state.object_id)))
    ]


def next_after(pk: int) -> int | None:
    """The profile to look at after this one: the next in the queue, else the first of the others."""
    order = [int(each) for each in waiting_states().values_list("workflow_state__object_id", flat=True)]
    if pk in order:
        place = order.index(pk)
        order = order[place + 1 :] + order[:place]
    return order[0] if order else None
