"""The house guards itself: which room may name which, who may come in by which door, and that nothing lies about."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern
from rest_framework.permissions import AllowAny

from claims.workflow import TRANSITIONS, VERBS, Facts, State, refusal
from newsroom.people.actor import Actor, Role
from tests import factories

ROOT = Path(__file__).resolve().parent.parent
APPS = ("newsroom", "sources", "claims")
# The frame may name everyone; everything else in ``newsroom`` is the ground that all stand on.
FRAME = (
    "settings.py",
    "urls.py",
    "api.py",
    "wsgi.py",
    "asgi.py",
    "admin_site.py",
    "demo/",
    "bench/",
    "management/commands/demo.py",
    "management/commands/bench.py",
)
# From the bottom up; what stands on one floor does not know of what stands beside it.
FLOORS = [
    {"text"},
    {"workflow", "verdicts", "retelling"},
    {"notices"},
    {"models"},
    {"coverage", "numbers", "proposed_chains", "suggestions"},
    {"actions"},
    {"changes", "notifying"},
    {"proofs", "importing", "workflow_page", "templatetags", "admin", "api", "views", "management"},
    {"apps"},
]
# Neighbours on one floor that may know of each other, one way: a door and the room behind it.
BESIDE = {
    ("suggestions", "proposed_chains"),
    ("management", "importing"),
    ("importing", "api"),
    ("management", "workflow_page"),
    ("admin", "templatetags"),
    ("views", "templatetags"),
    ("views", "admin"),
}
LONGEST_FUNCTION, LONGEST_FILE = 55, 400


def files_of(*rooms: str) -> list[Path]:
    return sorted(p for room in rooms for p in (ROOT / room).rglob("*.py") if "migrations" not in p.parts)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def imported_by(path: Path) -> Iterator[str]:
    """Every module a file names, wherever the import stands; ``from a import b`` gives ``a.b``."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by full name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(name: str) -> str:
    """``claims.actions.acts`` and ``claims/actions/acts.py`` both stand in ``actions``."""
    return re.split(r"[./]", name)[1]


def test_the_ground_names_neither_sources_nor_claims() -> None:
    naming = [
        (short(path), name)
        for path in files_of("newsroom")
        if not path.relative_to(ROOT / "newsroom").as_posix().startswith(FRAME)
        for name in imported_by(path)
        if name.startswith(("sources", "claims"))
    ]
    assert naming == []


def test_sources_do_not_name_claims() -> None:
    naming = [(short(p), name) for p in files_of("sources") for name in imported_by(p) if name.startswith("claims")]
    assert naming == []


def test_nobody_names_the_frame_but_the_frame() -> None:
    """The admin site alone is named by those who put themselves on its front page."""
    frame = ("newsroom.urls", "newsroom.api", "newsroom.settings", "newsroom.demo", "newsroom.bench")
    naming = [
        (short(path), name)
        for path in files_of(*APPS)
        if not (short(path).startswith("newsroom/") and short(path).removeprefix("newsroom/").startswith(FRAME))
        for name in imported_by(path)
        if name.startswith(frame)
    ]
    assert naming == []


def test_text_is_pure() -> None:
    """Plain values in and out: the standard library and itself, no Django, no database."""
    import_names = {(short(p), name) for p in files_of("claims/text") for name in imported_by(p)}
    foreign = {
        (path, name)
        for path, name in import_names
        if not name.startswith("claims.text") and name.partition(".")[0] not in _STANDARD
    }
    assert foreign == set()


def test_each_floor_of_claims_stands_on_those_below() -> None:
    height = {room: n for n, floor in enumerate(FLOORS) for room in floor}
    reaching = set()
    for path in files_of("claims"):
        if short(path) == "claims/__init__.py":
            continue
        room = room_of(short(path)).removesuffix(".py").split(".")[0]
        for name in imported_by(path):
            if name.startswith("claims.") and (other := room_of(name)) != room and (room, other) not in BESIDE:
                reaching |= {(short(path), name)} if height[other] >= height[room] else set()
    assert reaching == set()


def test_rules_stay_pure() -> None:
    """The workflow and the verdicts know people and refusals; of Django only its choices and its translations."""
    allowed = (
        "django.db.models.TextChoices",
        "django.utils.translation.",
        "newsroom.people.actor.",
        "newsroom.record.refusals.",
        "newsroom.words.",
    )
    naming = {
        (path, name)
        for path in ("claims/workflow.py", "claims/verdicts.py")
        for name in imported_by(ROOT / path)
        if not name.startswith(allowed) and name.partition(".")[0] not in _STANDARD
    }
    assert naming == set()


