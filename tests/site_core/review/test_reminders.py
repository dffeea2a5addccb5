"""Reviewers are told 60 and 30 days before a page is due and on the day, once each."""

import datetime

import pytest

from site_core.models import OutgoingMail
from site_core.review.reminders import remind_reviewers
from tests.factories import ArticleFactory, ConditionFactory, ContributorFactory, UserFactory

pytestmark = pytest.mark.django_db

DUE = datetime.date(2028, 11, 27)


def days_before(days):
    return DUE - datetime.timedelta(days=days)


@pytest.fixture
def page():
    reviewer = ContributorFactory(account=UserFactory(email="helen@example.org"))
    return ConditionFactory(title="Low back pain", next_review=DUE, reviewer=reviewer)


def subjects():
    return list(OutgoingMail.objects.order_by("pk").values_list("to", "subject"))


@pytest.mark.parametrize(
    ("days", "mails"), [(61, 0), (60, 1), (59, 1), (31, 1), (30, 1), (1, 1), (0, 1), (-5, 1)]
)
def test_the_first_run_tells_of_what_is_near(page, days, mails):
    remind_reviewers(days_before(days))
    assert len(subjects()) == mails


def test_daily_runs_over_the_whole_time_send_three_mails(page):
    for days in range(70, -20, -1):
        remind_reviewers(days_before(days))
    assert subjects() == [("helen@example.org", "To review by 27 November 2028: Low back pain")] * 3


def test_a_missed_month_is_one_mail_and_not_two(page):
    remind_reviewers(days_before(-10))
    assert subjects() == [("helen@example.org", "Late for review since 27 November 2028: Low back pain")]


def test_a_new_review_begins_anew(page):
    remind_reviewers(DUE)
    page.next_review = DUE.replace(year=2030)
    page.save()
    remind_reviewers(days_before(30))
    assert len(subjects()) == 1
    remind_reviewers(DUE.replace(year=2030))
    assert len(subjects()) == 2


def test_nobody_is_told_of_a_page_that_nobody_reads(page):
    page.unpublish()
    remind_reviewers(DUE)
    assert subjects() == []


def test_a_page_without_a_reachable_reviewer_goes_to_all_reviewers():
    ConditionFactory(next_review=DUE)
    ArticleFactory(next_review=DUE)
    for email, active in (("ann@example.org", True), ("ben@example.org", True), ("cy@example.org", False)):
        UserFactory(email=email, groups=["Clinical reviewers"], is_active=active)
    remind_reviewers(DUE)
    assert [address for address, _subject in subjects()] == ["ann@example.org", "ben@example.org"] * 2


def test_a_dry_run_counts_and_sends_nothing(page):
    assert remind_reviewers(DUE, dry_run=True).startswith("1 ")
    assert subjects() == []
