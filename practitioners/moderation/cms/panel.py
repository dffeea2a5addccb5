"""The queue on the dashboard of the CMS."""

from collections.abc import Mapping
from typing import Any, ClassVar

from wagtail.admin.ui.components import Component

from practitioners.moderation.queue import waiting
from practitioners.moderation.rights import may_moderate
from practitioners.moderation.summary import summary_of

_SHOWN = 5


class WaitingPanel(Component):
    """The profiles that have waited longest, one click from being checked."""

    name = "profiles_waiting"
    template_name = "practitioners/moderation/panel.html"
    order = 60

    class Media:
        css: ClassVar[dict[str, list[str]]] = {"all": ["practitioners/css/moderation.css"]}

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The first few, and how many there are."""
        request = parent_context["request"] if parent_context else None
        everything = waiting() if request and may_moderate(request.user) else []
        return {
            "shown": request is not None and may_moderate(request.user),
            "rows": [(each, summary_of(each)) for each in everything[:_SHOWN]],
            "total": len(everything),
        }
