"""One save of a desk: the statement, its plan and its evidence, in one transaction, each by its own action."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction

from claims.actions.evidence import add_evidence, edit_evidence
from claims.actions.statements import edit, plan, record_claim, record_quote
from claims.admin.desk import Desk
from claims.models import Article, Statement
from newsroom.record.refusals import Refused
from newsroom.record.versions import locked
from newsroom.recorded_admin import by_field

RECORD = {"quote": record_quote, "claim": record_claim}


@transaction.atomic
def record(desk: Desk, by: Any) -> Statement:
    """A new draft from what was typed. Raises what the action raises."""
    form = desk.form
    return RECORD[desk.statement.kind](
        article=desk.article,
        by=by,
        passages=desk.words.choices() or [],
        hops=desk.hops.steps(),
        **form.judged(),
        **form.planned(),
    )


@transaction.atomic
def save(desk: Desk, by: Any) -> Statement:
    """Write what was typed onto the version it was typed on. Raises Conflict, Refused and ValidationError."""
    version = desk.form.cleaned_data.get("version") or 0
    # In the order in which every act locks; the version is looked at even where only evidence is typed.
    locked(Article(pk=desk.article.pk), None)
    statement = locked(desk.statement, version)
    if desk.rights.edit is None:
        statement = edit(
            statement=statement,
            by=by,
            version=statement.version,
            fields=desk.form.judged(),
            passages=desk.words.choices(),
            hops=desk.hops.steps(),
        )
    if desk.rights.may_plan:
        statement = plan(statement=statement, by=by, version=statement.version, **desk.form.planned())
    if desk.rights.evidence is None:
        _save_evidence(desk, statement, by)
    return Statement.objects.select_related("article").get(pk=statement.pk)


def _save_evidence(desk: Desk, statement: Statement, by: Any) -> None:
    for form, given in desk.evidence.changed():
        try:
            if form.piece is None:
                seen = Statement.objects.values_list("version", flat=True).get(pk=statement.pk)
                add_evidence(statement=statement, by=by, version=seen, **given)
            else:
                edit_evidence(evidence=form.piece, by=by, version=form.cleaned_data["version"] or 0, **given)
        except ValidationError as problem:
            place(problem, form)
            raise Unsaved from problem


class Unsaved(Exception):
    """A problem stands at its field already; the transaction is undone."""


def place(problem: ValidationError | Refused, form: Any) -> None:
    """Put the reason at its field, where the form shows it."""
    if isinstance(problem, Refused):
        form.add_error(None, str(problem))
        return
    for field, reasons in by_field(problem).items():
        known = field in form.fields and field != NON_FIELD_ERRORS
        form.add_error(field if known else None, reasons if known else [f"{_label(field)}{r}" for r in reasons])


def _label(field: str) -> str:
    return "" if field == NON_FIELD_ERRORS else f"{field.replace('_', ' ').capitalize()}: "
