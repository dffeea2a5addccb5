"""The queue: who waits, since when, and for what."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from practitioners.moderation.cms.frame import ModeratorView
from practitioners.moderation.queue import Waiting, waiting
from practitioners.moderation.summary import summary_of

KINDS = {"": _("All"), "new": _("New profiles"), "changed": _("Changed profiles")}
_PER_PAGE = 25


class QueueView(ModeratorView):
    """Profiles waiting, the one that has waited longest first."""

    page_title = _("Profiles waiting")
    template_name = "practitioners/moderation/queue.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Filtered by name, and by whether they are new."""
        kind = request.GET.get("kind", "")
        name = request.GET.get("name", "").strip()[:80]
        everything = waiting()
        found = [each for each in everything if _matches(each, kind, name.casefold())]
        page = Paginator(found, _PER_PAGE).get_page(request.GET.get("p"))
        return self.show(
            rows=[(each, summary_of(each)) for each in page],
            page=page,
            total=len(everything),
            kinds=KINDS.items(),
            kind=kind,
            name=name,
        )


def _matches(each: Waiting, kind: str, name: str) -> bool:
    is_kind: dict[str, Any] = {"new": each.is_new, "changed": not each.is_new}
    return is_kind.get(kind, True) and name in each.name.casefold()
