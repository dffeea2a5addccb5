"""The front page in each of its states."""

import datetime

import pytest

from site_core.models import SiteSettings, StandardPage
from tests.factories import (
    ArticleFactory,
    BodyAreaFactory,
    ConditionFactory,
    CredentialBodyFactory,
    ModalityFactory,
    PractitionerFactory,
    the_home,
    the_site,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(client):
    """``home()`` gives the text of the front page."""
    the_site()
    return lambda: " ".join(client.get("/").content.decode().split())


def people(number, **facts):
    return [PractitionerFactory(**facts) for _ in range(number)]


def test_a_new_site_opens_soon_and_asks_nobody_to_search(home):
    the_home().add_child(instance=StandardPage(title="Join", slug="for-practitioners"))
    ArticleFactory(title="Your first session")

    text = home()

    assert "Opening soon." in text
    assert 'name="near"' not in text
    assert "Your first session" in text
    assert 'href="/for-practitioners/"' in text
    assert text.count("<h1") == 1


def test_people_who_have_not_agreed_do_not_open_it(home):
    people(1, consent=False)

    assert "Opening soon." in home()


def test_a_few_people_are_searched_but_not_counted(home):
    body = CredentialBodyFactory()
    people(9, credentials=[body], techniques=[ModalityFactory(title="Cupping")])

    text = home()

    assert 'name="near"' in text
    assert "looked up ourselves" not in text
    assert "9 people" not in text
    assert "Towns with the most people" not in text


def test_enough_people_are_counted_and_their_towns_are_named(home):
    body = CredentialBodyFactory()
    people(7, credentials=[body], techniques=[ModalityFactory(title="Cupping")])
    people(2, credentials=[body], checked=False)
    people(3, locations=[{"town": "Enfield", "postcode": "EN1 1AA", "point": (51.652, -0.08)}])

    text = home()

    assert "7 people here have a register entry" in text
    assert ">7 people<" in text
    assert 'href="/find/in/palmers-green/"' in text
    assert 'href="/find/in/enfield/"' in text


def test_the_form_asks_the_finder_and_offers_every_technique_by_name(home):
    for title in ("Swedish massage", "Acupressure"):
        ModalityFactory(title=title)
    people(1)

    text = home()

    assert '<form class="search-form search-form--hero" action="/find/" method="get"' in text
    assert text.index('<option value="acupressure"') < text.index('<option value="swedish-massage"')


def test_the_techniques_shown_are_those_that_most_people_use(home):
    techniques = [ModalityFactory(title=f"Technique {letter}") for letter in "ABCDEFGHI"]
    people(2, techniques=techniques[8:])
    people(1, techniques=techniques[1:8])

    text = home()

    assert 'href="/techniques/technique-i/"' in text
    assert 'href="/techniques/technique-a/"' not in text
    assert 'href="/techniques/"' in text


def test_every_part_of_the_body_comes_before_a_second_problem_of_one(home):
    back, neck = BodyAreaFactory(name="Lower back"), BodyAreaFactory(name="Neck")
    for number in range(8):
        ConditionFactory(title=f"Back problem {number}", body_area=back)
    ConditionFactory(title="Neck pain", body_area=neck)

    text = home()

    assert text.index("Back problem 0") < text.index("Neck pain") < text.index("Back problem 1")
    assert "Back problem 7" not in text


def test_the_articles_are_those_reviewed_last(home):
    ArticleFactory(title="New, not reviewed", date=datetime.date(2026, 5, 1))
    for day in (1, 2, 3):
        ArticleFactory(
            title=f"Reviewed {day}",
            date=datetime.date(2025, 1, day),
            last_reviewed=datetime.date(2026, 3, day),
        )

    text = home()

    assert "New, not reviewed" not in text
    assert text.index("Reviewed 3 March 2026") < text.index("Reviewed 1 March 2026")


def test_the_editors_words_replace_ours(home):
    page = the_home()
    page.heading, page.intro = "Hands that help", "Three towns, one list."
    page.join_heading, page.join_text = "Work with us", "We pay for the tea."
    page.how_it_works = [("step", {"title": "Look", "text": "Around you."})]
    page.save()
    people(1)

    text = home()

    assert '<h1 class="hero__title">Hands that help</h1>' in text
    for words in ("Three towns, one list.", "Work with us", "We pay for the tea.", "Around you."):
        assert words in text
    assert "Say where you are" not in text


def test_the_numbers_to_call_are_the_operators(home):
    settings = SiteSettings.for_site(the_home().get_site())
    settings.emergency_number, settings.urgent_number = "112", ""
    settings.save()
    ConditionFactory()

    text = home()

    assert "call <strong>112</strong>" in text
    assert "999" not in text
    assert "111" not in text


def test_it_asks_the_database_at_most_twelve_times(home, client, django_assert_max_num_queries):
    techniques = [ModalityFactory() for _ in range(10)]
    people(12, techniques=techniques)
    for _ in range(9):
        ConditionFactory()
        ArticleFactory()
    home()

    with django_assert_max_num_queries(12):
        client.get("/")


def test_it_runs_no_inline_script_and_no_inline_style(home):
    people(12)

    text = home()

    assert "<style" not in text
    assert " style=" not in text
    assert " onclick" not in text
