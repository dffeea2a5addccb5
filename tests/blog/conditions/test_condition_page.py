"""The page of a condition: safety first, people after advice."""

import json
import re

import pytest

from blog.models import ConditionPage, ConditionTechnique
from practitioners.models import Evidence
from tests.factories import (
    ArticleFactory,
    BodyAreaFactory,
    ConcernFactory,
    ConditionFactory,
    ContributorFactory,
    ModalityFactory,
    PractitionerFactory,
)

pytestmark = pytest.mark.django_db


def html_of(client, page, query=""):
    response = client.get(f"{page.url}{query}")
    assert response.status_code == 200
    return response.content.decode()


def full_condition(**kwargs) -> ConditionPage:
    area = BodyAreaFactory(name="Back")
    concern = ConcernFactory(name="Lower back aches", body_area=area)
    page = ConditionFactory(
        title="Low back pain",
        also_called="lumbago\nbad back",
        body_area=area,
        concerns=[concern, ConcernFactory(name="Aches of another place")],
        body=[("text", "<h2>What it is</h2><p>Words</p><h2>Causes</h2><p>More</p>")],
        not_suitable=[("item", "you have a fever")],
        non_urgent=[
            (
                "care_card",
                {"level": "non_urgent", "heading": "See a GP if:", "items": ["it lasts"], "after": ""},
            )
        ],
        references=[
            (
                "reference",
                {"title": "Back pain", "publisher": "NHS", "year": 2023, "url": "https://www.nhs.uk/"},
            )
        ],
        author=ContributorFactory(name="Maya Writer"),
        reviewer=ContributorFactory(name="Helen Checker"),
        last_reviewed="2026-05-12",
        next_review="2090-05-12",
        funding="No funding was received.",
        **kwargs,
    )
    page.tags.add("desk work")
    page.save()
    return page


def add_technique(page, title, evidence, note=""):
    ConditionTechnique.objects.create(
        page=page, modality=ModalityFactory(title=title), evidence=evidence, note=note
    )


def test_it_is_told_in_the_order_that_is_safe(client):
    page = full_condition()
    add_technique(page, "Cupping", Evidence.LITTLE)
    html = html_of(client, page)
    main = html[html.index("<main") :]
    order = [
        "<h1>Low back pain</h1>",
        page.lead,
        'id="contents-title"',
        'id="get-help"',
        "it followed a crash",
        '<h2 id="what-it-is">',
        'id="techniques"',
        'id="not-suitable"',
        'id="see-a-gp"',
        'id="find"',
        "https://www.nhs.uk/",
        "Page last reviewed",
    ]
    places = [main.index(words) for words in order]
    assert places == sorted(places)
    assert html.count("<h1") == 1


def test_the_contents_lead_to_sections_that_exist(client):
    html = html_of(client, full_condition())
    links = re.findall(r'<a href="#([^"]+)">', html[html.index("contents__list") :])
    assert "what-it-is" in links
    assert "see-a-gp" in links
    for target in links:
        assert html.count(f'id="{target}"') == 1


def test_a_short_page_has_no_contents(client):
    assert "contents-title" not in html_of(client, ConditionFactory(body=[("text", "<p>Short.</p>")]))


def test_techniques_come_by_how_much_is_known_with_their_own_words(client):
    page = full_condition()
    add_technique(page, "Dorn method", Evidence.NONE)
    add_technique(page, "Swedish massage", Evidence.SOME, note="Short-term relief.")
    html = html_of(client, page)
    assert html.index("Some evidence") < html.index("Swedish massage") < html.index("Dorn method")
    assert "A way of working with the hands." in html, "the summary of the technique's own page"
    assert "Short-term relief." in html
    assert "trials have not shown it" in html
    assert 'href="/techniques/swedish-massage/"' in html


def test_a_technique_that_was_taken_down_is_left_out(client):
    page = full_condition()
    add_technique(page, "Cupping", Evidence.LITTLE)
    page.techniques.first().modality.unpublish()
    html = html_of(client, page)
    assert "Cupping" not in html
    assert 'id="techniques"' not in html


