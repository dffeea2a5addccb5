"""The finder as a visitor meets it: an address in, a page out."""

import pytest
from django.test import Client

from practitioners.models import ModalityPage
from tests.factories import ModalityFactory, PractitionerFactory, the_finder

pytestmark = pytest.mark.django_db

WINCHMORE_HILL = (51.634, -0.101)
DERBY = (52.922, -1.476)


@pytest.fixture
def cupping() -> ModalityPage:
    return ModalityFactory(title="Cupping", slug="cupping", also_called="cups\nfire cupping")


def find(query: str = "") -> str:
    the_finder()
    response = Client().get(f"/find/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_a_postcode_lists_the_nearest_first(cupping: ModalityPage) -> None:
    PractitionerFactory(title="Far Away", point=DERBY, locations=[{"town": "Derby", "point": DERBY}])
    PractitionerFactory(title="Up The Road", locations=[{"town": "Winchmore Hill", "point": WINCHMORE_HILL}])
    PractitionerFactory(title="Next Door")
    page = find("?near=N13")
    assert "2 practitioners within 10 miles of N13" in page
    assert page.index("Next Door") < page.index("Up The Road")
    assert page.index("A little further") < page.index("Far Away")
