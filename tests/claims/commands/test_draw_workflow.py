"""The page in the documentation is the table, whatever the table says."""

import re
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command

from claims.workflow import VERBS, State
from claims.workflow_page import page


def check() -> int:
    try:
        call_command("draw_workflow", "--check", stdout=StringIO(), stderr=StringIO())
    except SystemExit as exit_:
        return exit_.code
    return 0


def test_the_page_in_the_documentation_is_up_to_date():
    assert check() == 0


def test_a_page_out_of_date_or_missing_is_said_so_and_drawn_anew(tmp_path, settings):
    settings.BASE_DIR = tmp_path
    (tmp_path / "docs").mkdir()
    assert check() == 1
    call_command("draw_workflow", stdout=StringIO())
    assert check() == 0
    (tmp_path / "docs" / "workflow.md").write_text("# The workflow, from memory")
    assert check() == 1


def test_every_verb_stands_in_the_table_with_all_of_its_row():
    rows = {row.split(" | ")[0].strip("| "): row for row in page(VERBS.values()).splitlines() if row.startswith("| ")}
    for verb in VERBS.values():
        row = rows[verb.name]
        assert f" {verb.who_in_words} |" in row
        assert str(verb.guards_in_words) in row
        assert row.endswith("| needed |") is verb.needs_reason


def test_the_diagram_has_just_the_steps_of_the_table():
    drawn = re.findall(r"^    (\w+) --> (\w+): (.+)$", page(VERBS.values()), re.MULTILINE)
    steps = {(source, target, verb) for source, target, verbs in drawn for verb in verbs.split(", ")}
    told = {
        (source.value, target.value, verb.name)
        for verb in VERBS.values()
        for source, target in verb.to.items()
        if source != target or not verb.name.startswith("edit")
    }
    assert steps == told | {("signed_off", "stale", "lapse")}


@pytest.mark.parametrize(
    "change", [{"who_in_words": "anybody"}, {"needs_reason": True}, {"to": {State.draft: State.stale}}]
)
def test_a_changed_row_changes_the_page(change):
    changed = [replace(verb, **change) if verb.name == "submit" else verb for verb in VERBS.values()]
    assert page(changed) != page(VERBS.values())
