"""Pictures that editors upload are drawn anew as well, in each of the places where the CMS takes them."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from site_core.models import CustomImage
from tests.people import Cast
from tests.site_core.photos.hostile import Sent, corpus, encoded, moving
from tests.site_core.photos.tagged import MARKER, gps_exif

PLACES = {
    "wagtailimages:add": ("file", "title"),
    "wagtailimages:add_multiple": ("files[]", "title"),
    "wagtailimages_chooser:create": ("image-chooser-upload-file", "image-chooser-upload-title"),
}


def upload(cast: Cast, place: str, data: bytes, name: str = "holiday.jpg") -> CustomImage | None:
    """What is stored after an editor uploaded a file, if anything is."""
    field, title = PLACES[place]
    collection = field.replace("file", "collection") if "chooser" in field else "collection"
    cast.client(cast.editor).post(
        reverse(place),
        {field: SimpleUploadedFile(name, data), title: "On holiday", collection: 1},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    )
    return CustomImage.objects.first()


@pytest.mark.parametrize("place", PLACES)
def test_the_place_where_it_was_taken_is_not_stored(cast: Cast, place: str) -> None:
    image = upload(cast, place, encoded(exif=gps_exif(6)))

    assert image is not None
    stored = Path(image.file.path)
    assert MARKER not in stored.read_bytes()
    with Image.open(stored) as file:
        assert not file.getexif()
    assert (image.width, image.height) == (500, 400), "a camera held upright"
    assert image.file_size == stored.stat().st_size


@pytest.mark.parametrize("place", PLACES)
def test_what_moves_is_refused(cast: Cast, place: str) -> None:
    assert upload(cast, place, moving("PNG", 3), "film.png") is None


def test_a_drawing_stays_see_through(cast: Cast) -> None:
    image = upload(cast, "wagtailimages:add", encoded("PNG", "RGBA"), "drawing.png")
    assert image is not None
    assert Image.open(image.file.path).getpixel((399, 499)) == (0, 0, 0, 0)


#: A picture may be as small as editors like; a portrait may not.
HOSTILE = [sent for sent in corpus() if sent.refused not in ("", "too_small")]


@pytest.mark.parametrize("sent", HOSTILE, ids=lambda sent: sent.name[:30])
def test_a_hostile_file_is_refused_in_words_and_what_was_typed_stays(cast: Cast, sent: Sent) -> None:
    file = SimpleUploadedFile(sent.name, sent.data, sent.type)
    answer = cast.client(cast.editor).post(
        reverse("wagtailimages:add"), {"file": file, "title": "On holiday", "collection": 1}
    )
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert answer.context["form"]["title"].value() == "On holiday"
    assert not CustomImage.objects.exists()


@pytest.mark.parametrize("place", PLACES)
def test_half_a_picture_is_refused_everywhere(cast: Cast, place: str) -> None:
    assert upload(cast, place, b"\xff\xd8\xff\xe0" + b"junk" * 200) is None
