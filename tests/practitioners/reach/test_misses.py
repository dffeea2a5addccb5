"""Searches that found nobody: an exact table from a log of them, and nothing about who searched."""

import datetime
import html
import re
from urllib.parse import parse_qsl

import pytest
from django.http import QueryDict
from django.test import Client, override_settings

from practitioners.models import SearchMiss
from practitioners.reach.misses import misses_since, note_miss
from practitioners.reach.retention import forget_old_counts
from tests.factories import ConcernFactory, ModalityFactory, PractitionerFactory

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 11, 27)


@pytest.fixture(autouse=True)
def directory() -> None:
    """One person near N13, who offers cupping and sees people for headaches."""
    cupping = ModalityFactory(title="Cupping", slug="cupping")
    ModalityFactory(title="Reflexology", slug="reflexology")
    headaches = ConcernFactory(name="Headaches", slug="headaches")
    ConcernFactory(name="Back pain", slug="back-pain")
    PractitionerFactory(techniques=[cupping], concerns=[headaches])


def rows() -> dict[tuple[str, str, str], int]:
    values = SearchMiss.objects.values_list("place", "technique", "concern", "times")
    return {(place, technique, concern): times for place, technique, concern, times in values}


def ask(*questions: str) -> None:
    for question in questions:
        note_miss(QueryDict(question), TODAY)


def test_a_log_becomes_an_exact_table() -> None:
    ask(
        "near=Truro&technique=cupping",
        "near=truro&technique=cupping&radius=25",
        "near=TR1+2AA&technique=cupping",
        "near=TR1&technique=cupping",
        "near=Truro&for=back-pain",
        "near=Truro",
        "technique=reflexology",
        "near=N13&technique=reflexology&for=headaches&for=back-pain",
    )
    assert rows() == {
        ("Truro, Cornwall", "cupping", ""): 2,
        ("TR1", "cupping", ""): 2,
        ("Truro, Cornwall", "", "back-pain"): 1,
        ("Truro, Cornwall", "", ""): 1,
        ("", "reflexology", ""): 1,
        ("N13", "reflexology", "headaches"): 1,
        ("N13", "reflexology", "back-pain"): 1,
    }


@pytest.mark.parametrize(
    "question",
    [
        "",
        "near=N13&technique=cupping",  # somebody is there
        "near=N13&technique=cupping&gender=man",  # another filter was the reason
        "near=Newport&technique=cupping",  # which one?
        "near=my+address+is+1+Test+Lane&technique=reflexology",
        "technique=no-such-thing",
        "near=%00&technique=%00",
        "q=a+rash+on+my+left+leg",
    ],
)
def test_what_was_no_miss_or_is_not_ours_to_keep_is_not_counted(question: str) -> None:
    ask(question)
    assert rows() == {}


def test_a_position_is_kept_as_the_town_it_is_near() -> None:
    ask("at_point=50.26,-5.05&technique=cupping")
    assert rows() == {("Truro", "cupping", ""): 1}


def test_what_an_outside_geocoder_made_of_somebodys_words_is_not_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("practitioners.gazetteer.geocoder._ask", lambda *args: (50.26, -5.05))
    with override_settings(HANDWELL_GEOCODER="nominatim"):
        ask("near=14+Rose+Cottages+by+the+mill&technique=cupping")
    assert rows() == {("Truro", "cupping", ""): 1}


def test_a_number_below_five_is_not_shown() -> None:
    ask(*["near=Truro&technique=cupping"] * 5, *["near=Truro&for=back-pain"] * 4)
    assert [
        (row["place"], row["technique_name"], row["concern_name"], row["asked"])
        for row in misses_since(TODAY)
    ] == [("Truro, Cornwall", "Cupping", None, 5)]
    assert not misses_since(TODAY + datetime.timedelta(days=1))


def test_they_are_forgotten_after_their_time() -> None:
    ask("near=Truro&technique=cupping")
    forget_old_counts(TODAY + datetime.timedelta(days=90))
    assert rows()
    forget_old_counts(TODAY + datetime.timedelta(days=91))
    assert not rows()


def test_the_page_offers_only_what_may_be_counted(client: Client) -> None:
    page = client.get("/find/?near=Truro&technique=cupping&gender=man&q=a+rash&utm=x").content.decode()
    question = html.unescape(re.search(r'data-nobody="([^"]*)"', page)[1])  # type: ignore[index]
    assert parse_qsl(question) == [("near", "Truro"), ("technique", "cupping")]


def test_a_page_with_people_offers_nothing(client: Client) -> None:
    assert "data-nobody" not in client.get("/find/?near=N13").content.decode()


def test_the_beacon_counts_it_once_in_a_visit(client: Client) -> None:
    body = {"kind": "nobody", "near": "Truro", "technique": "cupping"}
    for _time in range(2):
        client.post("/seen/", body, headers={"Sec-Fetch-Site": "same-origin"})
    assert rows() == {("Truro, Cornwall", "cupping", ""): 1}
