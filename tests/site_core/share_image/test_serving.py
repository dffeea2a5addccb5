"""Who gets which picture, and what the head of a page says about it."""

import html
import io
import re

import pytest
from django.utils import timezone
from PIL import Image
from wagtail.models import PageViewRestriction

from practitioners.share_images import practitioner_image
from site_core.share_image.content import image_of
from site_core.share_image.drawing import draw
from tests.factories import (
    ArticleFactory,
    BodyAreaFactory,
    ConditionFactory,
    ContributorFactory,
    ImageFactory,
    ModalityFactory,
    PractitionerFactory,
    the_site,
)

pytestmark = pytest.mark.django_db


def meta(response, name):
    pattern = rf'<meta (?:name|property)="{re.escape(name)}" content="([^"]*)">'
    found = re.search(pattern, response.content.decode())
    return html.unescape(found[1]) if found else None


def image_path(client, page):
    url = meta(client.get(page.url), "og:image")
    return url.removeprefix("http://localhost:8000") if url else None


@pytest.fixture
def site():
    return the_site()


@pytest.mark.parametrize(
    ("factory", "words"),
    [
        (lambda: PractitionerFactory(title="Ann Example"), "Ann Example, Massage therapist, Palmers Green"),
        (
            lambda: ModalityFactory(title="Cupping", summary="With suction."),
            "Cupping, Technique, With suction.",
        ),
        (
            lambda: ConditionFactory(title="Stiff back", body_area=BodyAreaFactory(name="Lower back")),
            "Stiff back, Lower back, When to get help first, and what may help",
        ),
        (
            lambda: ArticleFactory(title="A desk", author=ContributorFactory(name="Jo Pen")),
            "A desk, Article, Jo Pen",
        ),
    ],
)
def test_each_kind_of_page_has_one(client, site, factory, words):
    page = factory()
    response = client.get(page.url)

    assert meta(response, "og:image:width") == "1200"
    assert meta(response, "og:image:height") == "630"
    assert meta(response, "og:image:alt") == words
    assert meta(response, "twitter:card") == "summary_large_image"
    picture = client.get(image_path(client, page))
    assert picture.headers["Content-Type"] == "image/jpeg"
    assert Image.open(io.BytesIO(picture.content)).size == (1200, 630)


def test_it_is_kept_and_not_sent_twice(client, site, monkeypatch):
    path = image_path(client, PractitionerFactory())
    first = client.get(path)
    monkeypatch.setattr("site_core.share_image.serving.draw", lambda *args: pytest.fail("drawn again"))

    assert client.get(path).content == first.content
    assert client.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert first.headers["Cache-Control"] == "public, max-age=86400"
    assert first.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_an_old_address_leads_to_the_new_picture(client, site):
    page = PractitionerFactory(title="Ann Old")
    old = image_path(client, page)
    page.title = "Ann New"
    page.save()

    answer = client.get(old)

    assert answer.status_code == 302
    assert answer.headers["Location"] == image_path(client, page) != old


@pytest.mark.parametrize("state", ["paused", "no consent", "unpublished", "restricted"])
def test_whoever_is_not_listed_has_no_picture(client, site, state):
    page = PractitionerFactory(title="Shy Person")
    path = image_path(client, page)
    if state == "paused":
        page.listing.paused_at = timezone.now()
    elif state == "no consent":
        page.listing.consent_at = None
    page.listing.save()
    if state == "unpublished":
        page.unpublish()
    if state == "restricted":
        PageViewRestriction.objects.create(page=site.finder, restriction_type="login")

    assert client.get(path).status_code == 404
    assert path.split("/")[-1] not in client.get(page.url).content.decode()


@pytest.mark.parametrize(
    "path", ["/share/1/x.jpg", "/share/999999/x.jpg", "/share/99999999999999999999/x.jpg"]
)
def test_pages_without_a_picture_have_none(client, site, path):
    assert client.get(path).status_code == 404


def test_nothing_private_is_in_it(client, site, cast):
    page = PractitionerFactory(
        title="Ann Example",
        phone="020 CANARY 1",
        website="https://canary2.example",
        booking_url="https://canary3.example",
        locations=[
            {
                "town": "Palmers Green",
                "street": "CANARY4 Lane",
                "postcode": "N13 4AN",
                "name": "CANARY5 Studio",
                "precision": "area",
                "point": (51.618, -0.110),
            }
        ],
        base=(51.6, -0.1),
        visit_base="N13 4AN",
        listing={"contact_email": "canary6@example.org", "owner": cast.owner},
    )

    content = practitioner_image(page)

    assert [content.title, content.kind, content.detail, content.art] == [
        "Ann Example",
        "Massage therapist",
        "Palmers Green",
        "",
    ]
    page.locations.all().delete()
    assert practitioner_image(type(page).objects.get(pk=page.pk)).detail == "Visits from N13"
    picture = draw(content)
    assert b"Exif" not in picture
    assert b"CANARY" not in picture


def test_a_name_our_fonts_cannot_write_has_no_picture_of_ours(client, site):
    page = PractitionerFactory(title="王小明", slug="wang")

    assert image_of(page, "Handwell") is None
    assert image_path(client, page) is None
    assert meta(client.get(page.url), "twitter:card") == "summary"


def test_a_line_our_fonts_cannot_write_is_left_out(site):
    page = PractitionerFactory(job_title="按摩师")

    assert image_of(page, "Handwell").kind == ""


def test_a_photo_changes_the_picture_and_a_lost_file_does_not_break_it(client, site):
    page = PractitionerFactory()
    plain = image_path(client, page)
    page.photo = ImageFactory()
    page.save()
    with_photo = image_path(client, page)

    assert plain != with_photo
    page.photo.file.storage.delete(page.photo.file.name)
    assert client.get(with_photo).status_code == 200


def test_the_picture_an_editor_has_chosen_goes_first(client, site):
    article = ArticleFactory(listing_image=ImageFactory())

    assert "/share/" not in image_path(client, article)


def test_a_disk_that_cannot_be_written_costs_nothing_but_time(client, site, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError

    path = image_path(client, PractitionerFactory())
    monkeypatch.setattr("django.core.cache.backends.locmem.LocMemCache.set", refuse)

    assert client.get(path).status_code == 200
