"""The map of a question is its list: the same people, numbers and order, whatever is asked."""

import html
import json
import random
import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from practitioners.models import PractitionerPage, PublishedPoint
from tests.practitioners.finder.test_against_brute_force import any_question

pytestmark = pytest.mark.django_db


def numbered(page: str) -> dict[int, str]:
    """The people of a list by the number on their card."""
    cards = re.findall(r'id="person-(\d+)".*?class="person__name"><a [^>]*>(.*?)</a>', page, re.DOTALL)
    return {int(number): html.unescape(name) for number, name in cards}


def map_data(page: str) -> dict[str, Any] | None:
    found = re.search(r'<script type="application/json">(.*?)</script>\s*</result-map>', page, re.DOTALL)
    return json.loads(found[1]) if found else None


def left_out(page: str) -> dict[int, str]:
    """Who the map says it does not show."""
    found = re.search(r"Not on the map[^:]*: (.*?)\.</p>", page)
    people = re.findall(r"(\d+)\. (.*?)(?:, (?=\d+\. )|$)", html.unescape(found[1])) if found else []
    return {int(number): name for number, name in people}


def test_a_hundred_questions(people: list[PractitionerPage]) -> None:
    dice, client, maps, missing = random.Random(19), Client(), 0, 0
    points = {(round(lat, 5), round(lng, 5)) for lat, lng in PublishedPoint.objects.values_list("lat", "lng")}
    for _number in range(100):
        query, _question, place = any_question(dice)
        query = replace(query, near="", at_point=place.point if place else None)
        address = f"/find/{query.querystring()}"
        shown = numbered(client.get(address).content.decode())
        page = client.get(f"/find/{replace(query, view='map').querystring()}").content.decode()
        data = map_data(page)
        assert numbered(page) == shown, address
        if data is None:
            continue
        maps, missing = maps + 1, missing + len(left_out(page))
        pins = {pin["number"]: pin["name"] for pin in data["pins"]}
        assert list(pins) == sorted(pins), address
        assert not pins.keys() & left_out(page).keys(), address
        assert pins | left_out(page) == shown, address
        assert [pin["label"] for pin in data["pins"]] == dots(page), address
        assert {(pin["lat"], pin["lng"]) for pin in data["pins"]} <= points, address
    assert maps > 60
    assert missing > 0


def dots(page: str) -> list[str]:
    """The names of the numbered dots of the drawing, in order."""
    return [html.unescape(name) for name in re.findall(r'href="#person-\d+" aria-label="(.*?)"', page)]


def test_a_second_page_goes_on_counting(people: list[PractitionerPage]) -> None:
    page = Client().get("/find/?view=map&page=2").content.decode()
    data = map_data(page)
    assert data is not None
    assert {pin["number"] for pin in data["pins"]} <= set(range(21, 41))
    assert 'href="?view=map&amp;page=3"' in page


def test_the_list_has_nothing_of_the_map_in_it(people: list[PractitionerPage]) -> None:
    page = Client().get("/find/").content.decode()
    assert "leaflet" not in page
    assert "<result-map" not in page
    assert 'href="/find/?view=map#view"' in page
