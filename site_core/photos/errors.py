"""Why a picture was refused, in words for the person who sent it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

MESSAGES: dict[str, Any] = {
    "missing": _("Choose a picture first."),
    "empty": _("This file is empty. Choose another picture."),
    "too_big": _("This file is larger than 8 MB. Choose a smaller one, or one from your phone’s gallery."),
    "too_many_pixels": _(
        "This picture has more than 25 million pixels. Choose a smaller one, or take a screenshot of it."
    ),
    "too_small": _("This picture is too small to look good. It needs at least 200 by 200 pixels."),
    "heic": _(
        "This is a HEIC picture, as iPhones take them. Send it to yourself by mail, or take a screenshot of "
        "it. Both make a picture we can read."
    ),
    "gif": _("GIF pictures cannot be used. Choose a JPEG, PNG or WebP picture."),
    "avif": _("AVIF pictures cannot be used. Choose a JPEG, PNG or WebP picture."),
    "svg": _("Drawings in SVG cannot be used. Choose a JPEG, PNG or WebP picture."),
    "moving": _("This picture moves. Choose one that stands still."),
    "not_a_picture": _("This is not a picture that we can read. Choose a JPEG, PNG or WebP picture."),
    "broken": _("This picture is damaged, or only part of it arrived. Try again, or choose another one."),
}


class PhotoError(Exception):
    """A picture that is not taken. ``kind`` is a key of ``MESSAGES``, ``message`` what to tell the sender."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.message = MESSAGES[kind]
        super().__init__(kind)
