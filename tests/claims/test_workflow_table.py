"""Every verb × state × role × relation of ``workflow_cells``, asked of the pure rule and done through the actions."""

from collections import Counter
from itertools import groupby

import pytest
from django.db import transaction

from claims.actions import transitions
from claims.models import Statement
from claims.workflow import TRANSITIONS, VERBS, Facts, State, refusal
from newsroom.models import Event, User
from newsroom.people.actor import Actor, Role
from tests import factories
from tests.claims.workflow_cells import RELATIONS, ROLES, STATES, Cell, cells, cells_to_do
from tests.claims.workflow_world import World, by_action, cast_as, world_in

CELLS = list(cells())
TO_DO = frozenset(cells_to_do())
VERB_NAMES = tuple(dict.fromkeys(cell.verb for cell in CELLS))
CREATOR, CONTRIBUTOR, WORKER, STRANGER = 1, 2, 3, 4


def test_the_table_is_whole_and_speaks_of_each_verb_once() -> None:
    assert tuple(VERBS) == VERB_NAMES
    assert len(CELLS) == len(set(map(str, CELLS))) == len(VERBS) * len(ROLES) * (len(STATES) * len(RELATIONS) - 2)
    assert Counter(cell.kind for cell in CELLS) == {"who": 2787, "state": 672, "": 285}
    assert len(TO_DO) == 2081


def test_cells_of_one_answer_for_each_row_that_says_otherwise() -> None:
    """The reading of the table, on a few cells anybody can find in it."""
    answers = {str(cell): cell.answer for cell in CELLS}
    assert answers["withdraw on draft by creator as editor"] == ("withdrawn", "", "")
    assert answers["withdraw on draft by contributor as editor"][1] == "who"
    assert answers["sign_off on in_review by stranger as superuser"] == ("signed_off", "", "")
    assert answers["sign_off on in_review by worker as superuser"][1:] == (
        "who",
        "You worked on this statement since it was last signed off; somebody else must decide.",
    )
    assert answers["reaffirm on stale by worker as reviewer"] == ("signed_off", "", "")
    assert answers["propose on checking by worker as editor"][2].startswith("Nobody who may check is assigned")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", VERB_NAMES)
def test_the_rule_gives_the_tables_answer(verb: str, state: str) -> None:
    asked = [cell for cell in CELLS if (cell.verb, cell.state) == (verb, state)]
    assert len(asked) == 9 * (3 if state in ("draft", "queued") else 4)
    assert _differing(asked, _by_rule) == {}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.django_db
def test_the_actions_give_the_tables_answer(state: str) -> None:
    """Every cell is offered or refused alike, and done for real and undone again.

    What is refused leaves nothing, what is done leaves its event.
    """
    world = world_in(state)
    asked = sorted((c for c in CELLS if c.state == state), key=lambda c: (c.relation, c.role))
    differing: dict[str, object] = {}
    for (relation, role), group in groupby(asked, key=lambda c: (c.relation, c.role)):
        with _undone():
            who = cast_as(world.people[relation], role)
            differing |= _offered(world, who, mine := list(group))
            for cell in TO_DO.intersection(mine):
                with _undone():
                    differing |= _tried(world, who, cell)
    assert differing == {}


def _differing(asked: list[Cell], answer) -> dict[str, object]:
    found = {str(cell): (cell.answer, answer(cell)) for cell in asked}
    return {name: pair for name, pair in found.items() if pair[0] != pair[1]}


def _by_rule(cell: Cell) -> tuple[str, str, str]:
    person = {"creator": CREATOR, "contributor": CONTRIBUTOR, "worker": WORKER, "stranger": STRANGER}[cell.relation]
    actor = Actor(id=person, roles=_roles(cell.role), may_override=cell.role in ("override", "superuser"))
    facts = _facts(cell, actor)
    why_not = refusal(cell.verb, facts, actor)
    return (VERBS[cell.verb].to[State(cell.state)], "", "") if why_not is None else ("", why_not.kind, str(why_not))


def _roles(role: str) -> frozenset[Role]:
    if role == "superuser":
        return frozenset(Role)
    return frozenset({Role.lead} if role == "override" else set() if role == "nobody" else {Role(role)})


def _facts(cell: Cell, actor: Actor) -> Facts:
    """The history of ``workflow_world.world_in`` as facts: who has it, who proposed, who worked on it since."""
    has_worker = cell.state in ("checking", "in_review", "signed_off", "stale")
    worker_still_checks = cell.relation != "worker" or Role.checker in actor.roles
    contributors = {
        "draft": {CREATOR, CONTRIBUTOR},
        "queued": {CREATOR, CONTRIBUTOR},
        "checking": {CREATOR, CONTRIBUTOR},
        "in_review": {CREATOR, CONTRIBUTOR, WORKER},
        "stale": {CONTRIBUTOR},
    }
    return Facts(
        state=State(cell.state),
        creator=CREATOR,
        contributors=frozenset(contributors.get(cell.state, set())),
        assignee=WORKER if has_worker and worker_still_checks else None,
        proposer=WORKER if cell.state in ("in_review", "signed_off", "stale", "withdrawn") else None,
    )


class _undone:
    """Whatever happens inside is rolled back."""

    def __enter__(self) -> None:
        self.block = transaction.atomic()
        self.block.__enter__()

    def __exit__(self, *problem: object) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(*problem)


def _offered(world: World, who: User, asked: list[Cell]) -> dict[str, object]:
    """Where the list of verbs that buttons and the API show says otherwise than the table."""
    options = {o.verb.name: o.refusal for o in transitions.options(factories.fresh(world.statement), who)}
    assert tuple(options) == TRANSITIONS
    wanted = {cell.verb: (cell.kind, cell.reason) for cell in asked if cell.verb in options}
    found = {verb: (why.kind.value, str(why)) if why else ("", "") for verb, why in options.items()}
    return {
        f"{verb} offered to {who} in {world.statement.state}": (wanted[verb], found[verb])
        for verb in wanted
        if wanted[verb] != found[verb]
    }


def _tried(world: World, who: User, cell: Cell) -> dict[str, object]:
    before, last = _row(world.statement), Event.objects.latest("id").pk
    answer = by_action(world, cell.verb, who)
    after, written = _row(world.statement), list(Event.objects.filter(id__gt=last).order_by("id"))
    if answer != cell.answer:
        return {str(cell): (cell.answer, answer)}
    if not cell.to:
        return {} if (after, written) == (before, []) else {str(cell): "was refused and yet left something"}
    wanted = (
        before["version"] + (2 if (cell.state, cell.to) == ("signed_off", "stale") else 1),
        _holder(world, who, cell),
    )
    found = (after["version"], after["assignee_id"] if cell.to == "checking" else None)
    lines = [(event.actor_id, event.target_id) for event in written if event.target_type == "statement"]
    told = lines[0] == (who.pk, world.statement.pk)
    return {} if wanted == found and told else {str(cell): (wanted, found, lines)}


def _row(statement: Statement) -> dict[str, object]:
    return Statement.objects.filter(pk=statement.pk).values().get()


def _holder(world: World, who: User, cell: Cell) -> int | None:
    """Who has it after a verb that leads to checking: take and recheck set the actor, assign and reopen name one."""
    if cell.to != "checking":
        return None
    if cell.verb in ("take", "recheck"):
        return who.pk
    return (world.named if cell.verb in ("assign", "reopen") else world.people["worker"]).pk