def test_late_imports_have_a_reason() -> None:
    """Only where an application starts, with a comment above that says why."""
    late = []
    for path in files_of(*APPS):
        functions = (n for n in ast.walk(tree_of(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
        inner = [
            node.lineno for f in functions for node in ast.walk(f) if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        if inner and not (path.name == "apps.py" and _has_comment_above(path, min(inner))):
            late.append((short(path), inner))
    assert late == []


def _has_comment_above(path: Path, line: int) -> bool:
    return path.read_text().splitlines()[line - 2].strip().startswith("#")


def test_no_room_is_named_for_having_no_name() -> None:
    nameless = {"utils", "util", "helpers", "helper", "common", "misc", "shared"}
    assert [short(p) for p in files_of(*APPS, "tests") if nameless & {*p.parts, p.stem}] == []


@pytest.mark.parametrize("app", APPS)
def test_models_are_nouns_that_do_nothing_on_their_own(app: str) -> None:
    """No work in ``save()``, no receivers for our own rules: what happens stands in the actions."""
    working = [
        f"{short(path)}: {node.name}"
        for path in files_of(f"{app}/models")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.name in ("save", "delete", "clean", "full_clean")
    ]
    receivers = [short(p) for p in files_of(app) if re.search(r"@receiver|(pre|post)_(save|delete)", p.read_text())]
    assert (working, receivers) == ([], [])


def test_functions_and_files_stay_small() -> None:
    long_ = {
        f"{short(path)}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in files_of(*APPS)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    }
    large = {short(p): n for p in files_of(*APPS) if (n := len(p.read_text().splitlines())) > LONGEST_FILE}
    assert (long_, large) == ({}, {})


# --- doors ------------------------------------------------------------------------------------------------------

POLICIES = ("authentication_classes", "permission_classes")
# What anybody may ask for, and what they get: nothing of the record.
OPEN = {"": 302, "healthz": 200, "readyz": 200, "language/": 302, "admin/login/": 200, "admin/logout/": 302}


def _addresses(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        path = before + _example(pattern)
        if isinstance(pattern, URLResolver):
            yield from _addresses(pattern, path)
        else:
            yield path, pattern


def _example(pattern: URLPattern | URLResolver) -> str:
    """An address that the pattern fits."""
    if isinstance(pattern.pattern, RoutePattern):
        route = re.sub(r"<(?:int|bigint):\w+>", "1", str(pattern.pattern))
        return re.sub(r"<(?:\w+:)?\w+>", "x", route)
    plain = re.sub(r"\(\?P<\w+>.*?\)(?=\$|/|$)", "x", str(pattern.pattern))
    return plain.replace("\\.", ".").strip("^$")


ADDRESSES = list(_addresses(get_resolver()))


def test_the_resolver_was_walked_through() -> None:
    found = {path for path, _ in ADDRESSES}
    assert {"api/v1/statements/1/transitions/", "admin/claims/statement/", "healthz"} <= found
    assert len(found) > 100


@pytest.mark.django_db
def test_every_address_says_who_may_come_in() -> None:
    """A stranger is asked who they are, at every address but the few named here."""
    client = Client()
    found = {path: _policy(client.get(f"/{path}")) for path, _ in ADDRESSES}
    expected = {path: "401" if path.startswith("api/") else "login" for path in found}
    expected |= {path: str(status) for path, status in OPEN.items() if path in found}
    assert {p: (expected[p], found[p]) for p in found if expected[p] != found[p]} == {}
    assert set(OPEN) <= set(found)


def _policy(response) -> str:
    if response.status_code == 302 and "/login/" in response["Location"]:
        return "login"
    return str(response.status_code)


def test_every_view_of_the_api_knows_who_asks() -> None:
    views = {path: pattern.callback for path, pattern in ADDRESSES if path.startswith("api/v1/")}
    assert len(views) > 40
    assert {path for path, view in views.items() if not _asks_who(view)} == set()


def _asks_who(view: Any) -> bool:
    """What the address gives its view goes before what the view has of its own."""
    given = {name: view.initkwargs.get(name) or getattr(view.cls, name) for name in POLICIES}
    return all(given.values()) and AllowAny not in given["permission_classes"]


@pytest.mark.django_db
def test_every_page_of_the_admin_is_for_staff() -> None:
    """Knowing a password is not enough."""
    client, outsider = Client(), factories.user("editor", "lead")
    type(outsider).objects.update(is_staff=False)
    client.force_login(outsider)
    pages = {path for path, _ in ADDRESSES if path.startswith("admin/")} - set(OPEN)
    assert len(pages) > 40
    assert {path for path in pages if _policy(client.get(f"/{path}")) != "login"} == set()


# --- nothing lies about -----------------------------------------------------------------------------------------


def test_no_template_is_unused() -> None:
    """Each is named by a page or by another template, or stands in for one of Django's own."""
    ours = sorted((ROOT / "templates").rglob("*.html"))
    named = "\n".join(p.read_text() for p in [*files_of(*APPS), *ours])
    django = Path(admin.__file__).parent / "templates"
    unused = []
    for path in ours:
        name = path.relative_to(ROOT / "templates").as_posix()
        is_djangos = (django / name).exists() or re.fullmatch(r"(400|403|403_csrf|404|500)\.html", name)
        if not is_djangos and not re.search(rf"""["']{re.escape(name)}["']""", named):
            unused.append(name)
    assert unused == []


OWNERS = {
    State.draft: Role.editor,
    State.queued: Role.checker,
    State.checking: Role.lead,
    State.in_review: Role.reviewer,
    State.signed_off: Role.reviewer,
    State.stale: Role.checker,
    State.withdrawn: Role.lead,
}


@pytest.mark.parametrize("state", State)
def test_in_every_state_somebody_can_act(state: State) -> None:
    """Somebody who has nothing to do with the statement yet can move it on, also where its assignee has left."""
    newcomer = Actor(id=99, roles=frozenset({OWNERS[state]}))
    facts = Facts(state=state, creator=1, contributors=frozenset({1, 2}), assignee=None, proposer=2)
    assert [verb for verb in TRANSITIONS if state in VERBS[verb].to and refusal(verb, facts, newcomer) is None] != []


_STANDARD = sys.stdlib_module_names
