"""Red flags, written once: every page and form that needs them shows the same cards."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin, RevisionMixin
from wagtail.search import index

from site_core.blocks.safety import RedFlagsBlock


class SafetyNotice(PreviewableMixin, RevisionMixin, index.Indexed, models.Model):
    """The signs that need a doctor before anybody treats a problem.

    It has no draft: what is saved is what everybody reads, at once. It cannot be deleted while a condition,
    a concern or a body area shows it.
    """

    name = models.CharField(_("name"), max_length=120, unique=True, help_text=_("Low back pain"))
    slug = models.SlugField(_("slug"), max_length=120, unique=True, help_text=_("low-back-pain"))
    cards = StreamField(
        RedFlagsBlock(),
        max_num=2,
        verbose_name=_("cards"),
        help_text=_("An emergency card, an urgent card, or both"),
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("cards")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("safety notice")
        verbose_name_plural = _("safety notices")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_preview_template(self, request: object, mode_name: str) -> str:
        """The cards alone, in the styles of the site."""
        return "practitioners/safety_notice_preview.html"
