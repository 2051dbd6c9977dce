"""Product rule 5, ingredient by ingredient: what reopens a sign-off, and what leaves it standing.

Each change is made twice, on a signed-off statement and on one in review: whatever makes the one stale sends the other
back to its proposer, and whatever leaves the one standing leaves the other where it is.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from django.db import transaction

from claims.actions import articles, evidence, marks
from claims.actions.chains import Step, steps_of
from claims.actions.judged import content_hash, judged
from claims.actions.passages import Choice
from claims.models import Contribution
from claims.text.sentences import sentences
from newsroom.models import Event, User
from sources import actions as outside
from sources.models import Party
from tests import factories
from tests.claims.judged_cases import SPLIT, TEXT, Case, claim_case, quote_case
from tests.factories import fresh

pytestmark = pytest.mark.django_db
_cases: "dict[tuple[str, str], Case]" = {}

STAGES = {"signed_off": "stale", "in_review": "checking"}


Change = Callable[[Case], object]

QUOTE: dict[str, Change] = {
    "form": lambda c: c.field(form="mixed"),
    "speaker": lambda c: c.field(speaker=factories.party(c.editor, "Bo Holm")),
    "role as printed": lambda c: c.field(role="Deputy Mayor"),
    "language": lambda c: c.field(language="en-GB"),
    "translation": lambda c: c.field(translation="Das Wasser wird fallen."),
    "words marked anew": lambda c: c.edit(passages=[Choice(exact="The water will fall"), SPLIT[1]]),
    "words one by one": lambda c: c.edit(passages=[SPLIT[0]]),
    "words in another order": lambda c: c.edit(passages=SPLIT[::-1]),
    "words in a new text": lambda c: c.revise("fall by Tuesday", "fall by Wednesday"),
    "form of words in a new text": lambda c: c.revise("by Tuesday,", "by  Tuesday,"),
    "words gone from a new text": lambda c: c.revise(' "We have seen worse."\n\n', "\n\n"),
    "words of a hop's basis": lambda c: c.revise("told reporters", "told the reporters"),
    "a hop's basis gone": lambda c: c.revise(" (With input from the wire)", ""),
    "hop party": lambda c: c.hop(0, party=factories.party(c.editor, "Bo Holm")),
    "hop role": lambda c: c.hop(0, role="Deputy Mayor"),
    "hop cue": lambda c: c.hop(0, cue="said"),
    "hop medium": lambda c: c.hop(0, medium="interview"),
    "hop date": lambda c: c.hop(0, date=datetime.date(2025, 3, 17)),
    "hop date printed": lambda c: c.hop(0, date_printed="Sunday"),
    "hop date basis": lambda c: c.hop(0, date_basis="speaker"),
    "hop naming": lambda c: c.hop(1, naming="collective"),
    "hop certainty": lambda c: c.hop(1, certainty="stated"),
    "hop source": lambda c: c.hop(0, source=factories.source(c.editor)),
    "hop source removed": lambda c: c.hop(0, source=None),
    "hop basis": lambda c: c.hop(0, basis=Choice(exact="told")),
    "hop basis removed": lambda c: c.hop(0, basis=None),
    "hop added": lambda c: c.edit(hops=[Step(party=c.outlet), *steps_of(c.statement)]),
    "hop dropped": lambda c: c.edit(hops=[*steps_of(c.statement)[:1], *steps_of(c.statement)[2:]]),
    "hops in another order": lambda c: c.edit(hops=[steps_of(c.statement)[i] for i in (1, 0, 2)]),
}
CLAIM: dict[str, Change] = {
    "sentence": lambda c: c.field(sentence="The river stood at about four metres on Sunday."),
    "claim type": lambda c: c.field(claim_type="date"),
    "claimant": lambda c: c.field(claimant=c.speaker),
    "claimant's role": lambda c: c.field(role="daily"),
    "claim's language": lambda c: c.field(language="en-US"),
    "dates": lambda c: c.field(date_from=datetime.date(2025, 3, 16), date_to=datetime.date(2025, 3, 16)),
    "claimed words": lambda c: c.edit(passages=[Choice(exact="The river stood at four metres")]),
    "claimed words in a new text": lambda c: c.revise("four metres", "five metres"),
}
EVIDENCE: dict[str, Change] = {
    "snapshot": lambda c: c.evidence(snapshot=factories.snapshot(c.editor, c.source, "The water will fall.")),
    "the same text again": lambda c: c.evidence(snapshot=factories.snapshot(c.editor, c.source, c.named.snapshot.text)),
    "stance": lambda c: c.evidence(stance="context"),
    "stance turned": lambda c: c.evidence(stance="contradicts"),
    "covers attribution": lambda c: c.evidence(covers_attribution=not c.named.covers_attribution),
    "covers wording": lambda c: c.evidence(covers_wording=not c.named.covers_wording),
    "covers content": lambda c: c.evidence(covers_content=not c.named.covers_content, covers_wording=True),
    "primary": lambda c: c.evidence(is_primary=not c.named.is_primary),
    "locator": lambda c: c.evidence(locator="page 2"),
    "excerpt": lambda c: c.evidence(excerpt="The water"),
    "withdrawn": lambda c: evidence.withdraw_evidence(
        evidence=c.named, by=c.other, version=c.named.version, reason="Of another day."
    ),
}
CONTRARY: dict[str, Change] = {
    "contradiction": lambda c: c.add(stance="contradicts", covers_content=True),
    "contradiction of the wording": lambda c: c.add(stance="contradicts", covers_wording=True),
    "qualification": lambda c: c.add(stance="qualifies", covers_attribution=True),
    "support turned into contradiction": lambda c: _later(c, stance="contradicts"),
    "context turned into qualification": lambda c: _later(c, "context", stance="qualifies"),
}
NOTHING: dict[str, Change] = {
    "a paragraph above": lambda c: c.revise("The river will fall\n\n", "The river will fall\n\nA note.\n\n"),
    "words elsewhere in the text": lambda c: c.revise("Nobody was hurt.", "One man was hurt."),
    "the same words": lambda c: c.edit(passages=_choices(c)),
    "the same words at another place": lambda c: _same_words_elsewhere(c),
    "the chain as it stands": lambda c: c.edit(hops=steps_of(c.statement)),
    "a comment": lambda c: c.comment(),
    "a blocking comment": lambda c: c.comment(is_blocking=True),
    "priority": lambda c: c.plan(priority=4),
    "due date": lambda c: c.plan(due_on=datetime.date(2020, 1, 1)),
    "recheck date": lambda c: c.plan(recheck_on=datetime.date(2999, 1, 1)),
    "waiting for": lambda c: c.plan(blocked_on="an answer from the town"),
    "later support": lambda c: c.add(covers_content=True, covers_attribution=True),
    "later context": lambda c: c.add(stance="context", covers_content=True),
    "later support, corrected": lambda c: _later(c, locator="page 9", excerpt="4.02"),
    "later support, withdrawn": lambda c: _withdrawn(c),
    "a look that found nothing": lambda c: c.add(stance="contradicts", covers_content=True, snapshot=_nothing_found(c)),
    "evidence note": lambda c: c.evidence(note="Heard twice."),
    "evidence position": lambda c: c.evidence(position=7),
    "evidence as it stands": lambda c: c.evidence(locator=c.named.locator),
    "speaker merged": lambda c: _merge(c.speaker, c),
    "outlet merged": lambda c: _merge(c.outlet, c),
    "speaker merged and chosen anew": lambda c: _merged_and_chosen(c),
    "speaker merged and the chain given anew": lambda c: _merged_and_chained(c),
    "speaker renamed": lambda c: _party(c, name="Anne Berg"),
    "speaker described": lambda c: _party(c, description="Mayor since 2019", kind="organisation"),
    "speaker's aliases": lambda c: _party(c, aliases=["A. Berg", "Berg"]),
    "source renamed": lambda c: _source(c, title="The town's own gauge", note="Moved", url="https://gauge.example/"),
    "source derived from another": lambda c: _source(c, derived_from=[factories.source(c.editor, "A wire")]),
    "a new snapshot": lambda c: factories.snapshot(c.editor, c.source, "Monday: 3.80 m"),
    "the article's headline": lambda c: _correct(c, headline="The river falls", credit_line="(With the wire)"),
    "a mark": lambda c: _mark(c),
    "a person renamed": lambda c: User.objects.filter(pk=c.editor.pk).update(username="somebody"),
    "the proposer's role lost": lambda c: c.checker.groups.clear(),
    "another statement": lambda c: factories.claim(c.other, fresh(c.statement.article)),
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", QUOTE)
def test_ingredients_of_a_quote(name: str, stage: str) -> None:
    case = _cases["quote", stage]
    QUOTE[name](case)
    gone = name in ("words gone from a new text", "a hop's basis gone")
    _assert_reopened(case, stage, "passage_orphaned" if gone else "content_changed")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", CLAIM)
def test_ingredients_of_a_claim(name: str, stage: str) -> None:
    case = _cases["claim", stage]
    CLAIM[name](case)
    _assert_reopened(case, stage, "content_changed")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", EVIDENCE)
@pytest.mark.parametrize("kind", ["quote", "claim"])
def test_evidence_that_the_proposal_names(kind: str, name: str, stage: str) -> None:
    case = _cases[kind, stage]
    EVIDENCE[name](case)
    _assert_reopened(case, stage, "contrary_evidence" if name == "stance turned" else "content_changed")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", CONTRARY)
@pytest.mark.parametrize("kind", ["quote", "claim"])
def test_evidence_against_it(kind: str, name: str, stage: str) -> None:
    case = _cases[kind, stage]
    CONTRARY[name](case)
    _assert_reopened(case, stage, "contrary_evidence", hash_differs=False)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", NOTHING)
@pytest.mark.parametrize("kind", ["quote", "claim"])
def test_nothing_that_was_judged(kind: str, name: str, stage: str) -> None:
    case = _cases[kind, stage]
    NOTHING[name](case)
    after = fresh(case.statement)
    assert (after.state, after.content_hash) == (stage, case.statement.content_hash)
    # Nor would the next act, which computes it anew, find a difference.
    assert content_hash(judged(after)) == case.statement.content_hash
    assert not Event.objects.filter(verb="lapse").exists()


def test_putting_it_back_does_not_sign_it_again() -> None:
    """The content is what was signed once more, and it still takes a person to say so."""
    case = _cases["claim", "signed_off"]
    signed = case.statement.content_hash
    case.field(claim_type="date")
    assert fresh(case.statement).content_hash != signed
    case.field(claim_type="figure")
    after = fresh(case.statement)
    assert (after.state, after.stale_cause, after.content_hash) == ("stale", "content_changed", signed)


def test_a_stale_statement_keeps_its_first_cause_and_lapses_once() -> None:
    case = _cases["claim", "signed_off"]
    case.add(stance="contradicts", covers_content=True)
    case.field(claim_type="date")
    assert fresh(case.statement).stale_cause == "contrary_evidence"
    assert Event.objects.filter(verb="lapse").count() == 1


@pytest.fixture(scope="module", autouse=True)
def _judged_once(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The four cases are brought to their stage once; each test takes back what it does."""
    with django_db_blocker.unblock(), transaction.atomic():
        for stage in STAGES:
            _cases.update({("quote", stage): quote_case(stage), ("claim", stage): claim_case(stage)})
        yield
        transaction.set_rollback(True)


