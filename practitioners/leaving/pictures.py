"""Photos of somebody who leaves: the files and every size of them."""

from collections.abc import Iterable

from wagtail.models import ReferenceIndex

from practitioners.models import PractitionerPage
from site_core.models import CustomImage

FIELDS = ("photo", "listing_image")


def pictures_of(page: PractitionerPage) -> set[int]:
    """The numbers of the pictures in the published text and in every draft there ever was."""
    found = {getattr(page, f"{name}_id") for name in FIELDS}
    for content in page.revisions.values_list("content", flat=True):
        found |= {content.get(name) for name in FIELDS}
    return {number for number in found if isinstance(number, int)}


def delete_pictures(numbers: Iterable[int]) -> None:
    """Deletes those that nothing else uses, once the page that used them is gone; files go on commit."""
    for picture in CustomImage.objects.filter(pk__in=numbers):
        if not ReferenceIndex.get_references_to(picture).exists():
            picture.delete()
