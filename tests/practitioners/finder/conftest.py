"""A small vocabulary, and a crowd that the tests of one file share."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from practitioners.models import PractitionerPage
from tests.factories import (
    ConcernFactory,
    CredentialBodyFactory,
    LanguageFactory,
    ModalityFactory,
    the_finder,
)
from tests.factories.crowd import crowd


def make_vocabulary() -> None:
    """The words that the tests of the finder speak."""
    the_finder()
    ModalityFactory(title="Cupping", slug="cupping", also_called="cups\nfire cupping")
    ModalityFactory(title="Deep tissue massage", slug="deep-tissue", also_called="deep massage")
    ModalityFactory(title="Trigger point therapy", slug="trigger-point", also_called="knots\nmuscle knots")
    ModalityFactory(title="Dorn method", slug="dorn-method")
    ConcernFactory(name="Lower back pain", slug="lower-back", synonyms="bad back\nlumbago")
    ConcernFactory(name="Headaches", slug="headaches", synonyms="migraine\ntension headache")
    ConcernFactory(name="Frozen shoulder", slug="frozen-shoulder")
    LanguageFactory(code="pl", name="Polish")
    LanguageFactory(code="cy", name="Welsh")
    CredentialBodyFactory(
        name="Complementary and Natural Healthcare Council", abbreviation="CNHC", slug="cnhc"
    )
    CredentialBodyFactory(name="Insurance", slug="insurance")


@pytest.fixture
def vocabulary(db: None) -> None:
    """The words, for one test."""
    make_vocabulary()


@pytest.fixture(scope="module")
def people(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[PractitionerPage]]:
    """Some hundreds of random people, made once for a file and rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        make_vocabulary()
        yield crowd(240, seed=20)
        transaction.set_rollback(True)
