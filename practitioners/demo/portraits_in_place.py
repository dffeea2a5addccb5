"""Puts the drawn portraits among the site's images, each once however many people share it."""

import hashlib
from pathlib import Path

from django.core.files.images import ImageFile
from django.utils.translation import gettext as _
from wagtail.models import Collection

from site_core.blocks.from_data import ContentError
from site_core.models import CustomImage

COLLECTION = "Demo portraits"


class Portraits:
    """The drawings of a folder, by number: 7 is ``07.webp``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        root = Collection.get_first_root_node()
        self.collection = root.get_children().filter(name=COLLECTION).first() or root.add_child(
            name=COLLECTION
        )
        self.images = {image.title: image for image in CustomImage.objects.filter(collection=self.collection)}

    def get(self, number: int | None) -> CustomImage | None:
        """The image with a number; raises ``ContentError`` where there is no such drawing."""
        if number is None:
            return None
        name = f"{number:02d}.webp"
        path = self.folder / name
        if not path.exists():
            raise ContentError(f"portraits/{name} is missing.")
        title = f"Portrait {number:02d}"
        image = self.images.get(title) or CustomImage(title=title, collection=self.collection)
        if image.file_hash != hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest():
            self._store(image, path)
        self.images[title] = image
        return image

    def _store(self, image: CustomImage, path: Path) -> None:
        with path.open("rb") as file:
            image.file = ImageFile(file, name=f"demo-portrait-{path.name}")
            image.description = _("Drawing of an invented person")
            image._set_image_file_metadata()
            image.save()
