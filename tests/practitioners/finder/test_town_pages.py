"""Towns with people in them have a page of their own, worth finding from elsewhere."""

import html
import re

import pytest
from django.test import Client

from practitioners.finder.towns import busiest_towns, towns
from practitioners.models import ModalityPage
from tests.factories import PractitionerFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

DERBY = {"town": "Derby", "postcode": "DE1 3AA", "point": (52.922, -1.476)}
NEWPORT_GWENT = {"town": "Newport", "postcode": "NP20 4AA", "point": (51.588, -2.998)}
NEWPORT_WIGHT = {"town": "Newport", "postcode": "PO30 1AA", "point": (50.701, -1.288)}


def people_in(place: dict[str, object], count: int, **facts: object) -> None:
    for _person in range(count):
        PractitionerFactory(locations=[place], **facts)


def get(path: str) -> str:
    response = Client().get(path)
    assert response.status_code == 200
    return response.content.decode()


def robots(page: str) -> str:
    found = re.search(r'<meta name="robots" content="([^"]*)"', page)
    return found[1] if found else ""


def canonical(page: str) -> str:
    found = re.search(r'<link rel="canonical" href="https?://[^/]*([^"]*)"', page)
    return html.unescape(found[1]) if found else ""


def title(page: str) -> str:
    return re.findall(r"<title>(.*?) – ", page)[0]


def test_three_people_make_a_page() -> None:
    people_in(DERBY, 2)
    assert Client().get("/find/in/derby/").status_code == 404
    people_in(DERBY, 1)
    page = get("/find/in/derby/")
    assert title(page) == "Massage and manual therapy in Derby"
    assert "<h1" in page
    assert "Massage and manual therapy in Derby</h1>" in page
    assert canonical(page) == "/find/in/derby/"
    assert robots(page) == ""
    assert 'name="near" value="Derby"' in page


def test_a_technique_in_a_town_counts_those_who_offer_it() -> None:
    cupping = ModalityPage.objects.get(slug="cupping")
    people_in(DERBY, 2, techniques=[cupping])
    people_in(DERBY, 3)
    assert Client().get("/find/in/derby/cupping/").status_code == 404
    assert "/find/in/derby/cupping/" not in get("/find/in/derby/")
    people_in(DERBY, 1, techniques=[cupping])
    page = get("/find/in/derby/cupping/")
    assert title(page) == "Cupping in Derby"
    assert canonical(page) == "/find/in/derby/cupping/"
    assert robots(page) == ""
    assert "3 practitioners who offer cupping in and around Derby" in page
    assert "/find/in/derby/cupping/" in get("/find/in/derby/")


@pytest.mark.parametrize("path", ["/find/in/nowhere/", "/find/in/derby/levitation/", "/find/in/derby/x/y/"])
def test_there_is_no_page_for_what_is_not_there(path: str) -> None:
    people_in(DERBY, 3)
    assert Client().get(path).status_code == 404


def test_what_engines_may_list() -> None:
    people_in(DERBY, 21)
    assert robots(get("/find/")) == ""
    assert canonical(get("/find/")) == "/find/"
    for address in ("near=Derby", "technique=cupping", "q=calm", "page=2", "sort=price", "near=zzzz"):
        assert robots(get(f"/find/?{address}")) == "noindex, follow", address
    second = get("/find/in/derby/?page=2")
    assert robots(second) == "noindex, follow"
    assert title(second).endswith("(2)")
    first = get("/find/in/derby/?junk=1")
    assert 'href="?page=2"' in first
    assert "junk" not in first


def test_two_towns_of_one_name_have_a_page_each_that_keeps_its_address() -> None:
    people_in(NEWPORT_GWENT, 4)
    people_in(NEWPORT_WIGHT, 3)
    slugs = set(towns())
    assert slugs == {"newport-isle-of-wight", "newport-newport"} or "newport-isle-of-wight" in slugs
    island = get("/find/in/newport-isle-of-wight/")
    assert title(island) == "Massage and manual therapy in Newport, Isle of Wight"
    people_in(NEWPORT_WIGHT, 3)  # now the larger one
    assert set(towns()) == slugs
    # Its form asks about this Newport, and finds the same people.
    near = html.unescape(re.search(r'name="near" value="([^"]*)"', island)[1])  # type: ignore[index]
    found = Client().get("/find/", {"near": near, "radius": 5}).content.decode()
    assert "6 practitioners within 5 miles of Newport, Isle of Wight" in found


def test_a_town_that_the_gazetteer_does_not_know_is_asked_for_by_its_point() -> None:
    people_in({**DERBY, "town": "Little Nowhere-by-Test"}, 3)
    page = get("/find/in/little-nowhere-by-test/")
    assert 'name="at_point" value="52.92,-1.48"' in page


def test_the_busiest_towns_first() -> None:
    people_in(NEWPORT_GWENT, 2)
    people_in(DERBY, 4)
    people_in({"town": "Leeds", "point": (53.797, -1.543)}, 3)
    assert [(town.name, town.people) for town in busiest_towns(5)] == [("Derby", 4), ("Leeds", 3)]
