"""Statements from a file: by the rules of the actions, a chunk at a time, each line told of, and never twice."""

import csv
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.actions.chains import Step
from claims.actions.passages import Choice
from claims.importing.statement_file import COLUMNS, MAX_LINE
from claims.models import Contribution, ImportedChunk, Statement
from newsroom.models import Event
from sources.models import Party
from tests import factories

pytestmark = pytest.mark.django_db

STORY = "https://valley.example/river"


@pytest.fixture
def story(editor):
    return factories.article(editor, url=STORY)


@pytest.fixture
def berg(editor):
    return factories.party(editor)


@pytest.fixture
def given(story, berg):
    """A quote and a claim, complete, as an API client would give them."""
    hops = [
        {"party": berg.pk, "cue": "told reporters", "passage": {"exact": "told reporters"}},
        {"party": story.outlet_id},
    ]
    quote = {"kind": "quote", "article": story.pk, "form": "direct", "speaker": berg.pk, "hops": hops}
    claim = {"kind": "claim", "article": story.pk, "claimant": story.outlet_id, "claim_type": "figure"}
    return [
        quote | {"passages": [{"exact": factories.SAID}]},
        claim | {"sentence": "It stood at four metres.", "passages": [{"exact": factories.CLAIMED}]},
    ]


@pytest.fixture
def run(tmp_path, editor):
    """Imports rows (or a text) and answers what is told of each line, and what is said at the end."""

    def imported(rows, name="in.jsonl", **options):
        text = rows if isinstance(rows, str) else "\n".join(json.dumps(row) for row in rows)
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        out, said = StringIO(), StringIO()
        try:
            call_command("import_statements", str(tmp_path / name), by="editor", stdout=out, stderr=said, **options)
        except CommandError as problem:
            said.write(str(problem))
        return [json.loads(line) for line in out.getvalue().splitlines()], said.getvalue()

    return imported


def test_what_is_imported_is_what_the_actions_would_record(run, given, editor, story, berg) -> None:
    told, said = run(given)
    quote, claim = Statement.objects.order_by("id")
    assert told == [{"line": 1, "id": quote.pk}, {"line": 2, "id": claim.pk}]
    assert said == "2 rows: 2 imported.\n"
    chain = [Step(party=berg, cue="told reporters", basis=Choice(exact="told reporters")), Step(party=story.outlet)]
    by_hand = factories.quote(editor, story, berg, hops=chain)
    assert (quote.state, quote.printed_text, quote.content_hash) == ("draft", factories.SAID, by_hand.content_hash)
    lines = Event.objects.filter(verb="record").order_by("id")
    assert lines[0].after == lines[2].after
    assert list(Contribution.objects.filter(statement=quote).values_list("user", flat=True)) == [editor.pk]


@pytest.mark.parametrize("rows", [1, 60])
def test_the_record_holds_afterwards(rows, run, given, capsys) -> None:
    run(given * rows, chunk=50)
    call_command("verify_record")
    assert capsys.readouterr().out.splitlines()[-1] == "The record holds."
    assert Statement.objects.count() == 2 * rows


def test_a_chunk_is_imported_whole_or_not_at_all(run, given) -> None:
    bad = [given[0], given[1] | {"claim_type": "rumour"}]
    told, said = run([*given, *bad, *given], chunk=2)
    assert [sorted(row) for row in told] == [["id", "line"]] * 2 + [["line", "skipped"], ["errors", "line"]] + [
        ["id", "line"]
    ] * 2
    assert told[2]["skipped"] == "Not imported: line 4 of the same chunk does not hold up."
    assert list(told[3]["errors"]) == ["claim_type"]
    assert Statement.objects.count() == 4
    assert said.endswith("1 of 6 rows do not hold up: their chunks were not imported.")


def test_what_was_imported_before_is_left_alone_also_in_another_file(run, given) -> None:
    first, _ = run(given * 2, chunk=2)
    again, said = run([*given, given[0], given[1] | {"role": "Mayor"}], name="mended.jsonl", chunk=2)
    assert [row["id"] for row in again[:2]] == [row["id"] for row in first[:2]]
    assert again[0]["skipped"].startswith("Imported before: ")
    assert said == "4 rows: 2 imported, 2 imported before.\n"
    assert Statement.objects.count() == 6
    run(given * 2, chunk=2, again=True)
    assert (Statement.objects.count(), ImportedChunk.objects.count()) == (10, 5)


def test_a_trial_tells_and_keeps_nothing(run, given) -> None:
    events = Event.objects.count()
    told, said = run([*given, given[1] | {"sentence": ""}], chunk=2, dry_run=True)
    assert [list(row) for row in told] == [["line", "good"], ["line", "good"], ["line", "errors"]]
    assert said.startswith("3 rows: 2 would be imported, 1 not holding up.")
    assert (Statement.objects.count(), ImportedChunk.objects.count(), Event.objects.count()) == (0, 0, events)


