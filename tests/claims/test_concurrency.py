"""Several people at once, each in a thread with a connection of its own, on a database in a file or on a server."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from claims.actions import articles, comments, evidence, statements, transitions
from claims.actions.chains import Step
from claims.actions.passages import Choice
from claims.models import Decision, Revision, Statement
from newsroom.models import Event, EventHead, User
from newsroom.record.log import hash_of
from newsroom.record.refusals import Conflict, Refused
from sources import actions as outside
from sources.models import SourceDerivation
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db(transaction=True)
REFUSALS = (Refused, Conflict, ValidationError)


def at_once(acts: Sequence[Callable[[], Any]]) -> list[str]:
    """Do ``acts`` in threads that start together; what came of each: ``done`` or the refusal's name.

    Anything but a refusal, a deadlock above all, fails the test.
    """
    gate, answers = threading.Barrier(len(acts)), [""] * len(acts)

    def run(number: int) -> None:
        gate.wait()
        try:
            acts[number]()
            answers[number] = "done"
        except REFUSALS as refusal:
            answers[number] = type(refusal).__name__
        except BaseException as problem:
            answers[number] = f"{type(problem).__name__}: {problem}"
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)
    return answers


def assert_gap_free() -> None:
    """The sequence runs 1..n, each line hangs on the one before it, and the head knows the last."""
    events = list(Event.objects.order_by("id"))
    assert [event.id for event in events] == list(range(1, len(events) + 1))
    assert [e.previous_hash for e in events] == ["0" * 64, *(e.hash for e in events[:-1])]
    assert [e.hash for e in events] == [hash_of(e) for e in events]
    head = EventHead.objects.get()
    assert (head.last_id, head.last_hash) == (len(events), events[-1].hash)


def people() -> dict[str, User]:
    return {
        "creator": factories.user("editor"),
        "checker": factories.user("checker"),
        "reviewer": factories.user("reviewer"),
        "lead": factories.user("lead", may_override=True),
    }


def test_the_database_is_one_that_threads_can_share() -> None:
    assert connection.vendor != "sqlite" or "mode=memory" not in str(connection.settings_dict["NAME"])


@pytest.mark.parametrize("count", [2, 12])
def test_of_reviewers_who_press_at_once_exactly_one_wins(count: int) -> None:
    statement = factories.in_state("in_review", **people())
    reviewers = [factories.user("reviewer") for _ in range(count)]
    answers = at_once([_press("sign_off", statement, reviewer) for reviewer in reviewers])
    assert Counter(answers) == {"done": 1, "Conflict": count - 1}
    assert Decision.objects.filter(statement=statement, kind="signed_off").count() == 1
    assert Event.objects.filter(verb="sign_off").count() == 1
    assert_gap_free()


def test_signing_returning_recalling_and_overriding_at_once() -> None:
    cast = people()
    statement = factories.in_state("in_review", **cast)
    acts = {"sign_off": cast["reviewer"], "return": factories.user("reviewer"), "recall": cast["checker"]}
    pressed = [_press(verb, statement, by) for verb, by in acts.items()]
    pressed.append(_press("override", statement, cast["lead"], shown_hash=statement.content_hash))
    assert Counter(at_once(pressed)) == {"done": 1, "Conflict": 3}
    assert fresh(statement).version == statement.version + 1
    assert_gap_free()


def test_revising_signing_editing_and_adding_evidence_at_once_locks_nobody_out() -> None:
    """Article before statement before the head of the record, in every act: no two ever wait for each other."""
    cast = people()
    story = factories.article(cast["creator"])
    rows = [_in_review(story, cast) for _ in range(4)]
    heard = factories.snapshot(cast["checker"], text="Sunday: 4.02 m")
    for round_ in range(3):
        story, rows = fresh(story), [fresh(row) for row in rows]
        acts = [_revise(story, cast["creator"], f"Note {round_}.\n\n")]
        acts += [_press("sign_off", row, cast["reviewer"]) for row in rows]
        acts += [_add(row, cast["checker"], heard) for row in rows]
        acts += [_mark_anew(row, cast["creator"]) for row in rows]
        answers = at_once(acts)
        assert set(answers) <= {"done", "Conflict", "Refused"}
        assert answers[0] == "done"
    decided = Counter(Decision.objects.values_list("statement", "statement_version"))
    assert set(decided.values()) == {1}
    assert_gap_free()


def test_many_writers_leave_no_gap() -> None:
    """Whatever fails takes its number back with it."""
    cast = people()
    story = factories.article(cast["creator"])
    acts: list[Callable[[], Any]] = []
    for number in range(8):
        acts.append(lambda n=number: factories.claim(cast["creator"], story, sentence=f"Sentence {n}."))
        acts.append(lambda n=number: outside.add_party(by=cast["creator"], name=f"Party {n}", kind="person"))
        acts.append(lambda: factories.claim(cast["creator"], story, words="nowhere in the text"))
    assert Counter(at_once(acts)) == {"done": 16, "ValidationError": 8}
    assert_gap_free()


def test_a_blocking_comment_that_comes_in_time_counts() -> None:
    """Either the comment is first and holds up the sign-off, or the sign-off is first: never both unnoticed."""
    cast = people()
    for _ in range(5):
        statement = factories.in_state("in_review", **cast)
        answers = at_once([_press("sign_off", statement, cast["reviewer"]), _object(statement, cast["creator"])])
        signed = fresh(statement).state == "signed_off"
        assert answers in (["done", "Conflict"], ["Refused", "done"])
        assert signed == (answers[0] == "done")


def test_two_people_closing_a_circle_of_sources_at_once() -> None:
    editor = factories.user("editor")
    for _ in range(5):
        one, two, three = (factories.source(editor, title) for title in ("one", "two", "three"))
        outside.edit_source(source=two, by=editor, version=1, derived_from=[three])
        acts = [_derive(one, two, editor, 1), _derive(three, one, editor, 1)]
        assert sorted(at_once(acts)) == ["ValidationError", "done"]
    assert SourceDerivation.objects.count() == 10


def test_two_people_merging_two_parties_into_each_other_at_once() -> None:
    editor = factories.user("editor")
    for _ in range(5):
        one, two = factories.party(editor, "A. Berg"), factories.party(editor, "Ann Berg")
        assert sorted(at_once([_merge(one, two, editor), _merge(two, one, editor)])) == ["ValidationError", "done"]
        assert {fresh(one).standing, fresh(two).standing} in ({fresh(one)}, {fresh(two)})


def test_evidence_changed_by_two_at_once_is_changed_by_one() -> None:
    cast = people()
    statement = factories.in_state("checking", **cast)
    piece = statement.evidence.get()
    other = factories.support(statement, cast["checker"])
    acts = [_locate(piece, cast["creator"], "row 1"), _locate(piece, cast["checker"], "row 2")]
    assert sorted(at_once(acts)) == ["Conflict", "done"]
    # Two pieces of one statement are nobody's conflict.
    assert at_once([_locate(fresh(piece), cast["creator"], "row 3"), _locate(other, cast["checker"], "row 4")]) == [
        "done",
        "done",
    ]
    assert_gap_free()


def test_an_outlet_is_not_corrected_under_a_chain_that_is_being_submitted() -> None:
    cast = people()
    other = factories.party(cast["creator"], "The Hill Post", "organisation")
    for _ in range(6):
        draft = factories.claim(cast["creator"])
        acts = [_press("submit", draft, cast["creator"]), _correct(draft.article, cast["creator"], other)]
        assert "done" in at_once(acts)
        ended = fresh(draft)
        is_submitted = ended.state == "queued"
        assert (ended.hops.last().party_id == ended.article.outlet_id) == is_submitted
    assert_gap_free()


def _correct(story: Any, by: User, outlet: Any) -> Callable[[], Any]:
    return lambda: articles.correct(article=story, by=by, version=story.version, outlet=outlet)


def _press(verb: str, row: Statement, by: User, **inputs: Any) -> Callable[[], Any]:
    given = {"version": row.version, "reason": "Because.", **inputs}
    return lambda: transitions.perform(verb, statement=row, by=by, **given)


def _revise(story: Any, by: User, above: str) -> Callable[[], Any]:
    text = above + Revision.objects.latest_of(story).text.replace("Nobody was hurt.", "Nobody was harmed.")
    return lambda: articles.revise(article=story, by=by, version=story.version, text=text)


def _add(row: Statement, by: User, heard: Any) -> Callable[[], Any]:
    return lambda: evidence.add_evidence(statement=row, by=by, version=row.version, snapshot=heard, covers_content=True)


def _mark_anew(row: Statement, by: User) -> Callable[[], Any]:
    words = [Choice(exact="The river stood at four metres")]
    chain = [Step(party=row.article.outlet, cue="wrote")]
    return lambda: statements.edit(statement=row, by=by, version=row.version, passages=words, hops=chain)


def _object(row: Statement, by: User) -> Callable[[], Any]:
    return lambda: comments.comment(statement=row, by=by, version=row.version, text="No!", is_blocking=True)


def _derive(source: Any, origin: Any, by: User, version: int) -> Callable[[], Any]:
    return lambda: outside.edit_source(source=source, by=by, version=version, derived_from=[origin])


def _merge(party: Any, into: Any, by: User) -> Callable[[], Any]:
    return lambda: outside.merge_party(party=party, into=into, by=by, version=1, reason="The same.")


def _locate(piece: Any, by: User, locator: str) -> Callable[[], Any]:
    return lambda: evidence.edit_evidence(evidence=piece, by=by, version=piece.version, locator=locator)


def _in_review(story: Any, cast: dict[str, User]) -> Statement:
    claim = factories.taken(
        factories.submitted(factories.claim(cast["creator"], story), cast["creator"]), cast["checker"]
    )
    factories.support(claim, cast["checker"])
    return factories.proposed(claim, cast["checker"])
