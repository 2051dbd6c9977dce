"""Four people act at random; whatever they try, the record stays one that the law allows.

The machine keeps a record of its own of who did what, and never asks the code under test who may do what: it only notes
what succeeded, and holds it against the law's table as ``workflow_cells`` spells it out.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from claims.actions import articles, comments, evidence, statements, transitions
from claims.actions.judged import content_hash, judged_of_all
from claims.actions.reviews import Answers
from claims.models import Contribution, Decision, Evidence, Revision, Statement
from newsroom.models import Event, EventHead, User
from newsroom.record.refusals import Conflict, Refused
from sources.models import Snapshot
from tests import factories
from tests.claims.workflow_cells import cells
from tests.factories import fresh

# Where each verb may lead from each state, by the law alone.
ALLOWED = {(cell.verb, cell.state): cell.to for cell in cells() if cell.to}
VERBS = tuple(verb for verb in dict.fromkeys(verb for verb, _ in ALLOWED) if not verb.startswith("edit"))
DECIDING = ("sign_off", "reaffirm", "override")
SETTLING = ("signed_off", "reaffirmed", "overridden")
PEOPLE = {
    "Anna": ("editor", "reviewer"),
    "Ben": ("checker", "reviewer"),
    "Cleo": ("editor", "checker", "reviewer", "lead"),
    "Root": (),
}
STANCES = ("supports", "supports", "context", "qualifies", "contradicts")
actors, rows, coins = st.sampled_from(sorted(PEOPLE)), st.integers(0, 2), st.booleans()
stages = st.integers(0, 4)


class Newsroom(RuleBasedStateMachine):
    """Three statements on one article. ``worked`` says who worked on each since it was last settled."""

    people: dict[str, User] = {}
    outsider: User
    against: Snapshot
    tried: dict[str, int] = {}

    @initialize(creators=st.tuples(actors, actors, actors), stages=st.tuples(stages, stages, stages))
    def take_in(self, creators: tuple[str, ...], stages: tuple[int, ...]) -> None:
        self.block = transaction.atomic()
        self.block.__enter__()
        self.day, self.metres, self.notes = "Tuesday", "four", 0
        self.creators = [self.people[name if name != "Ben" else "Anna"] for name in creators]
        first = self.creators[0]
        self.article = factories.article(first)
        quote = factories.quote(self.creators[1], self.article)
        other = factories.claim(self.creators[2], self.article, words="The town closed two bridges.")
        self.rows = [factories.claim(first, self.article), quote, other]
        self.worked = [{creator.pk} for creator in self.creators]
        self.blocking: list[int] = [0, 0, 0]
        self.first_event = EventHead.objects.get().last_id - Event.objects.count() + 1
        for number, stage in enumerate(stages):
            self._advance(number, stage)

    def teardown(self) -> None:
        if hasattr(self, "block"):
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    # --- what people do ------------------------------------------------------------------------------------------

    @rule(who=actors, number=rows, verb=st.sampled_from(VERBS), out_of_date=st.sampled_from([False] * 9 + [True]))
    def press(self, who: str, number: int, verb: str, out_of_date: bool) -> None:
        """Any verb by anybody, rather on a statement in a state it starts from, if there is one."""
        fitting = [n for n in range(3) if (verb, fresh(self.rows[n]).state) in ALLOWED] or [number]
        self._press(verb, fitting[number % len(fitting)], self.people[who], seen=-1 if out_of_date else 0)

    @rule(who=actors, number=rows, choice=st.integers(0, 99))
    def press_what_is_offered(self, who: str, number: int, choice: int) -> None:
        """So that statements get somewhere."""
        options = transitions.options(fresh(self.rows[number]), self.people[who])
        offered = [o.verb.name for o in options if o.refusal is None and o.verb.name != "withdraw"]
        if offered:
            self._press(offered[choice % len(offered)], number, self.people[who])

    @rule(who=actors, verb=st.sampled_from(("return", "sign_off", "recall", "override", "return", "reaffirm")))
    def decide(self, who: str, verb: str) -> None:
        """Somebody goes through everything with the same intent: what this whole test is about."""
        for number in range(3):
            self._press(verb, number, self.people[who])

    @rule(who=actors, verb=st.sampled_from(VERBS))
    def press_in_bulk(self, who: str, verb: str) -> None:
        """Each row under the same rules as one, each in a transaction of its own."""
        for number in range(3):
            self._press(verb, number, self.people[who])

    @rule(who=actors, number=rows, role=st.sampled_from(["Mayor", "gauge", ""]))
    def edit(self, who: str, number: int, role: str) -> None:
        by, before = self.people[who], fresh(self.rows[number])
        changes = {"statement": before, "by": by, "version": before.version, "fields": {"role": role}}
        if self._done("edit", number, lambda: statements.edit(**changes)) and role != before.role:
            self.worked[number].add(by.pk)

    @rule(who=actors, number=rows, stance=st.sampled_from(STANCES), is_primary=coins)
    def add_evidence(self, who: str, number: int, stance: str, is_primary: bool) -> None:
        by, row = self.people[who], fresh(self.rows[number])
        given = {"snapshot": self.against, "stance": stance, "is_primary": is_primary, "covers_content": True}
        act = lambda: evidence.add_evidence(statement=row, by=by, version=row.version, **given)  # noqa: E731
        if self._done("edit_evidence", number, act):
            self.worked[number].add(by.pk)

    @rule(
        who=actors, number=rows, choice=st.integers(0, 9), withdraw=coins, locator=st.sampled_from(["row 1", "row 2"])
    )
    def change_evidence(self, who: str, number: int, choice: int, withdraw: bool, locator: str) -> None:
        live = list(self.rows[number].evidence.live().order_by("pk"))
        if not live:
            return
        by, piece, locator = self.people[who], live[choice % len(live)], f"row {choice % 2}"
        common = {"evidence": piece, "by": by, "version": piece.version}
        if withdraw:
            act: Callable[[], Any] = lambda: evidence.withdraw_evidence(**common, reason="No.")  # noqa: E731
        else:
            act = lambda: evidence.edit_evidence(**common, locator=locator)  # noqa: E731
        if self._done("edit_evidence", number, act) and (withdraw or piece.locator != locator):
            self.worked[number].add(by.pk)

    @rule(who=actors, number=rows, is_blocking=coins)
    def comment(self, who: str, number: int, is_blocking: bool) -> None:
        by, row = self.people[who], fresh(self.rows[number])
        comments.comment(statement=row, by=by, version=row.version, text="Hm.", is_blocking=is_blocking)
        self.blocking[number] += is_blocking

    @rule(who=actors, number=rows)
    def resolve(self, who: str, number: int) -> None:
        remark = self.rows[number].comments.filter(resolved_at=None).first()
        if remark is None:
            return
        try:
            comments.resolve_comment(comment=remark, by=self.people[who], version=remark.version)
        except Refused:
            return
        self.blocking[number] -= remark.is_blocking

    @rule(who=actors, day=st.sampled_from(["Tuesday", "Friday"]), metres=st.sampled_from(["four", "five"]))
    def revise(self, who: str, day: str, metres: str) -> None:
        """The claim says how high, the quote says when; the third statement's words stay, and all of them move."""
        by, self.notes = self.people[who], self.notes + 1
        text = Revision.objects.get(article=self.article, number=1).text
        text = text.replace("by Tuesday", f"by {day}").replace("at four", f"at {metres}")
        note = "A note.\n\n" * self.notes
        story = fresh(self.article)
        try:
            articles.revise(article=story, by=by, version=story.version, text=note + text)
        except Refused:
            assert who == "Ben"
            return
        changed = {0: metres != self.metres, 1: day != self.day}
        self.day, self.metres = day, metres
        for number in (number for number, differs in changed.items() if differs):
            self.worked[number].add(by.pk)

    # --- what may never be otherwise -----------------------------------------------------------------------------

    @invariant()
    def the_record_is_one_that_the_law_allows(self) -> None:
        if not hasattr(self, "rows"):
            return
        rows = list(Statement.objects.filter(pk__in=[row.pk for row in self.rows]).select_related("current_decision"))
        contributions, facts = list(Contribution.objects.values_list("statement", "user")), judged_of_all(rows)
        decisions = list(Decision.objects.order_by("id"))
        for row in rows:
            worked = self.worked[[known.pk for known in self.rows].index(row.pk)]
            assert {user for statement, user in contributions if statement == row.pk} == worked
            self._follows(row, [d for d in decisions if d.statement_id == row.pk and d.kind in SETTLING])
            assert row.state != "checking" or row.assignee_id is not None
            assert (row.state == "stale") == (row.stale_cause != "")
            assert row.content_hash == content_hash(facts[row.pk])
            assert row.state != "signed_off" or row.content_hash == row.current_decision.content_hash
        versions = [(d.statement_id, d.statement_version) for d in decisions]
        assert len(versions) == len(set(versions))

    @invariant()
    def the_sequence_has_no_gap(self) -> None:
        if hasattr(self, "first_event"):
            ids = list(Event.objects.order_by("id").values_list("id", flat=True))
            assert ids == list(range(self.first_event, EventHead.objects.get().last_id + 1))

    def _follows(self, row: Statement, settling: list[Decision]) -> None:
        """The current verdicts are those of the last sign-off, reaffirmation or override."""
        last = settling[-1] if settling else None
        assert row.current_decision == last
        nothing = {"attribution": "", "attribution_hop": None, "wording": "", "content": ""}
        assert {n: getattr(row, n) for n in nothing} == {n: getattr(last, n, nothing[n]) for n in nothing}
        assert row.state not in ("signed_off", "stale") or last is not None

    # --- how it is told ------------------------------------------------------------------------------------------

    def _advance(self, number: int, stage: int) -> None:
        """Some way along, as people do it, so that chance begins somewhere: 4 is signed off by an outsider."""
        ben, row = self.people["Ben"], self.rows[number]
        steps = [("submit", self.creators[number]), ("take", ben), ("propose", ben), ("sign_off", self.outsider)]
        for verb, by in steps[:stage]:
            if verb == "propose":
                factories.support(row, ben, snapshot=self.against)
                self.worked[number].add(ben.pk)
            self._press(verb, number, by)

    def _press(self, verb: str, number: int, by: User, seen: int = 0) -> None:
        row = fresh(self.rows[number])
        blocked, worked = self.blocking[number], set(self.worked[number])
        given = {"reason": "Because.", **self._inputs(verb, row)}
        act = lambda: transitions.perform(verb, statement=row, by=by, version=row.version + seen, **given)  # noqa: E731
        if not self._done(verb, number, act):
            return
        assert seen == 0
        if verb == "propose":
            self.worked[number].add(by.pk)
        if verb in (*DECIDING, "return"):
            assert by.pk not in worked, f"{by} decided on their own work"
            assert by != self.creators[number], f"{by} decided on what they recorded"
        if verb in DECIDING:
            assert blocked == 0
            self.worked[number] = set()

    def _done(self, verb: str, number: int, act: Callable[[], Any]) -> bool:
        """Try it. Done or not, the state is one that the law lets ``verb`` lead to; what is refused leaves nothing."""
        before, last = fresh(self.rows[number]), EventHead.objects.get().last_id
        try:
            act()
        except (Refused, Conflict, ValidationError):
            after = fresh(self.rows[number])
            assert (after.version, after.state, EventHead.objects.get().last_id) == (before.version, before.state, last)
            return False
        self.tried[verb] = self.tried.get(verb, 0) + 1
        after = fresh(self.rows[number])
        # An edit may also leave it where it is: what is judged did not change, and nothing contrary came in.
        stays = verb.startswith("edit") and after.state == before.state
        assert stays or after.state == ALLOWED[verb, before.state]
        return True

    def _inputs(self, verb: str, row: Statement) -> dict[str, Any]:
        if verb in ("assign", "reopen"):
            return {"assignee": self.people["Ben" if row.pk % 2 else "Cleo"]}
        if verb == "propose":
            return self._verdicts(row)
        if verb in ("reaffirm", "override"):
            against = Evidence.objects.live().filter(statement=row, stance="contradicts")
            answers = Answers("Of another day.", frozenset(against.values_list("pk", flat=True)))
            return {"shown_hash": row.content_hash, "answers": answers}
        return {}

    def _verdicts(self, row: Statement) -> dict[str, Any]:
        if row.kind == "quote":
            return {"attribution": "unconfirmed", "content": "not_examined"}
        live = row.evidence.live()
        found = "confirmed" if live.filter(stance="supports", is_primary=True).exists() else "unsupported"
        answered = list(live.filter(stance="contradicts").values_list("pk", flat=True))
        note = {"content_note": "Of another day.", "answered": answered}
        return {"attribution": "not_applicable", "content": found, **note}


@pytest.mark.django_db
def test_four_people_at_random() -> None:
    """Nearly every verb is done at some time, or the machine would say little."""
    Newsroom.people = {
        name: factories.user(*roles, name=name, is_superuser=name == "Root", may_override=name == "Cleo")
        for name, roles in PEOPLE.items()
    }
    Newsroom.against = factories.snapshot(Newsroom.people["Anna"])
    Newsroom.outsider = factories.user("reviewer", name="Olaf")
    Newsroom.tried = {}
    run_state_machine_as_test(
        Newsroom,
        settings=settings(
            max_examples=16,
            stateful_step_count=40,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert {"propose", "sign_off", "edit", "edit_evidence"} <= set(Newsroom.tried)
    assert len(set(VERBS) & set(Newsroom.tried)) >= 12
    assert not Contribution.objects.exists()
