"""Where pages are: paths below the site's root, and the full addresses that leave the site.

Full addresses start with the operator's own ``BASE_URL`` and never with the host name of a request, which a
visitor can choose: they go into canonical links, sitemaps and e-mails, and stay there.
"""

from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse


def public_path(url_path: str) -> str:
    """The path of a page from the ``url_path`` that Wagtail stores, whose first part is the home page."""
    return site_root() + url_path.split("/", 2)[2]


def site_root() -> str:
    """The path of the home page."""
    return reverse("wagtail_serve", args=("",))


def absolute_url(path: str) -> str:
    """The full address of a path; an address that is already full is returned as it is."""
    return urljoin(settings.WAGTAILADMIN_BASE_URL.rstrip("/") + "/", path)
