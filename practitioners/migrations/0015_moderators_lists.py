"""Moderators look after the controlled lists of the directory, as their guide says."""

from django.db import migrations

LISTS = ("concern", "bodyarea", "credentialbody", "language")


def let_moderators(apps, schema_editor):
    """Permissions are made after the last migration of all; those needed here are made now."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    for group in apps.get_model("auth", "Group").objects.filter(name="Moderators"):
        for model in LISTS:
            kind, _made = ContentType.objects.get_or_create(app_label="practitioners", model=model)
            name = apps.get_model("practitioners", model)._meta.verbose_name
            for action in ("view", "add", "change"):
                permission, _made = Permission.objects.get_or_create(
                    content_type=kind,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {name}"},
                )
                group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("practitioners", "0014_invitation_reminders"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(let_moderators, migrations.RunPython.noop)]
