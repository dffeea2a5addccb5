"""The claims that wait, on the dashboard of the CMS."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from practitioners.joining.rights import may_decide
from practitioners.models import ClaimRequest
from site_core.reports.panels import SHOWN, ListPanel


class ClaimsPanel(ListPanel):
    """Whoever says that a page is theirs waits for an answer."""

    name = "claims_waiting"
    order = 65
    heading = _("Claims waiting")
    icon = "help"
    more_url_name = "practitioner_claims"

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """The oldest, and how many there are; none for those who do not decide."""
        waiting = ClaimRequest.objects.filter(outcome=ClaimRequest.Outcome.OPEN).select_related("page")
        if not may_decide(user):
            waiting = waiting.none()
        url = reverse("practitioner_claims")
        shown = [
            {
                "title": claim.page.title,
                "url": f"{url}#claim-{claim.pk}",
                "date": claim.created_at,
                "note": gettext("A dispute") if claim.is_dispute else "",
            }
            for claim in waiting[:SHOWN]
        ]
        return shown, waiting.count()
