"""The former owner is told of every change of owner or address, whoever makes it and wherever."""

from typing import Any

from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _

from practitioners.models import Listing
from site_core.mail import queue
from site_core.navigation import navigation_url


@receiver(pre_save, sender=Listing)
def note_former(sender: type, instance: Listing, raw: bool = False, **kwargs: Any) -> None:
    """Reads whose it was, before it is somebody else's."""
    former = None if raw or not instance.pk else Listing.objects.filter(pk=instance.pk).first()
    instance._former = former if former and former.owner_id else None  # type: ignore[attr-defined]


@receiver(post_save, sender=Listing)
def tell_former(sender: type, instance: Listing, update_fields: Any = None, **kwargs: Any) -> None:
    """One mail to each address that had a say and may have lost it."""
    former: Listing | None = getattr(instance, "_former", None)
    if former is None or former.owner is None:
        return
    saved = set(update_fields or ("owner", "contact_email"))
    owner_changed = "owner" in saved and former.owner_id != instance.owner_id
    email_changed = "contact_email" in saved and former.contact_email != instance.contact_email
    if not (owner_changed or email_changed):
        return
    told = {former.owner.email.lower(): former.owner.email}
    if former.contact_email:
        told.setdefault(former.contact_email.lower(), former.contact_email)
    for address in told.values():
        queue(
            "listing_changed",
            address,
            {
                "name": instance.page.title,
                "owner_changed": owner_changed,
                "button_url": navigation_url("contact") or "/",
                "button_label": _("Tell us it was not me"),
            },
        )
