"""Tells a new site, and one that already is the demo, from one that somebody works on."""

from wagtail.models import Page, Site

DEMO_NAME = "Handwell demo"


def is_untouched_welcome(page: Page) -> bool:
    """Whether this is the page Wagtail puts on a new site: untyped, unedited, nothing below it."""
    return (
        page.specific_class is Page and page.depth == 2 and page.latest_revision_id is None and page.is_leaf()
    )


def foreign_pages() -> list[Page]:
    """The first ten pages that neither a new Wagtail site nor an earlier load of the demo brings."""
    if Site.objects.filter(site_name=DEMO_NAME).exists():
        return []
    pages = Page.objects.filter(depth__gte=2).order_by("path")[:10]
    return [page for page in pages if not is_untouched_welcome(page)]


def mark_as_demo() -> None:
    """Remember that the pages of this site are the demo's."""
    Site.objects.filter(is_default_site=True).update(site_name=DEMO_NAME)
