"""No input ever causes a 500, and what is refused is refused in the one shape of problems."""

import json
import time

import pytest
from django.urls import resolve

from tests import factories
from tests.api.addresses import LISTS, SINGLES, WRITES, furnished
from tests.api.client import BASE, Consumer, refused

BODIES = {
    "nothing": b"",
    "no JSON": b"{",
    "a name twice": b'{"text": 1, "text": 2}',
    "NaN": b'{"text": NaN}',
    "infinity": b'{"text": 1e999}',
    "minus infinity": b'{"text": -Infinity}',
    "NUL": b'{"text": "a\\u0000b"}',
    "NUL in a name": b'{"te\\u0000xt": "a"}',
    "a raw NUL": b'{"text": "a\x00b"}',
    "a lone surrogate": b'{"text": "\\ud800"}',
    "no UTF-8": b'{"text": "\xff\xfe"}',
    "UTF-16": '{"text": "a"}'.encode("utf-16"),
    "a large number": b'{"text": 9223372036854775808}',
    "a very large number": b'{"text": ' + b"9" * 10_000 + b"}",
    "deep": b"[" * 51 + b"]" * 51,
    "very deep": b"[" * 100_000 + b"]" * 100_000,
    "a list": b"[1, 2]",
    "a word": b'"text"',
    "null": b"null",
    "an unknown field": b'{"no_such_field": 1}',
}

VALUES = [
    None,
    "",
    " ",
    [],
    {},
    [[]],
    [{}],
    [None],
    True,
    -1,
    0,
    2**31,
    2**63 - 1,
    1.5,
    "2025-02-30",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
    "x" * 3000,
    "‮\u0301 \U0001f1fa\U0001f1e6",
    {"name": "x", "kind": "y", "more": []},
    {"start": 2**62, "end": 2**62 + 1},
    [{"start": 5, "end": 4}],
    [{"exact": "two", "prefix": "x"}],
]


@pytest.fixture
def everything(db, editor, checker, reviewer, lead):
    return furnished(editor, checker, reviewer, lead)


@pytest.fixture
def all_roles(admin):
    return Consumer(admin)


def _send(consumer, method: str, path: str, body: bytes, content_type: str = "application/json"):
    headers = {"Authorization": f"Bearer {consumer.secret}", "If-Match": '"1-00"'}
    return getattr(consumer.http, method)(path, body, content_type=content_type, headers=headers)


def _is_answered(response) -> None:
    if response.status_code >= 400:
        assert response.status_code < 500
        refused(response, response.status_code)


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_bodies_that_no_endpoint_takes(method, path, everything, all_roles):
    endings = ("resolve/", "{mark}/withdraw/", "keep/", "drop/", "undo/", "rotate/", "able/", "test/", "redeliver/")
    takes_nothing = path.endswith(endings) or method == "delete"
    for name, body in BODIES.items():
        response = _send(all_roles, method, BASE + path.format(**everything), body)
        _is_answered(response)
        if not (name == "nothing" and (takes_nothing or method == "patch")):
            assert response.status_code in (400, 412), (name, response.content)


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_every_field_with_every_kind_of_value(method, path, everything, all_roles):
    address = BASE + path.format(**everything)
    match = resolve(address)
    inputs = match.func.cls.inputs[match.func.actions[method]]
    for field in inputs().fields:
        for value in VALUES:
            given = {"statement_version": 1, "verb": "propose", field: value}
            body = {name: given[name] for name in inputs().fields if name in given}
            _is_answered(_send(all_roles, method, address, json.dumps(body).encode()))


def test_parameters_are_understood_or_refused(everything, all_roles):
    queries = ("no_such=1", "page_size=0&cursor=%00", "%00=1", "a%ff=b", "cursor=eyJ9", "page_size=1&page_size=2")
    for path in (*LISTS, *SINGLES):
        for query in queries:
            problem = refused(all_roles.get(f"{BASE}{path.format(**everything)}?{query}"), 400)
            assert problem["errors"]


