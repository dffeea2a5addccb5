"""The same in the CMS: nothing happens by uploading, everything by one press, and the file goes."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from practitioners.importing.cms import forget_uploads
from practitioners.models import ImportRun, PractitionerPage
from tests.factories import the_finder
from tests.people import Cast
from tests.practitioners.importing.files import ANN, csv_of, load

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def finder():
    return the_finder()


@pytest.fixture
def staff(cast: Cast) -> Client:
    return cast.client(cast.moderator)


def upload(client: Client, content: bytes, **fields: str):
    file = SimpleUploadedFile("people.csv", content)
    return client.post(reverse("import_practitioners"), {"file": file, "source": "a register"} | fields)


def test_uploading_shows_what_would_change_and_changes_nothing(staff: Client) -> None:
    load(ANN | {"phone": "0113 496 0000"})
    content = csv_of(ANN | {"phone": "0113 496 1111"}, ANN | {"external_id": "r-2", "name": "<b>Ben</b>"})
    html = staff.get(upload(staff, content)["Location"]).content.decode()
    for words in (
        "0113 496 0000",
        "0113 496 1111",
        "would be changed",
        "&lt;b&gt;Ben&lt;/b&gt;",
        "would be made",
    ):
        assert words in html
    assert PractitionerPage.objects.get().phone == "0113 496 0000"


def test_one_press_carries_it_out_once_and_the_file_goes(staff: Client) -> None:
    url = upload(staff, csv_of(ANN))["Location"]
    for _ in range(2):
        staff.post(url, {"go": "1"})
    assert PractitionerPage.objects.get().origin.source == "a register"
    run = ImportRun.objects.get()
    assert (bytes(run.content), run.counts["new"], bool(run.applied_at)) == (b"", 1, True)
    assert "Carried out on" in staff.get(url).content.decode()
    assert staff.get(url, {"report": "1"}).status_code == 200


def test_bad_lines_keep_everything_out_unless_they_are_left_out(staff: Client) -> None:
    url = upload(staff, csv_of(ANN, ANN | {"external_id": "r-2", "postcode": "x"}))["Location"]
    assert "not a postcode" in staff.get(url).content.decode()
    staff.post(url, {"go": "1"})
    assert not PractitionerPage.objects.exists()
    staff.post(url, {"skip_bad": "1"})
    assert PractitionerPage.objects.count() == 1


def test_the_report_has_every_line_and_can_be_opened_in_a_spreadsheet(staff: Client) -> None:
    url = upload(staff, csv_of(ANN, ANN | {"external_id": "r-2", "name": "'+Ben"}))["Location"]
    response = staff.get(url, {"report": "1"})
    lines = response.content.decode().splitlines()
    assert response["Content-Disposition"].startswith("attachment")
    assert lines[1].startswith("2,r-1,Ann Archer,would be made")
    assert "'+Ben" in lines[2]


def test_a_file_can_be_thrown_away_and_is_after_a_day(staff: Client) -> None:
    staff.post(upload(staff, csv_of(ANN))["Location"], {"discard": "1"})
    assert not ImportRun.objects.exists()
    upload(staff, csv_of(ANN))
    assert forget_uploads() == 0
    ImportRun.objects.update(uploaded_at=timezone.now() - datetime.timedelta(days=2))
    assert forget_uploads() == 1


@pytest.mark.parametrize(
    ("content", "fields", "words"),
    [
        (b"", {}, "The file is empty"),
        (b"name\nAnn\n", {}, "columns are missing: external_id"),
        (b"\x00\x01\x02\x03" * 99, {}, "not text"),
        (csv_of(ANN), {"source": ""}, "Say where the data comes from"),
    ],
)
def test_what_cannot_be_used_is_said_in_the_form(
    staff: Client, content: bytes, fields: dict[str, str], words: str
) -> None:
    assert words in upload(staff, content, **fields).content.decode()
    assert not ImportRun.objects.exists()


def test_only_those_who_may_publish_import(cast: Cast, staff: Client) -> None:
    url = upload(staff, csv_of(ANN))["Location"]
    for person in (cast.editor, cast.owner, cast.stranger):
        client = cast.client(person)
        for address in (url, reverse("import_practitioners")):
            assert client.get(address).status_code == 302
        client.post(url, {"go": "1"})
    cast.visitor.post(url, {"go": "1"})
    assert not PractitionerPage.objects.exists()
    assert staff.get(reverse("import_run", args=[999_999])).status_code == 404
