"""A file of practitioners on its way in through the CMS: looked at first, then carried out."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """The file is kept from the upload until it has been carried out, for a day at most."""

    name = models.CharField(_("file"), max_length=120)
    source = models.CharField(_("where the data came from"), max_length=160, blank=True)
    content = models.BinaryField(default=bytes)
    checksum = models.CharField(max_length=64)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uploaded_at = models.DateTimeField(_("uploaded"), default=timezone.now)
    applied_at = models.DateTimeField(_("carried out"), null=True, blank=True)
    #: How many rows were made, updated, left as they are, refused, bad.
    counts = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-uploaded_at", "-pk"]

    def __str__(self) -> str:
        return f"import {self.pk}"
