"""Many writes in one request: each under the rules of one, all or nothing unless asked otherwise, told row by row."""

import json
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Barrier
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.models import Claim, Decision, Evidence, Quote, Statement
from newsroom.models import Event
from newsroom.people import tokens
from newsroom.record.verify import Report, verify
from sources.models import Party, Source
from tests import factories
from tests.api.client import BASE, Consumer, ok, refused

COLLECTIONS = ("quotes/bulk/", "claims/bulk/", "sources/bulk/", "evidence/bulk/")
TRANSITIONS = "statements/bulk-transitions/"


@pytest.fixture
def story(editor):
    return factories.article(editor)


def claim_row(story, **fields):
    return {
        "article": story.pk,
        "sentence": "The river stood at four metres on Sunday.",
        "claim_type": "figure",
        "claimant": story.outlet_id,
        "passages": [{"exact": factories.CLAIMED}],
        "hops": [{"party": story.outlet_id}],
        **fields,
    }


def row_for(path, story, editor):
    statement = factories.claim(editor, story)
    snapshot = factories.snapshot(editor)
    return {
        "quotes/bulk/": {"article": story.pk, "form": "direct", "passages": [{"exact": factories.SAID}]},
        "claims/bulk/": claim_row(story),
        "sources/bulk/": {"title": "The gauge", "publisher": {"name": "The town", "kind": "organisation"}},
        "evidence/bulk/": {
            "statement": statement.pk,
            "statement_version": statement.version,
            "snapshot": snapshot.pk,
            "covers": ["content"],
        },
    }[path]


@pytest.mark.parametrize("path", COLLECTIONS)
def test_what_many_make_is_what_one_makes(path, story, editor, as_editor):
    row = row_for(path, story, editor)
    single = ok(as_editor.post(path.removesuffix("bulk/"), row), 201)
    if "statement_version" in row:
        row["statement_version"] += 1
    body = ok(as_editor.post(path, [row]), 201)
    assert [body["succeeded"], body["failed"]] == [1, 0]
    (told,) = body["results"]
    assert set(told) == {"row", "status", "id", "location", "etag", "object"}
    assert [told["row"], told["status"], told["id"]] == [0, 201, told["object"]["id"]]
    assert set(told["object"]) == set(single)
    alone = as_editor.get(told["location"])
    assert [alone.json(), alone["ETag"]] == [told["object"], told["etag"]]


@pytest.mark.parametrize("path", COLLECTIONS)
def test_one_bad_row_refuses_all(path, story, editor, as_editor):
    row = row_for(path, story, editor)
    before = _everything()
    problem = refused(as_editor.post(path, [row, {**row, "no_such": 1}, {}, row]), 400)
    assert problem["type"] == "urn:newsroom:problem:bulk-refused"
    assert problem["detail"].startswith("Row 1: The input does not hold up: no_such.")
    assert problem["detail"].endswith("Nothing was written.")
    assert [told["status"] for told in problem["results"]][:3] == [424, 400, 400]
    assert [told["row"] for told in problem["results"]] == [0, 1, 2, 3]
    assert problem["results"][1]["problem"]["errors"] == {"no_such": ["This cannot be written."]}
    assert _everything() == before


@pytest.mark.parametrize("path", COLLECTIONS)
def test_partial_keeps_the_good_ones(path, story, editor, as_editor):
    row = row_for(path, story, editor)
    body = ok(as_editor.post(f"{path}?partial=true", [{}, row, {"x": 1}]), 207)
    assert [body["succeeded"], body["failed"]] == [1, 2]
    assert [told["status"] for told in body["results"]] == [400, 201, 400]
    ok(as_editor.get(body["results"][1]["location"]))
    assert list(verify(Report())) == []


def test_a_row_that_fails_late_takes_back_what_it_made_on_the_way(story, as_editor):
    somebody = {"name": "Nobody Yet", "kind": "person"}
    rows = [
        claim_row(story, claimant=somebody, passages=[{"exact": "words that stand nowhere"}]),
        claim_row(story),
        claim_row(story, passages=[{"exact": "The"}]),
    ]
    body = ok(as_editor.post("claims/bulk/?partial=true", rows), 207)
    assert [told["status"] for told in body["results"]] == [400, 201, 400]
    assert body["results"][2]["problem"]["type"] == "urn:newsroom:problem:ambiguous"
    assert not Party.objects.filter(name="Nobody Yet").exists()
    assert not Event.objects.filter(target_type="party", after__contains="Nobody Yet").exists()
    assert list(verify(Report())) == []


