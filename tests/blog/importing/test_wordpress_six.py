"""What WordPress 6 and the classic editor write: galleries, quotations, what was not public, comments."""

from pathlib import Path

import pytest

from blog.importing.html_reader import read_html
from blog.importing.pieces import Figure, Paragraph, Quotation
from blog.importing.wordpress import import_wordpress
from blog.importing.wordpress_markup import to_html
from blog.models import ArticlePage
from tests.blog.importing.exports import attachment, export, item
from tests.factories.tree import the_article_index

PICTURE = "https://old.example/wp-content/uploads/"
GALLERY = f"""<!-- wp:gallery --><figure class="wp-block-gallery has-nested-images">
<!-- wp:image --><figure class="wp-block-image"><img src="{PICTURE}a.jpg" alt="One"/></figure>
<!-- /wp:image -->
<!-- wp:image --><figure class="wp-block-image"><img src="{PICTURE}b.jpg" alt="Two"/>
<figcaption class="wp-element-caption">Hands at work</figcaption></figure><!-- /wp:image -->
<figcaption class="blocks-gallery-caption">Our clinic</figcaption></figure><!-- /wp:gallery -->"""


def test_each_picture_of_a_gallery_keeps_its_own_caption():
    html, _remarks = to_html(GALLERY)
    assert read_html(html).pieces == (
        Figure(f"{PICTURE}a.jpg", "One", ""),
        Figure(f"{PICTURE}b.jpg", "Two", "Hands at work"),
        Paragraph("Our clinic"),
    )


def test_a_gallery_by_number_becomes_its_pictures():
    media = {"5": (f"{PICTURE}a.jpg", "A desk"), "6": (f"{PICTURE}b.jpg", "")}
    html, remarks = to_html('Before\n\n[gallery columns="2" ids="6, 5"]\n\nAfter', media)
    assert remarks == []
    figures = [piece for piece in read_html(html).pieces if isinstance(piece, Figure)]
    assert figures == [Figure(f"{PICTURE}b.jpg"), Figure(f"{PICTURE}a.jpg", "", "A desk")]


def test_a_gallery_of_unknown_pictures_stays_and_is_named():
    html, remarks = to_html('[gallery ids="5,7"]', {"5": (f"{PICTURE}a.jpg", "")})
    assert "[gallery" in html
    assert [remark.kind for remark in remarks] == ["shortcode"]


def test_who_is_quoted_stands_apart_from_the_words():
    quotation = "<blockquote><p>It helped me.</p><cite>Dana</cite></blockquote>"
    (piece,) = read_html(quotation).pieces
    assert piece == Quotation("It helped me. – Dana")


@pytest.mark.django_db
def test_what_was_not_public_says_so_and_comments_are_counted(tmp_path: Path):
    the_article_index()
    secret = item(5, "<p>Secret.</p>", title="Secret").replace(
        "</item>", "<wp:post_password>sesame</wp:post_password></item>"
    )
    spoken = item(6, "<p>Open.</p>", title="Open").replace(
        "</item>", "<wp:comment><wp:comment_content>Buy this</wp:comment_content></wp:comment></item>"
    )
    path = export(
        tmp_path,
        item(1, "<p>Private.</p>", title="Private", status="private"),
        item(2, "<p>Later.</p>", title="Later", status="future"),
        secret,
        spoken,
        attachment(9, f"{PICTURE}a.jpg"),
    )
    report = import_wordpress(path)
    told = {
        row.title: [each.text for each in row.remarks if each.kind == "not public there"]
        for row in report.entries
    }
    assert told == {
        "Private": ["It was private"],
        "Later": ["It was to be published later"],
        "Secret": ["It could be read with a password only"],
        "Open": [],
    }
    assert any("comments of visitors: 1" in remark.text for remark in report.remarks)
    assert not ArticlePage.objects.live().exists()
    assert not any("Buy this" in str(page.body.raw_data) for page in ArticlePage.objects.all())
