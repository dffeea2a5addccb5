"""Marks the preview of a page for the checker."""

from typing import Any

from django.http import HttpResponse
from wagtail.models import Page

from site_core.content_checks.checks import mark


class CheckedPreview(Page):
    """A page whose preview carries the marks of our checks. What visitors get is never touched."""

    class Meta:
        abstract = True

    def make_preview_request(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """The rendered preview, marked. Pages with routes of their own serve theirs apart."""
        response: HttpResponse = super().make_preview_request(*args, **kwargs)
        if response.headers.get("Content-Type", "").startswith("text/html") and not response.streaming:
            response.content = mark(response.content.decode(response.charset)).encode(response.charset)
            # Counted before the marks were made: a browser would leave off the end of the page.
            response.headers["Content-Length"] = str(len(response.content))
        return response
