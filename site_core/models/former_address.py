"""The address that an account had until it was changed: whoever reads there may put it back."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class FormerAddress(models.Model):
    """Kept for as long as the link in the mail that went there can put it back, and no longer."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="former_addresses")
    email = models.EmailField()
    replaced_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        # Ends up in logs and lists: not the address.
        return f"former address {self.pk}"
