"""An article: dated, by somebody, about something."""

import datetime
import json
import re

import pytest

from practitioners.models import Listing
from tests.factories import (
    ArticleFactory,
    ConditionFactory,
    ContributorFactory,
    ModalityFactory,
    PractitionerFactory,
)

pytestmark = pytest.mark.django_db


def html_of(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def test_it_says_who_when_and_how_long(client):
    page = ArticleFactory(
        title="Cupping marks",
        date=datetime.date(2024, 11, 19),
        author=ContributorFactory(name="Callum Reid", credentials="Level 5 diploma"),
        body=[("text", "<p>" + "word " * 600 + "</p>")],
    )
    html = html_of(client, page)
    assert "<h1>Cupping marks</h1>" in html
    assert "Callum Reid, Level 5 diploma" in html
    assert '<time datetime="2024-11-19">19 November 2024</time>' in html
    assert "3 minutes to read" in html
    assert "review__people" not in html, "nobody has reviewed it"


def test_an_author_who_is_listed_is_linked_until_they_are_not(client):
    person = PractitionerFactory(title="Callum Reid")
    page = ArticleFactory(author=ContributorFactory(name="Callum Reid", profile=person))
    assert f'<a href="{person.url}" rel="author">Callum Reid</a>' in html_of(client, page)
    Listing.objects.filter(page=person).update(consent_at=None)
    html = html_of(client, page)
    assert "Callum Reid" in html
    assert 'rel="author"' not in html


def test_it_names_what_it_is_about(client):
    condition, draft = ConditionFactory(title="Sciatica"), ConditionFactory(title="Hidden one", live=False)
    page = ArticleFactory(conditions=[condition, draft], modalities=[ModalityFactory(title="Cupping")])
    html = html_of(client, page)
    assert 'href="/conditions/sciatica/"' in html
    assert 'href="/techniques/cupping/"' in html
    assert "Hidden one" not in html


def test_the_closest_articles_come_before_newer_ones(client):
    condition = ConditionFactory()
    page = ArticleFactory(conditions=[condition])
    ArticleFactory(title="Newest", date=datetime.date(2026, 6, 1))
    ArticleFactory(title="Close", date=datetime.date(2020, 1, 1), conditions=[condition])
    ArticleFactory(title="Draft", date=datetime.date(2026, 7, 1), live=False)
    html = html_of(client, page)
    on = html[html.index('id="more"') :]
    assert on.index("Close") < on.index("Newest")
    assert "Draft" not in on


def test_a_reviewed_one_shows_its_review(client):
    page = ArticleFactory(reviewer=ContributorFactory(name="Dr Checker"), last_reviewed="2026-01-02")
    html = html_of(client, page)
    assert "Dr Checker" in html
    assert "2 January 2026" in html


@pytest.mark.parametrize(("kind", "schema"), [("post", "BlogPosting"), ("case_study", "Article")])
def test_structured_data_says_what_the_page_says(client, kind, schema):
    page = ArticleFactory(kind=kind, date=datetime.date(2026, 5, 4), author=ContributorFactory(name="Tom"))
    html = html_of(client, page)
    graph = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1])[
        "@graph"
    ]
    data = next(node for node in graph if node["@type"] == schema)
    assert data["headline"] == page.title
    assert data["datePublished"] == "2026-05-04"
    assert data["author"]["name"] == "Tom"


def test_it_takes_a_fixed_number_of_queries(client, django_assert_max_num_queries):
    person = PractitionerFactory()
    page = ArticleFactory(
        author=ContributorFactory(profile=person),
        conditions=[ConditionFactory(), ConditionFactory()],
        modalities=[ModalityFactory(), ModalityFactory()],
        body=[("find", {"heading": "Near you", "modality": None, "concern": None})],
    )
    for _ in range(4):
        ArticleFactory()
    assert person.title in html_of(client, page)
    with django_assert_max_num_queries(12):
        html_of(client, page)
