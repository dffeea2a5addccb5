"""Beacons: what a page of ours tells the server after it was shown, without a cookie and without a form."""

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_from_our_page(request: HttpRequest) -> bool:
    """Whether a browser says that one of our own pages has sent it.

    A beacon cannot carry the token of a form. Nothing is behind it but a count, so this keeps other sites
    from counting in their visitors' names, and no more.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()
