"""A link that works once. What is kept of it cannot be turned back into the link."""

from django.db import models
from django.utils import timezone


class OneTimeLink(models.Model):
    """Whoever reads the database, or a backup of it, cannot use a link: only its SHA-256 is here."""

    purpose = models.CharField(max_length=30)
    #: Whom or what it is about, such as "listing:12"; never an e-mail address.
    subject = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    #: What the view needs to know: ids and words of ours, nothing personal.
    data = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["purpose", "subject"], name="link_of_subject")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.subject}"