def test_people_for_the_concern_of_the_same_part_of_the_body(client):
    page = full_condition()
    concern = page.concerns.get(name="Lower back aches")
    helper = PractitionerFactory(title="Hannah Helper", concerns=[concern])
    PractitionerFactory(title="Somebody Else")
    html = html_of(client, page)
    assert helper.title in html
    assert "Somebody Else" not in html
    assert "/find/?for=lower-back-aches" in html


def test_a_place_in_the_address_brings_the_nearest_and_goes_along_to_the_finder(client):
    page = full_condition()
    concern = page.concerns.get(name="Lower back aches")
    PractitionerFactory(title="Hannah Helper", concerns=[concern])
    html = html_of(client, page, "?near=N13")
    assert "near=N13" in html
    assert "N13" in html[html.index('id="find"') :]


def test_nobody_yet_is_said_and_is_no_dead_end(client):
    html = html_of(client, full_condition())
    assert "Nobody listed here does this yet" in html
    assert "Search for people near you" in html


def test_the_review_is_printed_and_a_late_one_noted(client):
    page = full_condition()
    html = html_of(client, page)
    for words in ("Maya Writer", "Helen Checker", "12 May 2026", "12 May 2090", "No funding was received."):
        assert words in html
    assert "review of this page is late" not in html
    page.next_review = "2020-01-01"
    page.save()
    assert "review of this page is late" in html_of(client, page)


def test_the_ways_on(client):
    page = full_condition()
    near = ConditionFactory(title="Sciatica", body_area=page.body_area)
    ConditionFactory(title="Jaw tension")
    ConditionFactory(title="Draft of the back", body_area=page.body_area, live=False)
    article = ArticleFactory(title="A desk that helps")
    article.conditions.add(page)
    article.save()
    html = html_of(client, page)
    on = html[html.index('id="more"') :]
    assert near.title in on
    assert article.title in on
    assert "Jaw tension" not in on
    assert "Draft of the back" not in on
    assert 'href="/tags/desk-work/"' in html


def test_the_ways_on_follow_an_editor_at_once(client):
    page = full_condition()
    near = ConditionFactory(title="Sciatica", body_area=page.body_area)
    assert "Sciatica" in html_of(client, page)
    near.unpublish()
    assert "Sciatica" not in html_of(client, page)


def test_structured_data_says_what_the_page_says(client):
    page = full_condition()
    html = html_of(client, page)
    graph = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1])[
        "@graph"
    ]
    data = next(node for node in graph if node["@type"] == "MedicalWebPage")
    assert data["about"] == {
        "@type": "MedicalCondition",
        "name": "Low back pain",
        "alternateName": ["lumbago", "bad back"],
    }
    assert data["lastReviewed"] == "2026-05-12"
    assert data["reviewedBy"]["name"] == "Helen Checker"
    assert data["author"]["name"] == "Maya Writer"
    assert data["url"].endswith("/conditions/low-back-pain/")


def test_words_of_an_editor_are_words(client):
    page = ConditionFactory(title="<b>Ache</b>", lead="<script>alert(1)</script>")
    html = html_of(client, page)
    assert "<b>Ache</b>" not in html
    assert "<script>alert(1)" not in html


def test_a_preview_shows_the_draft(rf, cast):
    page = full_condition()
    page.lead = "Not yet published."
    page.tags.add("only in the draft")
    response = page.make_preview_request(original_request=None, preview_mode="")
    html = response.render().content.decode() if hasattr(response, "render") else response.content.decode()
    assert "Not yet published." in html
    assert "only in the draft" in html


@pytest.mark.parametrize(
    "query", ["?near=%00", "?near=" + "x" * 5000, "?near=%FF&near=", "?near=51,-0.1", "?place=zz"]
)
def test_no_address_breaks_it(client, query):
    html_of(client, full_condition(), query)


def test_it_takes_a_fixed_number_of_queries(client, django_assert_max_num_queries):
    page = full_condition()
    concern = page.concerns.get(name="Lower back aches")
    for number in range(5):
        PractitionerFactory(concerns=[concern])
        add_technique(page, f"Technique {number}", Evidence.SOME)
        ConditionFactory(body_area=page.body_area)
    html_of(client, page)
    with django_assert_max_num_queries(12):
        html_of(client, page)
