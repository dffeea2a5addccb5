"""Enquiries go to an address that was proved, and to no other."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from wagtail.models import PageLogEntry

from practitioners.models import Listing, PractitionerPage
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, document


@pytest.fixture
def proved(cast: Cast, profile: PractitionerPage) -> PractitionerPage:
    """Its owner has one verified address, and one that is not verified."""
    EmailAddress.objects.create(user=cast.owner, email="proved@example.org", verified=True)
    EmailAddress.objects.create(user=cast.owner, email="claimed@example.org", verified=False)
    EmailAddress.objects.create(user=cast.other_practitioner, email="theirs@example.org", verified=True)
    return profile


def test_the_proved_address_is_offered_and_taken(client: Client, proved: PractitionerPage) -> None:
    response = client.get(address(proved, "contact"))
    page = document(response).text
    assert "proved@example.org" in page
    assert "claimed@example.org" not in page
    assert "theirs@example.org" not in page
    client.post(address(proved, "enquiries"), {"contact_email": "proved@example.org"})
    assert Listing.objects.get(page=proved.pk).contact_email == "proved@example.org"
    assert "proved@" not in str(list(PageLogEntry.objects.values_list("data", flat=True)))
    client.post(address(proved, "enquiries"), {"contact_email": ""})
    assert Listing.objects.get(page=proved.pk).contact_email == ""


@pytest.mark.parametrize("wrong", ["claimed@example.org", "theirs@example.org", "new@example.org", "x\r\ny"])
def test_no_other_address_is_taken(client: Client, proved: PractitionerPage, wrong: str) -> None:
    client.post(address(proved, "enquiries"), {"contact_email": wrong})
    assert Listing.objects.get(page=proved.pk).contact_email == ""
