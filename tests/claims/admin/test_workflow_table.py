"""Every verb × state × role × relation of ``workflow_cells``, done through the admin's own pages."""

from itertools import groupby

import pytest
from django.db import transaction
from django.db.models import Max
from django.http import HttpResponse
from django.test import Client

from claims.models import Statement
from newsroom.models import Event
from tests.claims.admin.pages import act, client_of, desk, text_of, typed
from tests.claims.workflow_cells import STATES, Cell, cells_to_do
from tests.claims.workflow_world import World, cast_as, inputs, world_in

TO_DO = list(cells_to_do())
STATUS = {"who": 403, "state": 409, "guard": 409}
READABLE = ("signed_off", "stale")
# A statement's columns, and the last line of the record.
OnFile = tuple[dict[str, object], int]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.django_db
def test_the_admin_gives_the_tables_answer(state: str) -> None:
    """What is refused says why and leaves nothing; what is done leads back to the statement."""
    world = world_in(state)
    asked = sorted((c for c in TO_DO if c.state == state), key=lambda c: (c.relation, c.role))
    assert len(asked) > 200
    differing: dict[str, object] = {}
    for (relation, role), group in groupby(asked, key=lambda c: (c.relation, c.role)):
        with undone():
            who = cast_as(world.people[relation], role)
            client = client_of(who)
            # Either edit starts from the same page, which takes long to draw.
            before = on_file(world.statement)
            opened = client.get(desk(world.statement))
            assert on_file(world.statement) == before
            for cell in group:
                with undone():
                    differing |= tried(world, client, opened, cell, before)
    assert differing == {}


def tried(world: World, client: Client, opened: HttpResponse, cell: Cell, before: OnFile) -> dict[str, object]:
    response = edit(world, client, opened, cell.verb) if cell.verb.startswith("edit") else press(world, client, cell)
    after = on_file(world.statement)
    if cell.to:
        return {} if after[0]["state"] == cell.to and response.status_code == 302 else {str(cell): response.status_code}
    if after != before:
        return {str(cell): "was refused and yet left something"}
    return {} if is_told(response, cell) else {str(cell): (cell.reason, response.status_code, text_of(response))}


def is_told(response, cell: Cell) -> bool:
    """The reason stands on the page; who may not see the statement at all is told nothing of it."""
    if cell.role == "nobody":
        return response.status_code == 403
    if cell.role == "reader" and cell.state not in READABLE:
        return response.status_code == 404
    if cell.verb.startswith("edit"):
        # An edit that is refused is not offered in the first place: the page says what is closed, and why.
        return response.status_code == 200 and cell.reason.lower() in text_of(response).lower()
    return response.status_code == STATUS[cell.kind] and cell.reason in text_of(response)


def press(world: World, client: Client, cell: Cell):
    statement = world.statement
    given = {"version": statement.version, "reason": "Because.", **inputs(cell.verb, world)}
    if cell.verb == "propose":
        given["evidence"] = list(statement.evidence.values_list("pk", flat=True))
    return client.post(act(statement, cell.verb), given)


def edit(world: World, client: Client, page: HttpResponse, verb: str):
    if page.status_code != 200 or 'id="desk-form"' not in page.content.decode():
        return page
    form = typed(page)
    wanted = "sentence" if verb == "edit" else "evidence-TOTAL_FORMS"
    if wanted not in form:
        return page
    if verb == "edit":
        return client.post(desk(world.statement), {**form, "sentence": "It stood lower."})
    number = int(form["evidence-TOTAL_FORMS"][0])
    added = {
        "evidence-TOTAL_FORMS": str(number + 1),
        f"evidence-{number}-snapshot": str(world.against.pk),
        f"evidence-{number}-stance": "contradicts",
        f"evidence-{number}-covers_content": "on",
    }
    return client.post(desk(world.statement), {**form, **added})


def on_file(statement: Statement) -> OnFile:
    return Statement.objects.filter(pk=statement.pk).values().get(), Event.objects.aggregate(last=Max("id"))["last"]


class undone:
    """Whatever happens inside is rolled back."""

    def __enter__(self) -> None:
        self.block = transaction.atomic()
        self.block.__enter__()

    def __exit__(self, *problem: object) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(*problem)
