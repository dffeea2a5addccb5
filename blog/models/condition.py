"""Conditions: what a problem is, when to see a doctor first, and what may help."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from blog.blocks.body import EditorialBlock
from blog.conditions.page import condition_context
from blog.fact_sheet.serving import serve_fact_sheet
from blog.publishing.forms import ConditionForm
from blog.publishing.guard import PublishedSafely
from blog.publishing.panels import MissingPartsPanel
from blog.querysets import ConditionQuerySet
from practitioners.models import Evidence
from site_core.blocks.references import ReferenceBlock
from site_core.blocks.safety import NonUrgentBlock
from site_core.models import BasePage, ReviewedPage
from site_core.models.base_page import page_tabs
from site_core.models.ordered_row import OrderedRow
from site_core.one_per_line import one_per_line


class ConditionTag(TaggedItemBase):
    """A tag on a condition."""

    content_object = ParentalKey("blog.ConditionPage", on_delete=models.CASCADE, related_name="tagged_items")


class ConditionTechnique(OrderedRow):
    """A technique that may help with a condition, and how much is known about that."""

    page = ParentalKey("blog.ConditionPage", on_delete=models.CASCADE, related_name="techniques")
    modality = models.ForeignKey(
        "practitioners.ModalityPage",
        verbose_name=_("technique"),
        on_delete=models.CASCADE,
        related_name="condition_links",
        help_text=_("Swedish massage"),
    )
    evidence = models.CharField(
        _("evidence"),
        max_length=6,
        choices=Evidence.choices,
        default=Evidence.NONE,
        help_text=_("Some evidence: a few trials point the same way, but are small or mixed"),
    )
    note = models.CharField(
        _("in one sentence"),
        max_length=300,
        blank=True,
        help_text=_("May ease pain for a while, next to movement."),
    )

    panels = [FieldRowPanel([FieldPanel("modality"), FieldPanel("evidence")]), FieldPanel("note")]

    class Meta(OrderedRow.Meta):
        verbose_name = _("technique that may help")
        verbose_name_plural = _("techniques that may help")

    def __str__(self) -> str:
        return self.modality.title


class ConditionPage(PublishedSafely, RoutablePageMixin, ReviewedPage, BasePage):
    """One problem people ask about. Safety comes before treatment."""

    page_description = _("A problem such as back pain: safety first, then what may help.")
    schema_type = "MedicalWebPage"
    base_form_class = ConditionForm
    parent_page_types = ["blog.ConditionIndexPage"]
    subpage_types: list[str] = []

    also_called = models.TextField(_("also called"), blank=True, help_text=_("One per line: bad back"))
    lead = models.CharField(
        _("opening sentence"),
        max_length=300,
        help_text=_("At most 30 words: Most low back pain is not a sign of damage."),
    )
    body_area = models.ForeignKey(
        "practitioners.BodyArea",
        verbose_name=_("body area"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="conditions",
        help_text=_("Lower back: where the page stands on the map of the body"),
    )
    concerns = ParentalManyToManyField(
        "practitioners.Concern",
        verbose_name=_("what people come for"),
        blank=True,
        related_name="conditions",
        help_text=_("Lower back aches: links this page to the people who can help"),
    )
    safety_notice = models.ForeignKey(
        "practitioners.SafetyNotice",
        verbose_name=_("red flags"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conditions",
        help_text=_("Low back pain: its cards come before anything else"),
    )
    body = StreamField(
        EditorialBlock(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("Start with a heading: What low back pain is"),
    )
    not_suitable = StreamField(
        [("item", blocks.CharBlock(max_length=240, icon="warning"))],
        blank=True,
        verbose_name=_("when hands-on treatment is not suitable"),
        help_text=_("you have a fever; the skin is broken: each completes “ask a doctor first if”"),
    )
    non_urgent = StreamField(
        NonUrgentBlock(),
        blank=True,
        max_num=1,
        verbose_name=_("when to see a GP, without hurry"),
        help_text=_("See a GP if: it has not improved after a few weeks"),
    )
    fact_sheet_points = StreamField(
        [("point", blocks.CharBlock(max_length=200, icon="list-ul"))],
        blank=True,
        verbose_name=_("points of the fact sheet"),
        help_text=_("Keep moving gently: five to seven short points for paper"),
    )
    references = StreamField(
        [("reference", ReferenceBlock())],
        blank=True,
        verbose_name=_("references"),
        help_text=_("Back pain, NHS: at least one published source"),
    )
    tags = ClusterTaggableManager(
        through=ConditionTag, blank=True, verbose_name=_("tags"), help_text=_("back, self-care, desk work")
    )

    objects = PageManager.from_queryset(ConditionQuerySet)()

    content_panels = [
        MissingPartsPanel(),
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("also_called"),
        FieldPanel("body"),
        InlinePanel("techniques", heading=_("Techniques that may help"), label=_("Technique")),
        FieldPanel("fact_sheet_points"),
    ]
    review_panels = [
        FieldPanel("safety_notice"),
        FieldPanel("not_suitable"),
        FieldPanel("non_urgent"),
        FieldPanel("references"),
        *ReviewedPage.review_panels,
    ]
    promote_panels = [
        *BasePage.promote_panels,
        FieldPanel("body_area"),
        FieldPanel("concerns"),
        FieldPanel("tags"),
    ]
    edit_handler = page_tabs(content_panels, review=review_panels, promote=promote_panels)
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("also_called"),
        index.SearchField("lead"),
        index.SearchField("body"),
        index.AutocompleteField("also_called"),
        index.FilterField("body_area"),
    ]

    class Meta:
        verbose_name = _("condition")
        verbose_name_plural = _("conditions")

    @property
    def synonym_list(self) -> list[str]:
        """The other names, one each."""
        return one_per_line(self.also_called)

    @property
    def red_flags(self) -> list[Any]:
        """The cards before anything else, as blocks."""
        return list(self.safety_notice.cards) if self.safety_notice else []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """See ``blog.conditions.page``."""
        context = super().get_context(request, *args, **kwargs)
        return context | condition_context(self, context)

    @path("fact-sheet.pdf/", name="fact_sheet")
    def fact_sheet(self, request: HttpRequest) -> HttpResponse:
        """The page on one or two sheets of paper. ``blog.urls`` brings the address without the slash here."""
        return serve_fact_sheet(self, request)
