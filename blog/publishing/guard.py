"""Nothing unsafe goes out, whichever door is used: editor, workflow, schedule, bulk action, API, code.

The form says it kindly; this is the lock behind it. Every way in which Wagtail makes a page live saves it
with ``live=True`` in the end.
"""

from typing import Any

from wagtail.log_actions import log
from wagtail.models import Page, Revision

from blog.publishing.missing import UnsafeToPublishError, missing_parts

REFUSED = "handwell.publish_refused"
SCHEDULED = "wagtail.publish.scheduled"


class PublishedSafely(Page):
    """Refuses to be live without its safety parts."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves; raises ``UnsafeToPublishError`` for a live page without its safety parts.

        Housekeeping names the columns it writes and is let through.
        """
        if self.live and kwargs.get("update_fields") is None:
            self.refuse_if_unsafe()
        super().save(*args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        """Publishes a version, or raises ``UnsafeToPublishError`` before anything is written.

        A schedule runs with nobody there to read an error, and other pages wait behind it: there the version
        stays a draft, the schedule ends and the history says why.
        """
        draft: PublishedSafely = revision.as_object()
        try:
            draft.refuse_if_unsafe()
        except UnsafeToPublishError as error:
            if kwargs.get("log_action") != SCHEDULED:
                raise
            revision.approved_go_live_at = None
            revision.save(update_fields=["approved_go_live_at"])
            log(
                instance=self,
                action=REFUSED,
                revision=revision,
                data={"missing": [part.name for part in error.missing]},
            )
            return
        super().publish(revision, *args, **kwargs)

    def refuse_if_unsafe(self) -> None:
        """Raises ``UnsafeToPublishError`` when a safety part is missing."""
        if missing := missing_parts(self):
            raise UnsafeToPublishError(missing)
