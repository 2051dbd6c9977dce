"""Statements that PostgreSQL keeps prepared, and what becomes of them when a transaction is taken back."""

import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction

from claims.actions.around import around_of_all
from newsroom.database.running import do, run
from newsroom.models import User
from tests import factories
from tests.api.client import Consumer, ok, refused

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite prepares in the process itself"),
]
ASKED = "SELECT number FROM made_here WHERE number >= %s"


class TakenBack(Exception):
    """Raised to leave a block by."""


@pytest.fixture(autouse=True)
def _begin_and_end_with_nothing():
    _connect_anew()
    yield
    _execute("DROP TABLE IF EXISTS made_here")


def _connect_anew() -> None:
    connection.close()
    connection.close_pool()


def _execute(sql: str, params=None) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall() if cursor.description else []


def _make(kind: str = "integer") -> None:
    _execute(f"CREATE TABLE made_here (number {kind})")
    _execute("INSERT INTO made_here VALUES ('7')")


def _runs() -> dict[str, int]:
    """Each statement prepared on our connection, and how often it was run as such."""
    return dict(_execute("SELECT name, generic_plans + custom_plans FROM pg_prepared_statements"))


def _ask_until_prepared() -> None:
    for _ in range(4):
        assert run(ASKED, [1]) == [(7,)]
    assert list(_runs().values()) == [2]


def test_a_refused_act_does_not_let_the_next_request_plan_anew(editor):
    consumer = Consumer(editor)
    path = f"claims/{factories.claim(editor).pk}/"
    for _ in range(4):
        ok(consumer.get(path))
        refused(consumer.patch(path, {"sentence": "It stood lower."}, seen='"999-0"'), 412)
    before = _runs()
    assert len(before) > 2
    refused(consumer.patch(path, {"sentence": "It stood lower."}, seen='"999-0"'), 412)
    ok(consumer.get(path))
    after = _runs()
    assert after.keys() == before.keys()
    assert sum(after.values()) >= sum(before.values()) + len(before)


@pytest.mark.parametrize("number", [1, 2, 5])
def test_what_stands_around_statements_is_planned_once_for_all_however_few(editor, number):
    story = factories.article(editor)
    rows = [factories.claim(editor, story) for _ in range(number)]
    _connect_anew()
    for _ in range(10):
        assert len(around_of_all(rows)) == number
    ((generic, custom),) = _execute("SELECT generic_plans, custom_plans FROM pg_prepared_statements")
    # Twice unprepared, then five times to learn what planning for the values given is worth.
    assert (generic, custom) == (3, 5)


def test_a_block_taken_back_within_another_keeps_them_too():
    _make()
    _ask_until_prepared()
    with transaction.atomic():
        for _ in range(3):
            with pytest.raises(TakenBack), transaction.atomic():
                run(ASKED, [1])
                raise TakenBack
        run(ASKED, [1])
    assert list(_runs().values()) == [6]


def test_what_was_first_prepared_in_what_is_taken_back_is_there_afterwards():
    _make()
    with pytest.raises(TakenBack), transaction.atomic():
        _ask_until_prepared()
        raise TakenBack
    assert run(ASKED, [1]) == [(7,)]
    assert list(_runs().values()) == [3]


def test_what_the_database_broke_off_is_forgotten(editor):
    """psycopg's own caution: whatever made the database stop may lie with what was prepared."""
    _make()
    _ask_until_prepared()
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(username=editor.username)
    assert _runs() == {}
    _ask_until_prepared()


def test_a_statement_that_could_not_be_prepared_is_not_thought_to_be_there():
    with pytest.raises(TakenBack), transaction.atomic():
        _make()
        # Twice as it comes; the third time it would be prepared.
        assert [run(ASKED, [1]) for _ in range(2)] == [[(7,)]] * 2
        raise TakenBack
    for _ in range(2):
        with pytest.raises(ProgrammingError, match="does not exist"):
            run(ASKED, [1])
    assert _runs() == {}
    _make()
    assert [run(ASKED, [1]) for _ in range(3)] == [[(7,)]] * 3


def test_a_statement_that_fails_in_a_broken_transaction_works_in_the_next():
    _make()
    _ask_until_prepared()
    with pytest.raises(DatabaseError), transaction.atomic():
        with pytest.raises(DatabaseError):
            _execute("SELECT 1 / 0")
        run(ASKED, [1])
    assert run(ASKED, [1]) == [(7,)]


def test_a_table_made_in_what_is_taken_back_is_missed_and_found_again():
    with pytest.raises(TakenBack), transaction.atomic():
        _make()
        _ask_until_prepared()
        raise TakenBack
    with pytest.raises(ProgrammingError, match="does not exist"):
        run(ASKED, [1])
    _make()
    assert run(ASKED, [1]) == [(7,)]


@pytest.mark.parametrize("is_taken_back", [False, True])
def test_a_table_dropped_and_made_otherwise_answers_as_it_is_now(is_taken_back):
    _make()
    _ask_until_prepared()
    if is_taken_back:
        with pytest.raises(TakenBack), transaction.atomic():
            _execute("DROP TABLE made_here")
            _make("numeric(5, 2)")
            raise TakenBack
        assert run(ASKED, [1]) == [(7,)]
    _execute("DROP TABLE made_here")
    _make("bigint")
    assert run(ASKED, [1]) == [(7,)]
    do("DELETE FROM made_here WHERE number = %s", [7])
    assert run(ASKED, [1]) == []
