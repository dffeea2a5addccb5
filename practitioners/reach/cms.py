"""Searches that found nobody, in the CMS: whom to invite next, and where."""

import datetime
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from practitioners.finder.index import index
from practitioners.models import SearchMiss
from practitioners.reach.misses import misses_since
from site_core.navigation import navigation_url
from site_core.reports.panels import SHOWN, ListPanel
from site_core.reports.registry import PagesReport, register

DAYS = 30


def first_day(days: int = DAYS) -> datetime.date:
    """The first day of a period that ends today."""
    return timezone.localdate() - datetime.timedelta(days=days - 1)


def place_of(row: dict[str, Any]) -> str:
    """As it is written."""
    return row["place"] or gettext("Anywhere")


def technique_of(row: dict[str, Any]) -> str:
    """Its title; the slug of one that is gone."""
    return _name("technique", row["technique"])


def concern_of(row: dict[str, Any]) -> str:
    """Its name; the slug of one that is gone."""
    return _name("for", row["concern"])


def _name(group: str, slug: str) -> str:
    term = index.current().vocabulary.term(group, slug)
    return term.label if term else slug


def question_of(row: dict[str, Any]) -> str:
    """The finder's address of the search, to see what it answers now."""
    asked = {"near": row["place"], "technique": row["technique"], "for": row["concern"]}
    return f"{navigation_url('finder')}?{urlencode({name: value for name, value in asked.items() if value})}"


class MissFilters(WagtailFilterSet):
    """By period."""

    days = django_filters.ChoiceFilter(
        label=_("Period"),
        choices=[("7", _("Last 7 days")), ("30", _("Last 30 days")), ("90", _("Last 90 days"))],
        method="filter_days",
        empty_label=_("Last 30 days"),
    )

    class Meta:
        model = SearchMiss
        fields: list[str] = []

    def filter_days(self, queryset: Any, name: str, value: str) -> QuerySet[Any]:
        """Another period is another sum."""
        return misses_since(first_day(int(value)))


@register(order=1160)
class MissesReport(PagesReport):
    """What was looked for and not found. Nothing below five, and nothing about who looked."""

    page_title = _("Searches that found nobody")
    header_icon = "search"
    slug = "report_misses"
    model = SearchMiss
    filterset_class = MissFilters
    columns = [
        Column("place", label=_("Place"), accessor=place_of),
        Column("technique", label=_("Technique"), accessor=technique_of),
        Column("concern", label=_("What for"), accessor=concern_of),
        Column("asked", label=_("Times")),
    ]
    list_export = ["place", "technique", "concern", "asked"]

    def get_base_queryset(self) -> QuerySet[Any]:
        """Of the last 30 days, most often first."""
        return misses_since(first_day())


class MissesPanel(ListPanel):
    """The first of them, on the front page of the CMS."""

    name = "search_misses"
    order = 140
    heading = _("Searches that found nobody")
    icon = "search"
    more_url_name = "report_misses"

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """Most often first; each leads to the finder, which says who is nearest."""
        found = misses_since(first_day())
        return [
            {"title": self._title(row), "url": question_of(row), "note": self._times(row["asked"])}
            for row in found[:SHOWN]
        ], found.count()

    def _title(self, row: dict[str, Any]) -> str:
        asked = [part for part in (technique_of(row), concern_of(row)) if part]
        return gettext("%(what)s near %(place)s") % {
            "what": ", ".join(asked) or gettext("Anybody"),
            "place": place_of(row),
        }

    def _times(self, times: int) -> str:
        return ngettext("%(times)d time", "%(times)d times", times) % {"times": times}


@hooks.register("construct_homepage_panels")
def misses_panel(request: HttpRequest, panels: list[Any]) -> None:
    """For those who work on pages."""
    panels.append(MissesPanel())
