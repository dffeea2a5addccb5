"""The list of articles, newest first."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from blog.articles.feed import serve_feed
from blog.articles.listing import article_list_context
from site_core.models import BasePage
from site_core.models.base_page import page_tabs


class ArticleIndexPage(RoutablePageMixin, BasePage):
    """The list of articles, newest first."""

    page_description = _("The list of articles, newest first.")
    schema_type = "Blog"
    max_count = 1
    parent_page_types = ["site_core.HomePage"]
    subpage_types = ["blog.ArticlePage"]

    intro = models.TextField(
        _("introduction"),
        max_length=400,
        blank=True,
        help_text=_("Written by people who work in the field, and dated."),
    )

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    edit_handler = page_tabs(content_panels)

    class Meta:
        verbose_name = _("list of articles")
        verbose_name_plural = _("lists of articles")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """See ``blog.articles.listing``."""
        context = super().get_context(request, *args, **kwargs)
        return context | article_list_context(self, request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """The newest articles for feed readers."""
        return serve_feed(self, request)
