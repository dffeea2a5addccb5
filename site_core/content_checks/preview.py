"""Marks the preview of a page for the checker."""

from typing import Any, ClassVar

from django.http import HttpResponse
from wagtail.models import Page

from site_core.content_checks.checks import mark

DESCRIPTION = '<meta name="description"'


class CheckedPreview(Page):
    """A page whose preview carries the marks of our checks. What visitors get is never touched."""

    #: Whether somebody speaks for themselves here, as on a profile: an advert names no condition.
    is_advert: ClassVar[bool] = False

    class Meta:
        abstract = True

    def make_preview_request(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """The rendered preview, marked. Pages with routes of their own serve theirs apart."""
        response: HttpResponse = super().make_preview_request(*args, **kwargs)
        if response.headers.get("Content-Type", "").startswith("text/html") and not response.streaming:
            # A page that was never saved has had nothing allowed.
            allowed = self.allowed_claims.values_list("text", "sentence") if self.pk else []
            html = response.content.decode(response.charset)
            marked = mark(html, allowed, in_advert=self.is_advert, described=DESCRIPTION in html)
            response.content = marked.encode(response.charset)
            # Counted before the marks were made: a browser would leave off the end of the page.
            response.headers["Content-Length"] = str(len(response.content))
        return response
