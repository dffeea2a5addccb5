"""A live profile that is complete enough to be sent for review, and its owner's browser."""

import pytest
from django.test import Client

from practitioners.models import PractitionerPage
from tests.factories import ModalityFactory, PractitionerFactory
from tests.people import Cast


@pytest.fixture
def profile(cast: Cast) -> PractitionerPage:
    """Live, with a place, a price and a technique."""
    return PractitionerFactory(
        title="Olive Owner",
        how_i_help="I help with tired backs.",
        phone="020 7946 0000",
        techniques=[ModalityFactory()],
        listing={"owner": cast.owner},
    )


@pytest.fixture
def client(cast: Cast) -> Client:
    """Signed in as the owner."""
    return cast.client(cast.owner)
