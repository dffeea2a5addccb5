"""A whole export, brought in."""

import datetime
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from PIL import Image
from wagtail.contrib.redirects.models import Redirect

from blog.importing.wordpress import import_wordpress
from blog.importing.wxr import UnreadableExportError
from blog.models import ArticlePage, ImportedPage
from site_core.models import CustomImage, StandardPage
from tests.blog.importing.exports import attachment, export, item
from tests.factories import ConditionFactory, ModalityFactory
from tests.factories.tree import the_site

POST = """<!-- wp:heading --><h2>Why it aches</h2><!-- /wp:heading -->
Sitting is one reason.

<img src="https://old.example/wp-content/uploads/2019/05/desk-300x200.jpg" alt="A desk">
<script>alert(1)</script>
<ul><li>Stand up</li><li>Walk</li></ul>"""
TERMS = (
    '<category domain="category" nicename="cupping"><![CDATA[Cupping]]></category>'
    '<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>'
    '<category domain="post_tag" nicename="desk"><![CDATA[Desk work]]></category>'
    '<category domain="post_tag" nicename="neck"><![CDATA[Stiff neck]]></category>'
)


@pytest.fixture(autouse=True)
def _site(db: None) -> None:
    the_site()


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """The folder of uploads, with a second picture of the same name in another month."""
    folder = tmp_path / "uploads"
    for month, colour in (("04", "red"), ("05", "blue")):
        (folder / "2019" / month).mkdir(parents=True)
        Image.new("RGB", (400, 300), colour).save(folder / "2019" / month / "desk.jpg")
    return folder


def body_of(page: ArticlePage) -> str:
    """The stored body of the draft, as text."""
    return str(page.get_latest_revision_as_object().body.raw_data[:])


def test_a_post_becomes_a_draft_with_everything(tmp_path: Path, media: Path) -> None:
    """Headings, lists, picture, date, author, tags, techniques, conditions and the old address."""
    cupping, neck = (
        ModalityFactory(title="Cupping"),
        ConditionFactory(title="Neck pain", also_called="Stiff neck"),
    )
    report = import_wordpress(export(tmp_path, item(1, POST, slug="sitting", terms=TERMS)), media=media)
    page = ArticlePage.objects.get(slug="sitting")
    assert report.counts() == {"made": 1}
    assert not page.live
    assert (page.title, page.date) == ("Looking after your back", datetime.date(2019, 5, 2))
    assert page.author.name == "Ann Example"
    assert page.lead == "Sitting is one reason."
    assert sorted(page.tags.names()) == ["Cupping", "Desk work", "Stiff neck"]
    assert list(page.modalities.all()) == [cupping]
    assert list(page.conditions.all()) == [neck]
    text = body_of(page)
    assert "<h2>Why it aches</h2>" in text
    assert "<li>Walk</li>" in text
    assert "alert" not in text
    image = CustomImage.objects.get()
    assert image.title == "A desk"
    with image.file.open() as file, Image.open(file) as picture:
        assert picture.getpixel((5, 5))[2] > 200, "the picture of the other month was taken"
    assert Redirect.objects.get().redirect_page_id == page.pk
    assert "<script>, 1 times" in [remark.text for remark in report.entries[0].remarks]


def test_nothing_is_public_before_it_is_published(tmp_path: Path) -> None:
    """Neither the page nor its old address."""
    import_wordpress(export(tmp_path, item(1, "Hello", slug="hello")))
    assert Client().get("/articles/hello/").status_code == 404
    page = ArticlePage.objects.get(slug="hello")
    page.get_latest_revision().publish()
    answer = Client().get("/2019/05/hello/")
    assert (answer.status_code, answer["Location"]) == (301, "/articles/hello/")


def test_pages_become_plain_pages(tmp_path: Path) -> None:
    """Not articles."""
    import_wordpress(export(tmp_path, item(1, "Who we are", title="About us", kind="page", slug="about-us")))
    assert StandardPage.objects.get(slug="about-us").live is False


def test_what_is_not_brought_in_is_counted(tmp_path: Path) -> None:
    """Menus, revisions and rubbish."""
    report = import_wordpress(
        export(tmp_path, item(1, "x", kind="nav_menu_item"), item(2, "x", status="trash"), item(3, "x"))
    )
    assert report.counts() == {"made": 1}
    assert [remark.text for remark in report.remarks] == ["1 of type “nav_menu_item”"]


def test_a_missing_picture_is_listed_and_marked_in_the_draft(tmp_path: Path) -> None:
    """Its address stays where it stood."""
    report = import_wordpress(export(tmp_path, item(1, POST)))
    assert ("missing picture", "https://old.example/wp-content/uploads/2019/05/desk-300x200.jpg") in [
        (remark.kind, remark.text) for remark in report.entries[0].remarks
    ]
    assert "Missing picture: A desk" in body_of(ArticlePage.objects.get())


def test_a_description_comes_from_the_media_library(tmp_path: Path, media: Path) -> None:
    """Where the post itself has none."""
    address = "https://old.example/wp-content/uploads/2019/05/desk.jpg"
    import_wordpress(
        export(tmp_path, item(1, f'<img src="{address}">'), attachment(2, address, "An empty desk")),
        media=media,
    )
    assert CustomImage.objects.get().title == "An empty desk"


