"""What follows from a profile being made or published."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.signals import page_published

from practitioners.freshness.confirming import settle_waiting
from practitioners.geocoding import publish_points
from practitioners.models import FinderPage, Listing, PractitionerPage
from practitioners.moderation.workflow import give_workflow


@receiver(post_save, sender=PractitionerPage)
def give_listing(sender: type, instance: PractitionerPage, created: bool, raw: bool, **kwargs: Any) -> None:
    """Every profile has the row beside it. A fixture brings its own."""
    if created and not raw:
        Listing.objects.get_or_create(page=instance)


@receiver(post_save, sender=FinderPage)
def check_profiles(sender: type, instance: FinderPage, created: bool, raw: bool, **kwargs: Any) -> None:
    """Profiles below a new finder are checked before they are public. A fixture brings its own workflow."""
    if created and not raw:
        give_workflow(instance)


@receiver(page_published, sender=PractitionerPage)
def place_on_map(sender: type, instance: PractitionerPage, **kwargs: Any) -> None:
    """Not on save: the places of a page are written after its own row, so they would be the old ones."""
    publish_points(instance)


@receiver(page_published, sender=PractitionerPage)
def confirm_what_was_sent(sender: type, instance: PractitionerPage, **kwargs: Any) -> None:
    """Its owner vouched for the text when sending it."""
    is_first = instance.first_published_at == instance.last_published_at
    settle_waiting(instance.pk, is_first=is_first)
