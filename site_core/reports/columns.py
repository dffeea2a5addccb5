"""Columns that several reports share."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn


def page_column(accessor: str = "page.title", pk: str = "page_id") -> TitleColumn:
    """The title of a page, which opens its editor. ``pk`` is the attribute of the row that holds its key."""
    return TitleColumn(
        "page",
        label=_("Page"),
        accessor=accessor,
        get_url=lambda row: reverse("wagtailadmin_pages:edit", args=[getattr(row, pk)]),
    )


class DayColumn(Column):
    """A day, past or to come. Wagtail's own column says "Just now" for all that is still to come."""

    def get_value(self, instance: Any) -> str:
        """Such as "3 May 2028"; empty without one."""
        day = super().get_value(instance)
        return date_format(day, "j F Y") if day else ""


class LinkColumn(Column):
    """An address that opens in the browser, as text where it is not one of the web."""

    cell_template_name = "site_core/admin/link_cell.html"
