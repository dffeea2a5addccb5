"""A story is told while its consent stands. Withdrawn, it is on no page, in no list and in no file."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from blog.models import ArticlePage, ConditionPage
from site_core.models import CaseStudy, CustomImage, CustomRendition
from tests.factories import ArticleFactory, CaseStudyFactory, ConditionFactory, ImageFactory

pytestmark = pytest.mark.django_db

STORY = "Four sessions, and a walk at lunch."
TITLE = "Dana and the desk"


@pytest.fixture
def case():
    return CaseStudyFactory(image=ImageFactory())


@pytest.fixture
def pages(case):
    body = [("case_study", {"case": case})]
    condition = ConditionFactory(body=body)
    article = ArticleFactory(title=TITLE, kind=ArticlePage.Kind.CASE_STUDY, body=body)
    return condition, article


def withdraw(cast, case):
    return cast.client(cast.operator).post(reverse("withdraw_case_study", args=[case.pk]))


def test_it_is_told_while_the_consent_stands(client, pages):
    for page in pages:
        assert STORY in client.get(page.url).content.decode()


def test_the_record_of_the_consent_is_for_nobody_else(client, pages):
    for page in pages:
        assert "blue folder" not in client.get(page.url).content.decode()


def test_withdrawn_it_is_on_no_page(cast, client, case, pages):
    condition, article = pages
    withdraw(cast, case)
    html = client.get(condition.url).content.decode()
    assert STORY not in html
    assert "Dana" not in html
    assert client.get(article.url).status_code == 404


def test_withdrawn_it_is_in_no_list(cast, client, case, pages):
    article = pages[1]
    places = ["/articles/", "/articles/feed/", "/search/?q=Dana", "/sitemap-articles-1.xml", article.url]
    before = [client.get(place).content.decode() for place in places]
    assert sum(TITLE in html or article.slug in html for html in before) >= 4
    withdraw(cast, case)
    for place in places:
        html = client.get(place).content.decode()
        assert TITLE not in html, place
        assert f"/articles/{article.slug}/" not in html, place


def test_withdrawn_its_words_are_in_no_table(cast, case, pages):
    withdraw(cast, case)
    kept = CaseStudy.objects.get()
    assert (kept.problem, kept.assessment, kept.treatment, kept.outcome) == ("", "", "", "")
    assert kept.consent_record
    assert kept.withdrawn_on is not None
    for page in (*ConditionPage.objects.all(), *ArticlePage.objects.all()):
        assert STORY not in str(page.body.raw_data)


def test_withdrawn_its_picture_is_in_no_folder(cast, client, case, pages, django_capture_on_commit_callbacks):
    client.get(pages[0].url)
    picture = case.image
    copies = [rendition.file for rendition in CustomRendition.objects.filter(image=picture)]
    assert copies
    files = [(each.storage, each.name) for each in (*copies, picture.file)]
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(cast, case)
    assert not CustomImage.objects.exists()
    assert [name for storage, name in files if storage.exists(name)] == []


def test_a_story_that_was_withdrawn_cannot_be_written_again(cast, case):
    withdraw(cast, case)
    with pytest.raises(ValidationError):
        CaseStudy.objects.get().full_clean()


def test_only_those_who_may_change_stories_withdraw_one(cast, case):
    for person in (cast.stranger, cast.reviewer):
        cast.client(person).post(reverse("withdraw_case_study", args=[case.pk]))
    assert CaseStudy.objects.get().may_be_told


def test_the_question_names_the_pages(cast, case, pages):
    html = cast.client(cast.operator).get(reverse("withdraw_case_study", args=[case.pk])).content.decode()
    for page in pages:
        assert page.title in html
    assert CaseStudy.objects.get().may_be_told
