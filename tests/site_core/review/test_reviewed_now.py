"""The dates of a review change through "Reviewed now" and in no other way."""

import datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import PageLogEntry

from blog.models import ConditionPage
from site_core.review.mark import ACTION, mark_reviewed, next_review_after
from tests.factories import ConditionFactory, UserFactory
from tests.site.cms_form import untouched

pytestmark = pytest.mark.django_db

BEFORE = {"last_reviewed": datetime.date(2024, 3, 1), "next_review": datetime.date(2026, 3, 1)}
TODAY = datetime.date(2026, 11, 27)


@pytest.fixture
def page():
    return ConditionFactory(title="Low back pain", **BEFORE)


@pytest.fixture
def reviewer(db):
    return UserFactory(groups=["Clinical reviewers"])


def url(page):
    return reverse("reviewed_now", args=[page.pk])


def dates(page):
    return ConditionPage.objects.values_list("last_reviewed", "next_review").get(pk=page.pk)


@time_machine.travel(datetime.datetime(2026, 11, 27, 10, tzinfo=datetime.UTC), tick=False)
def test_a_reviewer_confirms_and_visitors_see_the_new_dates(cast, page, reviewer, client):
    person = cast.client(reviewer)
    question = person.get(url(page)).content.decode()
    assert "27 November 2026" in question
    assert "27 November 2028" in question
    assert dates(page) == tuple(BEFORE.values())
    person.post(url(page))
    assert dates(page) == (TODAY, datetime.date(2028, 11, 27))
    assert "27 November 2026" in client.get(page.url).content.decode()
    entry = PageLogEntry.objects.get(action=ACTION)
    assert (entry.user, entry.data["last_reviewed"]) == (reviewer, "2026-11-27")


def test_the_dates_of_an_unread_draft_wait_for_the_draft(page, reviewer):
    page.lead = "Something new."
    page.save_revision(clean=False)
    mark_reviewed(page, reviewer, today=TODAY)
    assert dates(page) == tuple(BEFORE.values())
    assert ConditionPage.objects.get().lead != "Something new."
    ConditionPage.objects.get().get_latest_revision().publish()
    assert dates(page)[0] == TODAY
    assert ConditionPage.objects.get().lead == "Something new."


def test_an_editor_and_a_stranger_may_not(cast, page):
    for person in (cast.editor, cast.stranger):
        assert cast.client(person).post(url(page)).status_code in (302, 403)
    assert dates(page) == tuple(BEFORE.values())
    assert url(page) not in cast.client(cast.editor).get(edit_url(page)).content.decode()


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_button_is_where_a_reviewer_works(cast, page):
    moderator = cast.client(cast.moderator)
    assert url(page) in moderator.get(edit_url(page)).content.decode()
    assert url(page) in moderator.get(page.url).content.decode()


@pytest.mark.parametrize(
    ("day", "shown"), [(None, "Not yet"), (datetime.date(2028, 5, 3), "3 May 2028")], ids=["none", "a day"]
)
def test_the_form_shows_the_days_in_words(cast, day, shown):
    page = ConditionFactory(last_reviewed=day, next_review=day, live=False)
    html = cast.client(cast.editor).get(edit_url(page)).content.decode()
    for name in ("last_reviewed", "next_review"):
        field = BeautifulSoup(html, "html.parser").select_one(f"[data-field={name}] [role=textbox]")
        assert field.get_text(strip=True) == shown


def test_a_typing_slip_leaves_the_dates_and_so_does_a_forged_form(cast, page):
    editor = cast.client(cast.operator)
    values = untouched(editor, page) | {
        "lead": "Most people feel better soon.",
        "last_reviewed": "2026-11-27",
        "next_review": "2036-11-27",
        "action-publish": "1",
    }
    editor.post(edit_url(page), values)
    assert ConditionPage.objects.get().lead == "Most people feel better soon."
    assert dates(page) == tuple(BEFORE.values())


@pytest.mark.parametrize(
    ("day", "due"), [("2026-11-27", "2028-11-27"), ("2028-02-29", "2030-02-28"), ("2024-02-28", "2026-02-28")]
)
def test_a_page_is_due_after_two_years(day, due):
    assert next_review_after(datetime.date.fromisoformat(day)) == datetime.date.fromisoformat(due)


def test_the_years_are_a_setting(settings):
    settings.HANDWELL_REVIEW_YEARS = 3
    assert next_review_after(TODAY) == datetime.date(2029, 11, 27)


def test_two_years_later_the_page_says_that_it_is_late(client, reviewer, page):
    mark_reviewed(page, reviewer, today=TODAY)
    note = "The review of this page is late"
    with time_machine.travel(datetime.datetime(2028, 11, 27, 12, tzinfo=datetime.UTC)):
        assert note not in client.get(page.url).content.decode()
    with time_machine.travel(datetime.datetime(2028, 11, 28, 12, tzinfo=datetime.UTC)):
        assert note in client.get(page.url).content.decode()


def test_the_group_of_reviewers_is_there_from_the_start():
    assert Group.objects.get(name="Clinical reviewers").permissions.filter(codename="mark_reviewed").exists()
