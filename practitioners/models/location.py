"""Places of practice."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from practitioners.areas import area_label
from practitioners.gazetteer.postcode import Postcode
from practitioners.hours import HoursError, WeeklyHours
from practitioners.hours_field import WeekField
from site_core.models.ordered_row import OrderedRow

#: The access facts, in the order in which they are shown. Each is yes, no, or not stated.
ACCESS_FACTS = (
    "step_free",
    "ground_floor",
    "parking",
    "accessible_toilet",
    "couch_lowers",
    "seated_treatment",
    "scent_free",
    "companion_welcome",
)


def validate_hours(value: Any) -> None:
    """Raises ``ValidationError`` unless the value is a week of readable time spans."""
    if not isinstance(value, dict):
        raise ValidationError(_("Give opening hours as one line for each day."))
    try:
        WeeklyHours.parse(value)
    except HoursError as error:
        raise ValidationError(
            _("“%(text)s” is not a time span. Write it like 09:00-17:00."), params={"text": error.text}
        ) from error


def access_fact(label: Any) -> Any:
    """A fact that is yes, no, or not stated; "not stated" is never taken for "no", nor for "yes"."""
    return models.BooleanField(
        label, null=True, blank=True, choices=[(None, _("Not stated")), (True, _("Yes")), (False, _("No"))]
    )


class Location(OrderedRow):
    """A place where a practitioner sees people."""

    class Precision(models.TextChoices):
        EXACT = "exact", _("Show the address")
        AREA = "area", _("Show the area only")

    page = ParentalKey("practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="locations")
    name = models.CharField(
        _("name of the place"), max_length=120, blank=True, help_text=_("The Corner Clinic")
    )
    street = models.CharField(_("street"), max_length=160, blank=True)
    town = models.CharField(_("town or suburb"), max_length=80)
    postcode = models.CharField(_("postcode"), max_length=12)
    precision = models.CharField(
        _("what visitors see"), max_length=5, choices=Precision.choices, default=Precision.AREA
    )
    hours = WeekField(_("opening hours"), default=dict, blank=True, validators=[validate_hours])
    parking_note = models.CharField(_("parking and travel"), max_length=200, blank=True)
    step_free = access_fact(_("Step-free entrance"))
    ground_floor = access_fact(_("On the ground floor"))
    parking = access_fact(_("Parking"))
    accessible_toilet = access_fact(_("Accessible toilet"))
    couch_lowers = access_fact(_("Couch lowers for you"))
    seated_treatment = access_fact(_("Treatment in a chair or wheelchair"))
    scent_free = access_fact(_("Scent-free room"))
    companion_welcome = access_fact(_("Somebody can come with you"))

    panels = [
        FieldPanel("name"),
        FieldPanel("street"),
        FieldRowPanel([FieldPanel("town"), FieldPanel("postcode")]),
        FieldPanel("precision"),
        FieldPanel("hours"),
        FieldPanel("parking_note"),
        MultiFieldPanel([FieldPanel(name) for name in ACCESS_FACTS], heading=_("Access")),
    ]

    class Meta(OrderedRow.Meta):
        verbose_name = _("place of practice")
        verbose_name_plural = _("places of practice")

    def __str__(self) -> str:
        return self.name or self.town

    def clean(self) -> None:
        """Only the area of an "area only" place stays in its town, whatever was pasted into it."""
        super().clean()
        if not self.is_exact:
            self.town = area_label(self.town)

    @property
    def is_exact(self) -> bool:
        """Whether visitors may see the street."""
        return self.precision == self.Precision.EXACT

    @property
    def outcode(self) -> str:
        """The first half of the postcode, or nothing where it cannot be read (safe for area-only)."""
        try:
            return Postcode.parse(self.postcode).outcode
        except ValueError:
            return ""

    @property
    def public_postcode(self) -> str:
        """As much of the postcode as visitors may see."""
        return self.postcode if self.is_exact else self.outcode

    @property
    def week(self) -> WeeklyHours:
        """The opening hours as a value."""
        return WeeklyHours.parse(self.hours or {})

    @property
    def access_statements(self) -> list[tuple[str, bool]]:
        """The facts that are stated, with their answer, in order."""
        return [
            (str(self._meta.get_field(name).verbose_name), value)
            for name in ACCESS_FACTS
            if (value := getattr(self, name)) is not None
        ]
