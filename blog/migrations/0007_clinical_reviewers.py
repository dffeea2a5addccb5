"""A group for clinical reviewers. Moderators may do what they may: a small site has no others."""

from django.db import migrations

PERMISSIONS = (
    ("wagtailadmin", "admin", "access_admin", "Can access Wagtail admin"),
    ("site_core", "contributor", "mark_reviewed", "Can mark a page as reviewed"),
    ("practitioners", "safetynotice", "view_safetynotice", "Can view safety notice"),
    ("practitioners", "safetynotice", "add_safetynotice", "Can add safety notice"),
    ("practitioners", "safetynotice", "change_safetynotice", "Can change safety notice"),
)
REVIEWERS = "Clinical reviewers"


def add(apps, schema_editor):
    """Django makes permissions after all migrations; those that are given here are made now."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    Group = apps.get_model("auth", "Group")
    permissions = []
    for app, model, codename, name in PERMISSIONS:
        kind, _ = ContentType.objects.get_or_create(app_label=app, model=model)
        permission, _ = Permission.objects.get_or_create(
            content_type=kind, codename=codename, defaults={"name": name}
        )
        permissions.append(permission)
    reviewers, _ = Group.objects.get_or_create(name=REVIEWERS)
    reviewers.permissions.add(*permissions)
    for group in Group.objects.filter(name="Moderators"):
        group.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("blog", "0006_imported_page"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("site_core", "0011_review_permission_and_account"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
