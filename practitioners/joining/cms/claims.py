"""The list of claims that the address on record could not settle."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from practitioners.joining import claims
from practitioners.joining.cms.frame import StaffView
from practitioners.joining.rights import may_decide
from practitioners.joining.signed_in import signed_in
from practitioners.models import ClaimRequest

SHOWN = 30


class ClaimsView(StaffView):
    """Oldest first, each with what the claimant says, and two buttons."""

    page_title = gettext_lazy("Claims")
    header_icon = "help"
    template_name = "practitioners/admin/claims.html"

    def allows(self, user: Any) -> bool:
        """Whoever may publish profiles."""
        return may_decide(user)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """The list."""
        return self._list()

    def _list(self, *, unexplained: int = 0) -> HttpResponseBase:
        """``unexplained`` is the claim that somebody wants to refuse without a word."""
        found = ClaimRequest.objects.select_related("page__listing__owner", "claimant", "decided_by")
        return self.show(
            waiting=found.filter(outcome=ClaimRequest.Outcome.OPEN),
            decided=found.exclude(outcome=ClaimRequest.Outcome.OPEN).order_by("-decided_at")[:SHOWN],
            unexplained=unexplained,
        )

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Approves or refuses one."""
        claim = get_object_or_404(ClaimRequest, pk=_number(request.POST.get("claim", "")))
        reason = request.POST.get("reason", "").strip()[:1000]
        if "refuse" in request.POST and not reason:
            return self._list(unexplained=claim.pk)
        try:
            if "approve" in request.POST:
                claims.approve(claim, signed_in(request))
                messages.success(request, _("The page is theirs now. They have been told."))
            elif "refuse" in request.POST:
                claims.refuse(claim, signed_in(request), reason)
                messages.success(request, _("Refused. They have been told."))
        except claims.SettledError:
            messages.error(
                request,
                _(
                    "Nothing was changed: it has been decided meanwhile, it is your own, "
                    "or the account is suspended."
                ),
            )
        return HttpResponseRedirect(reverse("practitioner_claims"))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0
