"""The search backend on whatever database the suite runs on."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from modelsearch.backends import get_search_backend
from modelsearch.query import MATCH_ALL, PlainText
from wagtail.models import Page

from blog.models import ArticlePage
from tests.factories import ArticleFactory, the_home

pytestmark = pytest.mark.django_db

on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="about SQLite's index")


def test_the_site_uses_the_backend_of_its_database():
    assert (
        type(get_search_backend()).__module__
        == {
            "sqlite": "site_core.search.backend_sqlite",
            "postgresql": "site_core.search.backend_postgres",
        }[connection.vendor]
    )


def test_saving_a_page_does_not_rewrite_the_index():
    article = ArticleFactory()

    with CaptureQueriesContext(
        connection,
    ) as captured:
        article.save_revision().publish()

    written = [query["sql"] for query in captured if "indexentry" in query["sql"]]
    assert written
    assert not [sql for sql in written if "AVG(" in sql or 'SET "title_norm"' in sql]


def test_hits_come_in_order_of_relevance_with_filters_and_slices():
    ArticleFactory(title="Desk work", lead="An elbow, once")
    ArticleFactory(title="Elbow", lead="Elbow and elbow")
    ArticleFactory(title="Elbow in a draft", live=False)

    results = ArticlePage.objects.live().search("elbow")

    assert [page.title for page in results] == ["Elbow", "Desk work"]
    assert results.count() == len(results) == 2
    assert [page.title for page in results[:1]] == ["Elbow"]
    assert [page.title for page in results[1:]] == ["Desk work"]


def test_a_given_order_is_kept():
    for title in ("Elbow b", "Elbow a"):
        ArticleFactory(title=title)

    ordered = ArticlePage.objects.order_by("title").search("elbow", order_by_relevance=False)

    assert [page.title for page in ordered] == ["Elbow a", "Elbow b"]


def test_autocomplete_finds_beginnings():
    ArticleFactory(title="Elbow")

    assert [page.title for page in Page.objects.autocomplete("elb")] == ["Elbow"]


def test_a_search_for_everything_finds_everything():
    home = the_home()

    assert home.pk in [page.pk for page in Page.objects.search(MATCH_ALL)]


@on_sqlite
def test_a_search_for_nothing_finds_nothing():
    the_home()

    assert list(Page.objects.search(PlainText("   "))) == []


@on_sqlite
def test_a_common_word_is_found_without_ranking_every_hit(monkeypatch):
    monkeypatch.setattr("site_core.search.backend_sqlite.MOST_RANKED", 2)
    titles = {ArticleFactory(title=f"Elbow {number}").title for number in range(4)}
    results = ArticlePage.objects.all().search("elbow")

    with CaptureQueriesContext(connection) as captured:
        assert {page.title for page in results} == titles

    # bm25 in the first query only, where it is asked for once and not for every hit.
    assert ["bm25" in query["sql"] for query in captured] == [True, False]


@on_sqlite
def test_ranking_reads_the_index_once():
    for number in range(4):
        ArticleFactory(title=f"Elbow {number}")

    with CaptureQueriesContext(connection) as captured:
        list(ArticlePage.objects.all().search("elbow"))
    assert len(captured) == 2

    with CaptureQueriesContext(connection) as captured:
        ArticlePage.objects.all().search("elbow").count()
    assert len(captured) == 1
