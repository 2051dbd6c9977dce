from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0002_token_scopes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Replay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("caller", models.CharField(max_length=30)),
                ("key", models.CharField(max_length=255)),
                ("fingerprint", models.CharField(max_length=64)),
                ("nonce", models.CharField(max_length=32)),
                ("status", models.PositiveSmallIntegerField(default=0)),
                ("content", models.TextField()),
                ("content_type", models.CharField(max_length=100)),
                ("etag", models.CharField(max_length=100)),
                ("location", models.CharField(max_length=2000)),
                ("created_at", models.DateTimeField(db_index=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("caller", "key"), name="replay_once_for_each_key"),
                ],
            },
        ),
    ]
