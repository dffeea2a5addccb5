"""Who may look after the words people search with, and after the names under pages."""

from django.db import migrations

from site_core.accounts.may import give

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
    give(apps, MAY)


class Migration(migrations.Migration):
    dependencies = [
        ("site_core", "0018_switch_url"),
        ("wagtailsearchpromotions", "0008_query_verbose_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(let_people, migrations.RunPython.noop)]
