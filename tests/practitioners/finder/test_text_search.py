"""What people type into the box for words, and whom it finds."""

import pytest

from practitioners.finder.query import FinderQuery
from practitioners.finder.search import run
from practitioners.models import Concern, FinderEntry, ModalityPage, PractitionerPage
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def three_people(vocabulary: None) -> None:
    PractitionerFactory(
        title="Siân Müller-Okafor",
        headline="Firm work for runners",
        how_i_help="Marathon training, stiff calves and injuries from the track.",
        techniques=[ModalityPage.objects.get(slug="cupping")],
        locations=[{"town": "Winchmore Hill", "postcode": "N21 3AA", "point": (51.634, -0.101)}],
    )
    PractitionerFactory(
        title="Bob Ash",
        headline="Quiet, slow and bad at small talk: I come back to what you say",
        techniques=[ModalityPage.objects.get(slug="deep-tissue")],
        concerns=[Concern.objects.get(slug="lower-back")],
        locations=[],
        base=(51.618, -0.110),
    )
    PractitionerFactory(
        title="Cat Twist",
        headline="Headaches and necks",
        techniques=[ModalityPage.objects.get(slug="trigger-point")],
        concerns=[Concern.objects.get(slug="headaches")],
        locations=[
            {
                "name": "The Secret Studio",
                "street": "9 Hidden Mews",
                "town": "Derby",
                "postcode": "DE1 3QZ",
                "precision": "area",
                "point": (52.922, -1.476),
            }
        ],
    )


def found(text: str) -> list[str]:
    hits = run(FinderQuery(text=text)).hits
    return sorted(
        PractitionerPage.objects.filter(pk__in=[h.page_id for h in hits]).values_list("title", flat=True)
    )


SIAN, BOB, CAT = "Siân Müller-Okafor", "Bob Ash", "Cat Twist"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sian", [SIAN]),
        ("MULLER", [SIAN]),
        ("okafor sian", [SIAN]),
        ("winchmore", [SIAN]),
        ("N21", [SIAN]),
        ("palmers green", [BOB]),
        ("derby", [CAT]),
        ("de1", [CAT]),
        ("cups", [SIAN]),
        ("fire cupping", [SIAN]),
        ("cup", [SIAN]),
        ("knots", [CAT]),
        ("my muscle knots", [CAT]),
        ("trigger", [CAT]),
        ("tissue", [BOB]),
        ("massage", [BOB, SIAN, CAT]),  # all three are massage therapists by title
        ("bad back", [BOB]),
        ("Bad Backs", [BOB]),
        ("lumbago", [BOB]),
        ("headache", [CAT]),
        ("migraines derby", [CAT]),
        ("migraines enfield", []),
        ("injury", [SIAN]),
        ("marathons", [SIAN]),
        ("small talk", [BOB]),
        ("cupping for a bad back", []),
        ("the who", [BOB, SIAN, CAT]),
        ("🙂", [BOB, SIAN, CAT]),
        ("zzzz", []),
    ],
)
def test_who_is_found(text: str, names: list[str]) -> None:
    assert found(text) == sorted(names)


def test_words_of_a_synonym_do_not_have_to_be_written_by_the_person() -> None:
    """Bob writes "bad" and "back" too, and is found by that when the concern is gone."""
    Concern.objects.get(slug="lower-back").delete()
    assert found("bad back") == [BOB]
    assert found("lumbago") == []


@pytest.mark.parametrize("text", ["hidden", "mews", "hidden mews", "secret studio", "DE1 3QZ", "3qz"])
def test_a_place_of_which_only_the_area_is_shown_is_not_found_by_more(text: str) -> None:
    assert found(text) == []
    for word in text.lower().split():
        assert word == "de1" or all(word not in row.words.split() for row in FinderEntry.objects.all())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("cuping", "Cupping"), ("migrane", "Headaches"), ("deep tisue massage", "Deep tissue massage")],
)
def test_a_slip_gets_a_suggestion(typed: str, meant: str) -> None:
    outcome = run(FinderQuery(text=typed))
    assert (outcome.total, outcome.spelling) == (0, meant)
    assert run(FinderQuery(text=meant)).total == 1


@pytest.mark.parametrize("typed", ["zzzz", "cupping", "cup", ""])
def test_no_suggestion_where_none_is_likely_or_none_is_needed(typed: str) -> None:
    assert run(FinderQuery(text=typed)).spelling == ""
