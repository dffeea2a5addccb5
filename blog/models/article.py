"""Dated posts and case studies by named people."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from blog.articles.page import article_context
from blog.blocks.body import EditorialBlock
from blog.querysets import ArticleQuerySet
from site_core.blocks.references import ReferenceBlock
from site_core.models import BasePage, ReviewedPage
from site_core.models.base_page import page_tabs


class ArticleTag(TaggedItemBase):
    """A tag on an article."""

    content_object = ParentalKey("blog.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items")


class ArticlePage(ReviewedPage, BasePage):
    """A dated post, or a case study."""

    class Kind(models.TextChoices):
        POST = "post", _("Article")
        CASE_STUDY = "case_study", _("Case study")

    page_description = _("A dated article or a case study, by a named person.")
    schema_type = "Article"
    parent_page_types = ["blog.ArticleIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=Kind.choices,
        default=Kind.POST,
        help_text=_("Case study for one person’s story, else article"),
    )
    date = models.DateField(
        _("date"),
        default=timezone.localdate,
        db_index=True,
        help_text=_("27 November 2026: printed below the title"),
    )
    lead = models.CharField(
        _("opening sentence"), max_length=300, help_text=_("At most 30 words: Warmth suits a stiff muscle.")
    )
    body = StreamField(
        EditorialBlock(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("Start with a heading: The short answer"),
    )
    conditions = ParentalManyToManyField(
        "blog.ConditionPage",
        verbose_name=_("conditions"),
        blank=True,
        related_name="articles",
        help_text=_("Low back pain: its red flags are shown on this article"),
    )
    modalities = ParentalManyToManyField(
        "practitioners.ModalityPage",
        verbose_name=_("techniques"),
        blank=True,
        related_name="articles",
        help_text=_("Swedish massage"),
    )
    references = StreamField(
        [("reference", ReferenceBlock())],
        blank=True,
        verbose_name=_("references"),
        help_text=_("Back pain, NHS: where the statements come from"),
    )
    tags = ClusterTaggableManager(
        through=ArticleTag, blank=True, verbose_name=_("tags"), help_text=_("self-care, heat and cold")
    )

    objects = PageManager.from_queryset(ArticleQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("date")]),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    promote_panels = [
        *BasePage.promote_panels,
        FieldPanel("conditions"),
        FieldPanel("modalities"),
        FieldPanel("tags"),
    ]
    review_panels = [FieldPanel("references"), *ReviewedPage.review_panels]
    edit_handler = page_tabs(content_panels, review=review_panels, promote=promote_panels)
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("date"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """See ``blog.articles.page``."""
        context = super().get_context(request, *args, **kwargs)
        return context | article_context(self, context)
