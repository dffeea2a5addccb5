"""Places while somebody types, as the site answers it."""

import statistics
import time

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from practitioners.gazetteer.lookup import resolve
from tests.factories.place import PlaceFactory

URL = "/places/suggest/"


def suggested(typed: str) -> list[dict[str, str]]:
    response = Client().get(URL, {"q": typed})
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    return response.json()["places"]


@pytest.mark.django_db
def test_places_that_start_like_that_the_largest_first() -> None:
    found = suggested("newp")
    assert [(place["name"], place["about"]) for place in found][:2] == [
        ("Newport", "Wales"),
        ("Newport", "Isle of Wight"),
    ]
    assert len(found) == 8


@pytest.mark.django_db
def test_the_start_of_a_postcode() -> None:
    assert suggested("ls1")[0] == {"value": "LS1 (Leeds)", "name": "LS1", "about": "Leeds"}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["pal", "newp", "ls1", "st", "saint al", "kings lynn", "lodnon"])
def test_what_is_chosen_is_understood(typed: str) -> None:
    found = suggested(typed)
    assert found
    for place in found:
        assert resolve(place["value"]).label


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["", "l", " l ", "\x00l", "LS1 4AP", "51.62,-0.11", "zzzzzz"])
def test_nothing_where_there_is_nothing_to_say(typed: str) -> None:
    assert suggested(typed) == []


@pytest.mark.django_db
def test_imported_places_are_suggested_too() -> None:
    PlaceFactory(name="Quibblethorpe", county="Norfolk")
    assert [place["name"] for place in suggested("quibb")] == ["Quibblethorpe"]


@pytest.mark.django_db
def test_the_answer_is_the_same_for_everybody() -> None:
    client = Client()
    client.cookies["sessionid"] = "somebody"
    response = client.get(URL, {"q": "leeds"})
    assert response["Cache-Control"] == "public, max-age=3600"
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_is_only_read(method: str) -> None:
    assert getattr(Client(), method)(URL).status_code == 405


@pytest.mark.django_db
def test_a_suggestion_comes_before_the_next_letter() -> None:
    client = Client()
    client.get(URL, {"q": "lodnon"})
    taken = []
    for typed in ("pa", "pal", "lodnon", "x" * 80, "st mary on the hill", "N1", "aa aa aa aa aa aa aa"):
        start = time.perf_counter()
        client.get(URL, {"q": typed})
        taken.append(time.perf_counter() - start)
    assert statistics.median(taken) < 0.03


class AnythingTyped(TestCase):
    """Whatever is typed, there are at most eight places and no error."""

    @hypothesis_settings(max_examples=150)
    @given(st.one_of(st.text(), st.text(alphabet="aeioulnst 1'-.\x00\u202e🙂", max_size=120), st.binary()))
    def test_answers(self, typed: str | bytes) -> None:
        text = typed if isinstance(typed, str) else typed.decode("latin-1")
        response = Client().get(URL, {"q": text.encode("utf-8", "surrogatepass")})
        assert response.status_code == 200
        assert len(response.json()["places"]) <= 8
