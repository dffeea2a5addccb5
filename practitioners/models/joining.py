"""People on their way in: an application that is being written, and a claim to a profile that is there."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class JoinApplication(models.Model):
    """What somebody has answered so far; deleted when it has become a profile, or after half a year."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="join_application"
    )
    #: The posted values of each step, by its key. Unchecked: each is checked again before it is used.
    answers = models.JSONField(default=dict)
    started_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"application {self.pk}"


class ClaimRequest(models.Model):
    """Somebody says that a profile is theirs, and cannot prove it with the address on record."""

    class Outcome(models.TextChoices):
        OPEN = "", _("Waiting for a decision")
        APPROVED = "approved", _("Approved")
        REFUSED = "refused", _("Refused")

    page = models.ForeignKey(
        "practitioners.PractitionerPage",
        verbose_name=_("practitioner"),
        on_delete=models.CASCADE,
        related_name="claims",
    )
    claimant = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("claimed by"),
        on_delete=models.CASCADE,
        related_name="claims",
    )
    message = models.TextField(_("how we can tell"), max_length=1000)
    is_dispute = models.BooleanField(_("somebody else looks after it"), default=False)
    created_at = models.DateTimeField(_("asked"), default=timezone.now)
    outcome = models.CharField(
        _("decision"), max_length=8, choices=Outcome.choices, default=Outcome.OPEN, blank=True
    )
    reason = models.TextField(_("reason"), max_length=1000, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=("page", "claimant"), condition=models.Q(outcome=""), name="one_open_claim_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"claim {self.pk}"
