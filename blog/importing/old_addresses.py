"""Old addresses lead to the new pages, once these are published."""

from urllib.parse import urlsplit

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

LONGEST = 255


def keep_address(link: str, page: Page) -> bool:
    """A permanent redirect from the path of ``link``; False where there is none to keep, or it is taken."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    query = f"?{parts.query}" if parts.query else ""
    path = Redirect.normalise_path(f"{parts.path}{query}")
    if not path.strip("/") or len(path) > LONGEST or path == Redirect.normalise_path(page.url or ""):
        return False
    site = Site.objects.filter(is_default_site=True).first()
    redirect, made = Redirect.objects.get_or_create(
        old_path=path, site=site, defaults={"redirect_page": page}
    )
    return made or redirect.redirect_page_id == page.pk
