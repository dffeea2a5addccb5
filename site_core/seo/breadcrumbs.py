"""The way from the home page down to a page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Page

from site_core.addresses import public_path
from site_core.routing import known_ancestors

#: Wagtail's invisible root is at depth 1, the home page at depth 2.
HOME_DEPTH = 2


@dataclass(frozen=True)
class Crumb:
    """One step: its path and its name."""

    url: str
    title: str


def trail_to(page: Page) -> list[Crumb]:
    """The published pages above ``page``, from the home page down; nothing above the home page itself.

    No query for a page that was found by its address, whose way is known; else one.
    """
    if page.depth is None or page.depth <= HOME_DEPTH:
        return []
    known = known_ancestors(page, HOME_DEPTH)
    if known is not None:
        return [_crumb(above.depth, above.url_path, above.title) for above in known if above.live]
    rows = (
        page.get_ancestors()
        .filter(depth__gte=HOME_DEPTH, live=True)
        .values_list("depth", "url_path", "title")
    )
    return [_crumb(*row) for row in rows]


def _crumb(depth: int, url_path: str, title: str) -> Crumb:
    return Crumb(public_path(url_path), _("Home") if depth == HOME_DEPTH else title)
