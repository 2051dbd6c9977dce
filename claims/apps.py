from datetime import timedelta
from typing import Any

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClaimsConfig(AppConfig):
    """What our articles assert, and whether it holds."""

    name = "claims"
    verbose_name = _("Articles and what they assert")

    def ready(self) -> None:
        # Models cannot be imported before every application is loaded.
        from claims.actions.reviews import lapse_due  # noqa: PLC0415
        from claims.notifying.clearing import clear_notices  # noqa: PLC0415
        from claims.notifying.rounds import work as notify  # noqa: PLC0415
        from claims.proofs import PROOFS  # noqa: PLC0415
        from claims.workflow import VERBS  # noqa: PLC0415
        from newsroom.outbox.rounds import declare as declare_round  # noqa: PLC0415
        from newsroom.outbox.topics import declare as declare_topics  # noqa: PLC0415
        from newsroom.people.visibility import declare  # noqa: PLC0415
        from newsroom.record.proofs import declare as declare_proof  # noqa: PLC0415

        for model in self.get_models():
            rows: Any = model._default_manager
            if hasattr(rows, "visible_to") and not model._meta.proxy:
                declare(str(model._meta.model_name), rows.visible_to)
        for proof in PROOFS:
            declare_proof(proof)
        declare_topics("article", ["take_in", "correct", "revise"])
        declare_topics("nothingtocheck", ["mark_nothing_to_check", "withdraw_mark"])
        declare_topics("statement", {*VERBS, "record", "plan", "carry", "add_evidence", "withdraw_evidence", "lapse"})
        declare_topics("evidence", ["add", "edit", "withdraw"])
        declare_topics("comment", ["comment", "resolve"])
        declare_topics("suggestionoutcome", ["keep_suggestion", "drop_suggestion", "undo_drop"])
        # Days end at another hour in every time zone, so it is asked more often than once a day.
        declare_round("lapse_due", lapse_due, every=timedelta(minutes=15))
        declare_round("notices", notify, every=timedelta(seconds=10))
        declare_round("clear_notices", clear_notices, every=timedelta(hours=1))
