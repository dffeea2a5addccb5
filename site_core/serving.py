"""The view of all pages."""

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as serve_page

from site_core.routing import route_below


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view, which would read the front page as its own type for every address below it."""
    way, site = [part for part in path.split("/") if part], Site.find_for_request(request)
    if way and site is not None:
        try:
            route: RouteResult | None = route_below(site.root_page, request, way)
        except Http404:
            route = None
        # Where ``Page.route_for_request`` keeps its answer.
        request._wagtail_route_for_request = route  # type: ignore[attr-defined]
    response: HttpResponse = serve_page(request, path)
    return response
