"""The section "Your photo": a file becomes a square in the draft, and visitors see nothing of it."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse
from PIL import Image

from practitioners.models import PractitionerPage
from site_core.models import CustomImage
from tests.people import Cast
from tests.practitioners.photos.samples import draft_with, sent_photo
from tests.site_core.photos.hostile import corpus, encoded


def send(cast: Cast, data: bytes, name: str = "me.jpg") -> HttpResponse:
    """The owner sends a file."""
    file = SimpleUploadedFile(name, data, "image/jpeg")
    return cast.client(cast.owner).post(
        reverse("selfservice_photo", args=[cast.owner_profile.pk]), {"file": file}
    )


def cut(cast: Cast, photo: CustomImage, **data: object) -> HttpResponse:
    """The owner chooses a square of a photo, on the page as it is now."""
    address = reverse("selfservice_photo_cut", args=[cast.owner_profile.pk, photo.pk])
    client = cast.client(cast.owner)
    version = re.search(r'name="version" value="([^"]*)"', client.get(address).content.decode())
    assert version
    return client.post(address, {"version": version[1], "save": "1"} | data)


def draft(cast: Cast) -> PractitionerPage:
    """What the owner would publish."""
    page = PractitionerPage.objects.get(pk=cast.owner_profile.pk)
    drafted: PractitionerPage = page.get_latest_revision_as_object()
    return drafted


def test_a_file_is_kept_and_its_part_is_asked_for(cast: Cast) -> None:
    response = send(cast, encoded())
    photo = CustomImage.objects.get()
    assert response.headers["Location"] == reverse(
        "selfservice_photo_cut", args=[cast.owner_profile.pk, photo.pk]
    )
    assert photo.held_back
    assert draft(cast).photo is None


def test_the_square_is_in_the_draft_and_waits(cast: Cast) -> None:
    response = cut(cast, sent_photo(cast.owner), place="start")

    assert response.headers["Location"] == reverse("selfservice_profile", args=[cast.owner_profile.pk])
    square = draft(cast).photo
    assert (square.width, square.height, square.held_back) == (400, 400, True)
    profile = PractitionerPage.objects.get(pk=cast.owner_profile.pk)
    assert profile.photo is None
    assert profile.has_unpublished_changes
    assert square.file.name.encode() not in cast.visitor.get(profile.url).content


def test_a_part_of_their_own_is_cut_out(cast: Cast) -> None:
    cut(cast, sent_photo(cast.owner), place="own", left=0, top=0, size=50)
    square = draft(cast).photo
    with square.file.open() as file:
        pixels = Image.open(file)
        assert pixels.size == (200, 200)
        assert min(pixels.getpixel((100, 120))) > 240, "the white disc of the sample"


def test_it_can_be_looked_at_before_it_is_saved(cast: Cast) -> None:
    photo = sent_photo(cast.owner)
    response = cut(cast, photo, place="own", left=10, top=20, size=50, look="1")
    page = response.content.decode()
    address = re.search(r'src="([^"]*look/\?x=0\.1&amp;y=0\.2&amp;size=0\.5)"', page)
    assert address
    shown = cast.client(cast.owner).get(address[1].replace("&amp;", "&"))
    assert Image.open(io.BytesIO(shown.content)).size == (200, 200)
    assert draft(cast).photo is None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"place": "own"}, "Give a number from 0 to 100."),
        ({"place": "own", "left": "nan", "top": "1e309", "size": "50"}, "Enter a number."),
        ({"place": "own", "left": 101, "top": -1, "size": 5}, "less than or equal to 100"),
        ({"place": "elsewhere"}, "Select a valid choice"),
        ({}, "Choose which part people should see."),
    ],
)
def test_what_is_no_square_is_said_to_be_none(cast: Cast, data: dict[str, object], said: str) -> None:
    page = cut(cast, sent_photo(cast.owner), **data).content.decode()
    assert said in page
    assert "<title>Error:" in page
    assert draft(cast).photo is None


@pytest.mark.parametrize(
    "question", ["?x=nan&y=0&size=1", "?x=1", "?x=1e400&y=-9&size=1e9", "?x=a&y=b&size=c"]
)
def test_a_square_nobody_can_cut_breaks_nothing(cast: Cast, question: str) -> None:
    address = reverse("selfservice_photo_look", args=[cast.owner_profile.pk, sent_photo(cast.owner).pk])
    assert cast.client(cast.owner).get(address + question).status_code in (200, 404)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_no_hostile_file_is_kept_as_it_came(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("practitioners.photos.views.FILES_PER_HOUR", 200)
    wrong = []
    for sent in corpus():
        CustomImage.objects.all().delete()
        response = send(cast, sent.data, sent.name)
        kept = CustomImage.objects.first()
        if sent.refused:
            page = response.content.decode()
            if response.status_code != 200 or kept or "<title>Error:" not in page:
                wrong.append(f"{sent.name!r}: {response.status_code}, kept {kept}")
        elif response.status_code != 302 or kept is None:
            wrong.append(f"{sent.name!r}: {response.status_code}")
        else:
            with kept.file.open() as file:
                if file.read() == sent.data:
                    wrong.append(f"{sent.name!r} was kept as it came")
    assert not wrong, "\n".join(wrong)


def test_it_can_be_removed(cast: Cast) -> None:
    draft_with(sent_photo(cast.owner), cast.owner_profile)
    client, address = cast.client(cast.owner), reverse("selfservice_photo", args=[cast.owner_profile.pk])
    version = re.search(r'name="version" value="([^"]*)"', client.get(address).content.decode())
    assert version
    client.post(address, {"remove": "1", "version": version[1]})
    assert draft(cast).photo is None


def test_a_page_that_is_out_of_date_is_told_so_and_nothing_is_lost(cast: Cast) -> None:
    photo = sent_photo(cast.owner)
    response = cut(cast, photo, place="middle", version="9.9")
    assert "changed on another device" in response.content.decode()
    assert draft(cast).photo is None
    version = re.search(r'name="version" value="([^"]*)"', response.content.decode())
    assert version
    assert cut(cast, photo, place="middle", version=version[1]).status_code == 302


def test_somebody_elses_photo_is_not_there(cast: Cast) -> None:
    theirs = sent_photo(cast.other_practitioner)
    client = cast.client(cast.owner)
    for name in ("selfservice_photo_cut", "selfservice_photo_look"):
        address = reverse(name, args=[cast.owner_profile.pk, theirs.pk])
        assert client.get(address).status_code == 404
    assert client.post(address, {"place": "middle"}).status_code in (404, 405)


def test_so_many_files_in_an_hour_are_enough(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("practitioners.photos.views.FILES_PER_HOUR", 1)
    assert send(cast, encoded()).status_code == 302
    assert "many photos" in send(cast, encoded()).content.decode()
    assert CustomImage.objects.count() == 1
