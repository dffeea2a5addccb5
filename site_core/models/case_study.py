"""One person's story, with the record of their consent. The story lives here and nowhere else."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class CaseStudyQuerySet(models.QuerySet["CaseStudy"]):
    """Verbs for stories."""

    def for_reading(self) -> "CaseStudyQuerySet":
        """With the picture."""
        return self.select_related("image")


class CaseStudy(models.Model):
    """A story told under another name.

    Pages hold only its key, and it keeps no versions, so that a withdrawn consent leaves nothing behind.
    """

    pseudonym = models.CharField(_("name used here"), max_length=60, help_text=_("Dana"))
    problem = models.TextField(_("what was wrong"), help_text=_("An ache after long days at a desk."))
    assessment = models.TextField(
        _("what was found"), blank=True, help_text=_("A stiff upper back; nothing that needed a doctor.")
    )
    treatment = models.TextField(_("what was done"), help_text=_("Four sessions, and a walk at lunch."))
    outcome = models.TextField(_("how it went"), help_text=_("Most days are comfortable now."))
    image = models.ForeignKey(
        "site_core.CustomImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A desk by a window. Never a face without consent to that too."),
    )
    consent_on = models.DateField(_("consent given on"), help_text=_("3 May 2026"))
    consent_record = models.TextField(
        _("record of the consent"),
        help_text=_("Signed form in the blue folder, no. 12. Visitors never see this."),
    )
    withdrawn_on = models.DateField(_("consent withdrawn on"), null=True, blank=True, editable=False)

    objects = CaseStudyQuerySet.as_manager()

    panels = [
        MultiFieldPanel([FieldPanel("consent_on"), FieldPanel("consent_record")], heading=_("Consent")),
        FieldPanel("pseudonym"),
        FieldPanel("problem"),
        FieldPanel("assessment"),
        FieldPanel("treatment"),
        FieldPanel("outcome"),
        FieldPanel("image"),
    ]

    class Meta:
        verbose_name = _("case study")
        verbose_name_plural = _("case studies")
        ordering = ["-consent_on", "pk"]

    def __str__(self) -> str:
        return self.pseudonym

    @property
    def may_be_told(self) -> bool:
        """Whether the consent still stands."""
        return self.withdrawn_on is None

    @property
    def told(self) -> list[str]:
        """The texts that visitors read."""
        return [self.problem, self.assessment, self.treatment, self.outcome]

    def clean(self) -> None:
        """A story without consent is not kept at all, and a withdrawn one is not written anew."""
        if self.withdrawn_on is not None:
            raise ValidationError(_("The consent was withdrawn. Begin a new case study with a new consent."))
