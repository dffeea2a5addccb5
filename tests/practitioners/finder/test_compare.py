"""People side by side: what the table says, and what it does not give away."""

import datetime
from typing import Any

import html5lib
import pytest
from django.test import Client
from django.utils import timezone

from practitioners.finder import entries
from practitioners.models import CredentialCheck
from tests.factories import (
    ConcernFactory,
    CredentialBodyFactory,
    LanguageFactory,
    ModalityFactory,
    PractitionerFactory,
    the_finder,
)

pytestmark = pytest.mark.django_db

Table = dict[str, list[str]]


def compare(*people: Any, more: str = "") -> tuple[str, Table]:
    """The page, and its table as the answers to each question."""
    the_finder()
    ids = ",".join(str(getattr(person, "pk", person)) for person in people)
    response = Client().get(f"/find/compare/?ids={ids}{more}")
    assert response.status_code == 200
    page = response.content.decode()
    document = html5lib.parse(page, namespaceHTMLElements=False)
    rows = [row for row in document.iter("tr") if row.find("th[@scope='row']") is not None]
    return page, {words(row.find("th")): [words(cell) for cell in row.findall("td")] for row in rows}


def words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def test_each_question_has_an_answer_for_everybody() -> None:
    since = timezone.localdate().year - 7
    body = CredentialBodyFactory(name="Council", abbreviation="CNHC", slug="cnhc")
    back, neck = ConcernFactory(name="Lower back pain"), ConcernFactory(name="Stiff neck")
    place = {"point": (51.6, -0.1), "hours": {"mon": "12:00-20:00"}, "step_free": True, "parking": False}
    ann = PractitionerFactory(
        title="Ann",
        techniques=[(ModalityFactory(title="Cupping"), since)],
        concerns=[neck, back],
        languages=[LanguageFactory(name="Welsh")],
        credentials=[body],
        prices=[{"amount": 45, "minutes": 30, "note": "Students £40"}],
        locations=[place],
        phone="020 7946 0000",
    )
    bob = PractitionerFactory(
        title="Bob", concerns=[back], locations=[], base=(51.6, -0.1), radius=5, prices=[]
    )
    page, table = compare(ann, bob, more="&near=N13")
    assert table["Availability"] == ["Taking new clients", "Taking new clients"]
    assert table["Distance"][0].endswith("miles")
    assert table["Prices"] == ["£45 Massage · 30 min · Students £40", "not stated"]
    assert table["Techniques"] == ["Cupping 7 years", "not stated"]
    assert table["People come to them for"] == [
        "Lower back pain all of themStiff neck",
        "Lower back pain all of them",
    ]
    assert "People come to all of them for lower back pain." in page
    assert table["Where"][1] == "Visits homes up to 5 miles from Palmers Green"
    assert table["Evenings and weekends"] == ["Evenings: yesWeekends: no", "Hours not stated"]
    assert table["Step-free entrance"] == ["Yes", "No clinic"]
    assert table["Parking"] == ["No", "No clinic"]
    assert table["Scent-free room"] == ["Not stated", "No clinic"]
    assert table["Looked up by us"] == ["CNHC", "Nothing so far"]
    assert table["Languages"] == ["Welsh", "not stated"]
    assert "Call 020 7946 0000" in table["Get in touch"][0]


def test_places_that_differ_are_told_apart() -> None:
    ann = PractitionerFactory(
        locations=[
            {"town": "Enfield", "point": (51.65, -0.08), "step_free": True},
            {"town": "Derby", "point": (52.9, -1.4), "step_free": None},
        ]
    )
    _page, table = compare(ann)
    assert table["Step-free entrance"] == ["Yes EnfieldNot stated Derby"]


def test_an_area_is_all_that_is_said_of_an_area_only_place() -> None:
    ann = PractitionerFactory(
        locations=[
            {
                "name": "Elm Road Studio",
                "street": "12 Elm Road",
                "postcode": "N13 4AA",
                "precision": "area",
                "point": (51.6, -0.1),
            }
        ]
    )
    page, table = compare(ann)
    assert table["Where"] == ["Palmers Green, N13 area only"]
    assert "Elm Road" not in page
    assert "4AA" not in page


def test_a_check_that_has_run_out_is_not_shown() -> None:
    ann = PractitionerFactory(credentials=[CredentialBodyFactory(abbreviation="CNHC")])
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    CredentialCheck.objects.update(valid_until=yesterday)
    entries.refresh([ann.pk])
    assert compare(ann)[1]["Looked up by us"] == ["Nothing so far"]


def test_no_more_than_four_and_nobody_who_is_not_listed() -> None:
    people = [PractitionerFactory(title=f"Person {number}") for number in range(5)]
    never = PractitionerFactory(title="Never Agreed", consent=False)
    page, table = compare(*people)
    assert len(table["Availability"]) == 4
    assert "Person 4" not in page
    page, table = compare(people[0], never)
    assert len(table["Availability"]) == 1
    assert "1 person on this list is not in the directory any more." in page
    assert "Never" not in page


@pytest.mark.parametrize("ids", ["", "0", "x", "%00", "9" * 31, "-1", "1,1,1"])
def test_nobody_to_compare(ids: str) -> None:
    page, table = compare(ids)
    assert not table
    assert "Nobody on this list yet" in page


def test_the_form_of_a_long_list_is_understood() -> None:
    ann, bob = PractitionerFactory(title="Ann"), PractitionerFactory(title="Bob")
    page = Client().get(f"/find/compare/?ids={bob.pk}&ids={ann.pk}").content.decode()
    assert page.index(">Bob</a>") < page.index(">Ann</a>")


def test_engines_stay_out() -> None:
    assert '<meta name="robots" content="noindex, follow">' in compare(PractitionerFactory())[0]


def test_four_people_cost_twelve_queries(django_assert_max_num_queries: Any) -> None:
    modality, concern = ModalityFactory(), ConcernFactory()
    people = [PractitionerFactory(techniques=[modality], concerns=[concern]) for _ in range(4)]
    ids = ",".join(str(person.pk) for person in people)
    client = Client()
    client.get("/find/compare/")
    with django_assert_max_num_queries(12):
        client.get(f"/find/compare/?ids={ids}&near=N13")
