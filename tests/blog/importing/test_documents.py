"""Files of text and HTML, brought in."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from blog.importing.documents import import_documents
from blog.models import ArticlePage, ConditionPage
from tests.factories.tree import the_site

TEXT = """December 22, 2023

Looking after a sore neck

About 1 in 3 desk workers know it. Most of it passes.

When to see your GP

• your arm is weak
• you have a fever

What to expect

• time to talk first
• gentle work
"""


@pytest.fixture(autouse=True)
def _site(db: None) -> None:
    the_site()


def put(folder: Path, text: str | bytes, name: str = "neck.txt") -> Path:
    """A file with this in it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_text_becomes_a_draft_with_cards_and_figures(tmp_path: Path) -> None:
    """Date and title from its first lines; nothing published."""
    report = import_documents([put(tmp_path, TEXT)])
    page = ArticlePage.objects.get()
    assert report.counts() == {"made": 1}
    assert (page.title, page.date.isoformat(), page.live) == (
        "Looking after a sore neck",
        "2023-12-22",
        False,
    )
    assert page.lead == "About 1 in 3 desk workers know it. Most of it passes."
    assert [block.block_type for block in page.body] == [
        "text",
        "statistic",
        "text",
        "care_card",
        "text",
        "expect",
    ]
    assert page.body[3].value["level"] == "non_urgent"
    assert {remark.kind for remark in report.entries[0].remarks} == {"needs a source", "guessed"}


def test_a_figure_without_source_cannot_be_published(tmp_path: Path) -> None:
    """The draft may have the gap; publishing may not."""
    import_documents([put(tmp_path, TEXT)])
    page = ArticlePage.objects.get()
    block = page.body.stream_block
    with pytest.raises(ValidationError) as caught:
        block.clean(page.body)
    assert 1 in caught.value.block_errors


def test_html_and_conditions(tmp_path: Path) -> None:
    """By suffix or by look; the title is the h1."""
    html = (
        "<html><head><title>x | Clinic</title></head><body><h1>Sore knees</h1><p>They ache.</p></body></html>"
    )
    import_documents([put(tmp_path, html, "page")], kind="condition")
    page = ConditionPage.objects.get()
    assert (page.title, page.live) == ("Sore knees", False)
    assert "Sore knees" not in str(page.body.raw_data[:])


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    """Known by its name."""
    path = put(tmp_path, TEXT)
    import_documents([path])
    assert import_documents([path]).counts() == {"unchanged": 1}
    assert ArticlePage.objects.count() == 1


@pytest.mark.parametrize(
    "data", [b"", b"\n \n", b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"x" * (2 * 1024 * 1024 + 1)]
)
def test_a_file_that_cannot_be_read_is_named_and_makes_nothing(tmp_path: Path, data: bytes) -> None:
    """Beside files that can."""
    report = import_documents([put(tmp_path, data, "bad.txt"), put(tmp_path, "Hello there, all of you.")])
    assert report.counts() == {"made": 1, "failed": 1}
    assert report.entries[0].title == "bad.txt"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """As old machines wrote them."""
    import_documents([put(tmp_path, "Café news\n\nIt costs £40, she said.".encode(encoding))])
    assert ArticlePage.objects.get().title == "Café news"


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Says what it made, and fails where nothing could be read."""
    call_command("import_text", str(put(tmp_path, TEXT)), kind="article")
    assert "1 made." in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("import_text", str(tmp_path / "none.txt"))
