"""The cards that each condition kept for itself become notices, which every page can show.

Apart from the change of the tables around it: PostgreSQL refuses both in one transaction.
"""

import json

from django.db import migrations


def move(apps, schema_editor):
    """One notice for each condition with cards; its first concern without a notice shows it too."""
    ConditionPage = apps.get_model("blog", "ConditionPage")
    SafetyNotice = apps.get_model("practitioners", "SafetyNotice")
    Revision = apps.get_model("wagtailcore", "Revision")
    for page in ConditionPage.objects.order_by("path"):
        cards = list(page.safety.raw_data)
        if not cards:
            continue
        notice = SafetyNotice.objects.create(
            name=f"{page.title} {page.pk}"
            if SafetyNotice.objects.filter(name=page.title[:120]).exists()
            else page.title[:120],
            slug=f"{page.slug[:100]}-{page.pk}",
            cards=json.dumps(cards),
        )
        ConditionPage.objects.filter(pk=page.pk).update(safety_notice=notice)
        free = page.concerns.filter(safety_notice=None).order_by("pk")
        concern = free.filter(body_area=page.body_area_id).first() or free.first()
        if concern is not None:
            concern.safety_notice = notice
            concern.save(update_fields=["safety_notice"])
        for revision in Revision.objects.filter(object_id=str(page.pk), content__has_key="safety"):
            revision.content = revision.content | {"safety_notice": notice.pk}
            revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("blog", "0003_condition_safety_notice"),
        ("wagtailcore", "0001_squashed_0016_change_page_url_path_to_text_field"),
    ]

    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
