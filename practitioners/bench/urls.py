"""The site's own addresses, and beside them the plainest view that could show the same list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from practitioners.bench.plain import plain_context
from site_core.urls import urlpatterns as site_urlpatterns


def plain(request: HttpRequest) -> HttpResponse:
    """A list and its filters from constants: no query, no search, only a template of the finder's size."""
    return render(request, "practitioners/bench/plain.html", plain_context())


urlpatterns = [path("bench/plain/", plain), *site_urlpatterns]
