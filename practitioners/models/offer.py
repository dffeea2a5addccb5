"""What a practitioner offers: techniques, and sessions with their price."""

import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from site_core.models.ordered_row import OrderedRow


class PractitionerTechnique(OrderedRow):
    """A technique, and the year since which it has been practised."""

    page = ParentalKey("practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="techniques")
    modality = models.ForeignKey(
        "practitioners.ModalityPage",
        verbose_name=_("technique"),
        on_delete=models.CASCADE,
        related_name="offered_by",
    )
    since_year = models.PositiveSmallIntegerField(
        _("practised since"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1940), MaxValueValidator(2100)],
        help_text=_("2014"),
    )

    panels = [FieldRowPanel([FieldPanel("modality"), FieldPanel("since_year")])]

    class Meta(OrderedRow.Meta):
        verbose_name = _("technique")
        verbose_name_plural = _("techniques")

    def __str__(self) -> str:
        return self.modality.title

    def years(self, today: datetime.date | None = None) -> int | None:
        """Full calendar years of practice, or None where the year is not stated or lies ahead."""
        if self.since_year is None:
            return None
        years = (today or timezone.localdate()).year - self.since_year
        return years if years >= 0 else None


class Where(models.TextChoices):
    """Where a session takes place; also the words of the finder's filter."""

    CLINIC = "clinic", _("At their clinic")
    HOME = "home", _("At my home")
    WORKPLACE = "workplace", _("At my workplace")
    ONLINE = "online", _("Online")


class Price(OrderedRow):
    """A session and what it costs."""

    page = ParentalKey("practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="prices")
    name = models.CharField(_("session"), max_length=80, help_text=_("Massage, follow-up"))
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), validators=[MinValueValidator(5), MaxValueValidator(480)]
    )
    amount = models.DecimalField(
        _("price"), max_digits=7, decimal_places=2, validators=[MinValueValidator(0)]
    )
    where = models.CharField(_("where"), max_length=10, choices=Where.choices, default=Where.CLINIC)
    note = models.CharField(_("note"), max_length=120, blank=True, help_text=_("Concessions £35"))

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("minutes"), FieldPanel("amount"), FieldPanel("where")]),
        FieldPanel("note"),
    ]

    class Meta(OrderedRow.Meta):
        verbose_name = _("session and price")
        verbose_name_plural = _("sessions and prices")

    def __str__(self) -> str:
        return self.name
