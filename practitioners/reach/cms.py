"""Searches that found nobody, in the CMS: a panel on its front page, and a report."""

import datetime
from collections.abc import Mapping
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from practitioners.models import SearchMiss
from practitioners.reach.misses import misses, misses_since
from site_core.reports.panels import SHOWN, ListPanel
from site_core.reports.registry import PagesReport, register

DAYS = 30


def sought(row: Mapping[str, Any]) -> str:
    """What somebody looked for, in words."""
    names = [row["technique_name"] or row["technique"], row["concern_name"] or row["concern"]]
    return ", ".join(name for name in names if name) or gettext("Anybody")


def where(row: Mapping[str, Any]) -> str:
    """Where they looked."""
    return str(row["place"]) or gettext("Anywhere")


def first_day(days: int = DAYS) -> datetime.date:
    """The first of the last days."""
    return timezone.localdate() - datetime.timedelta(days=days - 1)


class SearchFilters(WagtailFilterSet):
    """By time and place."""

    since = django_filters.ChoiceFilter(
        label=_("Searched"),
        empty_label=_("In the last 30 days"),
        choices=[("90", _("In the last 90 days"))],
        method="filter_since",
    )
    place = django_filters.CharFilter(label=_("Place"), lookup_expr="icontains")

    class Meta:
        model = SearchMiss
        fields: list[str] = []

    def filter_queryset(self, queryset: Any) -> Any:
        """A month, unless more is asked for."""
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("since") else found.filter(day__gte=first_day())

    def filter_since(self, queryset: Any, name: str, value: str) -> Any:
        """As far back as anything is kept."""
        return queryset.filter(day__gte=first_day(int(value)))


@register(order=1105)
class SearchesReport(PagesReport):
    """Whom to invite, and what to write about."""

    page_title = _("Searches that found nobody")
    header_icon = "search"
    index_url_name = "report_searches"
    model = SearchMiss
    filterset_class = SearchFilters
    columns = [
        Column("sought", label=_("Looked for"), accessor=sought),
        Column("where", label=_("Where"), accessor=where),
        Column("asked", label=_("Times")),
    ]
    list_export = ["technique_name", "concern_name", "place", "asked"]
    export_headings = {
        "technique_name": _("Technique"),
        "concern_name": _("What people come for"),
        "place": _("Place"),
        "asked": _("Times"),
    }

    def get_base_queryset(self) -> QuerySet[Any, Any]:
        """Most often first; below five nothing is told."""
        return misses()


class SearchesPanel(ListPanel):
    """What people look for and do not find, in the last 30 days."""

    name = "searches_without_answer"
    order = 140
    heading = _("Searches that found nobody")
    icon = "search"
    more_url_name = "report_searches"

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """The most frequent."""
        found = misses_since(first_day())
        shown = [
            {
                "title": gettext("%(what)s: %(where)s") % {"what": sought(row), "where": where(row)},
                "url": reverse("report_searches"),
                "note": ngettext("%(number)d time", "%(number)d times", row["asked"])
                % {"number": row["asked"]},
            }
            for row in found[:SHOWN]
        ]
        return shown, found.count()


@hooks.register("construct_homepage_panels")
def searches_panel(request: HttpRequest, panels: list[Any]) -> None:
    """For those who work on pages."""
    panels.append(SearchesPanel())
