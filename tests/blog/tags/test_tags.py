"""Topics: one vocabulary over all kinds of pages."""

import pytest

from practitioners.models import Listing
from tests.factories import ArticleFactory, ConditionFactory, ModalityFactory, PractitionerFactory

pytestmark = pytest.mark.django_db


def tag(page, *names):
    page.tags.add(*names)
    page.save()
    return page


@pytest.fixture
def everything():
    return [
        tag(ConditionFactory(title="Stiff back"), "desk work"),
        tag(ModalityFactory(title="Chair massage"), "desk work"),
        tag(ArticleFactory(title="A better desk"), "desk work", "reading"),
        PractitionerFactory(title="Olive Office", tags=["desk work"]),
    ]


def test_a_topic_gathers_every_kind(client, everything):
    html = client.get("/tags/desk-work/").content.decode()
    assert "<h1>Desk work</h1>" in html
    for page in everything:
        assert page.title in html
        assert page.url in html


def test_topics_are_counted_over_all_kinds(client, everything):
    response = client.get("/tags/")
    assert [(t.name, t.count) for t in response.context["tags"]] == [("desk work", 4), ("reading", 1)]
    assert 'href="/tags/desk-work/"' in response.content.decode()


def test_what_visitors_may_not_see_does_not_count(client, everything):
    for page in everything[:3]:
        page.unpublish()
    Listing.objects.update(consent_at=None)
    assert client.get("/tags/desk-work/").status_code == 404
    html = client.get("/tags/").content.decode()
    assert "desk work" not in html
    assert "No topics yet" in html


def test_many_people_come_page_by_page(client):
    for number in range(14):
        PractitionerFactory(title=f"Person {number:02}", tags=["neck"])
    first, second = client.get("/tags/neck/"), client.get("/tags/neck/?page=2")
    assert len(first.context["people"]) == 12
    assert [card.name for card in second.context["people"]] == ["Person 12", "Person 13"]
    assert "14 people" in first.content.decode()


def test_many_articles_lead_to_the_list_of_articles(client):
    for number in range(8):
        tag(ArticleFactory(title=f"Piece {number}"), "neck")
    html = client.get("/tags/neck/").content.decode()
    assert 'href="/articles/?topic=neck"' in html


@pytest.mark.parametrize("path", ["none", "%00", "x" * 3000, "%F0%9F%92%A5", "..", "%3Cscript%3E"])
def test_a_topic_nobody_has_is_not_found(client, everything, path):
    assert client.get(f"/tags/{path}/").status_code == 404


@pytest.mark.parametrize("page", ["0", "-3", "x", "%00", "9" * 5000, "1&page=2"])
def test_no_page_number_breaks_it(client, everything, page):
    assert client.get(f"/tags/desk-work/?page={page}").status_code == 200


def test_they_take_a_fixed_number_of_queries(client, everything, django_assert_max_num_queries):
    for path in ("/tags/", "/tags/desk-work/"):
        client.get(path)
        with django_assert_max_num_queries(12):
            client.get(path)
