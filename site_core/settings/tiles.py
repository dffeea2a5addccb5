"""Where pictures of streets come from, when an operator wants them."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from site_core.env import env_str

PLACEHOLDERS = ("{z}", "{x}", "{y}")
_HOST = re.compile(r"(\{s\}\.)?[A-Za-z0-9.-]+(:\d+)?")


def env_tile_url(name: str) -> str:
    """The address of tiles with ``{z}``, ``{x}`` and ``{y}`` in it, or nothing.

    Raises ``ImproperlyConfigured`` for an address that a map could not use, or that would let more than one
    host (or with ``{s}`` the hosts below one) into the Content-Security-Policy.
    """
    url = env_str(name)
    if not url:
        return ""
    parts = urlsplit(url)
    if parts.scheme not in ("https", "http") or not _HOST.fullmatch(parts.netloc):
        raise ImproperlyConfigured(f"{name} must be an https address; it is {url!r}.")
    if not all(placeholder in parts.path + parts.query for placeholder in PLACEHOLDERS):
        raise ImproperlyConfigured(f"{name} must hold {{z}}, {{x}} and {{y}}; it is {url!r}.")
    return url


def tile_origin(url: str) -> str:
    """The source pictures are let in from: ``https://*.tiles.example.org`` where there are subdomains."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.replace('{s}', '*')}" if url else ""
