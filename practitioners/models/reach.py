"""Counts for each day. No row says who, from where or at what time."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DailyReach(models.Model):
    """How often one profile was seen on one day."""

    page = models.ForeignKey("practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="reach")
    day = models.DateField(db_index=True)
    in_results = models.PositiveIntegerField(_("seen in results"), default=0)
    views = models.PositiveIntegerField(_("profile views"), default=0)
    contacts = models.PositiveIntegerField(_("contact clicks"), default=0)

    class Meta:
        verbose_name = _("reach of a day")
        verbose_name_plural = _("reach of days")
        constraints = [models.UniqueConstraint(fields=("page", "day"), name="one_reach_per_day")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.day}"


class SearchMiss(models.Model):
    """How often on one day nobody was found for a technique or a concern in a place of the gazetteer.

    ``place`` is a town or the first half of a postcode, never what was typed; "" is everywhere. ``technique``
    and ``concern`` are slugs of the vocabulary, or "".
    """

    day = models.DateField(db_index=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    technique = models.SlugField(_("technique"), max_length=255, blank=True, db_index=False)
    concern = models.SlugField(_("concern"), max_length=255, blank=True, db_index=False)
    times = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        verbose_name = _("search that found nobody")
        verbose_name_plural = _("searches that found nobody")
        constraints = [
            models.UniqueConstraint(fields=("day", "place", "technique", "concern"), name="one_miss_per_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.place} {self.technique} {self.concern}"
