"""The demo's figures: a month of visits for whoever signs in, and searches that truly found nobody."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils import timezone

from blog.demo.accounts import OWNER
from blog.demo.logins import load_logins
from practitioners.demo.counts import load_counts
from practitioners.finder.index import index
from practitioners.finder.query import read_query
from practitioners.finder.search import place_asked_for, run
from practitioners.models import DailyReach, PractitionerPage, SearchMiss
from practitioners.reach.misses import misses, place_name
from practitioners.reach.numbers import FEWEST, last_days


@pytest.fixture
def counted(demo_site: None, db: None) -> None:
    """The demo with its logins and their figures, taken back after each test."""
    load_logins()
    load_counts()


def test_the_owner_reads_figures_large_enough_to_tell(counted: None) -> None:
    page = PractitionerPage.objects.get(listing__owner__email=OWNER.email)
    seen, viewed, contacted = last_days(page.pk, timezone.localdate())
    assert seen.count > viewed.count > contacted.count >= FEWEST


def test_a_day_that_was_counted_stays(counted: None) -> None:
    DailyReach.objects.update(views=77)
    rows = DailyReach.objects.count(), SearchMiss.objects.count()
    load_counts()
    assert (DailyReach.objects.count(), SearchMiss.objects.count()) == rows
    assert set(DailyReach.objects.values_list("views", flat=True)) == {77}


def question(asked: dict[str, str]) -> QueryDict:
    return QueryDict(urlencode({name: value for name, value in asked.items() if value}))


def test_each_search_that_found_nobody_finds_nobody(counted: None) -> None:
    snapshot = index.current()
    found = list(misses())
    assert len(found) == 5
    for miss in found:
        asked = {"near": miss["place"], "technique": miss["technique"], "for": miss["concern"]}
        query = read_query(question(asked), snapshot.vocabulary)
        match = place_asked_for(query)
        assert place_name(match) == miss["place"]
        assert query.chosen, asked
        assert run(query, place=match, snapshot=snapshot).total == 0, asked
