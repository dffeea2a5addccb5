"""What a page of results costs: queries that do not grow with the answer, and bytes."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from practitioners.finder.nearby import nearby_cards
from practitioners.models import Concern, ModalityPage
from tests.factories import ImageFactory, PractitionerFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("vocabulary"),
    # Wagtail leaves the temporary file of a rendition that it makes to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

STATES = [
    "",
    "?near=N13",
    "?near=N13&page=99",
    "?near=N13&technique=cupping&for=lower-back&now=open&sort=price",
    "?near=Derby&technique=cupping",
    "?near=Derby&technique=dorn-method",
    "?near=newport",
    "?near=zzzz",
    "?near=Paris",
    "?at_point=51.62,-0.11",
    "?q=bad+back",
    "?q=cuping",
]


@contextmanager
def at_most(most: int) -> Iterator[CaptureQueriesContext]:
    with CaptureQueriesContext(connection) as queries:
        yield queries
    listing = "\n".join(query["sql"][:160] for query in queries)
    assert len(queries) <= most, f"{len(queries)} queries:\n{listing}"


def people(count: int) -> None:
    photo = ImageFactory()
    for _person in range(count):
        PractitionerFactory(
            photo=photo,
            headline="A hundred and sixty characters are what a headline may have, so that " + "x" * 80,
            techniques=list(ModalityPage.objects.all()),
            concerns=[Concern.objects.get(slug="lower-back")],
            prices=[45, 60],
            base=(51.618, -0.110),
            works_online=True,
        )


def get(address: str) -> bytes:
    response = Client().get(f"/find/{address}")
    assert response.status_code == 200
    return response.content


@pytest.mark.parametrize("address", STATES)
def test_queries_of_every_kind_of_answer(address: str) -> None:
    people(3)
    get(address)  # fills the index, as the first visitor after a change does
    with at_most(15):
        get(address)


def test_twenty_people_cost_as_many_queries_as_two() -> None:
    people(2)
    get("?near=N13")
    with at_most(15) as two:
        get("?near=N13")
    people(20)
    get("?near=N13")
    with at_most(15) as twenty:
        get("?near=N13")
    # Two are followed by "a little further", which asks nothing more.
    assert len(twenty) == len(two)


@pytest.mark.parametrize("path", ["/find/in/palmers-green/", "/find/in/palmers-green/cupping/"])
def test_queries_of_a_town_page(path: str) -> None:
    people(3)
    client = Client()
    client.get(path)
    with at_most(15):
        assert client.get(path).status_code == 200


def test_queries_of_the_people_at_the_foot_of_another_page() -> None:
    people(4)
    request = RequestFactory().get("/", {"near": "N13"})
    cupping = ModalityPage.objects.get(slug="cupping")
    nearby_cards(request, modality=cupping)
    with at_most(8):
        assert len(nearby_cards(request, modality=cupping).cards) == 3


def test_a_page_of_twenty_full_cards_weighs_at_most_25_kb() -> None:
    people(21)
    page = get("?near=N13&technique=cupping")
    assert page.count(b'class="person"') == 20
    assert len(gzip.compress(page, 6)) <= 25_000
