"""A page with every block of the editor, filled to the brim, is as light and as open to all as any other."""

import gzip
from importlib.resources import files
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from blog.blocks.body import EditorialBlock
from blog.models import ConditionPage
from tests.factories import ArticleFactory, ConditionFactory
from tests.factories.every_block import every_block
from tests.people import Cast
from tests.rig.browser import DESK, SMALL_PHONE, Browse
from tests.rig.signed_in import sign_in
from tests.site.test_axe import problems_of
from tests.site.test_layout import AS_IT_WAS, CHANGES, PROBLEMS

#: As many as any other page may have: what the blocks point at is read together.
QUERIES, MAX_BYTES = 12, 20_000
TITLE = "Back pain with everything"


@pytest.fixture(scope="module")
def axe() -> str:
    """The text of axe-core."""
    return (files("axe_playwright_python") / "axe.min.js").read_text()


@pytest.fixture
def page(db: None) -> ConditionPage:
    made = ConditionFactory(title=TITLE, body=every_block())
    return ConditionPage.objects.get(pk=made.pk)


def test_it_holds_every_block_of_the_editor(page):
    assert {child.block_type for child in page.body} == set(EditorialBlock().child_blocks)
    page.body.stream_block.clean(page.body)


def queries_of(page: Page, client: Client) -> list[str]:
    # A cache that other tests have filled forgets anything at any time.
    for cache in caches.all():
        cache.clear()
    client.get(page.url)
    with CaptureQueriesContext(connection) as asked:
        client.get(page.url)
    return [each["sql"][:200] for each in asked]


def test_it_is_light(page, client):
    assert len(gzip.compress(client.get(page.url).content, compresslevel=6)) <= MAX_BYTES


@pytest.mark.parametrize("factory", [ConditionFactory, ArticleFactory])
def test_it_asks_the_database_as_little_as_other_pages(db, client, factory):
    page = factory(body=every_block())
    asked = queries_of(page, client)
    assert len(asked) == QUERIES, "\n".join(asked)


def test_more_of_the_same_blocks_and_links_cost_nothing_more(page, client):
    asked = queries_of(page, client)
    other = ConditionFactory(title="Sciatica")
    link = f'<p><a linktype="page" id="{other.pk}">Sciatica</a></p>'
    twice = [row for row in every_block() if row[0] != "care_card"]
    page.body = [*every_block(), *twice, ("text", link), ("inset", {"text": link})]
    page.save()
    again = queries_of(page, client)
    assert len(again) == len(asked), "\n".join(again)
    assert client.get(page.url).text.count(f'<a href="{other.url}">Sciatica</a>') == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [SMALL_PHONE, DESK])
def test_it_is_open_to_all_and_nothing_lies_on_anything(
    browse: Browse,
    page: ConditionPage,
    axe: str,
    width: int,
    scheme: Any,
) -> None:
    shown = browse(page.url, width=width, scheme=scheme)
    found = list(problems_of(shown, axe))
    shown.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    for what, change in CHANGES.items() if scheme == "light" else ():
        shown.evaluate(*change)
        found += [f"{what}: {problem}" for problem in set(shown.evaluate(PROBLEMS))]
        shown.evaluate(AS_IT_WAS)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_preview_of_a_block_is_open_to_all(
    browse: Browse,
    cast: Cast,
    page: ConditionPage,
    axe: str,
    scheme: Any,
) -> None:
    shown = browse("/health/live/", width=DESK, scheme=scheme)
    sign_in(shown, cast.client(cast.editor), browse)
    found = []
    for name, block in page.body.stream_block.child_blocks.items():
        shown.goto(f"{reverse('wagtailadmin_block_preview')}?id={block.definition_prefix}")
        found += [f"{name}: {problem}" for problem in problems_of(shown, axe)]
    assert not found, "\n".join(found)
