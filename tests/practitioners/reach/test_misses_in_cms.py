"""Searches that found nobody, as staff read them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from practitioners.models import SearchMiss
from tests.factories import ModalityFactory
from tests.people import Cast


@pytest.fixture(autouse=True)
def misses(db: None) -> None:
    """Cupping near Truro six times this week, near Leeds often but long ago, near Hull too seldom to tell."""
    ModalityFactory(title="Cupping", slug="cupping")
    today = timezone.localdate()
    for place, times, ago in (("Truro, Cornwall", 6, 2), ("Leeds", 50, 60), ("Hull", 4, 1)):
        SearchMiss.objects.create(
            day=today - datetime.timedelta(days=ago), place=place, technique="cupping", times=times
        )


def test_the_front_page_names_what_is_missing(cast: Cast) -> None:
    """In words, with a way to the finder."""
    html = cast.client(cast.editor).get(reverse("wagtailadmin_home")).content.decode()
    assert "Cupping near Truro, Cornwall" in html
    assert "6 times" in html
    assert "?near=Truro%2C+Cornwall&amp;technique=cupping" in html
    assert "Leeds" not in html
    assert "Hull" not in html


@pytest.mark.parametrize(
    ("days", "places"),
    [
        ("", ["Truro, Cornwall"]),
        ("7", ["Truro, Cornwall"]),
        ("90", ["Leeds", "Truro, Cornwall"]),
        ("x", None),
    ],
)
def test_the_report_by_period(cast: Cast, days: str, places: list[str]) -> None:
    """Most often first; a number below five is in none."""
    answer = cast.client(cast.editor).get(reverse("report_misses"), {"days": days} if days else {})
    assert answer.status_code == 200
    if places:
        assert [row["place"] for row in answer.context["object_list"]] == places


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_it_can_be_taken_away(cast: Cast, format: str) -> None:
    """As a spreadsheet."""
    answer = cast.client(cast.editor).get(reverse("report_misses"), {"export": format})
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code == 200
    assert format == "xlsx" or b"Truro" in data


def test_not_for_practitioners(cast: Cast) -> None:
    """It is the operator's map."""
    assert cast.client(cast.owner).get(reverse("report_misses")).status_code in (302, 403)
