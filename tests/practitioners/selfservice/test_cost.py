"""How many queries the pages of a practitioner take; they do not grow with the profile."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from practitioners.models import PractitionerPage
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, filled_in

#: Without a draft, and with one.
QUERIES = {
    "": (18, 35),
    "who": (10, 19),
    "help": (10, 19),
    "techniques": (11, 19),
    "places": (12, 20),
    "visits": (8, 18),
    "prices": (10, 18),
    "qualifications": (11, 19),
    "about": (8, 18),
    "contact": (9, 19),
    "check": (28, 32),
    "preview/page": (14, 23),
    "preview/card": (8, 16),
}


def queries(client: Client, profile: PractitionerPage, key: str) -> int:
    client.get(address(profile, key))
    with CaptureQueriesContext(
        connection,
    ) as captured:
        client.get(address(profile, key))
    return len(captured)


@pytest.mark.parametrize("key", QUERIES)
def test_a_page_takes_a_fixed_number_of_queries(
    client: Client, cast: Cast, profile: PractitionerPage, key: str
) -> None:
    without = queries(client, profile, key)
    client.post(address(profile, "who"), filled_in(client, profile, "who") | {"headline": "Draft"})
    assert (without, queries(client, profile, key)) == QUERIES[key]
