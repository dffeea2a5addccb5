"""A picture that has been read: nothing is left of its file but the pixels."""

import io
import secrets
from dataclasses import dataclass

from django.core.files.base import ContentFile
from PIL import Image

QUALITY = 88


@dataclass(frozen=True)
class Photo:
    """Pixels in sRGB, the right way up; ``kind`` is what the file was: JPEG, PNG or WEBP."""

    image: Image.Image
    kind: str

    @property
    def width(self) -> int:
        """In pixels."""
        return self.image.width

    @property
    def height(self) -> int:
        """In pixels."""
        return self.image.height

    def as_jpeg(self) -> ContentFile:
        """A new JPEG file. What was see-through is white."""
        image = self.image
        if image.mode == "RGBA":
            white = Image.new("RGB", image.size, "white")
            white.paste(image, mask=image.getchannel("A"))
            image = white
        return _file(image, "JPEG", "jpg")

    def as_sent(self) -> ContentFile:
        """A new file of the kind that was sent, see-through where that was."""
        extension = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}[self.kind]
        return _file(self.image, self.kind, extension) if self.kind != "JPEG" else self.as_jpeg()


def _file(image: Image.Image, kind: str, extension: str) -> ContentFile:
    """The name is 128 bits of chance: a picture's address cannot be guessed from another's."""
    # Pillow hands on what it read beside the pixels, such as comments, unless the picture is a fresh one.
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    out = io.BytesIO()
    options = {"optimize": True} if kind == "PNG" else {"quality": QUALITY}
    bare.save(out, kind, **options)
    return ContentFile(out.getvalue(), name=f"{secrets.token_hex(16)}.{extension}")
