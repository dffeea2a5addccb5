"""What makes the inventory change."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from site_core.inventory.reading import has_streams
from site_core.inventory.taking import take_inventory


@receiver([page_published, page_unpublished])
def contents_changed(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """A deleted page takes its rows along."""
    if has_streams(sender):
        take_inventory(instance)
