"""An invitation to look after a profile, and the memory of those who said no."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Invitation(models.Model):
    """Sent to one address for one profile. The link in its mails is a ``OneTimeLink``."""

    class Outcome(models.TextChoices):
        OPEN = "", _("No answer yet")
        ACCEPTED = "accepted", _("Accepted")
        WITHDRAWN = "withdrawn", _("Taken back")

    page = models.ForeignKey(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(_("e-mail"))
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("invited by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("sent"), default=timezone.now)
    reminders = models.PositiveSmallIntegerField(_("reminders"), default=0)
    wants_reminders = models.BooleanField(_("may be reminded"), default=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    outcome = models.CharField(
        _("answer"), max_length=9, choices=Outcome.choices, default=Outcome.OPEN, blank=True
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=("page",), condition=models.Q(outcome=""), name="one_open_invitation_per_profile"
            )
        ]

    def __str__(self) -> str:
        # Ends up in logs: no address.
        return f"{self.page_id} {self.created_at:%Y-%m-%d}"


class Refusal(models.Model):
    """Somebody does not want to be listed: kept as a keyed hash, so that no import brings them back.

    Nothing can be read out of it; one can only ask whether an address or an external id is among them.
    """

    digest = models.CharField(max_length=64, unique=True)
    refused_on = models.DateField(default=timezone.localdate)

    def __str__(self) -> str:
        return self.digest[:8]
