"""Content-Security-Policy and its companions, on every response.

Two policies: public and account pages run under a strict one. The CMS needs inline scripts (Wagtail's inline
panels, date pickers and choosers still use them), so the relaxed policy exists for ``/cms/`` alone.
"""

from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from site_core.settings.tiles import tile_origin

STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    # A practitioner looks at their draft in a frame, as visitors will see it.
    "frame-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    # Wagtail shows previews in a frame of the same origin.
    "frame-ancestors": "'self'",
    "manifest-src": "'self'",
}
CMS = STRICT | {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "frame-src": "'self'",
    "worker-src": "'self' blob:",
}


def _header(policy: dict[str, str]) -> str:
    return "; ".join(f"{directive} {sources}" for directive, sources in policy.items())


CMS_HEADER = _header(CMS)


@cache
def strict_header(tile_url: str) -> str:
    """The strict policy; pictures of a map may come from where the operator says tiles are."""
    origin = tile_origin(tile_url)
    return _header(STRICT | {"img-src": f"{STRICT['img-src']} {origin}"} if origin else STRICT)


class SecurityHeadersMiddleware:
    """Adds the policies to responses that do not already carry one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        tiles = settings.HANDWELL_TILE_URL if settings.HANDWELL_MAP else ""
        policy = CMS_HEADER if request.path_info.startswith("/cms/") else strict_header(tiles)
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault(
            "Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()"
        )
        return response