def test_rows_build_on_those_before_them(story, as_editor):
    ann = {"name": "Ann Berg", "kind": "person"}
    rows = [{"article": story.pk, "speaker": ann, "passages": [{"exact": factories.SAID}]} for _ in range(3)]
    body = ok(as_editor.post("quotes/bulk/", rows), 201)
    assert len({told["object"]["speaker"]["id"] for told in body["results"]}) == 1


@pytest.mark.parametrize("path", ["quotes/bulk/", "claims/bulk/"])
def test_three_times_as_many_take_no_more_statements_of_sql(path, story, editor, as_editor):
    row = row_for(path, story, editor)
    counts = []
    # Once beforehand, so that what is read at the first use is there.
    ok(as_editor.post(path, [row]), 201)
    for many in (30, 90):
        with CaptureQueriesContext(connection) as asked:
            ok(as_editor.post(path, [row] * many), 201)
        counts.append(len(asked))
    assert counts[0] == counts[1] < 30
    assert list(verify(Report())) == []


def test_rows_that_name_somebody_new_take_back_what_they_added_and_no_more(story, as_editor):
    def row(name, **fields):
        return claim_row(story, claimant={"name": name, "kind": "person"}, **fields)

    rows = [
        row("Kept"),
        row("Gone", claim_type="figure", passages=[{"exact": "nowhere"}]),
        row("Kept"),
        claim_row(story),
    ]
    body = ok(as_editor.post("claims/bulk/?partial=true", rows), 207)
    assert [told["status"] for told in body["results"]] == [201, 400, 201, 201]
    assert [Party.objects.filter(name=name).count() for name in ("Kept", "Gone")] == [1, 0]
    assert list(verify(Report())) == []


def test_an_article_that_is_not_there_turns_down_its_row_alone(story, as_editor):
    body = ok(as_editor.post("claims/bulk/?partial=true", [claim_row(story, article=10**6), claim_row(story)]), 207)
    assert [told["status"] for told in body["results"]] == [400, 201]
    assert body["results"][0]["problem"]["errors"] == {"article": ["Not here: 1000000."]}


def test_the_record_tells_of_every_row_in_order(story, as_editor):
    before = Event.objects.order_by("-id").first().id
    body = ok(as_editor.post("claims/bulk/", [claim_row(story)] * 5), 201)
    lines = Event.objects.filter(id__gt=before).order_by("id")
    assert [line.target_id for line in lines] == [told["id"] for told in body["results"]]
    assert [after.id - earlier.id for earlier, after in pairwise(lines)] == [1] * 4
    assert list(verify(Report())) == []


def test_rows_are_as_hidden_as_anything(story, editor, as_reader):
    statement = factories.claim(editor, story)
    as_reader.secret = tokens.issue(factories.user("reader", "editor"), "x")[1]
    reader = Consumer(factories.user("reader"))
    assert refused(reader.post("claims/bulk/", [claim_row(story)]), 403)["scope"] == "write"
    missing = ok(
        as_reader.post(f"{TRANSITIONS}?partial=true", [{"statement": 10**6, "version": 1, "verb": "submit"}]), 207
    )
    assert missing["results"][0]["problem"]["status"] == 404
    assert statement.state == "draft"


def press(consumer, rows, partial=False):
    return consumer.post(TRANSITIONS + ("?partial=true" if partial else ""), rows)


def test_the_whole_workflow_in_bulk(story, editor, as_editor, as_checker, as_reviewer):
    ids = [told["id"] for told in ok(as_editor.post("claims/bulk/", [claim_row(story)] * 3), 201)["results"]]
    snapshot = factories.snapshot(editor)

    def step(consumer, version, **row):
        body = ok(press(consumer, [{"statement": pk, "version": version, **row} for pk in ids]))
        assert [told["version"] for told in body["results"]] == [version + 1] * 3
        return body["results"]

    assert {told["state"] for told in step(as_editor, 1, verb="submit")} == {"queued"}
    assert {told["decision"] for told in step(as_checker, 2, verb="take")} == {None}
    support = {"snapshot": snapshot.pk, "covers": ["content"], "is_primary": True, "statement_version": 3}
    ok(as_checker.post("evidence/bulk/", [{"statement": pk, **support} for pk in ids]), 201)
    proposal = {"reason": "As found.", "attribution": "not_applicable", "content": "confirmed"}
    step(as_checker, 4, verb="propose", **proposal)
    signed = step(as_reviewer, 5, verb="sign_off")
    assert [told["verification_status"] for told in signed] == ["verified"] * 3
    assert [told["decision"]["kind"] for told in signed] == ["signed_off"] * 3
    assert [told["decision"]["id"] for told in signed] == [
        Decision.objects.get(statement=pk, kind="signed_off").pk for pk in ids
    ]
    assert list(verify(Report())) == []


