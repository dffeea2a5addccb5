"""From published addresses to published points."""

import pytest

from practitioners.gazetteer.distance import miles_between, snap
from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.point import Point
from practitioners.geocoding import publish_points, publish_points_in_bulk, unplaced
from practitioners.models import Location, PractitionerPage, PublishedPoint
from tests.factories import PlaceFactory, PractitionerFactory

pytestmark = pytest.mark.django_db

DOOR = Point(51.6222, -0.1011)


@pytest.fixture
def exact_code(db: None) -> None:
    """The gazetteer knows N13 4AA to the door."""
    PlaceFactory(kind="postcode", name="", key="N134AA", ref="", lat=DOOR.lat, lng=DOOR.lng)


def practitioner(**facts: object) -> PractitionerPage:
    page = PractitionerFactory(**facts)
    PublishedPoint.objects.all().delete()
    return page


def points(page: PractitionerPage) -> list[tuple[int | None, float, float, str]]:
    return sorted(
        PublishedPoint.objects.filter(page=page).values_list("location_id", "lat", "lng", "exactness"),
        key=str,
    )


def the_point(page: PractitionerPage) -> Point:
    row = PublishedPoint.objects.get(page=page)
    return Point(row.lat, row.lng)


def test_an_exact_place_is_where_its_postcode_is(exact_code: None) -> None:
    page = practitioner()
    publish_points(page)
    assert the_point(page) == DOOR
    assert PublishedPoint.objects.get().exactness == "postcode"


def test_an_area_only_place_is_placed_by_its_outward_code_and_snapped(exact_code: None) -> None:
    page = practitioner(locations=[{"precision": "area"}])
    publish_points(page)
    assert the_point(page) == snap(resolve("N13").point)
    assert miles_between(the_point(page), DOOR) > 0.05


def test_moving_house_within_the_area_does_not_move_the_point(exact_code: None) -> None:
    PlaceFactory(kind="postcode", name="", key="N139ZZ", ref="", lat=51.63, lng=-0.12)
    one = practitioner(locations=[{"precision": "area", "postcode": "N13 4AA", "street": "1 Elm Road"}])
    two = practitioner(locations=[{"precision": "area", "postcode": "N13 9ZZ", "street": "9 Oak Lane"}])
    publish_points(one)
    publish_points(two)
    assert the_point(one) == the_point(two)


def test_the_label_of_an_area_only_place_is_town_and_outward_code() -> None:
    page = practitioner(locations=[{"precision": "area", "postcode": "n134aa", "town": "Palmers Green"}])
    publish_points(page)
    assert PublishedPoint.objects.get().label == "Palmers Green, N13"


@pytest.mark.parametrize("postcode", ["nonsense", "GIR 0AA"])
def test_a_place_whose_postcode_nobody_knows_is_placed_by_its_town(postcode: str) -> None:
    page = practitioner(locations=[{"postcode": postcode, "town": "Derby"}])
    publish_points(page)
    assert the_point(page) == resolve("Derby").point


def test_the_base_of_home_visits_is_an_area_even_when_a_full_postcode_was_typed(exact_code: None) -> None:
    page = practitioner(locations=[], base=(0, 0), visit_base="N13 4AA")
    publish_points(page)
    point = PublishedPoint.objects.get()
    assert point.location is None
    assert Point(point.lat, point.lng) == snap(resolve("N13").point)
    assert point.label == "N13"


def test_doing_it_twice_changes_nothing() -> None:
    page = practitioner(locations=[{}, {"town": "Derby", "postcode": "DE1 1AA"}], base=(0, 0))
    publish_points(page)
    first = list(PublishedPoint.objects.order_by("pk").values())
    publish_points(page)
    assert list(PublishedPoint.objects.order_by("pk").values()) == first
    assert len(first) == 3


def test_points_of_places_that_are_gone_go_too() -> None:
    page = practitioner(locations=[{}, {"town": "Derby"}], base=(0, 0))
    publish_points(page)
    Location.objects.filter(town="Derby").delete()
    page.visits_homes = False
    publish_points(page)
    assert [row[0] for row in points(page)] == [Location.objects.get().pk]


def test_an_unknown_place_has_no_point_and_is_named_for_the_editor() -> None:
    page = practitioner(locations=[{"town": "Nowhere-on-Sea", "postcode": "zzzz"}, {}])
    publish_points(page)
    assert len(points(page)) == 1
    assert unplaced(page) == ["Nowhere-on-Sea, zzzz"]


def test_coordinates_typed_as_a_town_are_not_stored() -> None:
    page = practitioner(locations=[{"town": "51.6223,-0.1012", "postcode": "x", "precision": "area"}])
    publish_points(page)
    assert points(page) == []


def test_publishing_places_a_profile_and_saving_a_draft_does_not() -> None:
    page = practitioner()
    page.locations.first()
    page.locations = [Location(town="Derby", postcode="DE1 1AA", precision="exact")]
    revision = page.save_revision()
    assert points(page) == []
    revision.publish()
    assert the_point(page) == resolve("DE1 1AA").point


def test_many_at_once_give_the_same_points() -> None:
    pages = [practitioner(base=(0, 0)), practitioner(locations=[{"precision": "area"}])]
    for page in pages:
        publish_points(page)
    one_by_one = [points(page) for page in pages]
    assert publish_points_in_bulk(PractitionerPage.objects.all()) == 3
    assert [points(page) for page in pages] == one_by_one
