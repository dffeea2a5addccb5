"""The daily run as a task, for sites that have a queue and a worker."""

from django.utils import timezone
from django_tasks import task

from site_core.daily.running import run_all


@task()
def keep_true() -> list[str]:
    """Everything that is done daily; returns the keys of the jobs that failed."""
    return run_all(timezone.localdate())
