"""The style guide: who sees it, and that nothing is missing from it."""

import re
from pathlib import Path

import pytest

from site_core.style_guide.specimens import PARTS, groups
from tests.factories import BodyAreaFactory, ConditionFactory, the_site

pytestmark = pytest.mark.django_db

COMPONENTS = Path(__file__).resolve().parents[3] / "templates" / "components"


@pytest.fixture
def guide(cast):
    the_site()
    ConditionFactory(body_area=BodyAreaFactory(name="Knees"))
    return cast.client(cast.editor).get("/style-guide/")


def test_nobody_else_has_such_a_page(cast, client):
    the_site()

    for reader in (client, cast.client(cast.stranger), cast.client(cast.owner)):
        assert reader.get("/style-guide/").status_code == 404


def test_editors_and_operators_have_it_to_themselves(cast, guide):
    assert guide.status_code == 200
    assert "no-store" in guide.headers["Cache-Control"]
    assert '<meta name="robots" content="noindex, nofollow">' in guide.content.decode()
    assert cast.client(cast.operator).get("/style-guide/").status_code == 200


def test_every_component_is_in_it(guide):
    shown = set(re.findall(r'data-component="([\w-]+)"', guide.content.decode()))
    every = {path.stem for path in COMPONENTS.glob("*.html")}

    assert every - shown == PARTS
    assert shown <= every


def test_every_drawing_is_in_it_with_the_name_that_editors_write(guide):
    html = guide.content.decode()

    assert "#technique-forearm" in html
    assert "<code>forearm</code>" in html
    assert "#body-lower-back" in html


def test_every_specimen_prints_something(rf):
    the_site()
    empty = [
        (specimen.component, specimen.name)
        for group in groups(rf.get("/"))
        for specimen in group.specimens
        if not re.sub(r"<[^>]*>|\s", "", specimen.html) and "<img" not in specimen.html
    ]

    # Shapes without words.
    assert [component for component, _name in empty] == ["skeleton"]


def test_the_states_people_forget_are_in_it(guide):
    html = guide.content.decode()
    headlines = re.findall(r'<p class="person__headline">([^<]+)</p>', html)

    assert 160 in {len(headline) for headline in headlines}
    assert "and 9 more" in html, "twelve techniques"
    assert "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" in html
    assert 'class="portrait__initials"' in html
    assert 'aria-invalid="true"' in html
    assert 'class="pagination__gap"' in html
    assert {"care--emergency", "care--urgent", "care--non_urgent"} <= set(re.findall(r"care--\w+", html))


def test_it_keeps_the_content_security_policy(guide):
    html = guide.content.decode()

    assert "<style" not in html
    assert " style=" not in html


def test_no_id_is_used_twice(guide):
    ids = re.findall(r'\sid="([^"]+)"', guide.content.decode())

    assert sorted(name for name in set(ids) if ids.count(name) > 1) == []
