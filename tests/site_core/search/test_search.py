"""The site search, as a visitor uses it."""

import pytest
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, QueryDailyHits, SearchPromotion
from wagtail.models import PageViewRestriction

from site_core.models import StandardPage
from site_core.search import page_matches, popularity
from tests.factories import (
    ArticleFactory,
    ConcernFactory,
    ConditionFactory,
    ModalityFactory,
    PractitionerFactory,
    the_home,
    the_site,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client):
    """``ask("bad back")`` gives the response of the search page."""
    the_site()

    def send(text, **more):
        return client.get("/search/", {"q": text, **more})

    return send


def found(response):
    """Group key -> titles, as they are shown."""
    sections = response.context.get("sections", [])
    return {section.group.key: [hit.title for hit in section.hits] for section in sections}


def test_everything_is_found_together_in_a_fixed_order(ask):
    ArticleFactory(title="Cupping marks explained")
    ModalityFactory(title="Cupping")
    the_home().add_child(instance=StandardPage(title="Our cupping policy", slug="policy"))
    PractitionerFactory(title="Ana Price", headline="Cupping for runners")
    ConditionFactory(title="Bruises after cupping")

    response = ask("cupping")

    assert found(response) == {
        "conditions": ["Bruises after cupping"],
        "techniques": ["Cupping"],
        "people": ["Ana Price"],
        "articles": ["Cupping marks explained"],
        "pages": ["Our cupping policy"],
    }
    assert list(found(response)) == ["conditions", "techniques", "people", "articles", "pages"]
    assert "5 results" in response.content.decode()


def test_other_names_find_a_condition_a_technique_and_people(ask):
    ConditionFactory(title="Low back pain", also_called="bad back\nlumbago")
    ModalityFactory(title="Cupping", also_called="cups")
    concern = ConcernFactory(name="Lower back aches", synonyms="bad back\nlumbago")
    PractitionerFactory(title="Ana Price", concerns=[concern])

    assert found(ask("bad back")) == {"conditions": ["Low back pain"], "people": ["Ana Price"]}
    assert found(ask("Cups")) == {"techniques": ["Cupping"]}


def test_all_words_count_and_endings_and_little_words_do_not(ask):
    ConditionFactory(title="Knots in the shoulder")
    ConditionFactory(title="Neck pain")

    assert found(ask("knot in my shoulders")) == {"conditions": ["Knots in the shoulder"]}


def test_a_word_in_the_title_comes_before_one_in_the_text(ask):
    for number in range(3):
        ArticleFactory(title=f"Desk work {number}", lead="Sit well and your elbow will thank you")
    ArticleFactory(title="Elbow pain", lead="What may help")
    ArticleFactory(title="Heat or cold", lead="For an elbow")

    assert found(ask("elbow"))["articles"][0] == "Elbow pain"


def test_words_side_by_side_come_before_words_that_are_merely_there(ask):
    ConditionFactory(title="Stiff hips", lead="A bad chair may be at the back of it")
    ConditionFactory(
        title="Low back pain", also_called="lumbago\nbad back\nsore back", lead="It mostly settles"
    )
    ConditionFactory(title="Sore knees", lead="Bad knees follow a bad night, or the back")

    assert found(ask("bad back"))["conditions"][0] == "Low back pain"


def test_what_visitors_may_not_see_is_not_found(ask):
    ConditionFactory(title="Draft lumbago", live=False)
    PractitionerFactory(title="Lena Lumbago", consent=False)
    page = the_home().add_child(instance=StandardPage(title="Lumbago staff notes", slug="notes"))
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert found(ask("lumbago")) == {}


def test_a_long_group_is_cut_and_continues_on_pages_of_its_own(ask):
    for number in range(25):
        ArticleFactory(title=f"Stretching {number}")

    first = ask("stretching")
    section = first.context["sections"][0]
    assert (len(section.hits), section.total) == (5, 25)
    assert "See all 25" in first.content.decode()

    every = {
        hit.title
        for number in (1, 2)
        for hit in ask("stretching", page=number, **{"in": "articles"}).context["page_obj"]
    }
    assert section.url == "/search/?q=stretching&in=articles"
    assert len(every) == 25


def test_more_people_are_in_the_finder(ask):
    for number in range(7):
        PractitionerFactory(title=f"Ana Price {number}")

    section = ask("price").context["sections"][0]

    assert (section.group.key, len(section.hits), section.total) == ("people", 5, 7)
    assert section.url == "/find/?q=price"


def test_an_empty_search_offers_places_to_start(ask):
    response = ask("   ")

    assert response.status_code == 200
    assert "sections" not in response.context
    assert 'href="/conditions/"' in response.content.decode()


