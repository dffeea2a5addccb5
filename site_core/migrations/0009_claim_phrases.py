"""The list of claims that a new site begins with, and who may change it."""

from django.db import migrations

from site_core.claims.defaults import default_phrases

MAY = {"Moderators": ("view", "add", "change", "delete"), "Editors": ("view",)}


def load_phrases(apps, schema_editor):
    ClaimPhrase = apps.get_model("site_core", "ClaimPhrase")
    for values in default_phrases():
        ClaimPhrase.objects.get_or_create(phrase=values["phrase"], kind="phrase", defaults=values)


def let_people(apps, schema_editor):
    """Permissions are made after the last migration of all; those needed here are made now."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    kind, _made = ContentType.objects.get_or_create(app_label="site_core", model="claimphrase")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=MAY):
        for action in MAY[group.name]:
            permission, _made = Permission.objects.get_or_create(
                content_type=kind,
                codename=f"{action}_claimphrase",
                defaults={"name": f"Can {action} claim phrase"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("site_core", "0008_claims"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [
        migrations.RunPython(load_phrases, migrations.RunPython.noop),
        migrations.RunPython(let_people, migrations.RunPython.noop),
    ]
