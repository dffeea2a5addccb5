"""Figures that need a source, a fresher one, or a look at the one they have."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn

from site_core.models import QuotedStatistic
from site_core.reports.columns import LinkColumn, page_column
from site_core.reports.registry import PagesReport, register

PROBLEMS = {
    "unsourced": _("No source that can be looked up"),
    "old": _("Older than five years"),
    "unchecked": _("Not checked for two years"),
    "dead": _("Its source does not answer"),
}


class StatisticFilters(WagtailFilterSet):
    """What may be wrong."""

    problem = django_filters.ChoiceFilter(
        label=_("What is wrong"), choices=list(PROBLEMS.items()), method="filter_problem"
    )

    class Meta:
        model = QuotedStatistic
        fields: list[str] = []

    def filter_problem(self, queryset: Any, name: str, value: str) -> QuerySet[QuotedStatistic]:
        """Each problem is a question of the table's own."""
        return getattr(queryset, value)()


@register(order=1110)
class StatisticsReport(PagesReport):
    """Every figure on a published page."""

    page_title = _("Statistics")
    header_icon = "snippet"
    index_url_name = "report_statistics"
    model = QuotedStatistic
    filterset_class = StatisticFilters
    columns = [
        page_column(),
        Column("figure", label=_("Figure"), sort_key="figure"),
        Column("sentence", label=_("Sentence")),
        Column("source", label=_("Source")),
        LinkColumn("source_url", label=_("Address")),
        Column("year", label=_("Year"), sort_key="year"),
        DateColumn("last_checked", label=_("Checked"), sort_key="last_checked"),
    ]
    list_export = [
        "page.title",
        "page.full_url",
        "figure",
        "sentence",
        "source",
        "source_url",
        "year",
        "last_checked",
    ]
    export_headings = PagesReport.export_headings | {
        "source_url": _("Address of the source"),
        "last_checked": _("Checked"),
    }

    def get_base_queryset(self) -> QuerySet[QuotedStatistic]:
        """The oldest first."""
        return QuotedStatistic.objects.select_related("page").order_by("year", "page__title", "pk")
