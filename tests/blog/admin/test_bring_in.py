"""Bringing pages in from the CMS."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from blog.importing.picture_zip import unpack_pictures
from blog.models import ArticlePage
from site_core.models import CustomImage
from tests.blog.importing.exports import export, item
from tests.factories.tree import the_site
from tests.people import Cast

PICTURE = '<p>Look:</p><img src="https://old.example/wp-content/uploads/2019/05/desk.png" alt="A desk">'


@pytest.fixture(autouse=True)
def _site(db: None) -> None:
    the_site()


def a_zip(*names: str) -> bytes:
    """A zip with the same small picture under each name."""
    picture, out = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(picture, "PNG")
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, picture.getvalue())
    return out.getvalue()


def test_an_export_and_its_pictures(cast: Cast, tmp_path: Path) -> None:
    """Each draft is linked, and the report can be downloaded by the person who ran it."""
    client = cast.client(cast.moderator)
    path = export(tmp_path, item(1, PICTURE, title="Sitting"))
    answer = client.post(
        reverse("bring_in"),
        {
            "kind": "wordpress",
            "documents": SimpleUploadedFile("export.xml", path.read_bytes()),
            "pictures": SimpleUploadedFile("uploads.zip", a_zip("uploads/2019/05/desk.png")),
        },
    )
    page = ArticlePage.objects.get()
    html = answer.content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert page.owner is None
    assert page.latest_revision.user == cast.moderator
    assert CustomImage.objects.get().title == "A desk"
    report = re.search(r'href="([^"]*/bring-in/report/[^"]+)"', html)[1]
    assert "Sitting (made)" in client.get(report).content.decode()
    assert cast.client(cast.operator).get(report).status_code == 404


def test_several_texts(cast: Cast) -> None:
    """At once."""
    files = [SimpleUploadedFile(f"{name}.txt", b"Hello there, all of you.") for name in ("one", "two")]
    cast.client(cast.moderator).post(reverse("bring_in"), {"kind": "article", "documents": files})
    assert sorted(page.title for page in ArticlePage.objects.all()) == ["One", "Two"]


@pytest.mark.parametrize(
    ("kind", "name", "data"),
    [("wordpress", "x.xml", b"no xml"), ("wordpress", "x.xml", b""), ("nonsense", "x", b"x")],
)
def test_bad_input_is_told_at_the_form(cast: Cast, kind: str, name: str, data: bytes) -> None:
    """And nothing is made."""
    answer = cast.client(cast.moderator).post(
        reverse("bring_in"), {"kind": kind, "documents": SimpleUploadedFile(name, data)}
    )
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not ArticlePage.objects.exists()


@pytest.mark.parametrize("person", ["owner", "stranger"])
def test_not_for_everybody(cast: Cast, person: str) -> None:
    """People without the CMS are not told that it is there."""
    for address in (reverse("bring_in"), reverse("bring_in_report", args=["x" * 22])):
        assert cast.client(getattr(cast, person)).get(address).status_code in (302, 403)


def test_a_zip_can_only_write_pictures_below_its_folder(tmp_path: Path) -> None:
    """Whatever its members are called."""
    folder = tmp_path / "in" / "deep"
    names = ("../../evil.png", "/etc/evil.png", "a/../../b.png", "run.php", "fine/pic.png", "C:\\x\\y.png")
    count = unpack_pictures(io.BytesIO(a_zip(*names)), folder)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert count == 5
    assert all(folder in path.parents for path in written)
    assert not any(path.suffix == ".php" for path in written)
