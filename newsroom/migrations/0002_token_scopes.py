from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0001_initial"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="apitoken",
            options={"ordering": ["-created_at"], "verbose_name": "API token"},
        ),
        # Tokens that were made before could be used for everything, and still can.
        migrations.AddField(
            model_name="apitoken",
            name="scopes",
            field=models.CharField(
                default="read write transition webhooks", help_text="words, as OAuth writes them", max_length=100
            ),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(("scopes", ""), _negated=True), name="token_has_a_scope"
            ),
        ),
    ]
