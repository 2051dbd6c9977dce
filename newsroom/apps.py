"""The ground's application, and the admin that carries the newsroom's own front page."""

from datetime import timedelta

from django.apps import AppConfig, apps
from django.contrib.admin.apps import AdminConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

OURS = ("newsroom", "sources", "claims")


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = _("Newsroom")

    def ready(self) -> None:
        # Models cannot be imported before every application is loaded.
        from newsroom.checks import counts_are_kept, triggers_stand  # noqa: PLC0415
        from newsroom.outbox import rounds  # noqa: PLC0415
        from newsroom.outbox.clearing import clear_deliveries  # noqa: PLC0415
        from newsroom.outbox.sending import deliver_due  # noqa: PLC0415
        from newsroom.people.roles import write_groups  # noqa: PLC0415
        from newsroom.record.triggers import install_after_migrate  # noqa: PLC0415
        from newsroom.rest.replays import purge  # noqa: PLC0415
        from newsroom.words import name_in_every_language  # noqa: PLC0415

        rounds.declare("webhooks", deliver_due, every=timedelta())
        rounds.declare("clear_deliveries", clear_deliveries, every=timedelta(hours=1))
        rounds.declare("purge_replays", lambda: purge(now()), every=timedelta(hours=1))
        register(triggers_stand, Tags.database)
        register(counts_are_kept, Tags.caches)
        name_in_every_language(model for app in OURS for model in apps.get_app_config(app).get_models())
        # Both wait until everything is migrated: permissions and tables do not exist before.
        post_migrate.connect(write_groups, dispatch_uid="newsroom.write_groups")
        post_migrate.connect(install_after_migrate, dispatch_uid="newsroom.install_triggers")


class NewsroomAdminConfig(AdminConfig):
    default_site = "newsroom.admin_site.NewsroomAdminSite"
