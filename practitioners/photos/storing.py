"""Where practitioners' photos are kept, and when they become public."""

from django.utils.translation import gettext as _
from wagtail.models import Collection

from site_core.models import ClosedCollection, CustomImage, User
from site_core.photos.photo import Photo


def photo_collection() -> Collection:
    """Out of sight of those who choose pictures for articles; moderators see it."""
    return ClosedCollection.under("practitioner-photos", _("Practitioner photos"), ("Moderators",))


def store_photo(photo: Photo, sender: User, title: str) -> CustomImage:
    """Keeps a photo, held back: its copies are handed out to its sender and to moderators alone.

    It becomes public with the page that uses it. The original is never handed out by the web server, and its
    name is 128 bits of chance.
    """
    image = CustomImage(
        title=title[:255],
        collection=photo_collection(),
        uploaded_by_user=sender,
        held_back=True,
        file=photo.as_jpeg(),
    )
    image._set_image_file_metadata()
    image.save()
    return image


def sent_by(sender: User, pk: int) -> CustomImage | None:
    """A photo that somebody sent in, by its number; None for anybody else's."""
    return CustomImage.objects.filter(
        pk=pk, uploaded_by_user=sender, collection__closed__key="practitioner-photos"
    ).first()