WRONG = {
    "no kind": ({"kind": None}, "kind"),
    "a kind there is not": ({"kind": "rumour"}, "kind"),
    "no article": ({"article": None}, "article"),
    "an article that is not here": ({"article": 10**9}, "article"),
    "an address that is not here": ({"article": "https://elsewhere.example/"}, "article"),
    "a number beyond all numbers": ({"article": 2**63 - 1}, "article"),
    "a party that is not here": ({"speaker": 10**9}, "speaker"),
    "a name nobody bears": ({"speaker": "Nobody Here"}, "speaker"),
    "a form there is not": ({"form": "loud"}, "form"),
    "a field that cannot be written": ({"state": "signed_off"}, "state"),
    "words that are not in the text": ({"passages": [{"exact": "nowhere to be found"}]}, "passages"),
    "words that stand in several places": ({"passages": [{"exact": "river"}]}, "passages"),
    "a place beyond the text": ({"passages": [{"start": 0, "end": 10**6}]}, "passages"),
    "a start without an end": ({"passages": [{"start": 0}]}, "passages"),
    "passages that are no list": ({"passages": "all"}, "passages"),
    "too many hops": ({"hops": [{"party": 1}] * 40}, "hops"),
    "a hop without a party": ({"hops": [{"cue": "said"}]}, "hops"),
    "a date that is none": ({"due_on": "soon"}, "due_on"),
    "a language that is none": ({"language": "!"}, "language"),
    "a role too long": ({"role": "x" * 301}, "role"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_does_not_hold_up_is_named(wrong, run, given) -> None:
    changes, field = WRONG[wrong]
    told, _ = run([given[0] | changes])
    assert [list(row) for row in told] == [["line", "errors"]]
    assert field in told[0]["errors"]
    assert Statement.objects.count() == 0


UNREADABLE = {
    "no JSON": "{",
    "no object": "[1]",
    "a name twice": '{"kind": "quote", "kind": "claim"}',
    "a NUL": '{"kind": "\\u0000"}',
    "half a surrogate pair": '{"kind": "\\ud800"}',
    "a number too large": '{"article": 123456789012345678901234567890}',
    "too deep": "[" * 100 + "]" * 100,
    "far too deep": "[" * 100_000 + "]" * 100_000,
    "too long": '{"kind": "' + "x" * MAX_LINE + '"}',
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_a_line_that_cannot_be_read_is_told_with_its_number(what, run, editor) -> None:
    told, said = run("\n" + UNREADABLE[what] + "\n")
    assert [(row["line"], list(row["errors"])) for row in told] == [(2, ["non_field_errors"])]
    assert said.endswith("1 of 1 rows do not hold up: their chunks were not imported.")


def test_somebody_is_named_by_what_they_are_called(run, given, berg, editor) -> None:
    quote, claim = given
    told, _ = run([quote | {"speaker": "ann berg"}, claim | {"article": STORY, "claimant": "The Valley Post"}])
    assert [list(row) for row in told] == [["line", "id"]] * 2
    assert Statement.objects.order_by("id")[0].speaker == berg
    new = {"name": "Jo Lund", "kind": "person"}
    run([quote | {"speaker": new, "hops": []}, quote | {"speaker": new, "hops": [], "role": "Engineer"}])
    # Named twice in one chunk, made once.
    assert Party.objects.filter(name="Jo Lund").count() == 1
    factories.party(editor)
    told, _ = run([quote | {"speaker": "Ann Berg"}])
    assert told[0]["errors"]["speaker"][0].startswith("Several are called “Ann Berg”: ")


def test_csv_gives_the_same(run, given, berg, story) -> None:
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    hops = json.dumps(given[0]["hops"])
    writer.writerow(
        {"kind": "quote", "article": STORY, "form": "direct", "speaker": berg.pk, "exact": factories.SAID, "hops": hops}
    )
    writer.writerow(
        {
            "kind": "claim",
            "article": story.pk,
            "claimant": "The Valley Post",
            "claim_type": "figure",
            "sentence": "It stood at\nfour metres.",
            "exact": factories.CLAIMED,
        }
    )
    told, said = run(out.getvalue(), name="in.csv")
    assert (said, [list(row) for row in told]) == ("2 rows: 2 imported.\n", [["line", "id"]] * 2)
    # A cell with a line break in it takes two lines of the file.
    assert [row["line"] for row in told] == [2, 4]
    from_csv = list(Statement.objects.order_by("id").values_list("content_hash", flat=True))
    run(given, name="in.jsonl")
    assert Statement.objects.order_by("id")[2].content_hash == from_csv[0]


BAD_CSV = {
    "no header": ("", "The file is empty"),
    "a column there is not": ("kind,state\nquote,draft\n", "Unknown columns: “state”."),
    "a column twice": ("kind,kind\n", "A column is named twice."),
    "no kind": ("article\n1\n", "There has to be a column “kind”"),
    "an open quotation mark": ('kind,exact\nquote,"never closed', "Line "),
}


@pytest.mark.parametrize("what", BAD_CSV)
def test_a_csv_file_that_is_none_of_ours_is_refused(what, run, editor) -> None:
    text, words = BAD_CSV[what]
    told, said = run(text, name="in.csv")
    assert told == []
    assert words in said


def test_a_row_of_cells_that_does_not_fit_is_told(run, editor) -> None:
    told, _ = run("kind,article,start\nquote,1\nquote,1,one\n", name="in.csv")
    assert [row["errors"]["non_field_errors"] for row in told] == [
        ["The row has 2 cells, the header 3."],
        ["start: “one” is no whole number."],
    ]


def test_whoever_may_not_record_imports_nothing(given, tmp_path, checker) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps(given[0]))
    with pytest.raises(CommandError, match="Your roles do not allow recording quotes"):
        call_command("import_statements", str(tmp_path / "in.jsonl"), by="checker")


def test_the_report_goes_where_it_is_wanted(run, given, tmp_path) -> None:
    told, _ = run(given, report=str(tmp_path / "report.jsonl"))
    assert told == []
    lines = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    assert [list(row) for row in lines] == [["line", "id"]] * 2
