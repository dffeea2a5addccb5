"""Writer, clinical reviewer, published: the way of every condition, article and technique."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_save
from wagtail.models import GroupPagePermission, Page, Workflow, WorkflowPage

from blog.models import ArticleIndexPage, ClinicalReviewTask, ConditionIndexPage
from practitioners.models import ModalityIndexPage

REVIEWERS = "Clinical reviewers"
LISTS = (ConditionIndexPage, ArticleIndexPage, ModalityIndexPage)


def watch() -> None:
    """Called when the app is ready."""
    for model in LISTS:
        post_save.connect(prepare_new, sender=model, dispatch_uid=f"blog.workflow.{model.__name__}")


def prepare_new(instance: Page, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """A list that has just been made."""
    if created and not raw:
        prepare(instance)


def prepare(index: Page) -> None:
    """Has the pages below a list reviewed, and lets reviewers open them; what somebody chose stays."""
    workflow = Workflow.objects.active().filter(
        workflow_tasks__task__in=ClinicalReviewTask.objects.filter(active=True)
    )
    first = workflow.order_by("pk").first()
    if first is not None and not WorkflowPage.objects.filter(page_id=index.pk).exists():
        WorkflowPage.objects.create(page_id=index.pk, workflow=first)
    group = Group.objects.filter(name=REVIEWERS).first()
    if group is None:
        return
    # Whoever approves last publishes, so reviewers need both.
    for permission in Permission.objects.filter(
        codename__in=("change_page", "publish_page"), content_type__app_label="wagtailcore"
    ):
        GroupPagePermission.objects.get_or_create(group=group, page_id=index.pk, permission=permission)
