"""The verbs a person can press, behind one door: by name, with the inputs each takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from claims.actions import assignments, reviews, statements
from claims.actions.around import kept
from claims.actions.facts import facts_of, facts_of_all
from claims.models import Decision, Statement
from claims.workflow import TRANSITIONS, VERBS, Facts, Verb, refusal
from newsroom.models import User
from newsroom.people.actor import Actor
from newsroom.people.roles import actor_of
from newsroom.record.refusals import Refusal

ACTIONS: dict[str, Callable[..., Any]] = {
    "submit": statements.submit,
    "take": assignments.take,
    "assign": assignments.assign,
    "release": assignments.release,
    "propose": reviews.propose,
    "recall": reviews.recall,
    "return": reviews.return_,
    "sign_off": reviews.sign_off,
    "recheck": assignments.recheck,
    "reaffirm": reviews.reaffirm,
    "reopen": assignments.reopen,
    "withdraw": statements.withdraw,
    "restore": statements.restore,
    "override": reviews.override,
}

# What each verb takes besides its reason; ``propose`` and the two that sign as shown want more than a button.
INPUTS: dict[str, tuple[str, ...]] = {
    "assign": ("assignee",),
    "reopen": ("assignee",),
    "propose": (
        "attribution",
        "attribution_hop",
        "content",
        "content_note",
        "answered",
        "wording_evidence",
        "wording_note",
        "evidence",
    ),
    "reaffirm": ("shown_hash", "answers"),
    "override": ("shown_hash", "answers", "verdicts"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """A verb as it stands for one person and one statement now: ``refusal`` is None where they may."""

    verb: Verb
    refusal: Refusal | None


def options(statement: Statement, user: User) -> list[Option]:
    """Every verb, allowed or refused with its reason, in the order of the table."""
    return options_of_all([statement], user)[statement.pk]


def options_of_all(page: Sequence[Statement], user: User) -> dict[int, list[Option]]:
    """``options`` for many statements in a fixed number of queries."""
    actor = actor_of(user)
    return {pk: options_on(facts, actor) for pk, facts in facts_of_all(page).items()}


def options_after(statement: Statement, user: User) -> list[Option]:
    """``options`` for a statement as an act has just answered it: what the act has read is not read again."""
    return options_on(facts_of(statement, kept(statement)), actor_of(user))


def options_on(facts: Facts, actor: Actor) -> list[Option]:
    """``options`` where the facts are in hand already."""
    return [Option(VERBS[name], refusal(name, facts, actor)) for name in TRANSITIONS]


def perform(verb: str, *, statement: Statement, by: User, version: int, reason: str = "", **inputs: Any) -> Statement:
    """Do ``verb`` and answer the statement as it stands after. Raises ValidationError on an unknown verb or input."""
    return done(verb, statement=statement, by=by, version=version, reason=reason, **inputs)[0]


def done(
    verb: str, *, statement: Statement, by: User, version: int, reason: str = "", **inputs: Any
) -> tuple[Statement, Decision | None]:
    """``perform``, and the decision that was taken by it, if the verb is an act of judgement."""
    if verb not in ACTIONS:
        raise ValidationError(
            {
                "verb": gettext("There is no verb “%(verb)s”. There are: %(names)s.")
                % {"verb": verb, "names": ", ".join(ACTIONS)}
            }
        )
    if unknown := sorted(set(inputs) - set(INPUTS.get(verb, ()))):
        raise ValidationError(dict.fromkeys(unknown, gettext("“%(verb)s” does not take this.") % {"verb": verb}))
    came_of_it = ACTIONS[verb](statement=statement, by=by, version=version, reason=reason, **inputs)
    if isinstance(came_of_it, Decision):
        return came_of_it.statement, came_of_it
    return came_of_it, None
