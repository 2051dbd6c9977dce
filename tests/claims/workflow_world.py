"""A statement in each state with the people of ``workflow_cells`` around it, and the doors that verbs are tried at."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, Permission

from claims.actions import evidence, statements, transitions
from claims.models import Statement
from newsroom.models import User
from newsroom.record.refusals import Refused
from sources.models import Snapshot
from tests import factories
from tests.claims.workflow_cells import STATES

RELATIONS = ("stranger", "creator", "contributor", "worker")


@dataclass(frozen=True, slots=True)
class World:
    """One statement, who is who to it, a checker to name, and a snapshot that speaks against it."""

    statement: Statement
    people: dict[str, User]
    named: User
    against: Snapshot


# A door: (world, verb, who, the version seen) to (state reached, kind, reason), as in a cell's answer.
Door = Callable[[World, str, User], tuple[str, str, str]]


def world_in(state: str) -> World:
    """The history that the cells suppose, up to ``state``; a withdrawn statement had been signed off."""
    creator, contributor = factories.user("editor", name="creator"), factories.user("editor", name="contributor")
    worker, decider = factories.user("checker", name="worker"), factories.user("reviewer", name="decider")
    named, against = factories.user("checker", name="named"), factories.snapshot(creator, text="Sunday: 3.90 m")
    statement = _edited(factories.claim(creator), contributor, "The river stood at four metres on a Sunday.")
    steps: list[Callable[[Statement], Statement]] = [
        lambda s: factories.submitted(s, creator),
        lambda s: _with_support(factories.taken(s, worker), worker),
        lambda s: factories.proposed(s, worker),
        lambda s: factories.signed_off(s, decider),
        lambda s: _edited(s, contributor, "The river stood at about four metres on Sunday."),
    ]
    reached = STATES.index("signed_off" if state == "withdrawn" else state)
    for step in steps[:reached]:
        statement = step(statement)
    if state == "withdrawn":
        statement = _withdrawn(statement)
    assert statement.state == state
    people = {
        "stranger": factories.user(name="stranger"),
        "creator": creator,
        "contributor": contributor,
        "worker": worker,
    }
    return World(statement, people, named, against)


def cast_as(person: User, role: str) -> User:
    """``person`` with ``role`` (see ``workflow_cells.ROLES``) and no other."""
    groups = {"override": ["lead"], "nobody": [], "superuser": []}.get(role, [role])
    person.groups.set(Group.objects.filter(name__in=groups))
    person.user_permissions.set(Permission.objects.filter(codename="override_statement") if role == "override" else [])
    User.objects.filter(pk=person.pk).update(is_superuser=role == "superuser")
    return User.objects.get(pk=person.pk)


def inputs(verb: str, world: World) -> dict[str, Any]:
    """What ``verb`` wants besides version and reason, in plain values: people by id."""
    shown = {"shown_hash": world.statement.content_hash}
    return {
        "assign": {"assignee": world.named.pk},
        "reopen": {"assignee": world.named.pk},
        "propose": {"attribution": "not_applicable", "content": "confirmed"},
        "reaffirm": shown,
        "override": shown,
    }.get(verb, {})


def by_action(world: World, verb: str, who: User) -> tuple[str, str, str]:
    """The door that all others go through."""
    try:
        return _act(world, verb, who).state, "", ""
    except Refused as refused:
        return "", refused.refusal.kind.value, str(refused.refusal)


def _act(world: World, verb: str, who: User) -> Statement:
    statement, version = world.statement, world.statement.version
    if verb == "edit":
        statements.edit(statement=statement, by=who, version=version, fields={"sentence": "It stood lower."})
    elif verb == "edit_evidence":
        evidence.add_evidence(
            statement=statement,
            by=who,
            version=version,
            snapshot=world.against,
            stance="contradicts",
            covers_content=True,
        )
    else:
        given = inputs(verb, world)
        if "assignee" in given:
            given = {"assignee": world.named}
        transitions.perform(verb, statement=statement, by=who, version=version, reason="Because.", **given)
    return factories.fresh(statement)


def _edited(statement: Statement, by: User, sentence: str) -> Statement:
    statement = factories.fresh(statement)
    return statements.edit(statement=statement, by=by, version=statement.version, fields={"sentence": sentence})


def _with_support(statement: Statement, by: User) -> Statement:
    factories.support(statement, by)
    return factories.fresh(statement)


def _withdrawn(statement: Statement) -> Statement:
    lead = factories.user("lead", name="withdrawer")
    statements.withdraw(statement=statement, by=lead, version=statement.version, reason="A mistake.")
    return factories.fresh(statement)
