"""The guide opens from the help menu, with its pictures, and for nobody outside."""

import re

import pytest
from django.urls import reverse

from site_core.guide.cms import FOLDER, GUIDE, PICTURES
from site_core.guide.markup import to_html

pytestmark = pytest.mark.django_db


def test_it_opens_from_the_help_menu(cast):
    editor = cast.client(cast.editor)
    assert reverse("editors_guide") in editor.get("/cms/").content.decode()
    html = editor.get(reverse("editors_guide")).content.decode()
    for words in (
        "<h2>Red flags, once</h2>",
        "<ol><li>",
        '<th scope="col">',
        "<strong>Reviewed now</strong>",
    ):
        assert words in html
    shown = re.sub(r"<[^>]+>", "", html.partition('guide">')[2].partition("</div>")[0])
    assert "**" not in shown
    assert "![" not in shown


def test_its_pictures_are_there_and_small(cast):
    editor = cast.client(cast.editor)
    names = re.findall(r"\]\(editors/(.+?)\)", GUIDE.read_text())
    assert names
    for name in names:
        response = editor.get(reverse("editors_guide_picture", args=[name]))
        assert response.headers["Content-Type"] == "image/webp"
        assert len(response.content) < 60_000
    assert {each.name for each in PICTURES.iterdir()} == set(names)


@pytest.mark.parametrize("name", ["no.webp", "editors.md", "missing.webp.txt"])
def test_no_other_file_is_handed_out(cast, name):
    assert cast.client(cast.editor).get(f"/cms/guide/{name}").status_code == 404


def test_visitors_and_strangers_do_not_see_it(cast):
    for client in (cast.visitor, cast.client(cast.stranger)):
        assert client.get(reverse("editors_guide")).status_code in (302, 403)


def test_words_stay_words():
    assert "<script>" not in to_html("Write <script> never\n\n| a | <b> |\n|---|---|\n| *c* | `d` |", str)
    assert FOLDER.is_dir()
