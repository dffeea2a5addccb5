"""What is true of a profile now, as opposed to what its text says.

These facts live outside page revisions. Publishing or reverting a text restores what was in the revision: an
owner who had left, a "taking clients" from last year, a consent since withdrawn. So they are not in it.
"""

import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Listing(models.Model):
    """The one row beside each profile."""

    class Taking(models.TextChoices):
        OPEN = "open", _("Taking new clients")
        WAITING = "waiting", _("Waiting list")
        CLOSED = "closed", _("Not taking new clients")

    class Space(models.TextChoices):
        NONE = "", _("No short-notice space")
        TODAY = "today", _("Space today")
        WEEK = "week", _("Space this week")

    class Pause(models.TextChoices):
        OWNER = "owner", _("Paused by the practitioner")
        AGE = "age", _("Paused because nobody confirmed it for over a year")
        US = "us", _("Hidden by us")

    page = models.OneToOneField(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="listing"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="listings",
    )
    consent_at = models.DateTimeField(
        _("agreed to be listed on"),
        null=True,
        blank=True,
        help_text=_("Nobody is shown to visitors before this is set."),
    )
    paused_at = models.DateTimeField(_("paused on"), null=True, blank=True)
    paused_because = models.CharField(
        _("why it is paused"), max_length=5, choices=Pause.choices, blank=True, default=""
    )
    hidden_reason = models.TextField(
        _("why we have hidden it"),
        max_length=600,
        blank=True,
        help_text=_("The practitioner reads this in a mail and on their account page. Visitors never do."),
    )
    contact_email = models.EmailField(_("contact e-mail (never printed)"), blank=True)
    taking = models.CharField(_("new clients"), max_length=7, choices=Taking.choices, default=Taking.OPEN)
    away_until = models.DateField(_("away until"), null=True, blank=True)
    space = models.CharField(
        _("short-notice space"), max_length=5, choices=Space.choices, default=Space.NONE, blank=True
    )
    space_set_on = models.DateField(null=True, blank=True, editable=False)
    #: The day on which everything was last right; see ``practitioners.freshness``.
    confirmed_on = models.DateField(_("details last confirmed"), null=True, blank=True)
    #: When the owner was told that it will pause for its age. Without that it never does.
    pause_told_on = models.DateField(null=True, blank=True, editable=False)
    wants_reminders = models.BooleanField(
        _("reminders by e-mail"),
        default=True,
        help_text=_("A notice that the profile is about to pause is sent in any case."),
    )

    class Meta:
        verbose_name = _("listing")
        verbose_name_plural = _("listings")

    def __str__(self) -> str:
        return str(self.page)

    @property
    def counted_from(self) -> datetime.date | None:
        """The day from which the age of the profile counts: confirmed, else agreed to; None before that."""
        return self.confirmed_on or (timezone.localdate(self.consent_at) if self.consent_at else None)

    def is_away(self, today: datetime.date | None = None) -> bool:
        """Away on a day; the day named in "away until" is the last day away."""
        return self.away_until is not None and self.away_until >= (today or timezone.localdate())

    @property
    def space_until(self) -> datetime.date | None:
        """The last day on which the short-notice beacon shines: that day, or the Sunday of that week.

        Worked out when read, so no missed job can leave it on.
        """
        if not self.space or self.space_set_on is None:
            return None
        if self.space == self.Space.TODAY:
            return self.space_set_on
        return self.space_set_on + datetime.timedelta(days=6 - self.space_set_on.weekday())

    def space_now(self, today: datetime.date | None = None) -> str:
        """ "today", "week" or "" as it stands on a day."""
        until, day = self.space_until, today or timezone.localdate()
        if until is None or until < day or self.space_set_on is None or self.space_set_on > day:
            return ""
        return self.space
