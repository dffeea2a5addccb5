"""Drafts and requests for changes that their owner has left lying."""

import datetime

import pytest
import time_machine
from django.core import mail
from django.test import TestCase

from practitioners.freshness.unfinished import remind_of_unfinished
from practitioners.models import Listing, PractitionerPage
from practitioners.moderation.decisions import ask_for_changes
from practitioners.selfservice.reviews import start
from tests.people import Cast

pytestmark = pytest.mark.django_db

BEGUN = datetime.datetime(2026, 11, 1, 12, tzinfo=datetime.UTC)


def draft(cast: Cast, *, live: bool = True) -> PractitionerPage:
    with time_machine.travel(BEGUN, tick=False):
        page = cast.owner_profile
        if not live:
            page.unpublish()
        page.headline = "New words"
        page.save_revision(user=cast.owner)
    return PractitionerPage.objects.get(pk=page.pk)


def reminded(*days: int) -> list[int]:
    """The days after the beginning on which a mail went out."""
    found = []
    for number in days or range(40):
        mail.outbox.clear()
        with TestCase.captureOnCommitCallbacks(execute=True):
            remind_of_unfinished(BEGUN.date() + datetime.timedelta(days=number), False)
        found += [number] * len(mail.outbox)
    return found


def test_a_draft_is_mentioned_after_two_days_and_after_seven(cast: Cast) -> None:
    draft(cast, live=False)
    assert reminded(0, 1, 2, 3) == [2]
    assert mail.outbox == []
    assert reminded(6, 7, 8, 30) == [7]


def test_the_words_fit_a_profile_that_is_live(cast: Cast) -> None:
    page = draft(cast)
    assert reminded(2) == [2]
    message = mail.outbox[0]
    assert message.to == ["owner@example.org"]
    assert "Visitors still read the old text" in message.body
    assert f"/account/profile/{page.pk}/" in message.body


def test_a_late_run_sends_the_later_one_only(cast: Cast) -> None:
    draft(cast)
    assert reminded(12, 13) == [12]


def test_what_was_left_for_a_month_was_left_on_purpose(cast: Cast) -> None:
    draft(cast)
    assert reminded(30, 31) == []


def test_nobody_is_reminded_of_an_editors_draft(cast: Cast) -> None:
    cast.owner_profile.save_revision(user=cast.editor)
    assert reminded() == []


def test_reminders_can_be_off(cast: Cast) -> None:
    draft(cast)
    Listing.objects.update(wants_reminders=False)
    assert reminded() == []


def test_a_draft_that_waits_for_us_is_our_turn(cast: Cast) -> None:
    start(draft(cast).pk, cast.owner)
    assert reminded() == []


def test_a_change_that_was_asked_for_is_mentioned_after_three_days(cast: Cast) -> None:
    page = draft(cast)
    with time_machine.travel(BEGUN, tick=False):
        start(page.pk, cast.owner)
        page.refresh_from_db()
        ask_for_changes(page, page.latest_revision_id, {"headline": "Shorter, please"}, cast.moderator)
    assert reminded() == [3]


def test_a_dry_run_counts_and_sends_nothing(cast: Cast) -> None:
    draft(cast)
    day = BEGUN.date() + datetime.timedelta(days=2)
    assert remind_of_unfinished(day, True) == "1 reminders of drafts and changes"
    assert mail.outbox == []
