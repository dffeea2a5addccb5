"""Who could sign in before addresses had to be confirmed still can."""

from django.db import migrations


def trust(apps, schema_editor):
    user_model = apps.get_model("site_core", "User")
    address_model = apps.get_model("account", "EmailAddress")
    known = address_model.objects.values_list("user_id", flat=True)
    users = user_model.objects.exclude(pk__in=known).exclude(email="")
    address_model.objects.bulk_create(
        [
            address_model(user_id=user.pk, email=user.email.lower(), verified=True, primary=True)
            for user in users.iterator()
        ]
    )


class Migration(migrations.Migration):
    dependencies = [
        ('site_core', '0012_inventory_and_synonyms'),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [migrations.RunPython(trust, migrations.RunPython.noop)]
