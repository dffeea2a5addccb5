"""A map shows what is published and nothing finer."""

import json
import re

import pytest
from django.test import Client

from practitioners.maps.exactness import radius_m
from practitioners.models import Location, PractitionerPage, PublishedPoint
from tests.factories import PractitionerFactory, the_finder

pytestmark = pytest.mark.django_db
SNAPPED, EXACT = (51.62, -0.11), (51.6341, -0.1013)
SECRET = {"street": "9 Hidden Close", "postcode": "N13 5QQ", "name": "Elm Studio"}


def at_home(title: str = "Ann at home") -> PractitionerPage:
    page: PractitionerPage = PractitionerFactory(
        title=title, locations=[{"point": SNAPPED, "precision": "area", **SECRET}]
    )
    PublishedPoint.objects.filter(page=page).update(exactness="outcode")
    return page


def in_a_clinic() -> PractitionerPage:
    page: PractitionerPage = PractitionerFactory(title="Bo in a clinic", locations=[{"point": EXACT}])
    PublishedPoint.objects.filter(page=page).update(exactness="postcode")
    return page


def pins(page: str) -> dict[str, dict[str, object]]:
    found = re.search(r'<script type="application/json">(.*?)</script>\s*</result-map>', page, re.DOTALL)
    assert found
    return {pin["name"]: pin for pin in json.loads(found[1])["pins"]}


def test_an_area_is_a_circle_and_an_address_is_a_pin() -> None:
    at_home(), in_a_clinic()
    shown = pins(Client().get("/find/?view=map").content.decode())
    home, clinic = shown["Ann at home"], shown["Bo in a clinic"]
    assert (home["lat"], home["lng"]) == SNAPPED
    assert home["approx"] is True
    assert home["radius"] == 1_500
    assert (clinic["lat"], clinic["lng"]) == EXACT
    assert clinic["approx"] is False


def test_people_of_one_area_share_its_circle() -> None:
    at_home(), at_home("Cy at home"), in_a_clinic()
    html = Client().get("/find/?view=map").content.decode()
    assert html.count('<circle class="map-drawing__area"') == 1
    assert html.count("map-drawing__dot--area") == 2


def test_the_map_of_an_address_known_only_by_its_first_half_says_so() -> None:
    roughly: PractitionerPage = PractitionerFactory(title="Di in a clinic", locations=[{"point": EXACT}])
    PublishedPoint.objects.filter(page=roughly).update(exactness="outcode")
    said = "The map knows only the first half of this postcode"
    rough, exact, home = (
        Client().get(page.url).content.decode() for page in (roughly, in_a_clinic(), at_home())
    )
    assert said in rough
    assert "map-drawing__area" in rough
    assert said not in exact
    assert said not in home


def test_nothing_of_a_private_address_is_on_a_map() -> None:
    page = at_home()
    for address in ("/find/?view=map", page.url):
        text = Client().get(address).content.decode()
        assert not [secret for secret in SECRET.values() if secret in text]


def test_the_map_of_an_area_has_no_pin() -> None:
    home, clinic = (Client().get(page.url).content.decode() for page in (at_home(), in_a_clinic()))
    assert "map-drawing__area" in home
    assert "map-drawing__pin" not in home
    assert "map-drawing__pin" in clinic
    assert "map-drawing__area" not in clinic


def test_somebody_who_is_hidden_is_on_no_map() -> None:
    the_finder()
    PractitionerFactory(title="Cy has not agreed", consent=False)
    assert "Cy has not agreed" not in Client().get("/find/?view=map").content.decode()


@pytest.mark.parametrize("exactness", [*PublishedPoint.Exactness.values, ""])
@pytest.mark.parametrize("precision", [Location.Precision.AREA, None])
def test_a_circle_is_never_smaller_than_the_grid(exactness: str, precision: str | None) -> None:
    assert radius_m(exactness, precision) >= 500


@pytest.mark.parametrize("exactness", ["outcode", "town", "area"])
def test_an_address_whose_place_is_only_roughly_known_is_a_circle(exactness: str) -> None:
    assert radius_m(exactness, Location.Precision.EXACT) >= 500
