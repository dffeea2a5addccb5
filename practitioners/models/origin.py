"""Where a profile came from that its person has not written: what an import needs to find it again."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Origin(models.Model):
    """Beside an imported profile. Outside revisions: an older text does not change where it came from."""

    page = models.OneToOneField(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="origin"
    )
    #: The key of the row in the list it came from. Importing the same key again updates the same profile.
    external_id = models.CharField(_("external id"), max_length=80, unique=True, null=True, blank=True)
    source = models.CharField(
        _("where the data came from"),
        max_length=160,
        blank=True,
        help_text=_("The public register of the XYZ, May 2026. The person is told so."),
    )
    imported_at = models.DateTimeField(_("imported on"), default=timezone.now)

    class Meta:
        verbose_name = _("origin")
        verbose_name_plural = _("origins")

    def __str__(self) -> str:
        return f"{self.page_id} {self.external_id or ''}".strip()
