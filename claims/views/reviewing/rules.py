"""Do the verdicts hold, and may it be signed? Every rule that bears on it, met or missed, in words."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from claims.models import Statement
from claims.models.statement import Kind
from claims.verdicts import CONFIRMED_ATTRIBUTION, Attribution, Case, Content, Verdicts, problems, unanswered
from claims.workflow import Facts, State, not_own_work
from newsroom.people.actor import Actor
from newsroom.words import in_plain_words

ATTRIBUTION_RULES = {
    Attribution.confirmed_at_origin: _("Supporting evidence on the attribution comes from hop 0 itself."),
    Attribution.confirmed_at_hop: _("The hop named is the nearest one that supporting evidence has seen."),
    Attribution.disputed: _("Evidence on the attribution contradicts or qualifies it."),
    Attribution.unconfirmed: _("Unconfirmed asks for no evidence; somebody else than the outlet is said to speak."),
    Attribution.not_applicable: _("Only in the outlet's own voice is there nobody to attribute to."),
}
CONTENT_RULES = {
    Content.confirmed: _("One primary support, or supports from two independent origins."),
    Content.partly_confirmed: _("A support, and a qualification or contradiction."),
    Content.contradicted: _("A contradiction."),
    Content.misleading: _("Context evidence, and a note."),
    Content.unsupported: _("A note on what was tried."),
    Content.not_checkable: _("Only positions and predictions are not checkable."),
    Content.not_examined: _("Only a quote's content may stay unexamined."),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule in words; ``missed`` is the reason why it is not met, empty where it is."""

    words: str
    missed: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One of the three verdicts with the rules it has to meet."""

    name: str
    question: str
    value: str
    rules: tuple[Rule, ...]
    note: str = ""


def findings_of(statement: Statement, case: Case, verdicts: Verdicts | None, wording_now: str) -> list[Finding]:
    """The verdicts that signing would let stand, each with its rules; none where nothing has been proposed."""
    if verdicts is None:
        return []
    found = [_attribution(case, verdicts)]
    if statement.kind == Kind.quote:
        found.append(_wording(verdicts, wording_now))
    return [*found, _content(case, verdicts)]


def signing_rules(facts: Facts, actor: Actor) -> list[Rule]:
    """What has to hold besides the verdicts before ``actor`` may sign; empty where nothing is there to be signed."""
    if facts.state not in (State.in_review, State.stale):
        return []
    blocking = facts.blocking_comments
    still_open = ngettext("%(count)s still open.", "%(count)s still open.", blocking) % {"count": blocking}
    rules = [
        Rule(gettext("You have no part in it: four eyes."), not_own_work(facts, actor) or ""),
        Rule(gettext("No blocking comment is open."), still_open if blocking else ""),
        Rule(
            gettext("All its words are in the text."),
            gettext("Some are lost: mark the words anew.") if facts.has_orphan else "",
        ),
        Rule(gettext("The chain runs from the utterance to the outlet."), facts.chain_problem),
    ]
    if facts.state == State.in_review:
        changed = "" if facts.hash_is_proposed else gettext("It has changed since the proposal.")
        rules.append(Rule(gettext("What is judged is just what was proposed."), changed))
    return rules


def _attribution(case: Case, verdicts: Verdicts) -> Finding:
    name = str(Attribution(verdicts.attribution).label)
    if verdicts.attribution_hop is not None:
        name = gettext("Confirmed at hop %(position)s") % {"position": verdicts.attribution_hop}
    missed = problems(case, verdicts, may_still_answer=True).get("attribution", "")
    rules = [Rule(str(ATTRIBUTION_RULES[Attribution(verdicts.attribution)]), missed)]
    if verdicts.attribution in CONFIRMED_ATTRIBUTION:
        rules.append(_answered(case, "attribution", verdicts))
    return Finding(gettext("attribution"), gettext("Was it said, by them?"), name, tuple(rules))


def _wording(verdicts: Verdicts, wording_now: str) -> Finding:
    same = verdicts.wording == wording_now
    missed = (
        ""
        if same
        else (gettext("Computed anew it is %(wording)s.") % {"wording": in_plain_words(wording_now or "undecided")})
    )
    rule = Rule(gettext("Computed from the printed words and the chosen snapshot, never given by a person."), missed)
    value = capfirst(in_plain_words(verdicts.wording))
    return Finding(gettext("wording"), gettext("In these words?"), value, (rule,), verdicts.wording_note)


def _content(case: Case, verdicts: Verdicts) -> Finding:
    missed = problems(case, verdicts, may_still_answer=True).get("content", "")
    rules = [Rule(str(CONTENT_RULES[Content(verdicts.content)]), missed)]
    if verdicts.content == Content.confirmed:
        rules.append(_answered(case, "content", verdicts))
    if verdicts.answered:
        wrong = problems(case, verdicts, may_still_answer=True).get("answered", "")
        rules.append(Rule(gettext("What the note answers are contradictions on file."), wrong))
    value = str(Content(verdicts.content).label)
    return Finding(gettext("content"), gettext("Is it so?"), value, tuple(rules), verdicts.content_note)


def _answered(case: Case, aspect: str, verdicts: Verdicts) -> Rule:
    return Rule(gettext("Every contradiction is answered in a note that names it."), unanswered(case, aspect, verdicts))
