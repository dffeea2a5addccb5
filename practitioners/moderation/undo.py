"""What owners changed at once, and bringing back what it replaced."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

from practitioners.models import PractitionerPage
from practitioners.moderation.decisions import DecisionError
from practitioners.selfservice.actions import publish_safe_part


class NothingToBringBackError(DecisionError):
    """It has been changed again since, or what was before it is gone."""

    message = _("There is nothing to bring back: it was changed again since, or the older text is gone.")


def at_once() -> QuerySet[PageLogEntry]:
    """Changes that went live without waiting, the newest first."""
    return (
        PageLogEntry.objects.filter(action="practitioners.at_once")
        .select_related("page", "user")
        .order_by("-timestamp", "-pk")
    )


@transaction.atomic
def bring_back(entry: PageLogEntry, by: Any) -> list[str]:
    """Publishes what the change took the place of, in those fields only, and in the waiting draft as well.

    Returns the names of the fields. Raises ``NothingToBringBackError``.
    """
    Page.objects.select_for_update().get(pk=entry.page_id)
    before = Revision.objects.filter(pk=entry.data.get("instead_of"), object_id=str(entry.page_id)).first()
    older = before.as_object() if before else None
    if not isinstance(older, PractitionerPage):
        raise NothingToBringBackError
    names = publish_safe_part(older, by, entry.data.get("fields", []))
    if not names:
        raise NothingToBringBackError
    log(instance=older, action="practitioners.reverted", user=by, data={"fields": names})
    return names
