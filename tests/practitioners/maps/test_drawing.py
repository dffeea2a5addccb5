"""What is drawn on the server: land, names, dots that can be told apart."""

import math
import random
import re

import pytest
from django.template.loader import render_to_string
from django.test import override_settings

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.point import Point
from practitioners.maps.labels import labels
from practitioners.maps.mercator import Frame, project
from practitioners.maps.outline import land_path, rings
from practitioners.maps.place_map import PlaceMap, place_map
from practitioners.maps.spread import spread
from practitioners.models import Location, PublishedPoint

LEEDS, BRIGHTON = Point(53.797, -1.544), Point(50.8225, -0.1372)


def frame(*points: Point, least: float = 0.3) -> Frame:
    return Frame.around(points, width=360, height=400, least=least, margin=30)


def inside(path: str, x: float, y: float) -> bool:
    """Whether a point is on the land of a path: how often a line from it to the left crosses the coast."""
    crossings = 0
    for part in filter(None, path.split("M")):
        numbers = [int(n) for n in re.findall(r"-?\d+", part)]
        points = [(numbers[0], numbers[1])]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            points.append((points[-1][0] + dx, points[-1][1] + dy))
        for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
            if (y1 > y) != (y2 > y) and x1 + (y - y1) * (x2 - x1) / (y2 - y1) < x:
                crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize("least", [0.3, 8.0])
def test_towns_are_on_land_and_the_channel_is_not(least: float) -> None:
    around = frame(BRIGHTON, least=least)
    land = land_path(around, "GB")
    assert inside(land, *around.place(50.87, -0.14))
    assert not inside(land, *around.place(50.76, -0.14))


def test_every_large_place_is_on_the_land_of_the_whole_map() -> None:
    whole = frame(Point(49.9, -10.5), Point(60.8, 1.8))
    land = land_path(whole, "GB")
    towns = [place for place in bundle().places if place.population > 60_000]
    wet = [t.name for t in towns if not inside(land, *whole.place(t.point.lat, t.point.lng))]
    # The coast is drawn in whole units of about three kilometres here: a few harbours get their feet wet.
    assert len(wet) < 0.08 * len(towns), wet


def test_a_country_without_an_outline_is_drawn_without_one() -> None:
    assert land_path(frame(LEEDS), "FR") == ""
    assert labels(frame(LEEDS), "FR", [], most=5) == []


def test_both_outlines_are_closed_and_british() -> None:
    for name in ("outline.json", "outline-far.json"):
        for ring in rings(name):
            assert math.dist(ring[0], ring[-1]) < 0.03
            assert all(-14 < x < 2.5 and project(61, 0)[1] < y < project(49, 0)[1] for x, y in ring)


def test_dots_in_one_place_come_apart_and_stay_on_the_map() -> None:
    dice = random.Random(3)
    crowded = [(180.0, 200.0)] * 12 + [(dice.uniform(0, 360), dice.uniform(0, 400)) for _ in range(8)]
    moved = spread(crowded, apart=32, width=360, height=400, margin=19)
    gaps = [math.dist(one, other) for i, one in enumerate(moved) for other in moved[i + 1 :]]
    assert min(gaps) > 24
    assert all(19 <= x <= 341 and 19 <= y <= 381 for x, y in moved)


def test_dots_with_room_stay_where_they_are() -> None:
    apart = [(50.0, 50.0), (200.0, 300.0)]
    assert spread(apart, apart=32, width=360, height=400, margin=19) == apart


def test_names_do_not_cover_each_other_or_what_is_taken() -> None:
    taken = (100.0, 100.0, 260.0, 300.0)
    for label in labels(frame(LEEDS), "GB", [taken], most=20):
        x, y = int(label.x), int(label.y)
        assert not (taken[0] < x < taken[2] and taken[1] < y < taken[3])


def map_of(point: Point, exactness: str, precision: str) -> PlaceMap:
    place = Location(town="Here", precision=precision)
    place.point = PublishedPoint(lat=point.lat, lng=point.lng, exactness=exactness)
    drawn = place_map(place)
    assert drawn
    return drawn


def test_the_map_of_a_place_is_small_wherever_it_is() -> None:
    dice = random.Random(5)
    sizes = []
    for place in dice.sample(bundle().places, 120):
        drawn = map_of(place.point, "outcode", "area")
        sizes.append(len(render_to_string("practitioners/maps/place.html", {"map": drawn}).encode()))
    assert max(sizes) <= 3_000


def test_a_map_says_in_words_where_it_is() -> None:
    assert map_of(BRIGHTON, "postcode", "exact").label.startswith("Map of the place, with ")
    assert map_of(BRIGHTON, "town", "area").label.startswith("Map of the area, with ")
    with override_settings(HANDWELL_COUNTRY="FR"):
        assert map_of(Point(48.85, 2.35), "town", "area").label == "Map of the area"


def test_maps_can_be_switched_off() -> None:
    place = Location(town="Here", precision="area")
    place.point = PublishedPoint(lat=51.5, lng=-0.1, exactness="town")
    with override_settings(HANDWELL_MAP=False):
        assert place_map(place) is None
