"""The daily run: every job gets its turn, and it shows when it does not run."""

import datetime
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from site_core.daily import registry
from site_core.daily.lateness import minutely, punctuality
from site_core.daily.registry import Job
from site_core.daily.running import DAILY, run_all
from site_core.models import JobRun, OutgoingMail
from tests.factories import PractitionerFactory
from tests.people import Cast

pytestmark = pytest.mark.django_db

NOW = datetime.datetime(2026, 11, 27, 3, 17, tzinfo=datetime.UTC)
TODAY = NOW.date()


def fine(today: datetime.date, dry_run: bool) -> str:
    return f"fine on {today}" + (", only looking" if dry_run else "")


def broken(today: datetime.date, dry_run: bool) -> str:
    raise RuntimeError("the disk of 10.0.0.5 is full")


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> dict[str, Job]:
    found: dict[str, Job] = {}
    monkeypatch.setattr(registry, "_jobs", found)
    registry.register(Job("last", "Last", fine, order=90))
    registry.register(Job("first", "First", fine, order=10))
    return found


def test_jobs_run_in_order_and_say_what_they_did(jobs: dict[str, Job], capsys: pytest.CaptureFixture) -> None:
    with time_machine.travel(NOW, tick=False):
        call_command("keep_true")
    assert capsys.readouterr().out.splitlines() == [
        "First: fine on 2026-11-27",
        "Last: fine on 2026-11-27",
        "Done.",
    ]
    run = JobRun.objects.get(name=DAILY)
    assert run.succeeded_at == run.started_at == NOW
    assert run.summary == {"first": "fine on 2026-11-27", "last": "fine on 2026-11-27"}


def test_a_broken_job_stops_no_other_and_the_run_has_not_succeeded(jobs: dict[str, Job]) -> None:
    registry.register(Job("first", "First", broken, order=10))
    said: list[str] = []
    assert run_all(TODAY, say=said.append) == ["first"]
    assert said == ["First: failed, see the log", "Last: fine on 2026-11-27"]
    run = JobRun.objects.get(name=DAILY)
    assert (run.succeeded_at, run.failed) == (None, ["first"])
    with pytest.raises(CommandError, match=r"Failed: first\."):
        call_command("keep_true")


def test_a_dry_run_leaves_no_trace(jobs: dict[str, Job], capsys: pytest.CaptureFixture) -> None:
    call_command("keep_true", "--dry-run", "--day", "2027-03-01")
    assert "First: fine on 2027-03-01, only looking" in capsys.readouterr().out
    assert not JobRun.objects.exists()


def test_another_day_can_only_be_tried(jobs: dict[str, Job]) -> None:
    with pytest.raises(CommandError, match="only be tried"):
        call_command("keep_true", "--day", "2027-03-01")


@pytest.mark.parametrize(("hours", "said"), [(1, "ok"), (36, "ok"), (37, "late")])
def test_it_is_late_after_a_day_and_a_half(client: Client, hours: int, said: str) -> None:
    JobRun.objects.create(name=DAILY, succeeded_at=NOW - datetime.timedelta(hours=hours))
    with time_machine.travel(NOW, tick=False):
        assert punctuality() == said
        response = client.get("/health/ready/")
    assert response.status_code == 200
    assert response.json()["parts"]["daily"] == said
    assert response.json()["status"] == said


def test_one_that_never_ran_is_late_too_and_nothing_else_is_told(client: Client) -> None:
    JobRun.objects.create(name=DAILY, started_at=NOW, summary={"first": "CANARY"}, failed=["CANARY"])
    response = client.get("/health/ready/")
    assert response.json()["parts"]["daily"] == "never"
    assert response.json()["status"] == "late"
    assert "CANARY" not in response.content.decode()


def test_a_mail_that_nobody_sends_is_noticed(client: Client) -> None:
    JobRun.objects.create(name=DAILY, succeeded_at=NOW)
    mail = OutgoingMail.objects.create(kind="CANARY", to="ana@example.org", due_at=NOW)
    for minutes, said in ((14, "ok"), (16, "late")):
        with time_machine.travel(NOW + datetime.timedelta(minutes=minutes), tick=False):
            response = client.get("/health/ready/")
        assert response.json()["parts"]["minutely"] == said
        assert "CANARY" not in response.content.decode()
    OutgoingMail.objects.filter(pk=mail.pk).update(state=OutgoingMail.State.SENT)
    with time_machine.travel(NOW + datetime.timedelta(minutes=16), tick=False):
        assert client.get("/health/ready/").json()["status"] == "ok"


def test_a_page_that_nobody_publishes_on_time_is_noticed() -> None:
    page = PractitionerFactory()
    page.go_live_at = NOW
    page.save_revision(approved_go_live_at=NOW)
    assert minutely(NOW + datetime.timedelta(minutes=14)) == "ok"
    assert minutely(NOW + datetime.timedelta(minutes=16)) == "late"


def test_the_queue_of_the_database_runs_it(
    jobs: dict[str, Job], settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A worker has its own connection; here it works in the transaction of the test.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
    call_command("keep_true", "--queue")
    assert not JobRun.objects.exists()
    assert DBTaskResult.objects.count() == 1
    call_command("db_worker", "--batch", "--interval=0", "--no-startup-delay", verbosity=0)
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
    assert JobRun.objects.get(name=DAILY).succeeded_at


def test_the_cms_says_what_was_done_to_those_who_look_after_the_site(
    cast: Cast, jobs: dict[str, Job]
) -> None:
    assert "has never succeeded" in cast.client(cast.operator).get("/cms/").content.decode()
    run_all(TODAY)
    html = cast.client(cast.operator).get("/cms/").content.decode()
    assert "fine on 2026-11-27" in html
    assert "has never succeeded" not in html
    JobRun.objects.update(succeeded_at=NOW - datetime.timedelta(days=9), failed=["first"])
    html = cast.client(cast.operator).get("/cms/").content.decode()
    assert "more than 36 hours ago" in html
    assert "some jobs failed" in html
    assert "fine on 2026-11-27" not in cast.client(cast.editor).get("/cms/").content.decode()
