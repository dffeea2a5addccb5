"""The reports of all apps, and their addresses and menu items, from one list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from site_core.reports.spreadsheet import AS_TEXT

#: The table of a report, in a box that scrolls.
RESULTS = "site_core/admin/report_results.html"


def may_read_reports(user: Any) -> bool:
    """Whoever works on pages."""
    policy = policy_registry.get_by_type(Page)
    return policy.user_has_any_permission(user, ["add", "change", "publish"])


class PagesReport(ReportView):
    """For those who work on pages: a listing with filters and export."""

    #: "report_" and a name, which is also the last part of its address.
    index_url_name: str
    results_template_name = RESULTS
    default_ordering: str | None = None
    is_searchable = False
    custom_value_preprocess = AS_TEXT
    #: Of the first line of a spreadsheet, as far as reports share them.
    export_headings = {
        "title": _("Page"),
        "page.title": _("Page"),
        "full_url": _("Address of the page"),
        "page.full_url": _("Address of the page"),
        "page_type_display_name": _("Type"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Everybody else is sent away by the CMS as for any page of it."""
        if not may_read_reports(request.user):
            from wagtail.admin.auth import permission_denied

            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    @property
    def index_results_url_name(self) -> str:
        """The part of it that a filter replaces."""
        return f"{self.index_url_name}_results"


class ReportItem(MenuItem):
    """Shown to those who may read it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whoever works on pages."""
        return may_read_reports(request.user)


@dataclass(frozen=True)
class _Entry:
    view: type[PagesReport]
    order: int


_entries: list[_Entry] = []


def register(order: int) -> Callable[[type[PagesReport]], type[PagesReport]]:
    """A decorator: gives a report its address under ``/cms/reports/`` and its place in the menu."""

    def add(view: type[PagesReport]) -> type[PagesReport]:
        _entries.append(_Entry(view, order))

        @hooks.register("register_reports_menu_item")
        def item() -> MenuItem:
            return ReportItem(
                view.page_title,
                reverse(view.index_url_name),
                name=view.index_url_name.replace("_", "-"),
                icon_name=view.header_icon,
                order=order,
            )

        return view

    return add


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    """Two addresses for each."""
    found = []
    for view in (entry.view for entry in _entries):
        name = view.index_url_name
        address = f"reports/{name.removeprefix('report_').replace('_', '-')}/"
        found += [
            path(address, view.as_view(), name=name),
            path(f"{address}results/", view.as_view(results_only=True), name=f"{name}_results"),
        ]
    return found
