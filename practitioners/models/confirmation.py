"""When the owner last said of one section that it is right."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SectionConfirmation(models.Model):
    """A section that was confirmed later than the whole profile. Outside revisions: it is not part of a text.

    ``Listing.confirmed_on`` is the day on which everything was last right; a row here is only kept while its
    section is newer than that. ``waiting_on`` is the day of a text that visitors do not see yet: it becomes
    the day of the section when the text is published.
    """

    page = models.ForeignKey(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="section_confirmations"
    )
    section = models.CharField(_("section"), max_length=20)
    confirmed_on = models.DateField(_("confirmed on"), null=True, blank=True)
    waiting_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("confirmation of a section")
        verbose_name_plural = _("confirmations of sections")
        constraints = [
            models.UniqueConstraint(fields=("page", "section"), name="one_confirmation_per_section")
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.confirmed_on}"
