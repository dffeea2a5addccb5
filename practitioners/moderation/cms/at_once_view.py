"""What went live without waiting."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from practitioners.joining.cms.frame import staff_member
from practitioners.moderation.cms.frame import ModeratorView
from practitioners.moderation.decisions import DecisionError
from practitioners.moderation.undo import at_once, bring_back
from practitioners.selfservice.labels import label_of

_PER_PAGE = 30


class AtOnceView(ModeratorView):
    """Changes of phone numbers, prices, hours and the like, each with a way back."""

    page_title = _("Live without waiting")
    template_name = "practitioners/moderation/at_once.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """The newest first."""
        page = Paginator(at_once(), _PER_PAGE).get_page(request.GET.get("p"))
        rows = [
            {
                "entry": entry,
                "fields": ", ".join(label_of(name) for name in entry.data.get("fields", [])),
                "compare": self._compare(entry.page_id, entry.data.get("instead_of"), entry.revision_id),
            }
            for entry in page
        ]
        return self.show(rows=rows, page=page)

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Brings back what one of them replaced."""
        number = request.POST.get("entry", "")
        entry = get_object_or_404(at_once(), pk=int(number) if number.isdecimal() else 0)
        try:
            names = bring_back(entry, staff_member(request))
        except DecisionError as refusal:
            messages.error(request, str(refusal))
        else:
            fields = ", ".join(label_of(name) for name in names)
            messages.success(request, gettext("Brought back: %(fields)s.") % {"fields": fields})
        return redirect("profiles_at_once")

    def _compare(self, page: int, before: int | None, after: int | None) -> str:
        if not (before and after):
            return ""
        return reverse("wagtailadmin_pages:revisions_compare", args=[page, before, after])
