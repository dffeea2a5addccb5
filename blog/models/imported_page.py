"""Where an imported page came from, so that the next import knows it again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedPage(models.Model):
    """One page of another site, and what became of it here. It outlives the page, to remember a deletion."""

    source = models.CharField(_("source"), max_length=255)
    key = models.CharField(_("key at the source"), max_length=255)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    checksum = models.CharField(max_length=64)
    #: The draft that the import made. While it is the latest, nobody here has touched the page.
    revision_id_made = models.BigIntegerField(null=True)
    #: Address there to the key of the picture here, for a run to which no pictures were given.
    pictures = models.JSONField(default=dict, editable=False)
    imported_at = models.DateTimeField(_("imported on"), auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("source", "key"), name="imported_once")]

    def __str__(self) -> str:
        return f"{self.source} {self.key}"
