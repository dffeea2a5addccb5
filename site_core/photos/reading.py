"""From a file that anybody may have made to a picture, without trusting the file in anything.

The order is the point: size of the file, kind by its first bytes, pixels by its header, and only then the
decoder. A file of several kinds at once does no harm, because no byte of it is kept; nor is it refused for
that, because phones write such files (a film behind a photo, a second picture inside).
"""

import io
from typing import BinaryIO

from django.conf import settings
from PIL import Image, ImageCms

from site_core.photos.errors import PhotoError
from site_core.photos.kinds import READABLE, kind_of
from site_core.photos.photo import Photo

#: Sides of what is kept, in pixels. Twice the widest place a picture has on a page is enough.
LONGEST_SIDE = 2000
SHORTEST_SIDE = 200
#: A progressive JPEG has about ten passes, its preview and a second picture as many. Thousands of passes,
#: each a few bytes long, keep a decoder busy for hours.
MOST_PASSES = 100
#: What undoes each value of the orientation tag.
TURNS: dict[object, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def read_photo(file: BinaryIO, *, longest: int = LONGEST_SIDE, shortest: int = SHORTEST_SIDE) -> Photo:
    """The picture in a file, no side longer than ``longest`` pixels; raises ``PhotoError``.

    Takes at most some 250 MB for a picture of the largest size allowed, and gives them back.
    """
    data = _bytes(file)
    kind = kind_of(data[:64])
    if kind not in READABLE:
        raise PhotoError(kind)
    if kind == "JPEG" and data.count(b"\xff\xda") > MOST_PASSES:
        raise PhotoError("broken")
    try:
        return _decode(data, kind, longest, shortest)
    except PhotoError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PhotoError("too_many_pixels") from None
    except Exception:  # Decoders raise anything for a file that was made to break them.
        raise PhotoError("broken") from None


def _bytes(file: BinaryIO) -> bytes:
    """One byte more than allowed is read, never a whole film."""
    file.seek(0)
    data = file.read(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE + 1)
    if not data:
        raise PhotoError("empty")
    if len(data) > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise PhotoError("too_big")
    return data


def _decode(data: bytes, kind: str, longest: int, shortest: int) -> Photo:
    with Image.open(io.BytesIO(data), formats=(kind,)) as source:
        if source.width * source.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
            raise PhotoError("too_many_pixels")
        if min(source.size) < shortest:
            raise PhotoError("too_small")
        # Two pictures in a JPEG are a phone's way of keeping depth or brightness beside the photo itself.
        if source.format != "MPO" and getattr(source, "n_frames", 1) > 1:
            raise PhotoError("moving")
        profile = source.info.get("icc_profile")
        # A JPEG can be decoded at half its size or less, which saves most of the memory.
        source.draft("RGB", (longest, longest))
        image: Image.Image = source.convert("RGBA" if source.has_transparency_data else "RGB")
        turn = source.getexif().get(0x0112)
    image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    image = _in_srgb(image, profile)
    return Photo(_turned(image, turn), kind)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Phones photograph in wider colours; without their profile, which is dropped, these would look pale."""
    if not profile:
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        changed = ImageCms.profileToProfile(image.convert("RGB"), own, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    if changed is None:
        return image
    if alpha is not None:
        changed.putalpha(alpha)
    return changed


def _turned(image: Image.Image, tag: object) -> Image.Image:
    """The way up that the camera noted in a tag, put into the pixels."""
    turn = TURNS.get(tag)
    return image if turn is None else image.transpose(turn)
