"""The workflow of profiles, for the moderators, and what they may do in the directory."""

from django.db import migrations

from site_core.accounts.may import give

NAME = "Profile check"
#: What moderators may do with the tables of the directory, beside publishing pages.
MAY = {
    "credentialcheck": ("view", "add", "change"),
    "listing": ("view", "change"),
    "savedreply": ("view", "add", "change", "delete"),
}


def make_workflow(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Task = apps.get_model("practitioners", "ProfileCheckTask")
    Workflow = apps.get_model("wagtailcore", "Workflow")
    kind, _made = ContentType.objects.get_or_create(app_label="practitioners", model="profilechecktask")
    task = Task.objects.create(name=NAME, content_type=kind, active=True)
    task.groups.set(apps.get_model("auth", "Group").objects.filter(name="Moderators"))
    workflow = Workflow.objects.create(name=NAME, active=True)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task_id=task.pk, sort_order=0
    )
    Link = apps.get_model("wagtailcore", "WorkflowPage")
    for finder in apps.get_model("practitioners", "FinderPage").objects.all():
        Link.objects.get_or_create(page_id=finder.pk, defaults={"workflow": workflow})


def let_moderators(apps, schema_editor):
    give(apps, {"Moderators": {("practitioners", model): actions for model, actions in MAY.items()}})


class Migration(migrations.Migration):
    dependencies = [("practitioners", "0005_moderation")]

    operations = [
        migrations.RunPython(make_workflow, migrations.RunPython.noop),
        migrations.RunPython(let_moderators, migrations.RunPython.noop),
    ]
