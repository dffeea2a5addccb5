"""A message from a visitor to a practitioner, on its way."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Enquiry(models.Model):
    """Kept until its retention is over; then only the day and the status are left."""

    class Status(models.TextChoices):
        QUEUED = "queued", _("Waiting to be sent")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Could not be delivered")

    page = models.ForeignKey(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="enquiries"
    )
    name = models.CharField(_("name"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    message = models.TextField(_("message"), max_length=1000, blank=True)
    preferred_times = models.CharField(_("preferred times"), max_length=200, blank=True)
    status = models.CharField(_("status"), max_length=6, choices=Status.choices, default=Status.QUEUED)
    created_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    emptied_at = models.DateTimeField(_("text deleted"), null=True, blank=True)

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        # Ends up in logs and admin lists: never a word of what was written.
        return f"{self.created_at:%Y-%m-%d} {self.status}"
