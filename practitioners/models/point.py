"""Where a place is on the map, as everybody may see it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PublishedPoint(models.Model):
    """The only coordinates we keep of a practitioner's place: the ones that are published.

    For an "area only" place they are worked out from its town and outward code alone and snapped to a grid of
    at least 500 m, so there is no finer point that any page, feed, search or log could give away. Outside
    revisions: a point belongs to the address that is live, not to an older text.
    """

    class Exactness(models.TextChoices):
        POSTCODE = "postcode", _("the postcode")
        OUTCODE = "outcode", _("the first half of the postcode")
        TOWN = "town", _("the town")
        AREA = "area", _("the postcode area")

    page = models.ForeignKey(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="points"
    )
    location = models.OneToOneField(
        "practitioners.Location", null=True, blank=True, on_delete=models.CASCADE, related_name="point"
    )
    lat = models.FloatField(_("latitude"))
    lng = models.FloatField(_("longitude"))
    exactness = models.CharField(max_length=8, choices=Exactness.choices)
    label = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("page",), condition=models.Q(location__isnull=True), name="one_home_visit_base"
            )
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.lat:.4f}, {self.lng:.4f})"
