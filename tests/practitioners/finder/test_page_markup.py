"""The page as a browser and a screen reader meet it."""

import re
from itertools import pairwise

import html5lib
import pytest
from django.test import Client

from tests.factories import PractitionerFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

ADDRESSES = [
    "",
    "?near=N13",
    "?near=N13&technique=cupping&q=%22%3E%3Cb%3E&gender=woman",
    "?near=Derby",
    "?near=newport",
    "?near=zzzz",
    "?near=Dublin",
    "?near=Derby&technique=dorn-method&gender=man",
    "?at_point=51.62,-0.11",
]


@pytest.fixture(params=ADDRESSES)
def page(request: pytest.FixtureRequest) -> str:
    for _person in range(3):
        PractitionerFactory(base=(51.618, -0.110), works_online=True)
    return Client().get(f"/find/{request.param}").content.decode()


def test_valid_html_with_every_id_once_and_every_reference_there(page: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page)
    ids = re.findall(r'\sid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    for name in ("for", "aria-describedby", "aria-labelledby", "form"):
        for wanted in " ".join(re.findall(rf'\s{name}="([^"]*)"', page)).split():
            assert wanted in ids, (name, wanted)


def test_one_main_heading_and_none_skipped(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page[page.index("<main") :])]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_field_has_a_name_that_is_read_out(page: str) -> None:
    fields = re.findall(r"<(?:input|select)\b[^>]*>", page[page.index("<main") : page.index("</main>")])
    seen = [field for field in fields if 'type="hidden"' not in field]
    assert seen
    for field in seen:
        label = re.search(r'id="([^"]*)"', field)
        assert label, field
        assert f'<label for="{label[1]}"' in page


def test_nothing_runs_from_inside_the_page(page: str) -> None:
    assert not re.search(r"\son[a-z]+=|\sstyle=|<style", page)
    scripts = re.findall(r"<script\b([^>]*)>", page)
    assert all("src=" in attributes or "ld+json" in attributes for attributes in scripts)


def test_no_link_leads_nowhere(page: str) -> None:
    assert 'href=""' not in page
