"""A statement's course: each act of a story done by whoever does it in this newsroom."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.timezone import localdate

from claims.actions import comments, reviews, statements
from claims.actions import evidence as proofs
from claims.actions.transitions import perform
from claims.models import Comment, Statement
from newsroom.demo.telling import Act
from newsroom.models import User
from sources.models import Snapshot

# Who does what where a story does not say; “assignee” is whoever the statement is assigned to.
USUALLY = {
    "submit": "editor",
    "edit": "editor",
    "take": "checker",
    "recheck": "checker",
    "propose": "assignee",
    "recall": "assignee",
    "release": "assignee",
    "evidence": "assignee",
    "withdraw_evidence": "assignee",
    "return": "reviewer",
    "sign_off": "reviewer",
    "reaffirm": "reviewer",
    "comment": "reviewer",
    "resolve": "reviewer",
    "assign": "lead",
    "reopen": "lead",
    "plan": "lead",
    "withdraw": "lead",
    "restore": "lead",
    "override": "lead",
}


class Course:
    """One statement, moved on by the acts of its story."""

    def __init__(self, statement: Statement, people: Mapping[str, User], looks: Mapping[str, Snapshot]) -> None:
        self.pk, self.people, self.looks = statement.pk, people, looks

    def run(self, acts: Iterable[Act]) -> None:
        for act in acts:
            current = Statement.objects.select_related("assignee").get(pk=self.pk)
            by = self._by(act, current)
            inputs = dict(act.inputs)
            own = getattr(self, f"_{act.verb}", None)
            if own:
                own(current, by, inputs)
            else:
                perform(act.verb, statement=current, by=by, version=current.version, **self._known(current, inputs))

    def _by(self, act: Act, statement: Statement) -> User:
        name = act.by or USUALLY[act.verb]
        if name != "assignee":
            return self.people[name]
        username = statement.assignee.username if statement.assignee else "checker"
        return self.people[username]

    def _known(self, statement: Statement, inputs: dict[str, Any]) -> dict[str, Any]:
        """The inputs as the verbs take them: people and evidence by what they are, not by their names."""
        if "to" in inputs:
            inputs["assignee"] = self.people[inputs.pop("to")]
        if "answers" in inputs:
            look, note = inputs.pop("answers")
            inputs["answers"] = reviews.Answers(note, frozenset([self._evidence_on(statement, look).pk]))
        if "answered" in inputs:
            inputs["answered"] = [self._evidence_on(statement, look).pk for look in inputs["answered"]]
        if inputs.pop("was_shown", False):
            inputs["shown_hash"] = statement.content_hash
        return inputs

    def _evidence_on(self, statement: Statement, look: str) -> Any:
        return statement.evidence.get(snapshot=self.looks[look])

    def _evidence(self, statement: Statement, by: User, inputs: dict[str, Any]) -> None:
        covers = {f"covers_{aspect}": True for aspect in inputs.pop("covers")}
        snapshot = self.looks[inputs.pop("look")]
        proofs.add_evidence(
            statement=statement, by=by, version=statement.version, snapshot=snapshot, **covers, **inputs
        )

    def _withdraw_evidence(self, statement: Statement, by: User, inputs: dict[str, Any]) -> None:
        piece = self._evidence_on(statement, inputs["look"])
        proofs.withdraw_evidence(evidence=piece, by=by, version=piece.version, reason=inputs["reason"])

    def _comment(self, statement: Statement, by: User, inputs: dict[str, Any]) -> None:
        comments.comment(statement=statement, by=by, version=statement.version, **inputs)

    def _resolve(self, statement: Statement, by: User, inputs: dict[str, Any]) -> None:
        remark = Comment.objects.filter(statement=statement, resolved_at__isnull=True).order_by("id")[0]
        comments.resolve_comment(comment=remark, by=by, version=remark.version)

    def _edit(self, statement: Statement, by: User, inputs: dict[str, Any]) -> None:
        statements.edit(statement=statement, by=by, version=statement.version, fields=inputs)

    def _plan(self, statement: Statement, by: User, inputs: dict[str, Any]) -> None:
        days = {name: _in_days(inputs.pop(name)) for name in ("due_on", "recheck_on") if name in inputs}
        statements.plan(statement=statement, by=by, version=statement.version, **days, **inputs)


def _in_days(days: int) -> date:
    return localdate() + timedelta(days)
