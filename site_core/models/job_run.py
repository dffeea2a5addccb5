"""When something that runs by itself last ran, so that it is noticed when it does not."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobRun(models.Model):
    """One row for each thing that a scheduler starts."""

    name = models.CharField(max_length=60, unique=True)
    started_at = models.DateTimeField(_("last started"), null=True, blank=True)
    succeeded_at = models.DateTimeField(_("last succeeded"), null=True, blank=True)
    #: Job -> what it did, in words; of the last run.
    summary = models.JSONField(default=dict, blank=True)
    failed = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = _("run of a job")
        verbose_name_plural = _("runs of jobs")

    def __str__(self) -> str:
        return self.name
