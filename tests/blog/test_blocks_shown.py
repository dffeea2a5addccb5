"""Blocks that point at something show it while it may be shown, and nothing else after that."""

import pytest
from wagtail.documents import get_document_model

from tests.factories import ArticleFactory, ConditionFactory, PractitionerFactory

pytestmark = pytest.mark.django_db


def html_of(client, *body):
    return client.get(ArticleFactory(body=list(body)).url).content.decode()


def test_a_quote_of_a_practitioner_goes_when_they_are_not_listed(client):
    person = PractitionerFactory(title="Ann Example")
    article = ArticleFactory(body=[("person_quote", {"text": "Rest a little afterwards.", "person": person})])
    html = client.get(article.url).content.decode()
    assert f'href="{person.url}"' in html
    person.listing.consent_at = None
    person.listing.save()
    html = client.get(article.url).content.decode()
    assert "Rest a little afterwards." not in html
    assert "Ann Example" not in html


def test_related_pages_leave_out_what_was_taken_down(client):
    live, gone = ConditionFactory(title="Neck pain"), ConditionFactory(title="Sciatica")
    gone.unpublish()
    html = html_of(client, ("related", {"heading": "", "pages": [live, gone]}))
    assert "Neck pain" in html
    assert "Sciatica" not in html


def test_a_film_is_a_link_and_loads_nothing(client):
    block = {"kind": "video", "title": "Three stretches", "url": "https://www.example.org/v", "minutes": 4}
    html = html_of(client, ("media_link", block | {"in_words": "<p>Stand by a wall.</p>"}))
    assert 'href="https://www.example.org/v"' in html
    assert "Opens example.org" in html
    for tag in ("<iframe", "<video", "<audio", "<embed"):
        assert tag not in html


def test_the_sheet_of_a_condition_is_one_link_away(client):
    condition = ConditionFactory(title="Low back pain")
    sheet = {"title": "", "condition": condition, "document": None}
    assert f"{condition.url}fact-sheet.pdf" in html_of(client, ("fact_sheet", sheet))


def test_on_a_condition_it_is_its_own_sheet(client):
    sheet = {"title": "On one page", "condition": None, "document": None}
    page = ConditionFactory(body=[("fact_sheet", sheet)])
    html = client.get(page.url).content.decode()
    assert "On one page" in html
    assert html.count(f"{page.url}fact-sheet.pdf") == 2


def test_a_document_says_what_it_is(client):
    from django.core.files.base import ContentFile

    document = get_document_model().objects.create(
        title="Stretches", file=ContentFile(b"%PDF-", name="stretches.pdf")
    )
    html = html_of(client, ("fact_sheet", {"title": "", "condition": None, "document": document}))
    assert document.url in html
    assert "PDF" in html


def test_an_article_prints_its_sources(client):
    article = ArticleFactory(references=[("reference", {"title": "Back pain", "publisher": "NHS"})])
    assert "Back pain" in client.get(article.url).content.decode()
