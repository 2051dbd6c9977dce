"""The cells of ``workflow_cells`` over the REST API, with the same answers and the same reasons as at the actions.

The admin's door is tried in ``admin/test_workflow_table.py``.
"""

from itertools import groupby
from typing import Any

import pytest
from django.db import transaction

from claims.models import Statement
from newsroom.models import Event
from tests.api.client import LoggedIn
from tests.claims.workflow_cells import STATES, Cell, cells, cells_to_do
from tests.claims.workflow_world import World, cast_as, inputs, world_in

CELLS = list(cells())
TO_DO = frozenset(cells_to_do("stranger"))
STATUS = {"": 200, "who": 403, "state": 409}
READABLE = ("signed_off", "stale")


def test_every_cell_is_asked_and_most_are_pressed() -> None:
    assert (len([c for c in CELLS if not c.verb.startswith("edit")]), len(TO_DO)) == (3276, 1083)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.django_db
def test_the_api_gives_the_tables_answer(state: str) -> None:
    """GET says of every verb whether it is allowed, and why not; POST does it, or refuses it with the same words."""
    world = world_in(state)
    asked = sorted((c for c in CELLS if c.state == state), key=lambda c: (c.relation, c.role))
    differing: dict[str, object] = {}
    for (relation, role), group in groupby(asked, key=lambda c: (c.relation, c.role)):
        with transaction.atomic():
            consumer, mine = LoggedIn(cast_as(world.people[relation], role)), list(group)
            differing |= _differing_offers(world, consumer, [c for c in mine if not c.verb.startswith("edit")])
            for cell in TO_DO.intersection(mine):
                differing |= _tried(world, consumer, cell)
            transaction.set_rollback(True)
    assert differing == {}


def _is_hidden(cell: Cell) -> bool:
    """Does the act name something that the person may not know of?"""
    if cell.role == "reader":
        # Evidence names a snapshot too, which so far nothing rests on that a reader may see.
        return cell.state not in READABLE or cell.verb == "edit_evidence"
    return cell.role == "nobody"


def _hidden_status(cell: Cell) -> int:
    """Somebody without a role is turned away at the door, whatever they ask for; to a reader it does not exist."""
    if cell.role == "nobody":
        return 403
    # New evidence names what it is about in the body: there is none of that number.
    return 400 if cell.verb == "edit_evidence" else 404


def _differing_offers(world: World, consumer: LoggedIn, asked: list[Cell]) -> dict[str, object]:
    response = consumer.get(f"statements/{world.statement.pk}/transitions/")
    if _is_hidden(asked[0]):
        wanted = 403 if asked[0].role == "nobody" else 404
        return {} if response.status_code == wanted else {f"{asked[0]}: seen": response.status_code}
    offered = {t["verb"]: (t["allowed"], t["refusal"] or "", t["reason"] or "") for t in response.json()["transitions"]}
    told = {c.verb: (c.to != "", c.kind, c.reason) for c in asked}
    assert len(offered) == len(told) == 14
    return {f"{asked[0]}: {verb}": (told[verb], offered[verb]) for verb in told if told[verb] != offered[verb]}


def _tried(world: World, consumer: LoggedIn, cell: Cell) -> dict[str, object]:
    """The act, undone again; what was not allowed must have left nothing."""
    before, last = _row(world.statement), Event.objects.latest("id").pk
    with transaction.atomic():
        response = _act(world, consumer, cell.verb)
        after, written = _row(world.statement), Event.objects.filter(id__gt=last).count()
        transaction.set_rollback(True)
    wanted: tuple[Any, ...]
    if _is_hidden(cell):
        found, wanted = (response.status_code, after == before, written), (_hidden_status(cell), True, 0)
    elif cell.to:
        found = (response.status_code, after["state"], written > 0)
        wanted = (201 if cell.verb == "edit_evidence" else 200, cell.to, True)
    else:
        found = (response.status_code, response.json().get("detail"), after == before, written)
        wanted = (STATUS[cell.kind], cell.reason, True, 0)
    return {} if found == wanted else {str(cell): (wanted, found)}


def _act(world: World, consumer: LoggedIn, verb: str):
    statement = world.statement
    path, seen = f"claims/{statement.pk}/", f'"{statement.version}-0"'
    if verb == "edit":
        return consumer.patch(path, {"sentence": "It stood lower."}, seen=seen)
    if verb == "edit_evidence":
        against = {"snapshot": world.against.pk, "stance": "contradicts", "covers": ["content"]}
        body = {"statement": statement.pk, "statement_version": statement.version, **against}
        return consumer.post("evidence/", body)
    body = {"verb": verb, "reason": "Because.", **inputs(verb, world)}
    return consumer.post(f"{path}transitions/", body, seen=seen)


def _row(statement: Statement) -> dict[str, object]:
    return Statement.objects.filter(pk=statement.pk).values().get()
