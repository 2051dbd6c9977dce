"""The command, the triggers' check, and heads noted down elsewhere."""

import json
from io import StringIO

import pytest
from django.core.checks import Tags, run_checks
from django.core.management import call_command
from django.db import connection

from claims.models import Passage, Revision
from newsroom.models import Event, EventHead
from newsroom.record import triggers
from tests.newsroom.tampering import first, problems, set_column

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_the_record")]


def test_a_trigger_that_does_not_stand_is_found_and_put_back(record):
    table = Revision._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER record_{table}_update" + (f" ON {table}" if is_postgresql() else ""))
        if is_postgresql():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER record_{table}_delete")
        else:
            cursor.execute(f"DROP TRIGGER record_{table}_delete")
            cursor.execute(f"CREATE TRIGGER record_{table}_delete BEFORE DELETE ON {table} BEGIN SELECT 1; END")
    expected = [f"{table}: the trigger record_{table}_{verb} is missing" for verb in ("update", "delete")]
    assert [str(p) for p in problems()] == expected
    warnings = run_checks(tags=[Tags.database], databases=["default"])
    assert [w.id for w in warnings] == ["newsroom.W001"]
    assert all(f"record_{table}_{verb}" in warnings[0].msg for verb in ("update", "delete"))
    triggers.install(connection)
    assert [str(p) for p in problems()] == []
    assert run_checks(tags=[Tags.database], databases=["default"]) == []


def is_postgresql() -> bool:
    return connection.vendor == "postgresql"


def verify_record(*arguments: str) -> tuple[int, str]:
    """The command's exit code and what it printed."""
    out = StringIO()
    try:
        call_command("verify_record", *arguments, stdout=out, no_color=True)
    except SystemExit as exit_:
        return exit_.code, out.getvalue()
    return 0, out.getvalue()


def test_the_command_says_that_the_record_holds(record):
    code, printed = verify_record()
    head = EventHead.objects.get()
    assert code == 0
    assert printed.splitlines()[-2:] == [f"head: {head.last_id}:{head.last_hash}", "The record holds."]
    assert f"newsroom_event: {head.last_id} rows" in printed
    assert f"claims_passage: {Passage.objects.count()} rows" in printed


def test_the_command_names_each_problem_and_exits_with_1(record):
    pk = first(Revision)
    set_column(Revision, "note", pk, "a word more")
    code, printed = verify_record()
    assert code == 1
    assert printed.splitlines()[0] == f"claims_revision {pk}: its seal is not that of its columns"
    assert printed.splitlines()[-1] == "1 problem."
    code, printed = verify_record("--json")
    answer = json.loads(printed)
    assert (code, answer["ok"], answer["head_id"]) == (1, False, EventHead.objects.get().last_id)
    assert answer["problems"] == [{"table": "claims_revision", "id": pk, "what": "its seal is not that of its columns"}]


def test_a_head_noted_down_elsewhere_must_still_stand(record):
    event = Event.objects.get(pk=3)
    assert verify_record("--anchor", f"3:{event.hash}")[0] == 0
    code, printed = verify_record("--anchor", f"3:{'0' * 64}")
    assert code == 1
    assert "newsroom_event 3: this is not the event that was noted down elsewhere" in printed
    assert verify_record("--anchor", f"900000:{event.hash}")[0] == 1
