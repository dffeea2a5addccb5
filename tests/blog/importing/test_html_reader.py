"""What becomes of HTML."""

import pytest

from blog.importing.html_reader import read_html
from blog.importing.pieces import Bullets, Figure, Grid, Heading, Kept, Paragraph, Quotation


def test_headings_paragraphs_and_lists_are_kept_in_order() -> None:
    """The plain parts of a page."""
    reading = read_html(
        "<h1>Backs</h1><p>An <b>ache</b>.</p><ul><li>one</li><li>two <i>b</i></li></ul><h4>More</h4>"
    )
    assert reading.pieces == (
        Heading("Backs", 2),
        Paragraph("An <b>ache</b>."),
        Bullets(("one", "two <i>b</i>")),
        Heading("More", 3),
    )
    assert reading.remarks == ()


def test_text_beside_blocks_is_a_paragraph_of_its_own() -> None:
    """Words between two blocks are not lost."""
    pieces = read_html("before<div>inside<p>para</p>after</div>end").pieces
    assert [piece.html for piece in pieces] == ["before", "inside", "para", "after", "end"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<style>p{color:red}</style>",
        "<p onclick='alert(1)'>words</p>",
        "<a href='javascript:alert(1)'>words</a>",
        "<a href='java\tscript:alert(1)'>words</a>",
        "<a href=' data:text/html,x'>words</a>",
        "<p><!-- <script>alert(1)</script> -->words</p>",
        "<p><![CDATA[<script>alert(1)</script>]]>words</p>",
    ],
)
def test_no_script_survives(hostile: str) -> None:
    """Neither elements nor attributes nor addresses."""
    text = str(read_html(hostile + "<p>words</p>").pieces).lower()
    assert "words" in text
    assert "alert" not in text
    assert "script" not in text
    assert "data:" not in text


def test_a_script_that_was_left_out_is_named() -> None:
    """Never silently."""
    remarks = [
        str(remark.text) for remark in read_html("<p>a</p><script>x</script><script>y</script>").remarks
    ]
    assert remarks == ["<script>, 2 times"]


def test_an_embedded_player_is_kept_as_text_and_named() -> None:
    """The editor decides what it becomes."""
    reading = read_html('<p>See:</p><iframe src="https://video.example/1"></iframe>')
    assert reading.pieces[1] == Kept("iframe", '<iframe src="https://video.example/1"></iframe>')
    assert reading.remarks[0].kind == "to sort out"


def test_the_words_of_unknown_elements_are_kept() -> None:
    """A page builder's own tags."""
    reading = read_html("<wix-box><p>Hello</p></wix-box>")
    assert reading.pieces == (Paragraph("Hello"),)
    assert reading.remarks[0].text.startswith("<wix-box>")


def test_relative_links_are_made_absolute() -> None:
    """They started from the page's old address."""
    reading = read_html('<p><a href="../necks/">necks</a></p>', "https://old.example/backs/low/")
    assert reading.pieces == (Paragraph('<a href="https://old.example/backs/necks/">necks</a>'),)


def test_a_picture_keeps_caption_and_description() -> None:
    """In a figure and on its own."""
    html = (
        '<figure><img src="a.jpg" alt="A couch"><figcaption>The room</figcaption></figure><img src="b.jpg">'
    )
    assert read_html(html).pieces == (Figure("a.jpg", "A couch", "The room"), Figure("b.jpg"))


def test_a_table_keeps_its_cells() -> None:
    """With the row of headings told apart."""
    rows = "<tr><th>What</th><th>£</th></tr><tr><td>Back</td><td>45</td></tr>"
    html = f"<table><caption>Prices</caption>{rows}</table>"
    assert read_html(html).pieces == (Grid((("What", "£"), ("Back", "45")), "Prices", True),)


def test_a_quotation() -> None:
    """Stays one."""
    assert read_html("<blockquote><p>So good.</p></blockquote>").pieces == (Quotation("So good."),)


@pytest.mark.parametrize("depth", [200, 5000])
def test_markup_nested_very_deep_keeps_its_words(depth: int) -> None:
    """Nothing falls over."""
    reading = read_html("<div>" * depth + "deep down" + "</div>" * depth)
    assert "deep down" in str(reading.pieces)


@pytest.mark.parametrize(
    "broken", ["", "<", "<p", "<p><b>never closed", "</p></div>", "<!--", "&#0;&#xffffffff;", "\x00"]
)
def test_broken_markup_is_read_as_far_as_it_goes(broken: str) -> None:
    """No error."""
    read_html(broken)
