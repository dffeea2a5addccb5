"""Words people use for what this site calls something else."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from site_core.search.words import words_in


class SearchSynonym(models.Model):
    """Who searches for ``words`` also finds what ``means`` finds."""

    words = models.CharField(
        _("people search for"), max_length=80, unique=True, help_text=_("A word or a few: bad back")
    )
    means = models.CharField(_("and also find"), max_length=80, help_text=_("Low back pain"))

    panels = [FieldPanel("words"), FieldPanel("means")]

    class Meta:
        verbose_name = _("search synonym")
        verbose_name_plural = _("search synonyms")
        ordering = ["words"]

    def __str__(self) -> str:
        return f"{self.words} → {self.means}"

    def clean(self) -> None:
        """Both sides hold at least one word that can be looked for, and are not the same."""
        super().clean()
        for name in ("words", "means"):
            if not words_in(getattr(self, name)):
                raise ValidationError({name: _("Write at least one word.")})
        if words_in(self.words) == words_in(self.means):
            raise ValidationError({"means": _("Both sides say the same.")})
