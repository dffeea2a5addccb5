"""Techniques: a page each, condition-neutral, so that its text can be shown anywhere."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from practitioners.models.evidence import Evidence
from practitioners.querysets import ModalityQuerySet
from site_core.blocks.guidance import TitledText
from site_core.blocks.references import QuestionBlock, ReferenceBlock
from site_core.blocks.text import SHORT_TEXT_FEATURES
from site_core.models import BasePage, ReviewedPage
from site_core.models.base_page import page_tabs
from site_core.one_per_line import one_per_line


class ModalityTag(TaggedItemBase):
    """A tag on a technique."""

    content_object = ParentalKey(
        "practitioners.ModalityPage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class ModalityIndexPage(BasePage):
    """The list of techniques."""

    page_description = _("The list of techniques.")
    schema_type = "CollectionPage"
    max_count = 1
    parent_page_types = ["site_core.HomePage"]
    subpage_types = ["practitioners.ModalityPage"]

    intro = models.TextField(
        _("introduction"),
        max_length=400,
        blank=True,
        help_text=_("Each page says what happens, and what trials show."),
    )

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    edit_handler = page_tabs(content_panels)

    class Meta:
        verbose_name = _("list of techniques")
        verbose_name_plural = _("lists of techniques")

    # The counts come from the finder, which needs the models itself.
    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the template prints."""
        from practitioners.modality.listing import index_context

        return super().get_context(request, *args, **kwargs) | index_context(self)


class ModalityPage(ReviewedPage, BasePage):
    """One technique."""

    page_description = _("A technique: what it is, what a session is like, who it may suit.")
    schema_type = "MedicalWebPage"
    parent_page_types = ["practitioners.ModalityIndexPage"]
    subpage_types: list[str] = []

    also_called = models.TextField(
        _("also called"),
        blank=True,
        help_text=_("One per line, with the spellings people type: myo fascial release"),
    )
    answer = models.TextField(
        _("what it is"),
        max_length=700,
        help_text=_("One paragraph in plain words: Slow strokes along the muscles."),
    )
    illustration = models.CharField(
        _("drawing"),
        max_length=40,
        blank=True,
        help_text=_("kneading: the name of a drawing in the style guide"),
    )
    usual_length = models.CharField(_("usual length"), max_length=80, blank=True, help_text=_("60 minutes"))
    pressure = models.CharField(
        _("pressure"), max_length=120, blank=True, help_text=_("Light to medium; you say how much")
    )
    clothing = models.CharField(
        _("clothing"),
        max_length=160,
        blank=True,
        help_text=_("Undressed to what is comfortable, under a towel"),
    )
    steps = StreamField(
        [("step", TitledText(icon="order"))],
        blank=True,
        verbose_name=_("a session"),
        help_text=_("Talk, lie down, work, rest: one step each"),
    )
    suits = RichTextField(
        _("who it may suit"),
        features=SHORT_TEXT_FEATURES,
        blank=True,
        help_text=_("People who like slow, steady pressure."),
    )
    wait_or_ask = StreamField(
        [("item", blocks.CharBlock(max_length=240, icon="warning"))],
        blank=True,
        verbose_name=_("when to wait, or ask a doctor first"),
        help_text=_("you have a fever; you take blood thinners"),
    )
    evidence = models.CharField(
        _("evidence"),
        max_length=6,
        choices=Evidence.choices,
        default=Evidence.NONE,
        help_text=_("Some evidence: a few trials point the same way, but are small or mixed"),
    )
    evidence_text = RichTextField(
        _("what the evidence says"),
        features=SHORT_TEXT_FEATURES,
        blank=True,
        help_text=_("Small trials in low back pain point the same way."),
    )
    regulated_note = models.TextField(
        _("training and regulation"),
        max_length=500,
        blank=True,
        help_text=_("Anybody may use the title; look for a register."),
    )
    needs_own_credential = models.BooleanField(
        _("needs a credential of its own"),
        default=False,
        help_text=_("Dry needling: ask for proof of training in it."),
    )
    questions = StreamField(
        [("question", QuestionBlock())], blank=True, verbose_name=_("questions"), help_text=_("Will it hurt?")
    )
    references = StreamField(
        [("reference", ReferenceBlock())],
        blank=True,
        verbose_name=_("references"),
        help_text=_("Massage for low-back pain, Cochrane, 2015"),
    )
    related = ParentalManyToManyField(
        "self",
        verbose_name=_("related techniques"),
        blank=True,
        symmetrical=False,
        help_text=_("Deep tissue massage"),
    )
    concerns = ParentalManyToManyField(
        "practitioners.Concern",
        verbose_name=_("what people use it for"),
        blank=True,
        related_name="modalities",
        help_text=_("Stress and tension"),
    )
    tags = ClusterTaggableManager(
        through=ModalityTag, blank=True, verbose_name=_("tags"), help_text=_("relaxation, sports")
    )

    objects = PageManager.from_queryset(ModalityQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("also_called"),
        FieldPanel("answer"),
        FieldPanel("illustration"),
        FieldRowPanel([FieldPanel("usual_length"), FieldPanel("pressure"), FieldPanel("clothing")]),
        FieldPanel("steps"),
        FieldPanel("suits"),
        FieldPanel("questions"),
        FieldPanel("related"),
        FieldPanel("concerns"),
    ]
    review_panels = [
        FieldPanel("wait_or_ask"),
        MultiFieldPanel([FieldPanel("evidence"), FieldPanel("evidence_text")], heading=_("Evidence")),
        FieldPanel("regulated_note"),
        FieldPanel("needs_own_credential"),
        FieldPanel("references"),
        *ReviewedPage.review_panels,
    ]
    promote_panels = [*BasePage.promote_panels, FieldPanel("tags")]
    edit_handler = page_tabs(content_panels, review=review_panels, promote=promote_panels)
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("also_called"),
        index.SearchField("answer"),
        index.SearchField("suits"),
        index.AutocompleteField("also_called"),
    ]

    class Meta:
        verbose_name = _("technique")
        verbose_name_plural = _("techniques")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the template prints."""
        from practitioners.modality.page import modality_context

        return super().get_context(request, *args, **kwargs) | modality_context(self, request)

    @property
    def synonym_list(self) -> list[str]:
        """The other names, one each."""
        return one_per_line(self.also_called)
