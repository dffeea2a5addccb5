"""A square out of a picture."""

from dataclasses import dataclass

from site_core.photos.photo import Photo

#: Of the shorter side: a smaller square would be too coarse, and no face needs it.
SMALLEST = 0.2


@dataclass(frozen=True)
class Crop:
    """A square: its left and upper edge and its side, each from 0 to 1.

    ``x`` is a share of the width, ``y`` of the height, ``size`` of the shorter side.
    """

    x: float
    y: float
    size: float

    @classmethod
    def middle(cls, photo: Photo) -> "Crop":
        """The largest square, in the middle; of an upright picture a little higher, where faces are."""
        side = min(photo.width, photo.height)
        return cls((1 - side / photo.width) / 2, (1 - side / photo.height) / 4, 1)


def cropped(photo: Photo, crop: Crop) -> Photo:
    """The square of a picture; one that reaches over an edge is moved inside, never refused."""
    shorter = min(photo.width, photo.height)
    side = round(shorter * min(max(crop.size, SMALLEST), 1))
    left = min(max(round(crop.x * photo.width), 0), photo.width - side)
    top = min(max(round(crop.y * photo.height), 0), photo.height - side)
    return Photo(photo.image.crop((left, top, left + side, top + side)), photo.kind)
