"""A photo is public from the moment the page that shows it is."""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_published

from practitioners.models import PractitionerPage


@receiver(page_published, sender=PractitionerPage)
def release_photo(sender: type, instance: PractitionerPage, **kwargs: Any) -> None:
    """Whoever published it has looked at it. A draft's other photo stays where it is."""
    if instance.photo is not None:
        instance.photo.release()
