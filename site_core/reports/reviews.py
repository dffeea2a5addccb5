"""Which pages are due for their clinical review."""

import datetime
from typing import Any

import django_filters
from django.apps import apps
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from site_core.models import ReviewedPage
from site_core.reports.columns import DayColumn, page_column
from site_core.reports.registry import PagesReport, register

SOON = 60


def reviewed_models() -> list[type[Page]]:
    """The page types that are reviewed."""
    return [
        model for model in apps.get_models() if issubclass(model, ReviewedPage) and issubclass(model, Page)
    ]


def reviewed_pages() -> QuerySet[Page]:
    """Those published, with ``last_reviewed``, ``next_review`` and ``reviewer_name``, due first."""
    models = reviewed_models()

    def of(field: str) -> Any:
        values = [
            Subquery(model._default_manager.filter(pk=OuterRef("pk")).values(field)[:1]) for model in models
        ]
        return Coalesce(*values) if len(values) > 1 else values[0]

    return (
        Page.objects.live()
        .type(*models)
        .annotate(
            last_reviewed=of("last_reviewed"),
            next_review=of("next_review"),
            reviewer_name=of("reviewer__name"),
        )
        .select_related("content_type")
        .order_by(F("next_review").asc(nulls_last=True), "title")
    )


def due(pages: QuerySet[Page], days: int = SOON, today: datetime.date | None = None) -> QuerySet[Page]:
    """Those overdue, and those due within some days."""
    return pages.filter(next_review__lte=(today or timezone.localdate()) + datetime.timedelta(days=days))


class ReviewFilters(WagtailFilterSet):
    """When."""

    when = django_filters.ChoiceFilter(
        label=_("Review"),
        choices=[
            ("overdue", _("Overdue")),
            ("soon", _("Due within 60 days")),
            ("undated", _("Without a date")),
        ],
        method="filter_when",
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def filter_when(self, queryset: Any, name: str, value: str) -> QuerySet[Page]:
        """Overdue is from the day after."""
        if value == "undated":
            return queryset.filter(Q(next_review=None) | Q(last_reviewed=None))
        return due(queryset, -1 if value == "overdue" else SOON)


@register(order=1100)
class ReviewsReport(PagesReport):
    """The next one first."""

    page_title = _("Reviews due")
    header_icon = "calendar-check"
    index_url_name = "report_reviews"
    model = Page
    filterset_class = ReviewFilters
    columns = [
        page_column("title", "pk"),
        Column("type", label=_("Type"), accessor="page_type_display_name"),
        Column("reviewer_name", label=_("Reviewer")),
        DayColumn("last_reviewed", label=_("Last reviewed"), sort_key="last_reviewed"),
        DayColumn("next_review", label=_("Next review"), sort_key="next_review"),
    ]
    list_export = [
        "title",
        "full_url",
        "page_type_display_name",
        "reviewer_name",
        "last_reviewed",
        "next_review",
    ]
    export_headings = PagesReport.export_headings | {
        "reviewer_name": _("Reviewer"),
        "last_reviewed": _("Last reviewed"),
        "next_review": _("Next review"),
    }

    def get_base_queryset(self) -> QuerySet[Page]:
        """See ``reviewed_pages``."""
        return reviewed_pages()
