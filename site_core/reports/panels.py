"""What the front page of the CMS tells people who write: what is due, unfinished, or without a source."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from site_core.models import QuotedStatistic
from site_core.reports.registry import may_read_reports
from site_core.reports.reviews import due, reviewed_pages

SHOWN = 5


class ListPanel(Component):
    """A short list with a link to all of it. It is left out where there is nothing to show."""

    template_name = "site_core/admin/list_panel.html"
    heading: Any = ""
    icon = "list-ul"
    more_url_name = ""

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """The first rows (``title``, ``url``, ``note``) and how many there are in all."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """What the template prints."""
        request = (parent_context or {})["request"]
        rows, total = self.rows(request.user) if may_read_reports(request.user) else ([], 0)
        return {
            "heading": self.heading,
            "icon": self.icon,
            "rows": rows,
            "total": total,
            "more_url": reverse(self.more_url_name) if self.more_url_name and total > len(rows) else "",
            "panel_id": type(self).__name__.lower(),
        }


def _edit(page_id: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page_id])


class ReviewsPanel(ListPanel):
    """Pages overdue for their review, or due within 60 days."""

    name = "reviews_due"
    order = 120
    heading = _("Reviews due")
    icon = "calendar-check"
    more_url_name = "report_reviews"

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """The most overdue first."""
        pages = due(reviewed_pages())
        shown = [
            {"title": page.title, "url": _edit(page.pk), "date": page.next_review, "note": page.reviewer_name}
            for page in pages[:SHOWN]
        ]
        return shown, pages.count()


class DraftsPanel(ListPanel):
    """What the person who looks has begun and not published."""

    name = "my_drafts"
    order = 130
    heading = _("My drafts")
    icon = "edit"

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """The newest first."""
        pages = Page.objects.filter(has_unpublished_changes=True, latest_revision__user=user).order_by(
            "-latest_revision_created_at"
        )
        shown = [
            {"title": page.draft_title, "url": _edit(page.pk), "date": page.latest_revision_created_at}
            for page in pages[:SHOWN]
        ]
        return shown, pages.count()


class StatisticsPanel(ListPanel):
    """Figures nobody can look up."""

    name = "unsourced_statistics"
    order = 150
    heading = _("Statistics without a source")
    icon = "snippet"
    more_url_name = "report_statistics"

    def rows(self, user: Any) -> tuple[list[dict[str, Any]], int]:
        """By page."""
        figures = QuotedStatistic.objects.unsourced().select_related("page").order_by("page__title", "pk")
        shown = [
            {"title": f"{each.figure} {each.sentence}", "url": _edit(each.page_id), "note": each.page.title}
            for each in figures[:SHOWN]
        ]
        return shown, figures.count()
