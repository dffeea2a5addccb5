"""What visitors will see of a place, for either choice, before anything is saved."""

from django.test import Client

from practitioners.models import Location, PractitionerPage, PublishedPoint
from practitioners.selfservice.place_choice import looks
from tests.practitioners.selfservice.pages import address, filled_in, live

HOME = {"name": "Rose Cottage", "street": "5 Elm Road", "town": "Palmers Green", "postcode": "N13 4AA"}


def test_the_area_alone_names_neither_house_nor_street(db: None) -> None:
    exact, area = looks(Location(**HOME))
    assert (exact.name, exact.lines) == ("Rose Cottage", ("5 Elm Road", "Palmers Green", "N13 4AA"))
    assert (area.name, area.lines) == ("Palmers Green, N13", ("Palmers Green, N13",))
    assert exact.map
    assert area.map
    assert area.map.circle


def test_nothing_is_stored(client: Client, profile: PractitionerPage) -> None:
    points = PublishedPoint.objects.count()
    page = client.post(address(profile, "place-map"), HOME).content.decode()
    assert "5 Elm Road" in page
    assert "Palmers Green, N13" in page
    assert PublishedPoint.objects.count() == points
    assert live(profile).latest_revision_id is None


def test_a_place_that_nobody_knows_is_said_so(client: Client, profile: PractitionerPage) -> None:
    unknown = {"town": "Zzyzx Nowhere", "postcode": "ZZ99 9ZZ"}
    page = client.post(address(profile, "place-map"), unknown).content.decode()
    assert "We cannot find this place on the map" in page


def test_an_empty_one_asks_for_an_address(client: Client, profile: PractitionerPage) -> None:
    page = client.post(address(profile, "place-map"), {"town": "\x00" * 9}).content.decode()
    assert "Enter a town and a postcode" in page


def test_without_a_script_a_button_shows_the_map(client: Client, profile: PractitionerPage) -> None:
    data = filled_in(client, profile, "places") | {"locations-0-town": "Leeds", "step": "look"}
    page = client.post(address(profile, "places"), data | {"locations-0-postcode": "LS1 4AP"})
    assert "Leeds, LS1" in page.content.decode()
    assert live(profile).locations.get().town == "Palmers Green"


def test_hiding_the_address_shows_at_once(client: Client, profile: PractitionerPage) -> None:
    data = filled_in(client, profile, "places") | {"locations-0-precision": "area"}
    client.post(address(profile, "places"), data)
    assert live(profile).locations.get().precision == "area"
    assert "1 Test Lane" not in Client().get(profile.url).content.decode()
    assert not live(profile).has_unpublished_changes
