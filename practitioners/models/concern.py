"""What people come for: a controlled list, so that filters, profiles and articles speak of the same thing."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from site_core.one_per_line import one_per_line


class BodyArea(index.Indexed, models.Model):
    """A part of the body."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("From head to toe"))
    safety_notice = models.ForeignKey(
        "practitioners.SafetyNotice",
        verbose_name=_("safety notice"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="body_areas",
        help_text=_("Shown for concerns of this area that have none of their own"),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("sort_order"),
        FieldPanel("safety_notice"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("body area")
        verbose_name_plural = _("body areas")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name


class Concern(index.Indexed, models.Model):
    """A reason for a visit, with the words in which people search for it."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    synonyms = models.TextField(
        _("other words for it"), blank=True, help_text=_("One per line: bad back, lumbago")
    )
    body_area = models.ForeignKey(
        BodyArea,
        verbose_name=_("body area"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="concerns",
    )
    safety_notice = models.ForeignKey(
        "practitioners.SafetyNotice",
        verbose_name=_("safety notice"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="concerns",
        help_text=_("Shown to people who write to somebody about this"),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("synonyms"),
        FieldPanel("body_area"),
        FieldPanel("safety_notice"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.SearchField("synonyms"),
        index.AutocompleteField("name"),
    ]

    class Meta:
        verbose_name = _("concern")
        verbose_name_plural = _("concerns")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def synonym_list(self) -> list[str]:
        """The other words, one each."""
        return one_per_line(self.synonyms)
