"""Who may look after the words people search with, and after the names under pages."""

from django.db import migrations

#: Whoever sees what was searched for in vain may do something about it. An editor adds a guest writer;
#: the credentials that are printed beside a name change only in a moderator's hands.
MAY = {
    "Editors": {
        ("site_core", "searchsynonym"): ("view", "add", "change", "delete"),
        ("wagtailsearchpromotions", "searchpromotion"): ("view", "add", "change", "delete"),
        ("site_core", "contributor"): ("view", "add"),
    },
    "Moderators": {
        ("site_core", "searchsynonym"): ("view", "add", "change", "delete"),
        ("wagtailsearchpromotions", "searchpromotion"): ("view", "add", "change", "delete"),
        ("site_core", "contributor"): ("view", "add", "change"),
    },
}


def let_people(apps, schema_editor):
    """Permissions are made after the last migration of all; those needed here are made now."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=MAY):
        for (app, model), actions in MAY[group.name].items():
            kind, _made = ContentType.objects.get_or_create(app_label=app, model=model)
            name = apps.get_model(app, model)._meta.verbose_name
            for action in actions:
                permission, _made = Permission.objects.get_or_create(
                    content_type=kind,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {name}"},
                )
                group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("site_core", "0018_switch_url"),
        ("wagtailsearchpromotions", "0008_query_verbose_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(let_people, migrations.RunPython.noop)]
