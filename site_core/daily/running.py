"""One daily run: every job gets its turn, whatever becomes of the others."""

import datetime
import logging
from collections.abc import Callable, Iterable

from django.utils import timezone
from django.utils.translation import gettext

from site_core.daily.registry import Job, jobs
from site_core.models import JobRun

logger = logging.getLogger(__name__)

#: The name under which a whole run is remembered.
DAILY = "keep_true"


def run_all(
    today: datetime.date,
    *,
    dry_run: bool = False,
    say: Callable[[str], object] = lambda line: None,
    only: Iterable[Job] | None = None,
) -> list[str]:
    """Runs the jobs and returns the keys of those that failed; the reason is in the log.

    A run is remembered when it begins and again when every job has succeeded; a dry run leaves no trace.
    """
    if not dry_run:
        JobRun.objects.update_or_create(name=DAILY, defaults={"started_at": timezone.now()})
    failed, summary = [], {}
    for job in jobs() if only is None else only:
        try:
            summary[job.key] = job.run(today, dry_run)
        except Exception:  # one broken job must not keep the others from being done
            logger.exception("Daily job failed: %s", job.key)
            failed.append(job.key)
            summary[job.key] = gettext("failed, see the log")
        say(f"{job.label}: {summary[job.key]}")
    if not dry_run:
        facts: dict[str, object] = {"summary": summary, "failed": failed}
        if not failed:
            facts["succeeded_at"] = timezone.now()
        JobRun.objects.filter(name=DAILY).update(**facts)
    return failed
