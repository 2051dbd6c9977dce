"""The workflow: one table of verbs, and one function that says who may not do what, and why.

Pure but for the language of its words: plain facts in, a reason or None out. Actions raise the reason, the API answers
it, buttons show it.
``docs/workflow.md`` is drawn from ``VERBS`` by ``manage.py draw_workflow``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from newsroom.people.actor import Actor, Role
from newsroom.record.refusals import Kind, Refusal
from newsroom.words import Lazy, amid


class State(TextChoices):
    draft = "draft", _("Draft")
    queued = "queued", _("Queued")
    checking = "checking", _("Checking")
    in_review = "in_review", _("In review")
    signed_off = "signed_off", _("Signed off")
    stale = "stale", _("Stale")
    withdrawn = "withdrawn", _("Withdrawn")


class StaleCause(TextChoices):
    content_changed = "content_changed", _("What was judged has changed")
    contrary_evidence = "contrary_evidence", _("Contradicting or qualifying evidence came in")
    passage_orphaned = "passage_orphaned", _("A passage is no longer in the text")
    recheck_due = "recheck_due", _("The date for a recheck has passed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the rules need to know of one statement.

    ``assignee`` is empty where the one on file may no longer check. ``contributors`` are those who, since the last
    sign-off, changed what is judged, made the proposal, or took in the revision that changed the words.
    ``chain_problem`` and ``verdict_problem`` are reasons in words, empty where all is well; the latter is asked of
    the verdicts that signing would let stand.
    """

    state: State
    creator: int
    contributors: frozenset[int] = frozenset()
    assignee: int | None = None
    proposer: int | None = None
    has_passage: bool = True
    voice_is_chosen: bool = True
    has_orphan: bool = False
    chain_problem: str = ""
    blocking_comments: int = 0
    hash_is_proposed: bool = True
    verdict_problem: str = ""


