"""The sitemap, as an index of files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from site_core.seo import sitemaps

HOUR = 60 * 60


@require_safe
@cache_control(public=True, max_age=HOUR)
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The list of files."""
    paths = (reverse("sitemap_section", args=(key, number)) for key, number in sitemaps.files())
    return HttpResponse(sitemaps.index(paths), content_type="application/xml")


@require_safe
@cache_control(public=True, max_age=HOUR)
def sitemap_section(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One file."""
    try:
        entries = sitemaps.section_file(key, number)
    except LookupError as error:
        raise Http404 from error
    return HttpResponse(sitemaps.url_set(entries), content_type="application/xml")
