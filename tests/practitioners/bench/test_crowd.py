"""The crowd of the benchmark is one that the finder finds, and the same every time."""

import pytest

from practitioners.bench.crowd import grow
from practitioners.models import PractitionerPage
from tests.factories import ConcernFactory, ModalityFactory
from tests.factories.tree import the_finder
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vocabulary() -> None:
    the_finder()
    ModalityFactory.create_batch(3)
    ConcernFactory.create_batch(3)


def told() -> list[tuple[str, str, int]]:
    """Who is there, what they say of themselves, and how many techniques they offer."""
    return [
        (page.title, page.headline, page.techniques.count())
        for page in PractitionerPage.objects.order_by("path")
    ]


def test_everybody_is_found_and_has_a_page(cast: Cast) -> None:
    grow(12)
    assert PractitionerPage.objects.listed().count() == 12
    assert the_finder().numchild == 12
    assert len(cast.visitor.get("/find/").context["cards"]) == 12
    somebody = PractitionerPage.objects.order_by("path")[7]
    assert cast.visitor.get(somebody.url).status_code == 200


def test_a_crowd_that_is_large_enough_stays_as_it_is() -> None:
    grow(5)
    before = told()
    grow(5)
    assert told() == before


def test_the_seed_decides_who_comes() -> None:
    grow(5, seed=1)
    first = told()
    for page in PractitionerPage.objects.all():
        page.delete()
    grow(5, seed=1)
    assert told() == first
    for page in PractitionerPage.objects.all():
        page.delete()
    grow(5, seed=2)
    assert told() != first