_PEOPLE = {
    Role.editor: _("an editor"),
    Role.checker: _("a checker"),
    Role.reviewer: _("a reviewer"),
    Role.lead: _("a lead"),
}
# A condition answers None, or why it does not hold, in words.
Condition = Callable[[Facts, Actor], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One row of the table. ``to`` maps each state the verb starts from to the one it ends in."""

    name: str
    label: Lazy
    to: dict[State, State]
    who: tuple[Condition, ...]
    who_in_words: Lazy
    guards: tuple[Condition, ...] = ()
    guards_in_words: Lazy = ""
    needs_reason: bool = False


def _holds(*roles: Role) -> Condition:
    wanted = frozenset(roles)

    def condition(facts: Facts, actor: Actor) -> str | None:
        if actor.roles & wanted:
            return None
        people = gettext(" or ").join(str(_PEOPLE[role]) for role in roles)
        return gettext("Only %(people)s may do this.") % {"people": people}

    return condition


def _assignee(facts: Facts, actor: Actor) -> str | None:
    if facts.assignee is None:
        return gettext("Nobody who may check is assigned; a lead assigns first.")
    if facts.assignee != actor.id or Role.checker not in actor.roles:
        return gettext("Only the assignee may do this.")
    return None


def _assignee_or_lead(facts: Facts, actor: Actor) -> str | None:
    if Role.lead in actor.roles or _assignee(facts, actor) is None:
        return None
    return gettext("Only the assignee or a lead may do this.")


def _proposer(facts: Facts, actor: Actor) -> str | None:
    if facts.proposer != actor.id or Role.checker not in actor.roles:
        return gettext("Only the checker who proposed may recall the proposal.")
    return None


def _lead_or_editor_of_own_draft(facts: Facts, actor: Actor) -> str | None:
    own_draft = facts.state == State.draft and facts.creator == actor.id and Role.editor in actor.roles
    if Role.lead in actor.roles or own_draft:
        return None
    return gettext("Only a lead may withdraw this; an editor may withdraw a draft of their own.")


def _lead_with_the_permission(facts: Facts, actor: Actor) -> str | None:
    if Role.lead not in actor.roles:
        return gettext("Only a lead may override.")
    return None if actor.may_override else gettext("Overriding takes a permission of its own, which you do not have.")


def not_own_work(facts: Facts, actor: Actor) -> str | None:
    """Product rule 7. It binds by the statement, whatever roles a person holds."""
    if actor.id == facts.creator:
        return gettext("You recorded this statement; somebody else must decide.")
    if actor.id in facts.contributors:
        return gettext("You worked on this statement since it was last signed off; somebody else must decide.")
    return None


def _is_complete(facts: Facts, actor: Actor) -> str | None:
    if not facts.has_passage:
        return gettext("Mark the statement's words in the text first.")
    if facts.has_orphan:
        return gettext("A passage is no longer in the text: mark the words anew first.")
    if not facts.voice_is_chosen:
        return gettext("Choose who says this, or that it is the outlet's own voice.")
    return facts.chain_problem or None


def _no_orphan(facts: Facts, actor: Actor) -> str | None:
    return gettext("A passage is no longer in the text: mark the words anew first.") if facts.has_orphan else None


def _chain_is_complete(facts: Facts, actor: Actor) -> str | None:
    return facts.chain_problem or None


def _no_blocking_comment(facts: Facts, actor: Actor) -> str | None:
    if facts.blocking_comments == 0:
        return None
    return ngettext(
        "%(count)s blocking comment is still open.",
        "%(count)s blocking comments are still open.",
        facts.blocking_comments,
    ) % {"count": facts.blocking_comments}


def _as_proposed(facts: Facts, actor: Actor) -> str | None:
    return None if facts.hash_is_proposed else gettext("What is judged has changed since the proposal.")


def _verdicts_hold(facts: Facts, actor: Actor) -> str | None:
    return facts.verdict_problem or None


_SIGNABLE = (not_own_work, _no_blocking_comment, _no_orphan, _chain_is_complete)
_EDITABLE = {
    State.draft: State.draft,
    State.queued: State.queued,
    State.checking: State.checking,
    State.stale: State.stale,
    State.in_review: State.checking,
    State.signed_off: State.stale,
}
_LIVE = tuple(state for state in State if state != State.withdrawn)

_TABLE = (
    Verb(
        name="submit",
        label=_("Submit"),
        to={State.draft: State.queued},
        who=(_holds(Role.editor),),
        who_in_words="editor",
        guards=(_is_complete,),
        guards_in_words=_("a passage; who says it is chosen; the chain reaches the outlet"),
    ),
    Verb(
        name="take",
        label=_("Take"),
        to={State.queued: State.checking},
        who=(_holds(Role.checker),),
        who_in_words=_("checker, for themself"),
    ),
    Verb(
        name="assign",
        label=_("Assign"),
        to={State.queued: State.checking, State.checking: State.checking},
        who=(_holds(Role.lead),),
        who_in_words="lead",
        guards_in_words=_("the assignee is an active checker"),
    ),
    Verb(
        name="release",
        label=_("Release"),
        to={State.checking: State.queued},
        who=(_assignee_or_lead,),
        who_in_words=_("the assignee, lead"),
        needs_reason=True,
    ),
    Verb(
        name="propose",
        label=_("Propose verdicts"),
        to={State.checking: State.in_review},
        who=(_assignee,),
        who_in_words=_("the assignee"),
        guards=(_is_complete,),
        guards_in_words=_("verdicts with rationale, which the evidence bears"),
        needs_reason=True,
    ),
    Verb(
        name="recall",
        label=_("Recall proposal"),
        to={State.in_review: State.checking},
        who=(_proposer,),
        who_in_words=_("the proposer"),
        guards_in_words=_("no decision on the proposal yet"),
    ),
    Verb(
        name="return",
        label=_("Return"),
        to={State.in_review: State.checking},
        who=(_holds(Role.reviewer),),
        who_in_words=_("reviewer, not a contributor"),
        guards=(not_own_work,),
        needs_reason=True,
    ),
    Verb(
        name="sign_off",
        label=_("Sign off"),
        to={State.in_review: State.signed_off},
        who=(_holds(Role.reviewer),),
        who_in_words=_("reviewer, not a contributor"),
        guards=(*_SIGNABLE, _as_proposed, _verdicts_hold),
        guards_in_words=_("no open blocking comment, no orphaned passage, and just what was proposed"),
    ),
    Verb(
        name="recheck",
        label=_("Recheck"),
        to={State.stale: State.checking},
        who=(_holds(Role.checker, Role.lead),),
        who_in_words=_("checker, lead"),
    ),
    Verb(
        name="reaffirm",
        label=_("Reaffirm"),
        to={State.stale: State.signed_off},
        who=(_holds(Role.reviewer),),
        who_in_words=_("reviewer, not a contributor"),
        guards=(*_SIGNABLE, _verdicts_hold),
        guards_in_words=_("was shown the difference; the verdicts still hold"),
        needs_reason=True,
    ),
    Verb(
        name="reopen",
        label=_("Reopen"),
        to={State.signed_off: State.checking},
        who=(_holds(Role.reviewer, Role.lead),),
        who_in_words=_("reviewer, lead"),
        guards_in_words=_("names an active checker"),
        needs_reason=True,
    ),
    Verb(
        name="withdraw",
        label=_("Withdraw"),
        to=dict.fromkeys(_LIVE, State.withdrawn),
        who=(_lead_or_editor_of_own_draft,),
        who_in_words=_("lead; an editor their own draft"),
        needs_reason=True,
    ),
    Verb(
        name="restore",
        label=_("Restore"),
        to={State.withdrawn: State.draft},
        who=(_holds(Role.lead),),
        who_in_words="lead",
        needs_reason=True,
    ),
    Verb(
        name="override",
        label=_("Override"),
        to={State.in_review: State.signed_off, State.stale: State.signed_off},
        who=(_lead_with_the_permission,),
        who_in_words=_("lead with the permission, not a contributor"),
        guards=(*_SIGNABLE, _verdicts_hold),
        guards_in_words=_("was shown what is judged; the verdicts hold"),
        needs_reason=True,
    ),
    Verb(
        name="edit",
        label=_("Edit"),
        to=_EDITABLE,
        who=(_holds(Role.editor),),
        who_in_words="editor",
    ),
    Verb(
        name="edit_evidence",
        label=_("Edit evidence"),
        to=_EDITABLE,
        who=(_holds(Role.editor, Role.checker),),
        who_in_words=_("editor, checker"),
    ),
)

VERBS: dict[str, Verb] = {verb.name: verb for verb in _TABLE}
# What a person may press; the two kinds of edit happen through forms and the evidence endpoint.
TRANSITIONS = tuple(verb.name for verb in _TABLE if not verb.name.startswith("edit"))


def refusal(verb: str, facts: Facts, actor: Actor) -> Refusal | None:
    """None where ``actor`` may do ``verb`` now, else the first reason why not.

    The kind tells who could: ``who`` another person, ``state`` nobody now, ``guard`` the same person once the reason
    is dealt with. Raises KeyError for a verb that is not in the table.
    """
    row = VERBS[verb]
    for condition in row.who:
        if reason := condition(facts, actor):
            return Refusal(reason, Kind.who)
    if facts.state not in row.to:
        states = gettext(" or ").join(amid(state.label) for state in row.to)
        return Refusal(
            gettext("This statement is %(state)s; it would have to be %(states)s.")
            % {"state": amid(facts.state.label), "states": states},
            Kind.state,
        )
    for condition in row.guards:
        if reason := condition(facts, actor):
            return Refusal(reason, Kind.who if condition is not_own_work else Kind.guard)
    return None
