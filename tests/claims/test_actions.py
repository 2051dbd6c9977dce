"""What the actions promise beside the workflow table: whose work it is, comments, versions, and nothing half done."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from claims.actions import articles, assignments, comments, evidence, marks, statements, transitions
from claims.actions.chains import Step
from claims.actions.passages import Choice
from claims.models import Contribution, Revision, Statement
from claims.text.sentences import sentences
from newsroom.models import Event, EventHead, User
from newsroom.record import log
from newsroom.record.refusals import Conflict, Refused
from sources import actions as outside
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db
Act = Callable[[Statement, User], Any]


def version(statement: Statement) -> int:
    return fresh(statement).version


def edit(statement: Statement, by: User, **changes: Any) -> None:
    statements.edit(statement=statement, by=by, version=version(statement), **changes)


def press(verb: str, statement: Statement, by: User, **inputs: Any) -> Statement:
    given = {"reason": "Because.", **inputs}
    return transitions.perform(verb, statement=statement, by=by, version=version(statement), **given)


def revise(statement: Statement, by: User, old: str, new: str) -> None:
    article = fresh(statement.article)
    text = Revision.objects.latest_of(article).text
    articles.revise(article=article, by=by, version=article.version, text=text.replace(old, new, 1))


def added(statement: Statement, by: User) -> Any:
    return factories.support(statement, by, is_primary=False)


# --- whose work it is -------------------------------------------------------------------------------------------

WORK: dict[str, Act] = {
    "changing a field": lambda s, by: edit(s, by, fields={"role": "gauge"}),
    "marking the words anew": lambda s, by: edit(s, by, passages=[Choice(exact="The river stood at four metres")]),
    "replacing the chain": lambda s, by: edit(s, by, hops=[factories.Step(party=s.article.outlet, cue="wrote")]),
    "adding evidence": added,
    "adding context": lambda s, by: factories.support(s, by, stance="context", is_primary=False),
    "changing evidence": lambda s, by: evidence.edit_evidence(
        evidence=s.evidence.get(), by=by, version=s.evidence.get().version, note="Read twice."
    ),
    "withdrawing evidence": lambda s, by: evidence.withdraw_evidence(
        evidence=(mine := added(s, s.assignee)), by=by, version=mine.version, reason="Twice."
    ),
    "taking in a revision that changes its words": lambda s, by: revise(s, by, "four metres", "five metres"),
    "making the proposal": lambda s, by: _proposed_by(s, by),
}
NO_WORK: dict[str, Act] = {
    "looking on": lambda s, by: None,
    "commenting": lambda s, by: comments.comment(statement=s, by=by, version=version(s), text="Sure?"),
    "assigning": lambda s, by: press("assign", s, by, assignee=s.assignee),
    "assigning back and forth": lambda s, by: press("assign", press("release", s, by), by, assignee=s.assignee),
    "planning": lambda s, by: statements.plan(statement=s, by=by, version=version(s), priority=4),
    "withdrawing and restoring": lambda s, by: _withdrawn_and_back(s, by),
    "returning a proposal": lambda s, by: press("return", factories.proposed(s, s.assignee), by),
    "taking in a revision that moves it": lambda s, by: revise(s, by, "The river will", "A note.\n\nThe river will"),
    "an edit that changes nothing": lambda s, by: edit(s, by, fields={"role": s.role}),
    "evidence saved as it was": lambda s, by: evidence.edit_evidence(
        evidence=s.evidence.get(), by=by, version=s.evidence.get().version, locator=""
    ),
    "keeping what its source says": lambda s, by: factories.snapshot(by, s.evidence.get().snapshot.source, "Monday"),
    "marking another sentence": lambda s, by: _mark(s, by),
    "recording another statement": lambda s, by: factories.claim(by, fresh(s.article)),
}


@pytest.mark.parametrize("superuser", [False, True])
@pytest.mark.parametrize("name", WORK)
def test_nobody_signs_off_their_own_work(name: str, superuser: bool, editor, checker) -> None:
    """Whoever did this cannot return, sign off or override it, whatever roles they hold."""
    statement, somebody = _checked(editor, checker), _everybody(superuser)
    WORK[name](statement, somebody)
    statement = _in_review(statement, checker)
    own = "You worked on this statement since it was last signed off; somebody else must decide."
    for verb in ("return", "sign_off", "override"):
        assert _refusal(verb, statement, somebody) == ("who", own)
    assert Contribution.objects.filter(statement=statement, user=somebody).count() == 1


@pytest.mark.parametrize("name", NO_WORK)
def test_what_does_not_count_as_work(name: str, editor, checker) -> None:
    statement, somebody = _checked(editor, checker), _everybody()
    NO_WORK[name](statement, somebody)
    statement = _in_review(statement, checker)
    press("sign_off", statement, somebody)
    assert fresh(statement).state == "signed_off"


def test_whoever_recorded_it_never_signs_it_off_not_even_years_later(editor, checker, reviewer) -> None:
    statement = factories.signed_off(_in_review(_checked(editor, checker), checker), reviewer)
    assert not Contribution.objects.exists()
    editor.groups.set(Group.objects.filter(name="reviewer"))
    press("recheck", _stale(statement, factories.user("editor")), checker)
    statement = _in_review(statement, checker)
    recorded = "You recorded this statement; somebody else must decide."
    assert _refusal("sign_off", statement, fresh(editor)) == ("who", recorded)


def test_a_sign_off_settles_whose_work_it_was(editor, checker, reviewer, lead) -> None:
    """Who had worked on it before may decide on what came since; the others may not."""
    statement = factories.signed_off(_in_review(_checked(editor, checker), checker), reviewer)
    checker.groups.add(Group.objects.get(name="reviewer"))
    statement, checker = _stale(statement, reviewer_and_checker := _everybody()), fresh(checker)
    shown = {"shown_hash": statement.content_hash}
    assert _refusal("reaffirm", statement, reviewer_and_checker, **shown)[0] == "who"
    assert press("reaffirm", statement, checker, **shown).state == "signed_off"


def test_a_superuser_is_bound_like_anybody(checker, reviewer, admin) -> None:
    statement = _in_review(_checked(admin, checker), checker)
    shown = {"shown_hash": statement.content_hash}
    for verb, inputs in {"return": {}, "sign_off": {}, "override": shown}.items():
        assert _refusal(verb, statement, admin, **inputs)[0] == "who"


# --- who has it in hand -----------------------------------------------------------------------------------------

LOSSES: dict[str, Callable[[User], Any]] = {
    "the role": lambda person: person.groups.clear(),
    "the right to log in": lambda person: User.objects.filter(pk=person.pk).update(is_active=False),
}


@pytest.mark.parametrize("loss", LOSSES)
def test_an_assignee_who_may_no_longer_check_keeps_nothing(loss: str, editor, checker, lead) -> None:
    statement = _checked(editor, checker)
    LOSSES[loss](checker)
    verdicts = {"attribution": "not_applicable", "content": "confirmed"}
    unassigned = ("who", "Nobody who may check is assigned; a lead assigns first.")
    assert _refusal("propose", statement, fresh(checker), **verdicts) == unassigned
    assert _refusal("propose", statement, factories.user("checker"), **verdicts) == unassigned
    with pytest.raises(ValidationError, match="is not an active checker"):
        press("assign", statement, lead, assignee=fresh(checker))
    press("assign", statement, lead, assignee=(other := factories.user("checker")))
    assert factories.proposed(statement, other).state == "in_review"


def test_only_a_checker_is_assigned_or_named(editor, checker, reviewer, lead) -> None:
    signed = factories.signed_off(_in_review(_checked(editor, checker), checker), reviewer)
    for verb, statement in {"assign": _checked(editor, checker), "reopen": signed}.items():
        for assignee, words in {None: "Name the checker.", reviewer: f"{reviewer} is not an active checker."}.items():
            with pytest.raises(ValidationError) as refused:
                press(verb, statement, lead, assignee=assignee)
            assert refused.value.message_dict == {"assignee": [words]}


# --- comments ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 blocking comment is still open."), (2, "2 blocking comments are still open.")]
)
def test_a_blocking_comment_holds_up_every_way_to_sign(count: int, words: str, editor, checker, reviewer, lead) -> None:
    in_review = _in_review(_checked(editor, checker), checker)
    stale = _stale(factories.signed_off(_in_review(_checked(editor, checker), checker), reviewer), editor)
    shown = {"shown_hash": stale.content_hash}
    for statement in (in_review, stale):
        for _ in range(count):
            comments.comment(statement=statement, by=editor, version=version(statement), text="No!", is_blocking=True)
    assert _refusal("sign_off", in_review, reviewer) == ("guard", words)
    assert _refusal("override", in_review, lead, shown_hash=in_review.content_hash) == ("guard", words)
    assert _refusal("reaffirm", stale, reviewer, **shown) == ("guard", words)
    assert _refusal("override", stale, lead, **shown) == ("guard", words)
    for remark in in_review.comments.all():
        comments.resolve_comment(comment=remark, by=reviewer, version=remark.version)
    assert press("sign_off", in_review, reviewer).state == "signed_off"


@pytest.mark.parametrize(
    ("role", "may"), [("author", True), ("reviewer", True), ("lead", True), ("editor", False), ("checker", False)]
)
def test_who_lifts_a_blocking_comment(role: str, may: bool, editor, checker) -> None:
    statement = _checked(editor, checker)
    remark = comments.comment(statement=statement, by=editor, version=version(statement), text="No!", is_blocking=True)
    somebody = editor if role == "author" else factories.user(role)
    if may:
        comments.resolve_comment(comment=remark, by=somebody, version=remark.version)
        assert fresh(remark).resolved_by == somebody
    else:
        with pytest.raises(Refused, match=r"A blocking comment is resolved by its author, a reviewer or a lead\."):
            comments.resolve_comment(comment=remark, by=somebody, version=remark.version)


@pytest.mark.parametrize("role", ["reader", "integration"])
def test_readers_and_programs_say_nothing(role: str, editor, checker) -> None:
    statement = _checked(editor, checker)
    with pytest.raises(Refused, match=r"Your roles do not allow commenting\."):
        comments.comment(statement=statement, by=factories.user(role), version=version(statement), text="Hm.")


def test_a_resolved_comment_is_resolved_once(editor, checker, reviewer) -> None:
    statement = _checked(editor, checker)
    remark = comments.comment(statement=statement, by=editor, version=version(statement), text="No!")
    comments.resolve_comment(comment=remark, by=reviewer, version=remark.version)
    with pytest.raises(Refused, match=r"This comment is resolved already\."):
        comments.resolve_comment(comment=remark, by=reviewer, version=fresh(remark).version)


# --- versions, and nothing half done ----------------------------------------------------------------------------


def _acts() -> dict[str, tuple[Any, Callable[[int], Any]]]:
    """Every action that names a version: the row whose version it is, and the act on it."""
    people = {name: factories.user(name) for name in ("checker", "reviewer")}
    editor, lead = factories.user("editor"), factories.user("lead", may_override=True)
    cast = {**people, "creator": editor, "lead": lead}
    by = {
        **dict.fromkeys(("submit",), editor),
        **dict.fromkeys(("take", "propose", "recall", "recheck"), people["checker"]),
        **dict.fromkeys(("return", "sign_off", "reaffirm"), people["reviewer"]),
        **dict.fromkeys(("assign", "release", "reopen", "withdraw", "restore", "override"), lead),
    }
    start = {
        **{"submit": "draft", "take": "queued", "assign": "queued", "release": "checking", "propose": "checking"},
        **dict.fromkeys(("recall", "return", "sign_off", "override"), "in_review"),
        **{"recheck": "stale", "reaffirm": "stale", "reopen": "signed_off", "withdraw": "draft"},
        "restore": "withdrawn",
    }
    found: dict[str, tuple[Any, Callable[[int], Any]]] = {}
    for verb, state in start.items():
        row = factories.in_state(state, **cast)
        given: dict[str, Any] = {name: {"assignee": people["checker"]} for name in ("assign", "reopen")}
        given |= {name: {"shown_hash": row.content_hash} for name in ("reaffirm", "override")}
        given["propose"] = {"attribution": "not_applicable", "content": "confirmed"}
        found[verb] = (
            row,
            _act(transitions.perform, verb, statement=row, by=by[verb], reason="-", **given.get(verb, {})),
        )
    return found | _other_acts(cast)


def _other_acts(cast: dict[str, User]) -> dict[str, tuple[Any, Callable[[int], Any]]]:
    editor, row = cast["creator"], factories.in_state("checking", **cast)
    piece, story = row.evidence.get(), row.article
    remark = comments.comment(statement=row, by=editor, version=row.version, text="Hm.")
    party, source = factories.party(editor, "B. Berg"), factories.source(editor)
    text = factories.TEXT.replace("four", "five")
    heard = {"snapshot": piece.snapshot, "covers_content": True}
    acts = {
        "edit": (row, statements.edit, {"statement": row, "fields": {"role": "gauge"}}),
        "plan": (row, statements.plan, {"statement": row, "priority": 4}),
        "add evidence": (row, evidence.add_evidence, {"statement": row, **heard}),
        "edit evidence": (piece, evidence.edit_evidence, {"evidence": piece, "locator": "row 7"}),
        "withdraw evidence": (piece, evidence.withdraw_evidence, {"evidence": piece, "reason": "Twice."}),
        "comment": (row, comments.comment, {"statement": row, "text": "Hm."}),
        "resolve": (remark, comments.resolve_comment, {"comment": remark}),
        "correct": (story, articles.correct, {"article": story, "headline": "It falls"}),
        "revise": (story, articles.revise, {"article": story, "text": text}),
        "edit party": (party, outside.edit_party, {"party": party, "name": "Bo Berg"}),
        "merge party": (party, outside.merge_party, {"party": party, "into": story.outlet, "reason": "Same."}),
        "edit source": (source, outside.edit_source, {"source": source, "title": "The gauge"}),
    }
    return {name: (about, _act(action, by=editor, **inputs)) for name, (about, action, inputs) in acts.items()}


def _act(action: Callable[..., Any], *verb: str, **inputs: Any) -> Callable[[int], Any]:
    return lambda seen: action(*verb, version=seen, **inputs)


def test_every_act_refuses_a_version_that_has_passed() -> None:
    acts = _acts()
    assert set(transitions.ACTIONS) <= set(acts)
    refused = {}
    for name, (row, act) in acts.items():
        before, current = _everything(), fresh(row)
        with pytest.raises(Conflict) as conflict:
            act(current.version + 1)
        refused[name] = (conflict.value.current == row, conflict.value.seen, _everything() == before)
    assert refused == {name: (True, fresh(row).version + 1, True) for name, (row, _) in acts.items()}


def test_an_act_that_fails_at_its_very_end_leaves_nothing(monkeypatch) -> None:
    """The pen breaks on the last line: no row, no version, no gap in the sequence; and then it works."""
    acts = _acts()
    for row, act in acts.values():
        before = _everything()
        with monkeypatch.context() as broken:
            broken.setattr(log, "_event", _breaks)
            with pytest.raises(RuntimeError, match=r"The pen broke\."):
                act(fresh(row).version)
        assert _everything() == before
    for row, act in acts.values():
        if not getattr(fresh(row), "withdrawn_at", None) and not getattr(fresh(row), "merged_into", None):
            act(fresh(row).version)
    ids = list(Event.objects.order_by("id").values_list("id", flat=True))
    assert ids == list(range(1, len(ids) + 1))
    assert EventHead.objects.get().last_id == ids[-1]


def _breaks(*_: object) -> Event:
    raise RuntimeError("The pen broke.")


def _everything() -> dict[str, list[Any]]:
    """All rows of the record, by table."""
    ours = [
        m for m in apps.get_models() if m._meta.app_label in ("claims", "sources", "newsroom") and not m._meta.proxy
    ]
    return {m._meta.label: list(m._base_manager.order_by("pk").values_list()) for m in ours}


def _everybody(superuser: bool = False) -> User:
    """A person with every role, and the permission to override."""
    roles = () if superuser else ("editor", "checker", "reviewer", "lead")
    return factories.user(*roles, name="everybody", is_superuser=superuser, may_override=not superuser)


def _checked(editor: User, checker: User) -> Statement:
    statement = factories.taken(factories.submitted(factories.claim(editor), editor), checker)
    factories.support(statement, checker)
    return fresh(statement)


def _in_review(statement: Statement, checker: User) -> Statement:
    """In review by ``checker``, wherever the act under test left it; a proposal that stands is left alone."""
    statement = fresh(statement)
    if statement.state == "draft":
        statement = factories.taken(factories.submitted(statement, statement.created_by), checker)
    return statement if statement.state == "in_review" else factories.proposed(statement, statement.assignee)


def _stale(statement: Statement, by: User) -> Statement:
    edit(statement, by, fields={"role": "the gauge"})
    return fresh(statement)


def _proposed_by(statement: Statement, by: User) -> None:
    assignments.assign(statement=statement, by=by, version=version(statement), assignee=by)
    factories.proposed(statement, by)


def _withdrawn_and_back(statement: Statement, by: User) -> None:
    press("restore", press("withdraw", statement, by), by)


def _mark(statement: Statement, by: User) -> None:
    last = sentences(factories.TEXT)[-1]
    marks.mark_nothing_to_check(article=statement.article, by=by, start=last.start, end=last.end)


def _refusal(verb: str, statement: Statement, by: User, **inputs: Any) -> tuple[str, str]:
    """Why it is refused, at the act and in the list of what may be done alike."""
    if verb == "override":
        inputs.setdefault("shown_hash", statement.content_hash)
    with pytest.raises(Refused) as refused:
        press(verb, statement, by, **inputs)
    offered = {o.verb.name: o.refusal for o in transitions.options(fresh(statement), by)}
    assert offered[verb] == str(refused.value)
    return refused.value.refusal.kind.value, str(refused.value)


@pytest.mark.parametrize("state", ["queued", "checking", "in_review", "signed_off", "stale"])
def test_from_submission_on_the_chain_reaches_the_outlet_and_somebody_says_it(state, editor, checker, reviewer, lead):
    statement = factories.in_state(state, creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    stranger = factories.party(editor, "Somebody else")
    with pytest.raises(ValidationError) as chain:
        statements.edit(statement=statement, by=editor, version=statement.version, hops=[Step(party=stranger)])
    assert chain.value.message_dict == {"hops": ["The chain must end with the outlet, The Valley Post."]}
    with pytest.raises(ValidationError) as voice:
        statements.edit(statement=statement, by=editor, version=statement.version, fields={"claimant": None})
    assert list(voice.value.message_dict) == ["claimant"]
    assert factories.fresh(statement).version == statement.version
