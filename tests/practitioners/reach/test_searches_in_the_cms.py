"""Searches that found nobody, where editors see them: on the front page and in a report."""

import csv
import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone

from practitioners.models import SearchMiss
from tests.factories import ConcernFactory, ModalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def misses():
    ModalityFactory(title="Cupping", slug="cupping")
    ConcernFactory(name="Headaches", slug="headaches")
    today = timezone.localdate()
    for days, place, technique, concern, times in (
        (0, "Truro, Cornwall", "cupping", "", 4),
        (29, "Truro, Cornwall", "cupping", "", 3),
        (30, "Truro, Cornwall", "cupping", "", 9),
        (1, "TR1", "", "headaches", 4),
        (1, "", "cupping", "headaches", 6),
    ):
        SearchMiss.objects.create(
            day=today - datetime.timedelta(days=days),
            place=place,
            technique=technique,
            concern=concern,
            times=times,
        )


def exported(client, **filters):
    response = client.get(reverse("report_searches"), filters | {"export": "csv"})
    rows = csv.DictReader(io.StringIO(response.getvalue().decode()))
    return [tuple(row.values()) for row in rows]


def test_the_front_page_names_what_was_not_found_and_how_often(cast, misses):
    html = cast.client(cast.editor).get("/cms/").text
    assert "Cupping: Truro, Cornwall" in html
    assert "7 times" in html
    assert "Cupping, Headaches: Anywhere" in html
    assert "TR1" not in html, "four could point at one person"


def test_the_report_counts_a_month_and_more_when_asked(cast, misses):
    editor = cast.client(cast.editor)
    html = editor.get(reverse("report_searches")).text
    assert "Truro, Cornwall" in html
    assert "TR1" not in html
    assert exported(editor) == [("Cupping", "", "Truro, Cornwall", "7"), ("Cupping", "Headaches", "", "6")]
    assert exported(editor, since="90")[0] == ("Cupping", "", "Truro, Cornwall", "16")
    assert exported(editor, place="truro") == [("Cupping", "", "Truro, Cornwall", "7")]


def test_it_is_for_people_who_write(cast, misses):
    for person in (cast.owner, cast.stranger):
        assert cast.client(person).get(reverse("report_searches")).status_code == 302


def test_nothing_is_shown_where_everything_was_found(cast):
    assert "found nobody" not in cast.client(cast.editor).get("/cms/").text.split("<main")[1]
    assert cast.client(cast.editor).get(reverse("report_searches")).status_code == 200
