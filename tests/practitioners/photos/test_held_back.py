"""Nobody but its sender and a moderator sees a photo before it is published, and then everybody does."""

from pathlib import Path

import pytest
from django.urls import reverse
from wagtail.models import Collection

from practitioners.models import PractitionerPage
from site_core.models import CustomImage
from tests.people import Cast
from tests.practitioners.photos.samples import draft_with, sent_photo

FILTER = "fill-192x216|format-webp"


def test_the_sender_and_a_moderator_see_it_and_nobody_else(cast: Cast) -> None:
    address = sent_photo(cast.owner).get_rendition(FILTER).url

    seen = cast.client(cast.owner).get(address)
    assert (seen.status_code, seen.headers["Content-Type"]) == (200, "image/webp")
    assert "no-store" in seen.headers["Cache-Control"]
    assert cast.client(cast.moderator).get(address).status_code == 200
    assert cast.client(cast.operator).get(address).status_code == 200
    for person in (cast.other_practitioner, cast.editor, cast.stranger):
        assert cast.client(person).get(address).status_code == 404
    assert cast.visitor.get(address).status_code == 404


def test_its_copies_are_not_where_the_web_server_looks(cast: Cast) -> None:
    assert sent_photo(cast.owner).get_rendition(FILTER).file.name.startswith("held-back/")


def test_it_is_public_once_the_page_is(cast: Cast) -> None:
    photo = sent_photo(cast.owner)
    before = photo.get_rendition(FILTER)
    profile = draft_with(photo, cast.owner_profile)
    page = cast.visitor.get(profile.url).content.decode()
    assert before.url not in page

    profile.get_latest_revision().publish()

    page = cast.visitor.get(profile.url).content.decode()
    after = CustomImage.objects.get(pk=photo.pk).get_rendition("fill-360x400|format-webp")
    assert after.url.startswith("/media/images/")
    assert after.url in page
    # The same copy, which a process may remember, is made anew as well.
    assert CustomImage.objects.get(pk=photo.pk).get_rendition(FILTER).url.startswith("/media/images/")
    assert cast.client(cast.owner).get(before.url).status_code == 404


def test_another_photo_of_the_draft_stays_held_back(cast: Cast) -> None:
    photo = sent_photo(cast.owner)
    profile = draft_with(photo, cast.owner_profile)
    PractitionerPage.objects.get(pk=profile.pk).save_revision().publish()
    assert CustomImage.objects.get(pk=photo.pk).held_back


@pytest.mark.parametrize("place", ["wagtailimages_chooser:choose", "wagtailimages:index"])
def test_writers_do_not_meet_it_when_they_choose_a_picture(cast: Cast, place: str) -> None:
    photo = sent_photo(cast.owner)
    assert photo.title not in cast.client(cast.editor).get(reverse(place)).content.decode()
    assert photo.title in cast.client(cast.moderator).get(reverse(place)).content.decode()


@pytest.mark.parametrize(
    "place",
    [
        "wagtailimages:edit",
        "wagtailimages:delete",
        "wagtailimages:preview",
        "wagtailimages:url_generator",
        "wagtailimages_chooser:chosen",
    ],
)
def test_writers_cannot_reach_it_by_its_number(cast: Cast, place: str) -> None:
    photo = sent_photo(cast.owner)
    args = [photo.pk, "original"] if place.endswith("preview") else [photo.pk]
    response = cast.client(cast.editor).get(reverse(place, args=args))
    assert response.status_code in (302, 403, 404)
    assert photo.title not in response.content.decode()


def test_writers_keep_their_own_pictures(cast: Cast) -> None:
    photo = sent_photo(cast.owner)
    photo.collection = Collection.get_first_root_node()
    photo.save()
    assert photo.title in cast.client(cast.editor).get(reverse("wagtailimages:index")).content.decode()


def test_its_file_is_named_by_chance(cast: Cast) -> None:
    name = Path(sent_photo(cast.owner).file.name).stem
    assert len(name) == 32
    assert int(name, 16)
