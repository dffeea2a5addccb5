"""Five hundred messages of robots and two hundred of people: who gets through."""

from collections.abc import Iterator

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from practitioners.enquiries.forms import stamp
from practitioners.models import Enquiry
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db
FILLED = {"name": "Vera", "email": "vera@example.org", "phone": "", "message": "On a Tuesday?"}


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-03-02 10:00:00+00:00", tick=False) as traveller:
        yield traveller


def post(url: str, number: int, **fields: str) -> int:
    """The answer to a visitor with an address of their own."""
    visitor = f"198.51.{number // 250}.{number % 250 + 1}"
    return Client(REMOTE_ADDR=visitor).post(f"{url}enquire/", FILLED | fields).status_code


def test_robots_are_dropped_and_people_are_not(clock: time_machine.Traveller) -> None:
    cache.clear()
    robbed = PractitionerFactory(title="Ana", listing={"contact_email": "ana@example.org"}).url
    asked = [
        PractitionerFactory(title=f"Ana {n}", listing={"contact_email": f"ana{n}@example.org"}).url
        for n in range(10)
    ]
    waited = stamp()
    clock.shift(60)
    for number in range(200):
        post(robbed, number, started=waited, subject="cheap watches")  # fill every field there is
    for number in range(200, 350):
        post(robbed, number, started=stamp())  # send at once
    for number in range(350, 450):
        post(robbed, number, started="")  # never fetched the form
    for _ in range(50):
        post(robbed, 450, started=waited)  # patient, from one connection
    through = Enquiry.objects.count()
    assert through <= 5, f"{500 - through} of 500 dropped"
    people = [post(asked[number % 10], 500 + number, started=waited) for number in range(200)]
    assert people == [302] * 200
    assert Enquiry.objects.count() == through + 200
