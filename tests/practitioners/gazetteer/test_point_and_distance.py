import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from practitioners.gazetteer.distance import (
    KM_PER_DEGREE,
    KM_PER_MILE,
    bounding_box,
    haversine_km,
    miles_between,
    snap,
)
from practitioners.gazetteer.point import Point

points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
PALMERS_GREEN, DERBY = Point(51.6179, -0.1101), Point(52.9228, -1.4766)


@pytest.mark.parametrize(
    ("lat", "lng"), [(math.nan, 0), (0, math.inf), (-math.inf, 0), (90.1, 0), (-91, 0), (0, 180.5), (0, -181)]
)
def test_a_point_that_is_nowhere_cannot_be_made(lat, lng):
    with pytest.raises(ValueError, match=r"point|Latitude|Longitude"):
        Point(lat, lng)


def test_a_known_distance():
    assert haversine_km(PALMERS_GREEN, DERBY) == pytest.approx(172.1, abs=0.3)
    assert miles_between(PALMERS_GREEN, DERBY) == pytest.approx(172.1 / KM_PER_MILE, abs=0.2)


def test_one_degree_of_latitude():
    assert haversine_km(Point(50, 0), Point(51, 0)) == pytest.approx(KM_PER_DEGREE)


@given(points, points)
def test_distance_is_symmetric_and_bounded(a, b):
    assert haversine_km(a, b) == pytest.approx(haversine_km(b, a), abs=1e-9)
    assert 0 <= haversine_km(a, b) <= math.pi * 6371.01
    assert haversine_km(a, a) == 0


@given(points, points, st.floats(0, 20_100))
def test_the_box_holds_every_point_within_the_radius(centre, other, km):
    assume(haversine_km(centre, other) <= km)
    assert other in bounding_box(centre, km)


@given(st.floats(-80, 80), st.floats(-170, 170), st.floats(0.5, 80), st.floats(0, 360))
def test_the_box_holds_points_on_the_rim(lat, lng, km, bearing):
    centre, turn, reach = Point(lat, lng), math.radians(bearing), km / 6371.0088
    start = math.radians(lat)
    end = math.asin(math.sin(start) * math.cos(reach) + math.cos(start) * math.sin(reach) * math.cos(turn))
    aside = math.atan2(
        math.sin(turn) * math.sin(reach) * math.cos(start), math.cos(reach) - math.sin(start) * math.sin(end)
    )
    assert Point(math.degrees(end), lng + math.degrees(aside)) in bounding_box(centre, km)


@pytest.mark.parametrize("km", [-1, math.nan, math.inf])
def test_a_radius_must_be_a_length(km):
    with pytest.raises(ValueError, match="radius"):
        bounding_box(DERBY, km)


@given(points)
def test_snapping_twice_changes_nothing(point):
    assert snap(snap(point)) == snap(point)


@given(points)
def test_snapping_moves_a_point_by_less_than_one_cell(point):
    moved = haversine_km(point, snap(point))
    assert moved < (0.6 if abs(point.lat) < 70 else 1.2)


@given(st.floats(-89, 89), st.floats(-179, 179))
def test_no_two_snapped_points_are_nearer_than_500_metres(lat, lng):
    here = snap(Point(lat, lng))
    for north, east in [(0.004, 0), (-0.004, 0), (0, 0.004), (0, -0.004), (0.004, 0.004)]:
        other = snap(Point(lat + north, lng + east))
        assert other == here or haversine_km(here, other) >= 0.5


def test_neighbours_in_a_street_share_one_point():
    assert snap(Point(51.6179, -0.1101)) == snap(Point(51.6181, -0.1103))
