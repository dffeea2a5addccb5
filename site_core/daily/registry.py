"""The daily jobs, in the order in which they run."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise


@dataclass(frozen=True)
class Job:
    """One thing to do each day.

    ``run(today, dry_run)`` does it, or only counts, and returns what it did in words for the operator
    ("3 asked, 0 paused"). It may be killed at any point and run again: each of its steps is a short
    transaction that leaves nothing half done.
    """

    key: str
    label: str | Promise
    run: Callable[[datetime.date, bool], str]
    #: Lower runs first; forgetting comes after telling.
    order: int = 50


def counted(
    work: Callable[[datetime.date, bool], int], *, done: str | Promise, would: str | Promise
) -> Callable[[datetime.date, bool], str]:
    """What a job runs whose ``work`` returns a number: a dry run looks at the same rows and says how many."""

    def run(today: datetime.date, dry_run: bool) -> str:
        return str(would if dry_run else done) % {"count": work(today, dry_run)}

    return run


def moment_of(day: datetime.date | None) -> datetime.datetime:
    """Now; of another day, which only a dry run asks about, the same time."""
    now = timezone.localtime()
    return now + (day - now.date()) if day else now


_jobs: dict[str, Job] = {}


def register(job: Job) -> None:
    """Offers a job; the same key again replaces it."""
    _jobs[job.key] = job


def jobs() -> list[Job]:
    """All of them, in order."""
    return sorted(_jobs.values(), key=lambda job: (job.order, job.key))
