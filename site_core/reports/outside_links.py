"""Links to other sites, and what was there when they were last asked."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn

from site_core.models import OutsideLink
from site_core.reports.columns import LinkColumn, page_column
from site_core.reports.registry import PagesReport, register


class OutsideLinkFilters(WagtailFilterSet):
    """By what was found."""

    class Meta:
        model = OutsideLink
        fields = ["state"]


@register(order=1120)
class OutsideLinksReport(PagesReport):
    """Checked by ``manage.py check_links``, which the operator runs."""

    page_title = _("Links to other sites")
    header_icon = "link-external"
    index_url_name = "report_outside_links"
    model = OutsideLink
    filterset_class = OutsideLinkFilters
    columns = [
        page_column(),
        LinkColumn("url", label=_("Address")),
        Column("get_state_display", label=_("State"), sort_key="state"),
        Column("answer", label=_("What it answered")),
        DateColumn("checked_at", label=_("Checked"), sort_key="checked_at"),
    ]
    list_export = ["page.title", "page.full_url", "url", "get_state_display", "answer", "checked_at"]
    export_headings = PagesReport.export_headings | {
        "url": _("Leads to"),
        "get_state_display": _("State"),
        "answer": _("What it answered"),
        "checked_at": _("Checked"),
    }

    def get_base_queryset(self) -> QuerySet[OutsideLink]:
        """By page."""
        return OutsideLink.objects.select_related("page").order_by("page__title", "url")
