"""The report of claims on live pages, with filters and a spreadsheet."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from site_core.models import ClaimFlag, ClaimPhrase
from site_core.reports.registry import RESULTS
from site_core.reports.spreadsheet import AS_TEXT


class ClaimFilters(WagtailFilterSet):
    """By rule, and by whether somebody has let it stand."""

    rule = django_filters.ChoiceFilter(label=_("Rule"), choices=lambda: _rules())
    standing = django_filters.ChoiceFilter(
        label=_("Decided"),
        empty_label=_("Not yet"),
        choices=[("fine", _("Fine as it is")), ("all", _("Decided or not"))],
        method="filter_standing",
    )

    class Meta:
        model = ClaimFlag
        fields = ["rule", "standing"]

    def filter_queryset(self, queryset: Any) -> Any:
        """What somebody has let stand is out of the way, unless it is asked for."""
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("standing") else found.filter(allowed=None)

    def filter_standing(self, queryset: Any, name: str, value: str) -> Any:
        """Everything, or what was let stand."""
        return queryset.exclude(allowed=None) if value == "fine" else queryset


def _rules() -> list[tuple[str, str]]:
    rules = ClaimFlag.objects.order_by("rule").values_list("rule", flat=True).distinct()
    return [(rule, rule) for rule in rules]


class ClaimsReport(ReportView):
    """Every flag on a live page. What a practitioner's draft says is told where it is checked."""

    model = ClaimFlag
    page_title = _("Claims")
    header_icon = "warning"
    index_url_name = "claims_report"
    index_results_url_name = "claims_report_results"
    results_template_name = RESULTS
    permission_policy = ModelPermissionPolicy(ClaimPhrase)
    any_permission_required = ["view", "change"]
    filterset_class = ClaimFilters
    default_ordering = "-found_at"
    is_searchable = False
    columns = [
        TitleColumn(
            "page",
            label=_("Page"),
            accessor="page.title",
            url_name="wagtailadmin_pages:edit",
            id_accessor="page_id",
            width="18%",
        ),
        Column("label", label=_("Field")),
        TitleColumn("text", label=_("Words"), url_name="page_claims", id_accessor="page_id", width="14%"),
        Column("sentence", label=_("Sentence")),
        Column(
            "rule",
            label=_("Rule, and what to write instead"),
            accessor=lambda flag: format_html("{}<br>{}", flag.rule, flag.suggestion),
        ),
        Column("why_allowed", label=_("Fine as it is")),
        DateColumn("found_at", label=_("Found"), sort_key="found_at"),
    ]
    list_export = [
        "page.title",
        "page.full_url",
        "label",
        "text",
        "sentence",
        "rule",
        "suggestion",
        "why_allowed",
        "found_at",
    ]
    export_headings = {
        "page.title": _("Page"),
        "page.full_url": _("Address"),
        "label": _("Field"),
        "text": _("Words"),
        "sentence": _("Sentence"),
        "rule": _("Rule"),
        "suggestion": _("Write instead"),
        "why_allowed": _("Fine as it is"),
        "found_at": _("Found"),
    }

    custom_value_preprocess = AS_TEXT

    def get_base_queryset(self) -> QuerySet[ClaimFlag]:
        """With the pages, in one query."""
        return ClaimFlag.objects.select_related("page", "allowed")

    def get_filename(self) -> str:
        """The name of the spreadsheet."""
        return "claims"

    def get_queryset(self) -> Any:
        """Newest first."""
        return self.order_queryset(self.get_base_queryset())
