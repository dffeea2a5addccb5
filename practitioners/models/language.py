"""Languages a practitioner can work in."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class Language(models.Model):
    """A language, signed ones included."""

    code = models.CharField(_("code"), max_length=12, unique=True, help_text=_("cy, pl, bfi"))
    name = models.CharField(_("name"), max_length=60)

    panels = [FieldPanel("code"), FieldPanel("name")]

    class Meta:
        verbose_name = _("language")
        verbose_name_plural = _("languages")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
