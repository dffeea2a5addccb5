"""Thousands of bad questions, straight to the search: nothing raises, and addresses read back.

``HANDWELL_QUESTIONS=20000`` asks more of them.
"""

import os

import pytest
from django.http import QueryDict

from practitioners.finder.index import index
from practitioners.finder.outcome import Outcome
from practitioners.finder.query import read_query
from practitioners.finder.search import run
from practitioners.models import PractitionerPage
from tests.practitioners.finder.test_bad_input import addresses

pytestmark = pytest.mark.django_db


QUESTIONS = int(os.environ.get("HANDWELL_QUESTIONS", "4000"))


def test_thousands_of_addresses(people: list[PractitionerPage]) -> None:
    snapshot = index.current()
    for address in addresses(QUESTIONS, seed=66):
        query = read_query(QueryDict(address), snapshot.vocabulary)
        outcome = run(query, snapshot=snapshot)
        assert isinstance(outcome, Outcome)
        assert 1 <= outcome.query.page <= outcome.pages
        again = read_query(QueryDict(query.querystring()[1:]), snapshot.vocabulary)
        assert again.parameters() == query.parameters(), address[:300]
