"""The workflow of profiles: one task, "Profile check", for the pages below the finder and for no others."""

from django.db import models
from wagtail.models import Workflow, WorkflowPage

from practitioners.models import FinderPage, ProfileCheckTask

#: Its name when it is made. It is found by its task, so it may be renamed.
NAME = "Profile check"


def give_workflow(finder: FinderPage) -> None:
    """Lets the profiles below a finder be checked, unless somebody has chosen another workflow for them."""
    workflow = profile_workflows().first()
    if workflow is not None and not WorkflowPage.objects.filter(page_id=finder.pk).exists():
        WorkflowPage.objects.create(page_id=finder.pk, workflow=workflow)


def profile_workflows() -> models.QuerySet[Workflow]:
    """The active workflows with a profile check in them."""
    tasks = ProfileCheckTask.objects.filter(active=True)
    return Workflow.objects.active().filter(workflow_tasks__task__in=tasks).order_by("pk").distinct()
