"""Photos in the hands of practitioners."""

import io

from practitioners.models import PractitionerPage
from practitioners.photos.storing import store_photo
from site_core.models import CustomImage, User
from site_core.photos.reading import read_photo
from tests.site_core.photos.hostile import encoded


def sent_photo(sender: User) -> CustomImage:
    """A photo that somebody has sent in and nobody has looked at."""
    return store_photo(read_photo(io.BytesIO(encoded())), sender, "Photo of somebody")


def draft_with(photo: CustomImage | None, profile: PractitionerPage) -> PractitionerPage:
    """A draft of a profile that would show a photo; the profile itself stays as it is."""
    draft = profile.get_latest_revision_as_object()
    draft.photo = photo
    draft.save_revision()
    return PractitionerPage.objects.get(pk=profile.pk)
