from typing import Any

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    """What the outside world said, and when we saw it."""

    name = "sources"
    verbose_name = _("Where we looked")

    def ready(self) -> None:
        # Models cannot be imported before every application is loaded.
        from newsroom.outbox.door import declare as declare_door  # noqa: PLC0415
        from newsroom.outbox.topics import declare as declare_topics  # noqa: PLC0415
        from newsroom.people.visibility import declare  # noqa: PLC0415
        from newsroom.record.proofs import declare as declare_proof  # noqa: PLC0415
        from sources import outbound  # noqa: PLC0415
        from sources.proofs import snapshots_hold_what_was_hashed  # noqa: PLC0415

        for model in self.get_models():
            rows: Any = model._default_manager
            if hasattr(rows, "visible_to"):
                declare(str(model._meta.model_name), rows.visible_to)
        declare_door(outbound)
        declare_topics("party", ["add", "edit", "merge"])
        declare_topics("source", ["add", "edit"])
        declare_topics("snapshot", ["add"])
        declare_proof(snapshots_hold_what_was_hashed)