def test_each_row_meets_the_rules_by_itself(editor, checker, reviewer, lead, as_reviewer):
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    good, queued = factories.in_state("in_review", **people), factories.in_state("queued", **people)
    own = factories.in_state("in_review", **{**people, "creator": factories.user("editor", name="rosa")})
    statement_rows = [
        {"statement": good.pk, "version": good.version, "verb": "sign_off"},
        {"statement": queued.pk, "version": queued.version, "verb": "sign_off"},
        {"statement": own.pk, "version": own.version - 1, "verb": "sign_off"},
        {"statement": own.pk, "version": own.version, "verb": "return"},
        {"statement": own.pk, "version": own.version, "verb": "submit"},
        {"statement": own.pk, "version": own.version, "verb": "fly"},
        {"statement": 10**9, "version": 1, "verb": "sign_off"},
        {"statement": own.pk, "verb": "sign_off"},
    ]
    problem = refused(press(as_reviewer, statement_rows), 409)
    assert [told["status"] for told in problem["results"]] == [424, 409, 412, 400, 403, 400, 404, 400]
    assert factories.fresh(good).state == "in_review"
    body = ok(press(as_reviewer, statement_rows, partial=True), 207)
    assert [told["status"] for told in body["results"]] == [200, 409, 412, 400, 403, 400, 404, 400]
    stale = body["results"][2]["problem"]
    assert [stale["type"], stale["current"]] == [
        "urn:newsroom:problem:stale-version",
        {"id": own.pk, "version": own.version},
    ]
    assert body["results"][1]["problem"]["type"] == "urn:newsroom:problem:refused-state"
    assert [factories.fresh(row).state for row in (good, queued, own)] == ["signed_off", "queued", "in_review"]


def test_nobody_signs_off_their_own_work_in_bulk_either(editor, checker, reviewer, lead):
    both = factories.user("editor", "reviewer", name="mira")
    admin = factories.user(name="root", is_superuser=True)
    for somebody in (both, admin):
        people = {"creator": somebody, "checker": checker, "reviewer": reviewer, "lead": lead}
        own = factories.in_state("in_review", **people)
        others = factories.in_state("in_review", **{**people, "creator": editor})
        rows = [{"statement": row.pk, "version": row.version, "verb": "sign_off"} for row in (others, own)]
        body = ok(press(Consumer(somebody), rows, partial=True), 207)
        assert [told["status"] for told in body["results"]] == [200, 403]
        assert body["results"][1]["problem"]["detail"] == "You recorded this statement; somebody else must decide."


def test_one_statement_twice(editor, as_editor, story):
    claim = factories.claim(editor, story)
    row = {"statement": claim.pk, "version": 1, "verb": "submit"}
    body = ok(press(as_editor, [row, row], partial=True), 207)
    assert [told["status"] for told in body["results"]] == [200, 412]
    assert factories.fresh(claim).version == 2


def test_a_narrow_token(editor, story):
    narrow = Consumer(editor)
    narrow.secret = tokens.issue(editor, "narrow", scopes={"write"})[1]
    assert refused(press(narrow, [{}]), 403)["scope"] == "transition"


@pytest.mark.parametrize("path", [*COLLECTIONS, TRANSITIONS])
@pytest.mark.parametrize(
    ("body", "status", "names"),
    [
        ([], 400, "Give a list of objects."),
        ({}, 400, "Give a list of objects."),
        ("x", 400, "Give a list of objects."),
        (None, 400, "Give a list of objects."),
        ([{}] * 1001, 413, "At most 1,000 rows at once; these are 1,001."),
        ([None, 1, "x", [], [[]]], 400, "Row 0"),
        ([{}] * 1000, 400, "Turned down besides: 999."),
    ],
)
def test_bodies_that_are_no_rows(path, body, status, names, as_editor):
    began = time.process_time()
    problem = refused(as_editor.post(path, json.dumps(body).encode()), status)
    assert names in json.dumps(problem, ensure_ascii=False)
    assert time.process_time() - began < 3


