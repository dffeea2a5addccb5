"""Pictures in the text: AVIF and WebP in three widths, ready before anybody looks, and nothing jumps."""

import io
import json

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from site_core.models import CustomImage, CustomRendition
from site_core.photos.ready_made import IN_LISTS, IN_TEXT, WIDTHS
from tests.factories import ArticleFactory, CaseStudyFactory

pytestmark = pytest.mark.django_db

PLACES = {
    "wagtailimages:add": ("file", "title", "collection"),
    "wagtailimages_chooser:create": tuple(
        f"image-chooser-upload-{name}" for name in ("file", "title", "collection")
    ),
}


@pytest.fixture
def place():
    return "wagtailimages:add"


@pytest.fixture
def picture(place, cast):
    """A picture that an editor has uploaded."""
    data = io.BytesIO()
    Image.radial_gradient("L").resize((1600, 1200)).convert("RGB").save(data, "JPEG")
    file, title, collection = PLACES[place]
    sent = SimpleUploadedFile("desk.jpg", data.getvalue())
    cast.client(cast.editor).post(reverse(place), {file: sent, title: "A desk by a window", collection: 1})
    return CustomImage.objects.get()


@pytest.fixture
def article(picture):
    return ArticleFactory(
        body=[
            ("picture", {"image": picture, "caption": "By the window"}),
            ("self_care", {"title": "Stretch", "steps": ["Stand up."], "picture": picture}),
            ("case_study", {"case": CaseStudyFactory(image=picture)}),
        ],
        listing_image=picture,
    )


def copies():
    return set(
        CustomRendition.objects.filter(filter_spec__contains="|format-")
        .exclude(filter_spec__contains="jpeg")
        .values_list("filter_spec", flat=True)
    )


@pytest.mark.parametrize("place", PLACES)
def test_the_copies_are_there_before_anybody_looks(client, article):
    assert copies() == {*IN_TEXT, *IN_LISTS}
    for address in (article.url, "/articles/"):
        assert client.get(address).status_code == 200
    assert copies() == {*IN_TEXT, *IN_LISTS}


def test_each_picture_comes_in_two_kinds_and_keeps_its_place(client, article):
    soup = BeautifulSoup(client.get(article.url).content, "html.parser")
    pictures = soup.select("main picture")
    assert len(pictures) == 3
    for each in pictures:
        avif, img = each.find("source"), each.find("img")
        assert avif["type"] == "image/avif"
        for element in (avif, img):
            assert {int(part.split()[1][:-1]) for part in element["srcset"].split(", ")} == set(WIDTHS)
            assert "752px" in element["sizes"]
        assert img["loading"] == "lazy"
        # As wide as the column at least, so that it fills it, with the shape of the picture.
        assert (int(img["width"]), int(img["height"])) == (1360, 1020)


def test_a_list_shows_the_small_one(client, article):
    img = BeautifulSoup(client.get("/articles/").content, "html.parser").select_one("main picture img")
    assert (img["width"], img["height"], img["loading"]) == ("640", "360", "lazy")


def test_what_others_read_stays_jpeg(client, article):
    soup = BeautifulSoup(client.get(article.url).content, "html.parser")
    assert soup.find("meta", property="og:image")["content"].endswith(".jpg")
    for script in soup.find_all("script", type="application/ld+json"):
        assert ".avif" not in json.dumps(json.loads(script.string))