@pytest.mark.parametrize("path", LISTS)
def test_every_filter_with_every_kind_of_value(path, everything, all_roles):
    address = BASE + path.format(**everything)
    filters = resolve(address).func.cls.filterset_class
    hostile = ("%00", "-1", "0", "9" * 30, "9223372036854775807", "%F0%9F%87%BA", "null", "0001-01-01T00:00:00Z", "x,y")
    for name in filters.base_filters if filters else ():
        for value in (*hostile, "9999-12-31T23:59:59-12:00", "2025-02-30", "%25_%5C%27%22", "%ED%A0%80", ""):
            _is_answered(all_roles.get(f"{address}?{name}={value}"))


NUMBERS = ["0", "999999999", str(2**63 - 1), str(2**63), "9" * 5000, "-1", "1.0", "%00", "%ff", "x", "١"]


def test_numbers_of_nothing(everything, all_roles):
    for path in SINGLES[:-1]:
        for number in NUMBERS:
            nothing = BASE + path.format(**dict.fromkeys(everything, number))
            assert refused(all_roles.get(nothing), 404)["detail"] == "There is nothing here."


def test_no_endpoint_reads_other_media_types(everything, all_roles):
    for method, path in WRITES:
        for media_type in ("text/plain", "application/x-www-form-urlencoded", "application/xml", "garbage", "a/b/c"):
            response = _send(all_roles, method, BASE + path.format(**everything), b"a=1", media_type)
            refused(response, 415)


def test_methods_and_media_types_that_are_not_offered(everything, all_roles):
    for path in (*LISTS, *SINGLES):
        address = BASE + path.format(**everything)
        for method in {"put", "delete"} - {method for method, offered in WRITES if offered == path}:
            refused(_send(all_roles, method, address, b"{}"), 405)
        refused(all_roles.get(address, Accept="application/xml"), 406)
        assert _send(all_roles, "options", address, b"").status_code == 200


def test_bodies_beyond_the_limit(everything, all_roles, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    body = json.dumps({"headline": "x", "outlet": 1, "text": "x" * 1000}).encode()
    refused(_send(all_roles, "post", f"{BASE}articles/", body), 413)


def test_a_snapshot_form_that_is_none(all_roles):
    for body, media_type in ((b"x", "multipart/form-data"), (b"x", "multipart/form-data; boundary=\xff")):
        refused(_send(all_roles, "post", f"{BASE}snapshots/", body, media_type), 400)
    declared = {"CONTENT_LENGTH": str(35 * 1024 * 1024), "HTTP_AUTHORIZATION": f"Bearer {all_roles.secret}"}
    response = all_roles.http.generic(
        "POST", f"{BASE}snapshots/", b"x", content_type="multipart/form-data; boundary=x", **declared
    )
    refused(response, 413)


def test_other_scripts_come_back_as_they_were(all_roles):
    text = "«Ріка впаде» — שלום עולם — e\u0301 👩‍👩‍👧 𝔘𝔫𝔦."
    outlet = factories.party(all_roles.user, "الوادي", "organisation")
    made = all_roles.post("articles/", {"headline": text, "outlet": outlet.pk, "text": text})
    assert made.status_code == 201
    passage = {"exact": "👩‍👩‍👧"}
    quote = all_roles.post("quotes/", {"article": made.json()["id"], "passages": [passage]}).json()
    found = quote["passages"][0]
    assert text[found["start"] : found["end"]] == found["exact"] == "👩‍👩‍👧"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("quotes/", "hops"),
        ("quotes/", "passages"),
        ("parties/", "aliases"),
        ("sources/", "derived_from"),
        ("evidence/", "covers"),
        ("statements/{claim}/transitions/", "evidence"),
    ],
)
def test_a_long_list_is_refused_before_its_rows_are_looked_at(path, name, everything, all_roles):
    body = json.dumps({name: [{}] * 200_000}).encode()
    began = time.process_time()
    problem = refused(_send(all_roles, "post", BASE + path.format(**everything), body), 400)
    assert time.process_time() - began < 3
    assert len(problem["errors"][name]) == 1
