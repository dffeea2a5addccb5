"""Columns that several reports share."""

from django.urls import reverse
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


class LinkColumn(Column):
    """An address that opens in the browser, as text where it is not one of the web."""

    cell_template_name = "site_core/admin/link_cell.html"
