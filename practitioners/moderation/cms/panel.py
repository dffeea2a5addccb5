"""The queue on the dashboard of the CMS."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from practitioners.moderation.queue import Waiting, waiting
from practitioners.moderation.rights import may_moderate
from practitioners.moderation.summary import summary_of
from site_core.reports.panels import SHOWN, ListPanel


class WaitingPanel(ListPanel):
    """The profiles that have waited longest, one click from being checked."""

    name = "profiles_waiting"
    order = 60
    heading = _("Profiles waiting")
    icon = "clipboard-list"
    more_url_name = "profiles_waiting"

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """The first few, and how many there are; none for those who do not check profiles."""
        everything = waiting() if may_moderate(user) else []
        shown = [
            {
                "title": each.name,
                "url": reverse("profile_review", args=[each.profile.pk]),
                "date": each.sent_at,
                "note": _what(each),
            }
            for each in everything[:SHOWN]
        ]
        return shown, len(everything)


def _what(each: Waiting) -> str:
    """What has changed, and how much is flagged."""
    summary = summary_of(each)
    what = gettext("Everything is new") if each.is_new else ", ".join(summary.labels)
    flags = ngettext("%(number)d claim", "%(number)d claims", summary.flags) % {"number": summary.flags}
    return f"{what} · {flags}" if summary.flags else what
