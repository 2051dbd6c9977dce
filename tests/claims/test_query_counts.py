"""How often the database is asked, in numbers: the same for three rows as for thirty, and few for every verb.

Locks, reads and writes are counted, transactions are not; nor is what it takes to know who acts: a door has asked that.
"""

from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions import articles, evidence, statements, transitions
from claims.actions.transitions import ACTIONS
from claims.models import Revision, Statement
from newsroom.models import User
from newsroom.people.roles import roles_of
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db

OPTIONS = 1
REVISION = 23
# The lock, everything around the statement, its own row, three for the line in the record, one for who is told of it.
MOVED = 7
VERBS = {
    # The article is locked too.
    "submit": MOVED + 1,
    "take": MOVED,
    # Whether the assignee may check, and whether the lead may override: by their own permissions or their groups'.
    "assign": MOVED + 3,
    "release": MOVED,
    # The decision; the checker is a contributor by the evidence already.
    "propose": MOVED + 1,
    "recall": MOVED,
    "return": MOVED + 1,
    # The decision, and the contributors, who are forgotten.
    "sign_off": MOVED + 2,
    "recheck": MOVED,
    "reaffirm": MOVED + 2,
    "reopen": MOVED + 1,
    "withdraw": MOVED + 2,
    "restore": MOVED + 2,
    "override": MOVED + 4,
}
STARTS = {
    "submit": ("draft", "editor"),
    "take": ("queued", "checker"),
    "assign": ("queued", "lead"),
    "release": ("checking", "checker"),
    "propose": ("checking", "checker"),
    "recall": ("in_review", "checker"),
    "return": ("in_review", "reviewer"),
    "sign_off": ("in_review", "reviewer"),
    "recheck": ("stale", "checker"),
    "reaffirm": ("stale", "reviewer"),
    "reopen": ("signed_off", "reviewer"),
    "withdraw": ("queued", "lead"),
    "restore": ("withdrawn", "lead"),
    "override": ("in_review", "lead"),
}
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


@contextmanager
def counted(*people: User):
    """What is asked within, once everybody's roles are known."""
    for person in people:
        roles_of(person)
    found: list[str] = []
    with CaptureQueriesContext(connection) as queries:
        yield found
    found += [query["sql"] for query in queries if not query["sql"].startswith(CONTROL)]


@pytest.mark.parametrize("rows", [3, 30])
def test_what_a_page_of_statements_offers(rows: int, editor, lead) -> None:
    story = factories.article(editor)
    for _ in range(rows):
        factories.support(factories.claim(editor, story), editor)
    page, somebody = list(Statement.objects.all()), User.objects.get(pk=editor.pk)
    with counted(somebody) as asked:
        assert len(transitions.options_of_all(page, somebody)) == rows
    assert len(asked) == OPTIONS


@pytest.mark.parametrize("rows", [3, 15])
def test_a_revision_that_moves_everything(rows: int, editor) -> None:
    story = factories.article(editor)
    for _ in range(rows):
        factories.claim(editor, story)
    text, somebody = Revision.objects.latest_of(story).text, User.objects.get(pk=editor.pk)
    with CaptureQueriesContext(connection) as queries:
        articles.revise(article=story, by=somebody, version=fresh(story).version, text=f"A note.\n\n{text}")
    assert len(queries) == REVISION


@pytest.mark.parametrize("pieces", [1, 10])
@pytest.mark.parametrize("verb", ACTIONS)
def test_a_verb(verb: str, pieces: int, editor, checker, reviewer, lead) -> None:
    people = {"editor": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    state, role = STARTS[verb]
    statement = factories.in_state(state, creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    if state == "checking":
        for _ in range(pieces):
            factories.support(statement, checker)
        statement = fresh(statement)
    inputs = {
        "assign": {"assignee": User.objects.get(pk=checker.pk)},
        "reopen": {"assignee": User.objects.get(pk=checker.pk)},
        "propose": {"attribution": "not_applicable", "content": "confirmed"},
        "reaffirm": {"shown_hash": statement.content_hash},
        "override": {"shown_hash": statement.content_hash},
    }
    somebody = User.objects.get(pk=people[role].pk)
    with counted(somebody) as asked:
        transitions.perform(
            verb, statement=statement, by=somebody, version=statement.version, reason="So.", **inputs.get(verb, {})
        )
    assert len(asked) == VERBS[verb]


def test_recording_editing_and_adding_evidence(editor, checker) -> None:
    """Each writes one row for each kind of row it makes, and asks once for each kind it needs."""
    story, speaker = factories.article(editor), factories.party(editor)
    somebody, another = User.objects.get(pk=editor.pk), User.objects.get(pk=checker.pk)
    snapshot = factories.snapshot(checker)
    with counted(somebody) as recorded:
        claim = factories.quote(somebody, story, speaker)
    # Once more: who may record quotes is known now.
    with counted(somebody) as recorded_again:
        factories.quote(somebody, story, speaker)
    with counted(another) as added:
        evidence.add_evidence(statement=claim, by=another, version=1, snapshot=snapshot, covers_content=True)
    with counted(somebody) as edited:
        statements.edit(statement=fresh(claim), by=somebody, version=2, fields={"role": "Mayor"})
    assert [len(asked) for asked in (recorded, recorded_again, added, edited)] == [12, 10, 9, 8]