def test_a_misspelt_name_is_suggested_by_its_proper_name(ask):
    ModalityFactory(title="Acupuncture", also_called="acupunture")
    ConcernFactory(name="Achilles tendon pain")

    def suggested(text):
        return [suggestion["text"] for suggestion in ask(text).context["suggestions"]]

    assert suggested("acupunchure") == ["Acupuncture"]
    assert suggested("achiles") == ["Achilles tendon pain"]
    assert suggested("qqqqqq") == []


def test_nothing_is_suggested_where_something_was_found(ask):
    ModalityFactory(title="Acupuncture")

    assert ask("acupuncture").context["suggestions"] == []


def test_what_editors_promote_comes_first_for_exactly_that_search(ask):
    page = ConditionFactory(title="Low back pain")
    draft = ConditionFactory(title="Draft", live=False)
    query = Query.get("slipped disc")
    SearchPromotion.objects.create(query=query, page=page, description="Start here.")
    SearchPromotion.objects.create(query=query, page=draft)
    SearchPromotion.objects.create(
        query=query, external_link_url="https://www.nhs.uk/", external_link_text="NHS"
    )

    assert [hit.title for hit in ask(" Slipped  Disc ").context["promoted"]] == ["Low back pain", "NHS"]
    assert ask("disc").context["promoted"] == []


def say(text, **headers):
    return Client().post(
        reverse("searched"), {"q": text}, headers={"Sec-Fetch-Site": "same-origin"} | headers
    )


def test_searches_are_counted_by_day_when_their_page_says_so(ask):
    ArticleFactory(title="Stretching")
    assert reverse("searched") in ask("Stretching").content.decode()
    assert reverse("searched") not in ask("stretching", **{"in": "articles"}).content.decode()
    assert not QueryDailyHits.objects.exists()

    assert [say(text).status_code for text in ("Stretching", "stretching ", "", "!!")] == [204] * 4

    counted = QueryDailyHits.objects.get()
    assert (counted.query.query_string, counted.hits) == ("stretching", 2)
    assert counted.date == timezone.now().date()


def test_other_sites_and_floods_are_not_counted(ask):
    assert say("stretching", **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert Client().get(reverse("searched")).status_code == 405
    answers = [say("stretching").status_code for _ in range(31)]
    assert answers == [204] * 30 + [429]


def test_a_search_that_cannot_be_counted_is_no_error(ask, monkeypatch):
    def refuse(*args):
        raise DatabaseError("attempt to write a readonly database")

    monkeypatch.setattr(popularity.Query, "get", refuse)

    assert say("stretching").status_code == 204


HOSTILE = [
    '"',
    '"back',
    "back AND",
    "NEAR(",
    "title:back",
    "back* OR ^",
    "-",
    "'; DROP TABLE site_core_user; --",
    "%s %(x)s %d",
    "\\",
    "ba\x00ck",
    "\u202ekcab",
    "🧠" * 50,
    "a" * 100_000,
    "a " * 50_000,
    ":" * 100_000,
    "<script>alert(1)</script>",
    "{{ 7|add:7 }}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_answered_and_never_given_back_as_markup(ask, text):
    ArticleFactory(title="Back and neck")

    for more in ({}, {"in": "articles"}, {"in": "people", "page": "9" * 400}):
        response = ask(text, **more)

        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()
        assert len(response.content) < 30_000


@pytest.mark.parametrize(
    "query",
    ["q=%ff%fe", "q=%ed%a0%80back", "q=a&q=b", "in=articles", "q=back&in=nothing", "q=back&page=-1", "%00=1"],
)
def test_a_strange_address_is_answered(ask, client, query):
    assert client.get(f"/search/?{query}").status_code == 200


def test_search_pages_are_not_to_be_indexed(ask):
    response = ask("back")

    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex, follow">' in response.content.decode()
    assert 'rel="canonical"' not in response.content.decode()


def test_a_search_asks_the_database_a_fixed_number_of_times(ask, django_assert_max_num_queries):
    technique = ModalityFactory(title="Back massage")
    for number in range(8):
        ArticleFactory(title=f"Back care {number}")
        ConditionFactory(title=f"Back pain {number}")
        PractitionerFactory(title=f"Ana Back {number}", techniques=[technique])
    the_home().add_child(instance=StandardPage(title="Back to the start", slug="start"))
    ask("back")

    with django_assert_max_num_queries(15):
        assert len(found(ask("back"))) == 5


def test_a_word_that_is_everywhere_is_counted_up_to_a_limit(ask, monkeypatch):
    monkeypatch.setattr(page_matches, "MOST_MATCHES", 3)
    for number in range(5):
        ArticleFactory(title=f"Massage {number}")

    assert ask("massage").context["sections"][0].total == 3
