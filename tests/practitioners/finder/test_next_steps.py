"""What would find somebody, where nobody fits: in small."""

import pytest

from practitioners.finder.query import FinderQuery
from practitioners.finder.search import run
from practitioners.gazetteer.match import Match
from practitioners.gazetteer.point import Point
from practitioners.models import ModalityPage
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db

WICK = Match(Point(58.44, -3.09), "Wick", "town", "")


def test_somebody_who_only_travels_elsewhere_is_not_nearest(vocabulary: None) -> None:
    cupping = ModalityPage.objects.get(slug="cupping")
    PractitionerFactory(title="Too Far", techniques=[cupping], locations=[], base=(58.2, -3.5), radius=5)
    clinic = PractitionerFactory(title="Clinic", techniques=[cupping], point=(57.478, -4.224))
    comes = PractitionerFactory(
        title="Comes", techniques=[cupping], locations=[], base=(57.9, -4.0), radius=90
    )
    query = FinderQuery(near="Wick", chosen={"technique": ("cupping",)})
    outcome = run(query, place=WICK)
    assert [(hit.page_id, hit.comes_to_you) for hit in outcome.nearest] == [
        (comes.pk, True),
        (clinic.pk, False),
    ]
    steps = {step.kind: step.count for step in outcome.next_steps}
    assert steps == {"radius": 1, "place": 3, "home": 1}


def test_words_of_the_steps(vocabulary: None) -> None:
    cupping = ModalityPage.objects.get(slug="cupping")
    PractitionerFactory(techniques=[cupping], point=(58.44, -2.8), gender="man")
    query = FinderQuery(near="Wick", chosen={"technique": ("cupping",), "gender": ("woman",)})
    outcome = run(query, place=WICK)
    assert outcome.kind == "none"
    assert [(step.kind, step.label, step.count) for step in outcome.next_steps] == [
        ("drop_anywhere", "Woman", 1),
        ("everybody", "", 1),
    ]