def test_a_second_run_changes_nothing(tmp_path: Path, media: Path) -> None:
    """No page, picture, revision or redirect more."""
    path = export(tmp_path, item(1, POST), item(2, "Other", title="Other"))
    import_wordpress(path, media=media)
    before = (ArticlePage.objects.count(), CustomImage.objects.count(), Redirect.objects.count())
    revisions = [page.revisions.count() for page in ArticlePage.objects.all()]
    assert import_wordpress(path, media=media).counts() == {"unchanged": 2}
    assert (ArticlePage.objects.count(), CustomImage.objects.count(), Redirect.objects.count()) == before
    assert [page.revisions.count() for page in ArticlePage.objects.all()] == revisions


def test_a_run_without_the_folder_keeps_the_pictures_of_an_earlier_one(tmp_path: Path, media: Path) -> None:
    """Whether the words have changed or not."""
    import_wordpress(export(tmp_path, item(1, POST)), media=media)
    again = import_wordpress(export(tmp_path, item(1, POST)))
    assert again.counts() == {"unchanged": 1}
    assert "missing picture" not in {remark.kind for remark in again.entries[0].remarks}
    changed = import_wordpress(export(tmp_path, item(1, POST.replace("Sitting", "Standing"))))
    assert changed.counts() == {"brought up to date": 1}
    body = body_of(ArticlePage.objects.get())
    assert "Standing" in body
    assert f"'image': {CustomImage.objects.get().pk}" in body
    assert "Missing picture" not in body


def test_a_changed_post_updates_an_untouched_draft_only(tmp_path: Path) -> None:
    """What an editor has worked on is theirs."""
    import_wordpress(export(tmp_path, item(1, "Old one"), item(2, "Old two", title="Two")))
    edited = ArticlePage.objects.get(title="Two")
    edited.lead = "Mine."
    edited.save_revision()
    report = import_wordpress(export(tmp_path, item(1, "New one"), item(2, "New two", title="Two")))
    assert report.counts() == {"brought up to date": 1, "kept as edited here": 1}
    assert "New one" in body_of(ArticlePage.objects.exclude(pk=edited.pk).get())
    assert "Old two" in body_of(edited)


def test_a_draft_that_was_deleted_is_not_made_again(tmp_path: Path) -> None:
    """Somebody did not want it."""
    path = export(tmp_path, item(1, "Hello"))
    import_wordpress(path)
    ArticlePage.objects.get().delete()
    assert import_wordpress(path).counts() == {"deleted here": 1}
    assert not ArticlePage.objects.exists()


def test_one_bad_post_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It leaves nothing behind, and is named."""
    from blog.importing import wordpress

    keep = wordpress.keep_address

    def fails_once(link: str, page: ArticlePage) -> bool:
        if page.slug == "bad":
            raise ValueError("no such thing")
        return keep(link, page)

    monkeypatch.setattr(wordpress, "keep_address", fails_once)
    report = import_wordpress(export(tmp_path, item(1, "x", slug="bad"), item(2, "y", slug="good")))
    assert report.counts() == {"made": 1, "failed": 1}
    assert [page.slug for page in ArticlePage.objects.all()] == ["good"]
    assert ImportedPage.objects.count() == 1


@pytest.mark.parametrize(
    "content",
    [
        "not xml at all",
        "<rss><channel><title>A feed</title></channel></rss>",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item>&a;</item></channel></rss>',
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
        "",
    ],
)
def test_a_file_that_is_not_an_export_changes_nothing(tmp_path: Path, content: str) -> None:
    """With a message that says what is wrong; entities are never resolved."""
    path = tmp_path / "x.xml"
    path.write_text(content)
    with pytest.raises(UnreadableExportError):
        import_wordpress(path)
    with pytest.raises(CommandError):
        call_command("import_wordpress", str(path))
    assert not ArticlePage.objects.exists()


def test_a_hostile_body_is_only_text(tmp_path: Path) -> None:
    """A large one, many blocks, odd characters."""
    hostile = "<p>" * 3000 + "a\x0bb" + '<img src=x onerror="alert(1)">' + "<h2>t</h2><p>word</p>" * 500
    report = import_wordpress(export(tmp_path, item(1, hostile.replace("\x0b", ""), title="T" * 400)))
    assert report.counts() == {"made": 1}
    page = ArticlePage.objects.get()
    assert "onerror" not in body_of(page)
    assert len(page.title) == 255


def test_the_command_tells_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And writes all of it to a file."""
    report = tmp_path / "report.txt"
    call_command("import_wordpress", str(export(tmp_path, item(1, POST))), report=report)
    assert "1 made." in capsys.readouterr().out
    assert "missing picture" in report.read_text()


@pytest.mark.django_db(transaction=True)
def test_a_run_that_is_killed_leaves_whole_pages_and_can_be_run_again(
    tmp_path: Path, django_db_serialized_rollback: None
) -> None:
    """Whatever the moment."""
    from django.db import connection

    if connection.vendor != "sqlite":
        pytest.skip("the process that is killed uses the test's own file")
    the_site()
    path = export(
        tmp_path, *(item(n, f"<h2>Part</h2><p>Text {n}</p>", title=f"Post {n}") for n in range(1, 41))
    )
    environ = os.environ | {
        "DATABASE_URL": f"sqlite:///{connection.settings_dict['NAME']}",
        "DJANGO_SETTINGS_MODULE": "site_core.settings.testing",
    }
    command = [sys.executable, "manage.py", "import_wordpress", str(path)]
    process = subprocess.Popen(
        command, env=environ, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "25%" in line:
            process.send_signal(signal.SIGKILL)
            break
    process.wait()
    process.stderr.close()
    made = ArticlePage.objects.count()
    assert 10 <= made < 40
    assert ImportedPage.objects.count() == made
    assert all(page.latest_revision_id for page in ArticlePage.objects.all())
    assert sum(import_wordpress(path).counts().values()) == 40
    assert ArticlePage.objects.count() == 40