def _assert_reopened(case: Case, stage: str, cause: str, *, hash_differs: bool = True) -> None:
    after = fresh(case.statement)
    assert after.state == STAGES[stage]
    assert (after.content_hash != case.statement.content_hash) == hash_differs
    assert Contribution.objects.filter(statement=after, user=case.other).exists()
    lapses = list(Event.objects.filter(verb="lapse").values_list("actor", "target_type", "target_id"))
    if stage == "signed_off":
        assert (after.stale_cause, lapses) == (cause, [(None, "statement", after.pk)])
    else:
        assert (after.assignee, lapses) == (case.checker, [])


def _later(case: Case, first_stance: str = "supports", **fields) -> None:
    """Evidence that came after the proposal, and is changed."""
    later = case.add(stance=first_stance, covers_content=True)
    evidence.edit_evidence(evidence=later, by=case.other, version=later.version, **fields)


def _withdrawn(case: Case) -> None:
    later = case.add(covers_content=True)
    evidence.withdraw_evidence(evidence=later, by=case.other, version=later.version, reason="Twice.")


def _nothing_found(case: Case):
    return outside.take_snapshot(source=case.source, by=case.other, outcome="not_found")


def _choices(case: Case) -> list[Choice]:
    """The words as somebody types them once more."""
    return SPLIT if case.statement.kind == "quote" else [Choice(exact=factories.CLAIMED)]


