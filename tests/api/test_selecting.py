"""What a client asks to see: less with ``fields``, more with ``expand``, how many with ``count``, all as a file."""

import csv
import io
import json

import pytest

from claims.actions.comments import comment
from claims.models import Statement
from newsroom.rest import counting
from sources.actions import edit_source
from tests import factories
from tests.api.client import ok, refused
from tests.factories import fresh, in_state

# How many pieces three rows make where each goes by itself: a table has a header.
EXPORTED = {"application/x-ndjson": 3, "text/csv": 4}


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.fixture
def signed(people):
    return in_state("signed_off", **people)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("id", {"id"}),
        ("id,state", {"id", "state"}),
        (" state , id ", {"id", "state"}),
        ("article.headline", {"article"}),
        ("evidence,id", {"evidence", "id"}),
    ],
)
def test_only_what_is_asked_for_is_shown(fields, shown, signed, as_reader):
    one = ok(as_reader.get(f"claims/{signed.pk}/", {"fields": fields}))
    (many,) = ok(as_reader.get("claims/", {"fields": fields}))["results"]
    assert set(one) == set(many) == shown


def test_names_within_objects_are_dotted(signed, as_reader):
    shown = ok(as_reader.get(f"statements/{signed.pk}/", {"fields": "article.headline,evidence.snapshot.source.title"}))
    assert shown == {
        "article": {"headline": "The river will fall"},
        "evidence": [{"snapshot": {"source": {"title": "The town's gauge"}}}],
    }


@pytest.mark.parametrize(
    ("path", "query", "reasons"),
    [
        ("statements/", {"fields": "id,colour"}, {"fields": ["There is no “colour” here."]}),
        ("statements/", {"fields": "id.x"}, {"fields": ["There is no “id.x” here."]}),
        ("statements/", {"fields": "decisions"}, {"fields": ["There is no “decisions” here."]}),
        ("statements/", {"expand": "state"}, {"expand": ["There is no “state” here."]}),
        ("claims/", {"expand": "speaker"}, {"expand": ["There is no “speaker” here."]}),
        ("parties/", {"expand": "sources"}, {"expand": ["There is no “sources” here."]}),
        ("statements/", {"expand": "a.b.c.d"}, {"expand": ["At most 3 levels."]}),
        ("statements/", {"fields": ",".join(f"f{n}" for n in range(61))}, {"fields": ["Name at most 60."]}),
        ("statements/", {"count": "yes"}, {"count": ["There are: exact, estimate."]}),
    ],
)
def test_what_is_not_there_to_be_shown_is_named(path, query, reasons, as_editor):
    assert refused(as_editor.get(path, query), 400)["errors"] == reasons


def test_what_hangs_on_a_statement_can_come_along(signed, people, as_checker):
    comment(statement=signed, by=people["checker"], version=fresh(signed).version, text="Hm.")
    path = f"claims/{signed.pk}/"
    shown = ok(as_checker.get(path, {"expand": "decisions,comments,article,evidence.snapshot,hops.party"}))
    assert shown["decisions"] == ok(as_checker.get(f"{path}decisions/"))["results"][::-1]
    assert shown["comments"] == ok(as_checker.get(f"{path}comments/"))["results"]
    assert shown["article"] == ok(as_checker.get(f"articles/{signed.article_id}/"))
    assert shown["hops"][0]["party"] == ok(as_checker.get(f"parties/{signed.article.outlet_id}/"))
    snapshot = shown["evidence"][0]["snapshot"]
    listed = ok(as_checker.get("snapshots/", {"source": snapshot["source"]["id"]}))["results"]
    assert listed == [snapshot]


def test_what_comes_along_is_what_one_may_see(signed, people, as_reader):
    comment(statement=signed, by=people["checker"], version=fresh(signed).version, text="Between us.")
    factories.claim(people["creator"], signed.article)
    shown = ok(as_reader.get(f"claims/{signed.pk}/", {"expand": "comments,article"}))
    assert [shown["comments"], shown["article"]["statements"]] == [[], {"signed_off": 1}]


def test_the_tag_covers_what_is_shown(signed, people, as_reader, as_lead):
    path = f"claims/{signed.pk}/"
    queries = [{}, {"fields": "id"}, {"expand": "decisions"}, {"fields": "id", "expand": "article"}]
    tags = [as_reader.get(path, query)["ETag"] for query in queries]
    assert len(set(tags)) == len(tags)
    assert {tag.partition("-")[0] for tag in tags} == {f'"{signed.version}'}
    for query, tag in zip(queries, tags, strict=True):
        again = as_reader.get(path, query, If_None_Match=tag)
        assert [again.status_code, again.content, again["ETag"]] == [304, b"", tag]
    source = signed.evidence.get().snapshot.source
    edit_source(source=source, by=people["creator"], version=source.version, title="The town's new gauge")
    for query, tag in zip(queries, tags, strict=True):
        changed = as_reader.get(path, query, If_None_Match=tag)
        assert changed.status_code == (200 if query == {} or query == {"expand": "decisions"} else 304)


def test_a_number_that_is_asked_for_says_what_it_is(signed, people, as_editor, as_reader, monkeypatch, db):
    for _ in range(3):
        factories.claim(people["creator"], signed.article)
    asked = {kind: ok(as_editor.get("statements/", {"count": kind})) for kind in ("exact", "estimate")}
    assert [(page["count"], page["count_is"]) for page in asked.values()] == [(4, "exact"), (4, "exact")]
    assert ok(as_reader.get("statements/", {"count": "estimate"}))["count"] == 1
    monkeypatch.setattr(counting, "COUNTED", 2)
    many = ok(as_editor.get("statements/", {"count": "estimate"}))
    assert many["count"] >= 2 and many["count_is"] in ("estimate", "at_least")


