"""Marks the preview of a page for the checker."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.models import Page

from site_core.content_checks.checks import mark


class CheckedPreview(Page):
    """A page whose preview carries the marks of our checks."""

    class Meta:
        abstract = True

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The preview, marked once it is rendered. What visitors get is never touched."""
        response: HttpResponse = super().serve_preview(request, mode_name)
        if isinstance(response, TemplateResponse):
            response.add_post_render_callback(_mark_response)
        return response


def _mark_response(response: Any) -> None:
    response.content = mark(response.content.decode(response.charset))
