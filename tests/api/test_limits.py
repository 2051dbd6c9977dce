"""What goes beyond a limit is turned down by name, and at once."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.api.addresses import LISTS, SINGLES, WRITES, furnished
from tests.api.client import BASE, Consumer, refused

pytestmark = pytest.mark.django_db
# What is turned down takes at most so many times as long as Python's own parser does for a million small rows.
AT_ONCE = 15
TRIES = 3
BULK = ("quotes/bulk/", "claims/bulk/", "sources/bulk/", "evidence/bulk/", "statements/bulk-transitions/")
MEBIBYTE = 2**20

PARAMETERS = {
    "page_size=0": "page_size",
    "page_size=501": "page_size",
    "page_size=-1": "page_size",
    "page_size=1e2": "page_size",
    f"page_size={'9' * 5000}": "page_size",
    "page_size=": "page_size",
    "page_size=1&page_size=1": "page_size",
    "no_such=1": "no_such",
    f"{'x' * 5000}=1": "x" * 5000,
    "ordering=no_such": "ordering",
    f"ordering={'id,' * 3000}id": "ordering",
    "cursor=x": "cursor",
    f"cursor={'A' * 5000}": "cursor",
    "count=all": "count",
    "id%00=1": "id�",
    "cursor=%00": "cursor",
}

BODIES = {
    "nesting": (b"[" * 4_000_000 + b"]" * 4_000_000, 400, "Nested deeper than 50 levels."),
    "nested objects": (b'{"a":' * 51 + b"1" + b"}" * 51, 400, "Nested deeper than 50 levels."),
    "a row nested": (b'[{"title":' + b"[" * 60 + b"]" * 60 + b"}]", 400, "Nested deeper than 50 levels."),
    "a name twice": (b'[{"title": "a", "title": "b"}]', 400, "“title” stands twice"),
    "digits": (b"[" + b"9" * 4_000_000 + b"]", 400, "more than 64 bits"),
    "NUL": (b'[{"title": "a\\u0000"}]', 400, "NUL character (U+0000)"),
    "a surrogate": (b'[{"title": "\\ud800"}]', 400, "lone surrogate (U+D800)"),
    "bytes": (b'"' + b"x" * (8 * MEBIBYTE) + b'"', 413, "At most 8,388,608 bytes."),
    "a long string": (b'"' + b"x" * (8 * MEBIBYTE - 10) + b'"', 400, "Give a list of objects."),
    "quotation marks": (b'[{"title": "' + b'\\"' * 3_000_000 + b'"}]', 400, "500 characters"),
    "many small rows": (b"[" + b"{}," * 1_000_000 + b"{}]", 413, "At most 1,000 rows at once; these are 1,000,001."),
}


@pytest.fixture
def consumer(admin) -> Consumer:
    return Consumer(admin)


@pytest.fixture
def everything(editor, checker, reviewer, lead):
    return furnished(editor, checker, reviewer, lead)


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    """The processor time of it, and its answer."""
    began = time.process_time()
    answer = act()
    return time.process_time() - began, answer


def at_once(act: Callable[[], Any]) -> Any:
    """The answer, unless it takes too long; a busy machine stretches the yardstick too, and may disturb a try."""
    for _ in range(TRIES):
        spent, answer = timed(act)
        if spent < AT_ONCE * timed(lambda: json.loads(BODIES["many small rows"][0]))[0]:
            return answer
    raise AssertionError(f"{spent:.2f} seconds")


@pytest.mark.parametrize("query", PARAMETERS)
def test_parameters(query, consumer):
    problem = refused(at_once(lambda: consumer.get(f"{BASE}parties/?{query}")), 400)
    assert list(problem["errors"]) == [PARAMETERS[query]]


@pytest.mark.parametrize("name", BODIES)
def test_bodies(name, consumer):
    body, status, words = BODIES[name]
    headers = {"Authorization": f"Bearer {consumer.secret}"}
    sent = f"{BASE}sources/bulk/", body, "application/json"
    problem = refused(at_once(lambda: consumer.http.post(*sent, headers=headers)), status)
    assert words in json.dumps(problem, ensure_ascii=False).replace('\\"', "”").replace("name ”", "name “")


def test_head_and_options(everything, consumer):
    for path in (*LISTS, *SINGLES):
        address = BASE + path.format(**everything)
        headers = {"Authorization": f"Bearer {consumer.secret}"}
        whole, head = consumer.get(address), consumer.http.head(address, headers=headers)
        assert [head.status_code, head.content, head.get("ETag")] == [200, b"", whole.get("ETag")]
        assert head["Content-Type"] == whole["Content-Type"]
        options = consumer.http.options(address, headers=headers)
        assert options.status_code == 200
        assert {"GET", "HEAD", "OPTIONS"} <= set(options["Allow"].split(", "))
        assert set(options.json()) == {"name", "description", "renders", "parses"}


def test_a_head_reads_no_rows_of_an_export(consumer, everything, django_assert_num_queries):
    headers = {"Authorization": f"Bearer {consumer.secret}", "Accept": "text/csv"}
    consumer.http.head(f"{BASE}statements/", headers=headers)
    with django_assert_num_queries(1):  # who asks
        head = consumer.http.head(f"{BASE}statements/", headers=headers)
        b"".join(head.streaming_content)
    assert [head.status_code, head["Content-Type"]] == [200, "text/csv; charset=utf-8"]


def test_the_documentation_has_no_options(consumer):
    headers = {"Authorization": f"Bearer {consumer.secret}"}
    for path in ("docs/", "docs/?script", "schema/"):
        refused(consumer.http.options(BASE + path, headers=headers), 405)


def test_a_method_that_is_not_offered_is_a_problem_that_says_which_are(everything, consumer):
    headers = {"Authorization": f"Bearer {consumer.secret}"}
    writes = [path for method, path in WRITES if method == "post"]
    for path in (*LISTS, *SINGLES, *writes, *BULK):
        address = BASE + path.format(**everything)
        deletes = ("delete", path) in WRITES
        for method in ("PUT", "TRACE", "PROPFIND", *(() if deletes else ("DELETE",))):
            response = consumer.http.generic(method, address, headers=headers)
            problem = refused(response, 405)
            assert method in problem["detail"]
            assert "OPTIONS" in response["Allow"] and method not in response["Allow"].split(", ")


@pytest.mark.parametrize("path", BULK)
@pytest.mark.parametrize("media_type", ["text/plain", "application/x-ndjson", "multipart/form-data; boundary=x", ""])
def test_rows_in_another_media_type(path, media_type, consumer):
    headers = {"Authorization": f"Bearer {consumer.secret}"}
    refused(consumer.http.post(BASE + path, b"[]", content_type=media_type, headers=headers), 415)
