"""What published pages contain that can go stale: figures from elsewhere, and links to other sites.

Both are worked out of the pages, and exist so that a report is one query and not a walk through every text.
"""

import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

#: After this a figure is old, whoever published it.
YEARS_OF_A_FIGURE = 5
#: After this a source should be looked at again.
MONTHS_OF_A_CHECK = 24


class QuotedStatisticQuerySet(models.QuerySet["QuotedStatistic"]):
    """Questions about figures."""

    def unsourced(self) -> "QuotedStatisticQuerySet":
        """Those that nobody can look up."""
        return self.filter(Q(source="") | Q(source_url=""))

    def old(self, today: datetime.date | None = None) -> "QuotedStatisticQuerySet":
        """Those older than five years, or without a year."""
        year = (today or timezone.localdate()).year - YEARS_OF_A_FIGURE
        return self.filter(Q(year__lt=year) | Q(year=None))

    def unchecked(self, today: datetime.date | None = None) -> "QuotedStatisticQuerySet":
        """Those whose source nobody has looked at for two years."""
        limit = (today or timezone.localdate()) - datetime.timedelta(days=MONTHS_OF_A_CHECK * 30)
        return self.filter(Q(last_checked__lt=limit) | Q(last_checked=None))

    def dead(self) -> "QuotedStatisticQuerySet":
        """Those whose source did not answer when its address was last asked."""
        broken = OutsideLink.objects.broken().filter(url=models.OuterRef("source_url"))
        return self.filter(models.Exists(broken))


class QuotedStatistic(models.Model):
    """A figure on a published page."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="quoted_statistics")
    block = models.CharField(max_length=36)
    figure = models.CharField(_("figure"), max_length=30)
    sentence = models.CharField(_("sentence"), max_length=240)
    source = models.CharField(_("source"), max_length=200, blank=True)
    source_url = models.CharField(_("address of the source"), max_length=2000, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    last_checked = models.DateField(_("last checked"), null=True)

    objects = QuotedStatisticQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("page", "block"), name="one_statistic_per_block")]
        verbose_name = _("statistic")
        verbose_name_plural = _("statistics")

    def __str__(self) -> str:
        return f"{self.figure} {self.sentence}"


class OutsideLinkQuerySet(models.QuerySet["OutsideLink"]):
    """Questions about links."""

    def broken(self) -> "OutsideLinkQuerySet":
        """Those that lead nowhere."""
        return self.filter(state__in=(OutsideLink.State.GONE, OutsideLink.State.SILENT))


class OutsideLink(models.Model):
    """A link from a published page to another site, and what was there when it was last asked."""

    class State(models.TextChoices):
        UNKNOWN = "", _("Not checked yet")
        WORKS = "works", _("Works")
        MOVED = "moved", _("Has moved")
        GONE = "gone", _("Not found")
        SILENT = "silent", _("Does not answer")
        CLOSED = "closed", _("Does not let us look")
        LEFT = "left", _("Not a public address")

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="outside_links")
    url = models.CharField(_("address"), max_length=2000)
    state = models.CharField(
        _("state"), max_length=6, choices=State.choices, default=State.UNKNOWN, blank=True
    )
    answer = models.CharField(_("what it answered"), max_length=200, blank=True)
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)

    objects = OutsideLinkQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("page", "url"), name="one_row_per_link")]
        verbose_name = _("link to another site")
        verbose_name_plural = _("links to other sites")

    def __str__(self) -> str:
        return self.url
