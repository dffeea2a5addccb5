"""Case studies in the CMS: the list, and the question before a consent is withdrawn."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.widgets.button import Button
from wagtail.models import ReferenceIndex
from wagtail.snippets.models import register_snippet

from site_core.case_studies.withdrawing import withdraw
from site_core.models import CaseStudy
from site_core.snippets import SnippetViewSet


class CaseStudyViewSet(SnippetViewSet):
    """Stories, newest consent first."""

    model = CaseStudy
    icon = "user"
    menu_label = _("Case studies")
    add_to_admin_menu = True
    menu_order = 160
    list_display = [
        "pseudonym",
        DateColumn("consent_on", label=_("Consent given")),
        DateColumn("withdrawn_on", label=_("Withdrawn")),
    ]
    list_per_page = 50


register_snippet(CaseStudyViewSet)


def withdraw_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks, and on POST takes the story off the site. For those who may change case studies."""
    if not request.user.has_perm("site_core.change_casestudy"):
        raise PermissionDenied
    case = get_object_or_404(CaseStudy, pk=pk)
    list_url = reverse("wagtailsnippets_site_core_casestudy:list")
    if request.method == "POST":
        withdraw(case, user=request.user)
        messages.success(
            request, gettext("The story of “%(name)s” is off the site.") % {"name": case.pseudonym}
        )
        return redirect(list_url)
    uses = ReferenceIndex.get_grouped_references_to(case)
    context = {"case": case, "uses": [subject for subject, _references in uses], "back_url": list_url}
    return TemplateResponse(request, "site_core/case_studies/withdraw.html", context)


@hooks.register("register_admin_urls")
def case_study_urls() -> list[URLPattern]:
    """The address of the question."""
    return [path("case-studies/<int:pk>/withdraw/", withdraw_view, name="withdraw_case_study")]


@hooks.register("register_snippet_listing_buttons")
def withdraw_button(snippet: Any, user: Any, next_url: str | None = None) -> Any:
    """In the list, beside each story that is still told."""
    if isinstance(snippet, CaseStudy) and snippet.may_be_told and user.has_perm("site_core.change_casestudy"):
        yield Button(
            label=_("Withdraw consent"),
            url=reverse("withdraw_case_study", args=[snippet.pk]),
            icon_name="cross",
            priority=40,
        )
