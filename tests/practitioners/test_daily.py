"""What a dry run of the day says is what the day then does."""

import datetime
import re

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from practitioners.joining.invitations import invite
from practitioners.leaving.departures import leave
from practitioners.models import DailyReach, JoinApplication
from practitioners.models.import_run import ImportRun
from site_core.daily.registry import jobs
from site_core.daily.running import run_all
from site_core.models import ClaimPhrase, FormerAddress
from site_core.one_time_links import issue
from tests.factories import PractitionerFactory, UserFactory
from tests.factories.people import PASSWORD
from tests.people import Cast
from tests.practitioners.photos.samples import sent_photo
from tests.security.watch import written_tables

MADE = datetime.datetime(2026, 1, 15, 9, tzinfo=datetime.UTC)
LATER = MADE + datetime.timedelta(days=500)
#: Jobs that have one thing to do in this test; the others have tests of what they find.
WITH_SOMETHING = (
    "invitations", "departures", "unconfirmed", "applications", "uploads", "enquiries", "reach", "photos",
    "sessions", "links", "addresses",
)  # fmt: skip


@pytest.fixture
def due(cast: Cast) -> None:
    """One thing for each job, long ago."""
    with time_machine.travel(MADE, tick=False):
        page = PractitionerFactory(listing={"owner": cast.owner})
        invite(PractitionerFactory(listing={"owner": None, "consent_at": None}), "ann@example.org")
        sent_photo(UserFactory())
        leave(UserFactory())
        JoinApplication.objects.create(user=UserFactory())
        JoinApplication.objects.update(saved_at=timezone.now())
        ImportRun.objects.create(name="people.csv", checksum="0")
        page.enquiries.create(name="Vera", message="Hello")
        DailyReach.objects.create(page=page, day=timezone.localdate(), views=1)
        Client().post("/account/signup/", {"email": "new@example.org", "password1": PASSWORD})
        Client().force_login(cast.stranger)
        FormerAddress.objects.create(user=cast.owner, email="former@example.org")
        issue("sample", "listing:1", lifetime=datetime.timedelta(days=1))
        ClaimPhrase.objects.update(changed_at=LATER)


def counts(*, dry_run: bool) -> dict[str, str]:
    """The number that each job names, by its key."""
    said: list[str] = []
    assert not run_all(timezone.localdate(), dry_run=dry_run, say=said.append)
    lines = zip(jobs(), said, strict=True)
    return {job.key: (re.findall(r"\d+", line) or ["none"])[0] for job, line in lines}


def test_every_job_counts_and_a_dry_run_counts_the_same(due: None) -> None:
    with time_machine.travel(LATER, tick=False):
        with written_tables() as tables:
            dry = counts(dry_run=True)
        assert not tables
        assert all(number.isdigit() for number in dry.values()), dry
        assert {key: dry[key] for key in WITH_SOMETHING if dry[key] == "0"} == {}
        done = counts(dry_run=False)
    # Mails of a year ago are emptied last: by then some are gone with the people they went to.
    assert {**dry, "mails": ""} == {**done, "mails": ""}


def test_a_dry_run_of_another_day_counts_as_of_that_day(due: None, capsys: pytest.CaptureFixture) -> None:
    with time_machine.travel(MADE + datetime.timedelta(hours=1), tick=False):
        call_command("keep_true", "--dry-run")
        today = capsys.readouterr().out
        call_command("keep_true", "--dry-run", "--day", LATER.date().isoformat())
        then = capsys.readouterr().out
    for words in ("messages would be deleted", "old sessions would be", "accounts whose address nobody"):
        assert f" 0 {words}" in today
        assert re.search(f" [1-9] {words}", then)