@pytest.mark.parametrize("query", ["partial=yes", "partial=", "partial=true&partial=true", "x=1"])
def test_parameters_of_a_bulk_request(query, as_editor):
    assert refused(as_editor.post(f"sources/bulk/?{query}", [{"title": "x"}]), 400)["errors"]
    assert not Source.objects.exists()


def test_a_key_covers_all_rows(as_editor):
    rows = [{"title": "One"}, {"title": "Two"}]
    first = as_editor.post("sources/bulk/", rows, Idempotency_Key="k")
    assert as_editor.post("sources/bulk/", rows, Idempotency_Key="k").content == first.content
    assert Source.objects.count() == 2
    refused(as_editor.post("sources/bulk/", rows[:1], Idempotency_Key="k"), 409)


def test_a_thousand_rows(editor, as_editor):
    began = time.process_time()
    body = ok(as_editor.post("sources/bulk/", [{"title": f"Source {n}"} for n in range(1000)]), 201)
    assert [body["succeeded"], Source.objects.count()] == [1000, 1000]
    assert time.process_time() - began < 60
    assert Event.objects.filter(target_type="source").count() == 1000


def test_what_is_locked_comes_in_order_and_the_head_last(editor, checker, as_editor, as_checker):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite locks as a whole")
    stories = [factories.article(editor) for _ in range(3)]
    claims = [factories.submitted(factories.claim(editor, story), editor) for story in stories]
    for path, consumer, rows, table in (
        (
            "claims/bulk/",
            as_editor,
            [claim_row(story, claimant={"name": "N", "kind": "person"}) for story in reversed(stories)],
            "claims_article",
        ),
        (
            TRANSITIONS,
            as_checker,
            [{"statement": c.pk, "version": c.version, "verb": "take"} for c in reversed(claims)],
            "claims_statement",
        ),
    ):
        with CaptureQueriesContext(connection) as asked:
            assert consumer.post(path, rows).status_code in (200, 201)
        locks = [query["sql"] for query in asked if "FOR UPDATE" in query["sql"] or "FOR NO KEY UPDATE" in query["sql"]]
        assert f'FROM "{table}"' in locks[0] and "ORDER BY" in locks[0]
        heads = ["newsroom_eventhead" in sql for sql in locks]
        assert heads == [False] * (len(heads) - 1) + [True]


@pytest.mark.django_db(transaction=True)
def test_writers_who_cross_do_not_lock_each_other_up(live_server):
    """Some take the same statements in one order, some in the other: each is taken once, and the rest are told."""
    editor, checker = factories.user("editor"), factories.user("checker", "lead")
    claims = [factories.submitted(factories.claim(editor), editor) for _ in range(6)]
    secret = tokens.issue(checker, "race")[1]
    live_server.thread.httpd.socket.listen(16)
    ready = Barrier(8)

    def take(number: int) -> Counter:
        ready.wait(60)
        chosen = claims if number % 2 else claims[::-1]
        rows = [{"statement": c.pk, "version": c.version, "verb": "take"} for c in chosen]
        return Counter(told["status"] for told in _post(live_server.url, secret, f"{TRANSITIONS}?partial=true", rows))

    with ThreadPoolExecutor(8) as pool:
        statuses = sum(pool.map(take, range(8)), Counter())
    assert statuses == {200: 6, 412: 42}
    assert set(Statement.objects.values_list("state", "version")) == {("checking", 3)}
    assert list(verify(Report())) == []


def _post(url: str, secret: str, path: str, rows) -> list:
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    request = Request(f"{url}{BASE}{path}", json.dumps(rows).encode(), headers)  # noqa: S310 - our own test server
    try:
        with urlopen(request, timeout=120) as answer:  # noqa: S310
            return json.loads(answer.read())["results"]
    except HTTPError as problem:
        with problem:
            raise AssertionError(problem.read().decode()) from problem


def _everything() -> list[int]:
    return [model.objects.count() for model in (Quote, Claim, Source, Evidence, Party, Event)]
