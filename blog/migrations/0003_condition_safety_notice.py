import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("blog", "0002_initial"),
        ("practitioners", "0007_safety_notices"),
    ]

    operations = [
        migrations.AddField(
            model_name="conditionpage",
            name="safety_notice",
            field=models.ForeignKey(
                blank=True,
                help_text="Low back pain: the cards come before anything else, wherever they are shown.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="conditions",
                to="practitioners.safetynotice",
                verbose_name="red flags",
            ),
        ),
    ]
