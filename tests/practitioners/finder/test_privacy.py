"""What the finder knows about a private place is no more than everybody may know."""

import json

import pytest
from django.test import Client

from practitioners.finder.query import FinderQuery
from practitioners.finder.search import run
from practitioners.models import FinderEntry
from tests.factories import PractitionerFactory, UserFactory, the_finder

pytestmark = pytest.mark.django_db

CANARIES = [
    "Canary Studio",
    "77 Canary Close",
    "N13 4QQ",
    "4QQ",
    "canary@example.org",
    "owner-canary@example.org",
    "N21 9ZZ",
    "9ZZ",
]
ADDRESSES = [
    "",
    "?near=N13",
    "?near=N13&at=home",
    "?near=Derby",
    "?q=canary",
    "?q=4QQ",
    "?near=N13+4QQ",
    "?q=close",
]


@pytest.fixture(autouse=True)
def private_person() -> None:
    the_finder()
    page = PractitionerFactory(
        title="Private Person",
        locations=[
            {
                "name": "Canary Studio",
                "street": "77 Canary Close",
                "postcode": "N13 4QQ",
                "precision": "area",
                "point": None,
            }
        ],
        visits_homes=True,
        visit_radius_miles=5,
        visit_base="N21 9ZZ",
        listing={
            "contact_email": "canary@example.org",
            "owner": UserFactory(email="owner-canary@example.org"),
        },
    )
    page.save_revision().publish()


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_of_results_gives_it_away(address: str) -> None:
    body = Client().get(f"/find/{address}").content.decode()
    main = body[body.index("finder__results") :]
    typed = address.replace("+", " ")
    for canary in CANARIES:
        assert canary.lower() not in main.lower() or canary.lower() in typed.lower(), canary
    assert "canary@" not in body


def test_no_row_of_the_finder_holds_it() -> None:
    for row in FinderEntry.objects.all():
        text = f"{row.facts} {row.words} {row.card}".lower()
        for canary in ("canary", "4qq", "9zz", "n13 4", "n21 9"):
            assert canary not in text, canary


def test_coordinates_are_the_published_ones() -> None:
    points = json.loads(FinderEntry.objects.get().facts)["points"]
    assert len(points) == 2
    published = {
        (point.lat, point.lng) for point in PractitionerFactory._meta.model.objects.get().points.all()
    }
    assert {(lat, lng) for lat, lng, _kind, _reach in points} == published


@pytest.mark.parametrize("text", ["canary", "close", "77", "4qq", "N13 4QQ", "9zz", "canary@example.org"])
def test_nobody_is_found_by_it(text: str) -> None:
    assert run(FinderQuery(text=text)).total == 0


def test_the_area_finds_them() -> None:
    assert run(FinderQuery(text="N13")).total == 1
    assert run(FinderQuery(text="N21")).total == 1
    assert "Private Person" in Client().get("/find/?near=N13").content.decode()
