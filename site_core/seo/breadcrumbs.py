"""The way from the home page down to a page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Page

from site_core.addresses import public_path

#: Wagtail's invisible root is at depth 1, the home page at depth 2.
HOME_DEPTH = 2


@dataclass(frozen=True)
class Crumb:
    """One step: its path and its name."""

    url: str
    title: str


def trail_to(page: Page) -> list[Crumb]:
    """The published pages above ``page``, from the home page down; nothing above the home page itself.

    One query; none for the home page.
    """
    if page.depth is None or page.depth <= HOME_DEPTH:
        return []
    rows = (
        page.get_ancestors()
        .filter(depth__gte=HOME_DEPTH, live=True)
        .values_list("depth", "url_path", "title")
    )
    return [
        Crumb(public_path(url_path), _("Home") if depth == HOME_DEPTH else title)
        for depth, url_path, title in rows
    ]
