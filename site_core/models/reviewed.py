"""Health content says who wrote it, who checked it, when, and when it is due again."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from site_core.review.day_panel import DayPanel


class ReviewedPage(models.Model):
    """Fields of a page with a clinical review behind it."""

    author = models.ForeignKey(
        "site_core.Contributor",
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Maya Okafor, who wrote it"),
    )
    reviewer = models.ForeignKey(
        "site_core.Contributor",
        verbose_name=_("clinical reviewer"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Helen Price, chartered physiotherapist: needs credentials"),
    )
    last_reviewed = models.DateField(_("page last reviewed"), null=True, blank=True)
    next_review = models.DateField(_("next review due"), null=True, blank=True)
    funding = models.CharField(
        _("funding and interests"),
        max_length=255,
        blank=True,
        help_text=_("No funding was received for this page."),
    )

    review_panels = [
        MultiFieldPanel(
            [FieldPanel("author"), FieldPanel("reviewer"), FieldPanel("funding")],
            heading=_("Who stands behind it"),
        ),
        MultiFieldPanel(
            [DayPanel("last_reviewed"), DayPanel("next_review")],
            heading=_("Review of the whole page"),
            help_text=_("Set by “Reviewed now”, after reading all of it, and by nothing else."),
        ),
    ]

    class Meta:
        abstract = True

    def review_is_overdue(self, today: datetime.date | None = None) -> bool:
        """Whether the day of the next review has passed."""
        return self.next_review is not None and self.next_review < (today or timezone.localdate())
