"""The list of conditions."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from blog.body_areas.page import area_context
from blog.conditions.listing import condition_list_context
from site_core.models import BasePage
from site_core.models.base_page import page_tabs


class ConditionIndexPage(RoutablePageMixin, BasePage):
    """The list of conditions."""

    page_description = _("The list of problems people ask about.")
    schema_type = "CollectionPage"
    max_count = 1
    parent_page_types = ["site_core.HomePage"]
    subpage_types = ["blog.ConditionPage"]

    intro = models.TextField(
        _("introduction"),
        max_length=400,
        blank=True,
        help_text=_("Each page starts with the signs that need a doctor."),
    )

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    edit_handler = page_tabs(content_panels)

    class Meta:
        verbose_name = _("list of conditions")
        verbose_name_plural = _("lists of conditions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """See ``blog.conditions.listing``."""
        context = super().get_context(request, *args, **kwargs)
        return context | condition_list_context(self, request)

    @path("area/<slug:slug>/", name="body_area")
    def body_area(self, request: HttpRequest, slug: str) -> HttpResponse:
        """A part of the body: its conditions, techniques and people."""
        # Not `render`, which would first look up the whole list of conditions.
        context = super().get_context(request) | area_context(self, request, slug)
        return TemplateResponse(request, "blog/body_area_page.html", context)
