"""From a photo that was sent in to the square that a profile shows."""

from practitioners.models import PractitionerPage
from practitioners.photos.storing import store_photo
from site_core.models import CustomImage, User
from site_core.photos.crop import Crop, cropped
from site_core.photos.errors import PhotoError
from site_core.photos.photo import Photo
from site_core.photos.reading import read_photo


def cut(source: CustomImage, crop: Crop | None, longest: int) -> Photo:
    """The square, or the whole, of a photo we keep. ``longest`` in pixels; raises ``PhotoError``."""
    try:
        with source.file.open("rb") as file:
            photo = read_photo(file, longest=longest, shortest=1)
    except FileNotFoundError as error:
        raise PhotoError("missing") from error
    return cropped(photo, crop) if crop else photo


def store_cut(source: CustomImage, crop: Crop, sender: User, profile: PractitionerPage) -> CustomImage:
    """Keeps the square as a photo of its own; what was cut off is forgotten with the source."""
    return store_photo(cut(source, crop, 2000), sender, profile.title)
