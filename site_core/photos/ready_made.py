"""The copies of a picture that pages show, made when it is uploaded and not when somebody first looks.

AVIF is half the size of WebP and costs ten times as much to make: for a photo from a camera all of them take
some two seconds of a small processor. A visitor never waits for that.
"""

from contextlib import suppress

from wagtail.images.models import SourceImageIOError

from site_core.models import CustomImage

WIDTHS = (480, 960, 1360)
FORMATS = ("avif", "webp")
#: What the templates ask for; a test compares. In lists a picture is cut to one shape.
IN_TEXT = tuple(f"width-{width}|format-{kind}" for width in WIDTHS for kind in FORMATS)
IN_LISTS = tuple(f"fill-640x360|format-{kind}" for kind in FORMATS)


def make_copies(picture: CustomImage) -> None:
    """Those that are missing. A file that has gone astray shows on the page, and stops no form."""
    with suppress(SourceImageIOError):
        picture.get_renditions(*IN_TEXT, *IN_LISTS)
