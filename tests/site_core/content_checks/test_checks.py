"""What the editor is told about a page, and that visitors are told nothing of it."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from blog.models import ArticlePage
from site_core.content_checks.checks import CHECKS, mark
from site_core.content_checks.cms import OurContentCheckerItem
from tests.factories import ArticleFactory, ConditionFactory, ImageFactory

pytestmark = pytest.mark.django_db

CARD = '<section class="care"><h3>Call 999 if:</h3><ul><li>it is bad</li></ul></section>'
LONG = " ".join(["word"] * 31) + "."


def found(inner: str) -> list[str]:
    html = mark(f"<html><body><main>{inner}</main></body></html>")
    keys = [check.key for check in CHECKS if f"data-check-{check.key}=" in html]
    return [*keys, "claim"] if "data-check-claim-" in html else keys


@pytest.mark.parametrize(
    ("inner", "keys"),
    [
        (f"{CARD}<p>Most aches ease.</p>", ["card-heading"]),
        (f"{CARD}<h2>What it is</h2><p>Most aches ease.</p>", []),
        (f"{CARD}<section><h2>What it is</h2><p>It eases.</p></section>", []),
        (CARD, []),
        ("<p>Don’t stay in bed.</p>", ["dont"]),
        ("<p>Do not stay in bed.</p>", []),
        ('<p>For more, <a href="/x/">click here</a>.</p>', ["link-text"]),
        ('<p>See <a href="/x/">how we check people</a>.</p>', []),
        (f"<p>{LONG}</p>", ["long-sentence"]),
        ("<p>" + "One short sentence. " * 20 + "</p>", []),
        ("<p>Massage cures back pain.</p>", ["claim"]),
        ("<p>Sciatica is pain along a nerve.</p>", []),
        ("<p>Massage can help you relax.</p>", []),
        ('<figure class="statistic"><p>1 in 6</p></figure>', ["statistic-source"]),
        ('<figure class="statistic"><p>1 in 6</p><a href="https://x.org/">X</a></figure>', []),
    ],
)
def test_each_check_finds_its_own_and_leaves_the_rest(inner, keys):
    assert found(inner) == keys


@pytest.mark.parametrize("make", [ArticleFactory, ConditionFactory])
def test_a_page_without_a_description_is_told_where_to_write_one(make):
    preview = make(summary="").make_preview_request().content.decode()
    assert BeautifulSoup(preview, "html.parser").main["data-check-field"] == "summary"
    assert "data-check-field" not in make(summary="What helps.").make_preview_request().content.decode()


@pytest.mark.parametrize(
    ("words", "decorative", "silent"), [("", False, True), ("Hands", False, False), ("", True, False)]
)
@pytest.mark.parametrize("kind", ["picture", "self_care"])
def test_a_picture_without_words_is_told_although_its_title_stands_in(kind, words, decorative, silent):
    image = ImageFactory(title="IMG 2041")
    image.contextual_alt_text, image.decorative = words, decorative
    value = {"image": image} if kind == "picture" else {"title": "Roll", "picture": image, "steps": ["Lean."]}
    preview = ArticleFactory(body=[(kind, value)]).make_preview_request().content.decode()
    assert ("data-check-alt-text" in preview) is silent


def test_what_is_around_the_page_is_not_the_editors():
    html = "<html><body><nav><a href='/'>More</a></nav><main><p>Fine.</p></main></body></html>"
    assert "data-check" not in mark(html)


@pytest.mark.parametrize("make", [ArticleFactory, ConditionFactory])
def test_the_preview_is_marked_and_the_live_page_is_not(client, make):
    page = make(body=[("text", "<p>Don’t stay in bed.</p>")])
    preview = page.make_preview_request()
    assert "data-check-dont" in preview.content.decode()
    assert int(preview.headers["Content-Length"]) == len(preview.content)
    assert "data-check" not in client.get(page.url).content.decode()


@pytest.mark.parametrize("name", ArticlePage._meta.get_field("body").stream_block.child_blocks)
def test_the_example_of_a_block_has_nothing_to_put_right(cast, name):
    """Neither have the words that our templates write around those of the editor."""
    block = ArticlePage._meta.get_field("body").stream_block.child_blocks[name]
    preview = cast.client(cast.editor).get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )
    assert "data-check" not in mark(preview.content.decode())


def test_the_editor_runs_them(cast):
    page = ArticleFactory()
    html = cast.client(cast.operator).get(f"/cms/pages/{page.pk}/edit/").content.decode()
    for check in CHECKS:
        assert f"handwell-{check.key}" in html


def test_every_check_says_what_is_wrong_and_what_to_do():
    item = OurContentCheckerItem()
    for check in CHECKS:
        assert f"handwell-{check.key}" in item.axe_run_only
        assert all(item.axe_messages[f"handwell-{check.key}"].values())
