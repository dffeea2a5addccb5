"""Block comments, captions, shortcodes and bare line breaks."""

from blog.importing.wordpress_markup import to_html


def test_empty_lines_part_paragraphs_and_single_ones_break() -> None:
    """As WordPress itself shows them."""
    html, _remarks = to_html("First line\nsecond\n\nNext")
    assert html == "<p>First line<br>\nsecond</p>\n\n<p>Next</p>"


def test_block_comments_go() -> None:
    """The editor's own marks."""
    assert to_html('<!-- wp:paragraph {"a":1} --><p>Hi</p><!-- /wp:paragraph -->') == ("<p>Hi</p>", [])


def test_a_caption_becomes_a_figure() -> None:
    """With the words below the picture."""
    html, remarks = to_html('[caption id="a"]<a href="x"><img src="a.jpg" /></a> The room[/caption]')
    assert "<figcaption>The room</figcaption>" in html
    assert "[caption" not in html
    assert remarks == []


def test_other_shortcodes_stay_and_are_named() -> None:
    """Their plugin is not here."""
    html, remarks = to_html('Before [contact-form id="3" title="[x"] after [1] and [sic!]')
    assert "[contact-form" in html
    assert [remark.text for remark in remarks] == []
    html, remarks = to_html('Before [contact-form id="3"] after')
    assert "[contact-form" in html
    assert [remark.text for remark in remarks] == ["[contact-form], 1 times, left in the text"]
