"""A picture is the right way up, in its own colours, and carries nothing but pixels."""

import io

import pytest
from PIL import Image, ImageCms
from pytest_django import Settings

from site_core.photos.errors import PhotoError
from site_core.photos.photo import Photo
from site_core.photos.reading import read_photo
from tests.site_core.photos.hostile import encoded
from tests.site_core.photos.tagged import GPS, gps_exif

#: What Pillow says of any file of these kinds.
BY_THE_FORMAT = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "background", "loop"}


def read(data: bytes, **options: int) -> Photo:
    """The photo in some bytes."""
    return read_photo(io.BytesIO(data), **options)


@pytest.mark.parametrize(
    ("turn", "corner"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
def test_the_camera_turned_it_and_we_turn_it_back(turn: int, corner: tuple[int, int]) -> None:
    photo = read(encoded(exif=gps_exif(turn)))

    assert (photo.width, photo.height) == ((400, 500) if turn < 5 else (500, 400))
    spot = tuple(end // 4 + end // 2 * side for end, side in zip(photo.image.size, corner, strict=True))
    assert photo.image.getpixel(spot) == (255, 255, 255), "the white disc is in another corner"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_place_where_it_was_taken_is_gone(kind: str) -> None:
    sent = encoded(kind, exif=gps_exif())
    assert Image.open(io.BytesIO(sent)).getexif().get_ifd(GPS), "the sample has to know the place"

    for file in (read(sent).as_jpeg(), read(sent).as_sent()):
        kept = Image.open(file)
        assert not kept.getexif()
        assert set(kept.info) <= BY_THE_FORMAT


def test_a_large_one_is_made_smaller() -> None:
    photo = read(encoded(size=(4000, 3000)))
    assert (photo.width, photo.height) == (2000, 1500)


def test_what_was_see_through_is_white_on_a_photo_and_stays_so_on_a_drawing() -> None:
    photo = read(encoded("PNG", "RGBA"))
    assert Image.open(photo.as_jpeg()).getpixel((399, 499)) == (255, 255, 255)
    drawing = Image.open(photo.as_sent())
    assert (drawing.format, drawing.getpixel((399, 499))) == ("PNG", (0, 0, 0, 0))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGB", "RGBA"])
def test_every_kind_of_png_can_be_read(mode: str) -> None:
    assert read(encoded("PNG", mode)).image.getpixel((120, 120))[:3] == (255, 255, 255)


def test_colours_of_another_profile_are_put_into_ours() -> None:
    image = Image.new("LAB", (300, 300), (140, 190, 100))
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    expected = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB").getpixel((0, 0))
    # A profile that turns nothing: the same colours come out, and the profile is gone.
    own = ImageCms.ImageCmsProfile(srgb).tobytes()
    file = io.BytesIO()
    Image.new("RGB", (300, 300), expected).save(file, "PNG", icc_profile=own)

    photo = read(file.getvalue())

    assert photo.image.getpixel((0, 0)) == expected
    assert "icc_profile" not in Image.open(photo.as_sent()).info


def test_a_phone_that_keeps_a_second_picture_inside_is_understood() -> None:
    file = io.BytesIO()
    Image.new("RGB", (300, 300), "red").save(
        file, "MPO", save_all=True, append_images=[Image.new("RGB", (300, 300), "blue")]
    )
    red = read(file.getvalue()).image.getpixel((150, 150))
    assert red[0] > 200 > 50 > red[2]


def test_the_limits_are_those_of_the_settings(settings: Settings) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 400 * 499
    with pytest.raises(PhotoError, match="too_many_pixels"):
        read(encoded())
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1000
    with pytest.raises(PhotoError, match="too_big"):
        read(encoded())


def test_two_names_have_nothing_in_common() -> None:
    photo = read(encoded())
    names = {photo.as_jpeg().name for _time in range(20)}
    assert len(names) == 20
    assert all(len(name) == 36 for name in names)