def _same_words_elsewhere(case: Case) -> None:
    """The words stand in the text a second time: only the place differs, and a place is not judged."""
    if case.statement.kind == "quote":
        case.edit(passages=[SPLIT[0], Choice(exact=SPLIT[1].exact, prefix="bridges. ")])
    else:
        case.revise("Nobody was hurt.", f"{factories.CLAIMED}. Nobody was hurt.")
        case.edit(passages=[Choice(exact=factories.CLAIMED, prefix="worse. ")])


def _merge(party: Party, case: Case) -> Party:
    into = factories.party(case.editor, "Ann Maria Berg")
    outside.merge_party(party=party, into=into, by=case.other, version=party.version, reason="The same.")
    return into


def _merged_and_chosen(case: Case) -> None:
    if case.statement.kind == "quote":
        case.field(speaker=_merge(case.speaker, case))
    else:
        case.field(claimant=_merge(case.outlet, case))


def _merged_and_chained(case: Case) -> None:
    """Who gives the chain anew sees, and names, the party that stands for the one recorded."""
    old = case.speaker if case.statement.kind == "quote" else case.outlet
    into = _merge(old, case)
    case.edit(hops=[replace(step, party=into) if step.party == old else step for step in steps_of(case.statement)])


def _party(case: Case, **changes) -> None:
    outside.edit_party(party=case.speaker, by=case.other, version=case.speaker.version, **changes)


def _source(case: Case, **changes) -> None:
    outside.edit_source(source=case.source, by=case.other, version=case.source.version, **changes)


def _correct(case: Case, **fields) -> None:
    article = fresh(case.statement.article)
    articles.correct(article=article, by=case.other, version=article.version, **fields)


def _mark(case: Case) -> None:
    last = sentences(TEXT)[-1]
    marks.mark_nothing_to_check(article=case.statement.article, by=case.other, start=last.start, end=last.end)
