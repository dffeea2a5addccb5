"""People on their way out, and what is left of those who have gone: nothing that says who they were."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Departure(models.Model):
    """Somebody has asked to leave for good, and may still change their mind."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="departure")
    asked_at = models.DateTimeField(default=timezone.now)
    erase_on = models.DateField()
    #: Profiles that were hidden by leaving, and not before: those come back with the change of mind.
    hidden_pages = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"account {self.user_id} on {self.erase_on}"


class Tombstone(models.Model):
    """Says of one address that somebody has left, and near where. The address, a name, is kept as a hash."""

    digest = models.CharField(max_length=64, unique=True)
    area = models.CharField(max_length=80, blank=True)
    gone_on = models.DateField(default=timezone.localdate)

    def __str__(self) -> str:
        return self.digest[:8]


class Erasure(models.Model):
    """The audit stub: that an erasure took place, why, and which row numbers it was about."""

    class Reason(models.TextChoices):
        LEFT = "left", _("Left for good")
        REFUSED = "refused", _("Did not want to be listed")

    reason = models.CharField(_("reason"), max_length=7, choices=Reason.choices)
    account = models.BigIntegerField(_("number of the account"), null=True, blank=True)
    profiles = models.JSONField(_("numbers of the profiles"), default=list)
    erased_at = models.DateTimeField(_("erased"), default=timezone.now)

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["-erased_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.reason} {self.erased_at:%Y-%m-%d}"
