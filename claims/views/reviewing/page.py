"""Everything that is needed to decide on one statement, gathered in a fixed number of queries."""

from typing import Any

from claims.actions.around import around
from claims.actions.facts import case_of, facts_of, may_check, verdicts_of
from claims.actions.transitions import options_on
from claims.admin.beside import lines_about, remarks_on
from claims.admin.comments import CommentForm
from claims.admin.verb_forms import ActForm
from claims.changes import last_word, since
from claims.models import Contribution, Decision, Statement
from claims.models.decision import DECIDING, DecisionKind
from claims.views.queue_list import Queue, neighbours
from claims.views.reviewing.chain import steps_of
from claims.views.reviewing.evidence import groups_of
from claims.views.reviewing.rules import findings_of, signing_rules
from claims.views.reviewing.sentence import in_context
from claims.views.reviewing.verbs import Trouble, verbs_of
from claims.views.reviewing.wording import printed_against_source
from newsroom.models import User
from newsroom.people.roles import actor_of

LATEST = 60


def everything_about(
    statement: Statement,
    user: User,
    *,
    compared: Decision | None = None,
    bound: ActForm | None = None,
    comment_form: CommentForm | None = None,
    trouble: Trouble | None = None,
) -> dict[str, Any]:
    """The context of the page. ``compared`` is the decision to compare with, the last one if not said."""
    decision = compared or last_word(statement)
    found = around(statement)
    case, facts = case_of(statement, found), facts_of(statement, found)
    actor, context = actor_of(user), in_context(statement)
    words = [passage.exact for passage in context.passages if not passage.is_orphaned]
    printed = printed_against_source(statement, words)
    judgement = _judgement(statement)
    verdicts = verdicts_of(judgement) if judgement else None
    decisions = Decision.objects.visible_to(user).filter(statement=statement).select_related("by")
    verbs = verbs_of(statement, options_on(facts, actor), bound)
    return {
        "statement": statement,
        "context": context,
        "steps": steps_of(statement),
        "printed": printed,
        "groups": groups_of(statement, case, decision),
        "findings": findings_of(statement, case, verdicts, printed.value if printed else ""),
        "judgement": judgement,
        "rules": signing_rules(facts, actor),
        "compared": decision,
        "changed": since(decision, statement) if decision else [],
        "verbs": verbs,
        "trouble": trouble,
        "is_typed_lost": trouble is not None and not any(one.is_open for one in verbs.allowed),
        "assignee_may_check": statement.assignee is None or may_check(statement.assignee),
        "contributors": [c.user for c in Contribution.objects.filter(statement=statement).select_related("user")],
        "remarks": remarks_on(statement, user),
        "comment_form": comment_form or CommentForm(initial={"version": statement.version}, auto_id="comment_%s"),
        "may_comment": user.has_perm("claims.add_comment"),
        "decisions": decisions[:LATEST],
        "returned": _returned(statement),
        "lines": lines_about(statement, user),
    }


def about_the_queue(statement: Statement, queue: Queue) -> dict[str, Any]:
    """Where the statement stands in the queue that the address asks for."""
    before, after = neighbours(queue, statement)
    return {"queue": queue, "query": queue.query(), "before": before, "after": after, "left": queue.rows().count()}


def _judgement(statement: Statement) -> Decision | None:
    """The judgement that counts now: the proposal in review or while it is checked again, else the last sign-off."""
    proposal, settled = statement.proposal, statement.current_decision
    if proposal is None or (settled is not None and settled.pk > proposal.pk):
        return settled
    return proposal


def _returned(statement: Statement) -> Decision | None:
    """The return that whoever checks has still to answer: the last one, unless somebody has decided since."""
    decisions = Decision.objects.filter(statement=statement, kind__in=(*DECIDING, DecisionKind.returned))
    latest = decisions.select_related("by").order_by("-id").first()
    return latest if latest is not None and latest.kind == DecisionKind.returned else None
