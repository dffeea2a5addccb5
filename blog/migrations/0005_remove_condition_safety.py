from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("blog", "0004_move_red_flags")]

    operations = [migrations.RemoveField(model_name="conditionpage", name="safety")]
