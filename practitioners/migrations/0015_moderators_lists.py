"""Moderators look after the controlled lists of the directory, as their guide says."""

from django.db import migrations

from site_core.accounts.may import give

LISTS = ("concern", "bodyarea", "credentialbody", "language")


def let_moderators(apps, schema_editor):
    lists = {("practitioners", model): ("view", "add", "change") for model in LISTS}
    give(apps, {"Moderators": lists})


class Migration(migrations.Migration):
    dependencies = [
        ("practitioners", "0014_invitation_reminders"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(let_moderators, migrations.RunPython.noop)]
