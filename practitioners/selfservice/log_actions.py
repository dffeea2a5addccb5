"""What the history of a profile in the CMS says of changes by its owner, and of hiding it."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from practitioners.selfservice.labels import label_of


@hooks.register("register_log_actions")
def owners_actions(actions: Any) -> None:
    """The kinds of entries, with their words."""
    actions.register_action("practitioners.pause", _("Pause"), _("Paused by the owner"))
    actions.register_action("practitioners.resume", _("Resume"), _("Shown again by the owner"))

    actions.register_action("practitioners.unhide", _("Show again"), _("Shown again by us"))

    @actions.register_action("practitioners.hide")
    class Hiding(LogFormatter):
        """Says why."""

        label = _("Hide")

        def format_message(self, log_entry: Any) -> str:
            return gettext("Hidden by us: %(reason)s") % {"reason": log_entry.data.get("reason", "")}

    @actions.register_action("practitioners.at_once")
    class AtOnce(LogFormatter):
        """Names the fields that were published without review."""

        label = _("Publish without review")

        def format_message(self, log_entry: Any) -> str:
            fields = ", ".join(label_of(name) for name in log_entry.data.get("fields", []))
            return gettext("Changed by the owner, shown at once: %(fields)s") % {"fields": fields}

    @actions.register_action("practitioners.listing")
    class ListingChange(LogFormatter):
        """Names the facts beside the text that were changed."""

        label = _("Change the listing")

        def format_message(self, log_entry: Any) -> str:
            fields = ", ".join(label_of(name) for name in log_entry.data.get("fields", {}))
            return gettext("Changed by the owner, shown at once: %(fields)s") % {"fields": fields}