def _lines(response) -> list[dict]:
    return [json.loads(line) for line in b"".join(response.streaming_content).splitlines()]


def test_a_list_as_lines_is_the_whole_list(people, as_editor, monkeypatch):
    story = factories.article(people["creator"])
    for _ in range(5):
        factories.claim(people["creator"], story)
    query = {"ordering": "-updated_at", "expand": "article"}
    shown = ok(as_editor.get("claims/", query))["results"]
    monkeypatch.setattr("newsroom.rest.pagination.LARGEST_SIZE", 2)
    response = as_editor.get("claims/", query, Accept="application/x-ndjson")
    assert response["Content-Type"] == "application/x-ndjson"
    assert response["Content-Disposition"] == 'attachment; filename="claims.ndjson"'
    assert _lines(response) == shown
    assert len(shown) == 5
    assert _lines(as_editor.get("claims/", {"state": "queued"}, Accept="application/x-ndjson")) == []


def test_a_table_starts_no_formula_and_flags_what_was_overridden(people, as_editor):
    claim = factories.claim(people["creator"], role="=HYPERLINK(1)", sentence="-1, and more")
    response = as_editor.get("claims/", {"fields": "id,role,sentence,article,hops.position"}, Accept="text/csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    table = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert table == [
        {
            "id": str(claim.pk),
            "article.id": str(claim.article_id),
            "article.headline": "The river will fall",
            "sentence": "'-1, and more",
            "role": "'=HYPERLINK(1)",
            "hops": '[{"position":0}]',
            "overridden": "false",
        }
    ]


def test_an_export_is_never_one_page(as_editor):
    for query in ({"page_size": "5"}, {"count": "exact"}, {"cursor": "x"}):
        problem = refused(as_editor.get("claims/", query, Accept="text/csv"), 400)
        assert list(problem["errors"]) == list(query)
    refused(as_editor.get("claims/", {"colour": "red"}, Accept="text/csv"), 400)


def test_what_a_reader_takes_away_is_what_a_reader_sees(signed, people, as_reader):
    factories.claim(people["creator"], signed.article)
    rows = _lines(as_reader.get("statements/", Accept="application/x-ndjson"))
    assert [row["id"] for row in rows] == [signed.pk]
    assert Statement.objects.count() == 2


def test_what_is_answered_is_kept_by_no_shared_cache(signed, as_reader):
    for response in (
        as_reader.get("statements/"),
        as_reader.get(f"claims/{signed.pk}/"),
        as_reader.get("claims/", Accept="text/csv"),
        as_reader.get("me/"),
    ):
        assert response["Cache-Control"] == "private, no-cache"
        assert {"Accept", "Authorization", "Cookie"} <= {name.strip() for name in response["Vary"].split(",")}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("statements/", "evidence.statement"),
        ("claims/", "decisions.statement"),
        ("evidence/", "statement.evidence.statement"),
        ("sources/", "snapshots.source"),
    ],
)
def test_nothing_leads_back_to_what_it_hangs_on(path, name, as_editor):
    assert refused(as_editor.get(path, {"expand": name}), 400)["errors"] == {"expand": [f"There is no “{name}” here."]}


def test_pages_of_large_rows_hold_fewer(people, as_editor, monkeypatch):
    story = factories.article(people["creator"])
    for _ in range(5):
        factories.claim(people["creator"], story)
    all_of_them = ok(as_editor.get("claims/"))["results"]
    monkeypatch.setattr("newsroom.rest.pagination.LARGEST_PAGE", len(json.dumps(all_of_them[:2])))
    pages = [ok(as_editor.get("claims/"))]
    while pages[-1]["next"]:
        pages.append(ok(as_editor.get(pages[-1]["next"])))
    assert [len(page["results"]) for page in pages] == [2, 2, 1]
    assert [row for page in pages for row in page["results"]] == all_of_them
    back = ok(as_editor.get(pages[-1]["previous"]))
    assert [back["results"], back["next"] is None] == [all_of_them[2:4], False]
    monkeypatch.setattr("newsroom.rest.pagination.LARGEST_PAGE", 1)
    assert ok(as_editor.get("claims/"))["results"] == all_of_them[:1]


def test_an_export_is_sent_in_pieces_whatever_its_rows_hold(people, as_editor, monkeypatch):
    story = factories.article(people["creator"])
    for _ in range(3):
        factories.claim(people["creator"], story)
    whole = {kind: b"".join(as_editor.get("claims/", Accept=kind).streaming_content) for kind in EXPORTED}
    monkeypatch.setattr("newsroom.rest.exports.PIECE", 1)
    for kind, content in whole.items():
        pieces = list(as_editor.get("claims/", Accept=kind).streaming_content)
        assert [len(pieces), b"".join(pieces)] == [EXPORTED[kind], content]


@pytest.mark.parametrize("words", ["\n=1", " =1", "＝1", "\ufeff@SUM(A1)", "\t1"])
def test_no_disguise_makes_a_formula_of_a_cell(words, people, as_editor):
    source = factories.source(people["creator"], note=words)
    table = as_editor.get("sources/", {"fields": "id,note"}, Accept="text/csv")
    rows = list(csv.DictReader(io.StringIO(b"".join(table.streaming_content).decode(), newline="")))
    assert {row["id"]: row["note"] for row in rows}[str(source.pk)] == f"'{words}"
