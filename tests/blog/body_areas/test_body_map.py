"""Where does it hurt? The drawing, its list, and where both lead."""

import re
import tomllib
from pathlib import Path

import pytest

from blog.body_areas import drawing
from blog.body_areas.body_map import body_map
from tests.factories import BodyAreaFactory, ConcernFactory, ConditionFactory, the_site

DEMO = Path(__file__).resolve().parents[3] / "practitioners" / "demo" / "body_areas.toml"
LINK = re.compile(r'<a class="body-map__link" href="([^"]+)" data-part="[\w-]+">([^<]+)</a>')
REGION = re.compile(r'<a class="body-map__area" href="([^"]+)" aria-label="([^"]+)"')


@pytest.fixture
def parts(db):
    """Three parts of the body, of which the last is not drawn; and a fourth about which nothing is known."""
    the_site()
    feet = BodyAreaFactory(name="Feet and ankles", sort_order=30)
    head = BodyAreaFactory(name="Head and neck", sort_order=10)
    voice = BodyAreaFactory(name="Voice", sort_order=20)
    BodyAreaFactory(name="Knees", sort_order=25)
    ConditionFactory(title="Heel pain", body_area=feet)
    ConcernFactory(name="Stiff neck", body_area=head)
    ConditionFactory(title="Hoarseness", body_area=voice)
    return [head, voice, feet]


def test_every_part_of_the_demo_is_drawn_but_the_whole_of_it():
    slugs = {area["slug"] for area in tomllib.loads(DEMO.read_text())["area"]}

    assert slugs - set(drawing.AREAS) == {"whole-body"}
    assert set(drawing.AREAS) <= slugs


@pytest.mark.parametrize("page", ["/", "/conditions/"])
def test_the_list_and_the_drawing_hold_the_same_links(client, parts, page):
    html = client.get(page).content.decode()

    listed, drawn = LINK.findall(html), REGION.findall(html)
    assert [name for _url, name in listed] == ["Head and neck", "Voice", "Feet and ankles"]
    assert drawn == [link for link in listed if link[1] != "Voice"], "an own area stands in the list alone"
    assert {client.get(url).status_code for url, _name in listed} == {200}


def test_regions_go_from_head_to_foot_whatever_the_order_of_the_list(parts):
    head, _voice, feet = parts
    head.sort_order = 99
    head.save()

    areas = body_map()

    assert [area.slug for area in areas.areas][-1] == head.slug
    assert [area.slug for area in areas.drawn] == [head.slug, feet.slug]


@pytest.mark.parametrize("page", ["/", "/conditions/"])
def test_the_place_already_known_goes_along(client, parts, page):
    html = client.get(page, {"near": "LS1 4AP"}).content.decode()

    assert all(url.endswith("/?near=LS1+4AP") for url, _name in LINK.findall(html) + REGION.findall(html))


def test_what_is_typed_into_the_address_is_never_markup(client, parts):
    html = client.get("/", {"near": '"><script>alert(1)</script>'}).content.decode()

    assert "<script>alert" not in html


def test_an_empty_directory_asks_nothing(client, db):
    the_site()

    assert "Where does it hurt?" not in client.get("/").content.decode()


def test_a_search_among_the_problems_needs_no_drawing(client, parts):
    assert "body-map" not in client.get("/conditions/", {"q": "heel"}).content.decode()


def test_it_is_one_query_a_minute(parts, django_assert_num_queries):
    body_map()
    with django_assert_num_queries(0):
        body_map()


def test_what_an_editor_changes_is_there_at_once(parts):
    head, _voice, _feet = parts
    body_map()
    head.name = "Head"
    head.save()
    ConcernFactory(name="Sore knees", body_area=BodyAreaFactory(slug="knees", name="Knees"))

    assert [area.name for area in body_map().areas] == ["Head", "Voice", "Knees", "Feet and ankles"]
