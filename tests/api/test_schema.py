"""The description of the API is complete, and what the API answers is what the description says."""

import os
import re
from io import StringIO
from pathlib import Path

import pytest
import schemathesis
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import positive_data_acceptance

from newsroom.api import urlpatterns
from newsroom.wsgi import application
from tests.api.addresses import furnished
from tests.api.client import BASE, Consumer, ok

load_all_checks()
# All there are but one: whether words stand in a text, a row is on file or a version has passed is not for a schema to
# say, so that what it allows may still be turned down.
CHECKED = [check for check in CHECKS.get_all() if check is not positive_data_acceptance]
# What comes first is the version: whoever names one that has passed is told that, whatever else they send.
CONFIG = SchemathesisConfig.from_dict(
    {
        "checks": {
            "negative_data_rejection": {"expected-statuses": ["400", "401", "403", "404", "406", "412", "415", "428"]}
        }
    }
)
# Examples of each operation. More, and it takes longer: EXAMPLES=50 python -m pytest tests/api/test_schema.py
EXAMPLES = int(os.environ.get("EXAMPLES", "1"))
MODES = {GenerationMode.POSITIVE: 2 * EXAMPLES, GenerationMode.NEGATIVE: EXAMPLES}
PARAMETERS = {
    "article_id": "article",
    "statement_id": "claim",
    "mark_id": "mark",
    "key": "suggestion",
    "articles": "article",
    "statements": "claim",
    "quotes": "quote",
    "claims": "claim",
    "evidence": "evidence",
    "sources": "source",
    "snapshots": "snapshot",
    "parties": "party",
    "events": "event",
    "webhook_id": "webhook",
    "webhooks": "webhook",
}


@pytest.fixture
def schema():
    return SchemaGenerator().get_schema(request=None, public=True)


@pytest.fixture
def _the_tests_own_connection():
    """WSGI calls would otherwise close the connection that the test's transaction lives in."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_the_description_is_valid_and_without_a_warning():
    written = StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=written)
    assert "openapi: 3.1.0" in written.getvalue()


def test_every_address_is_described(schema):
    undescribed = {"", "schema/", "docs/"}
    routes = {re.sub(r"<\w+:(\w+)>", r"{\1}", str(pattern.pattern)).replace("{pk}", "{id}") for pattern in urlpatterns}
    assert {path.removeprefix(BASE) for path in schema["paths"]} == routes - undescribed


def test_every_operation_says_how_it_can_fail(schema):
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            expected = {"400", "401", "403", "404", "406", "429", "503"}
            if method != "get":
                expected |= {"409", "412", "413", "415", "428"}
            assert expected <= set(operation["responses"]), (method, path)


def test_who_wants_if_match_says_so(schema):
    wanting = {
        (method, path.removeprefix(BASE))
        for path, operations in schema["paths"].items()
        for method, operation in operations.items()
        for parameter in operation.get("parameters", ())
        if parameter["name"] == "If-Match" and parameter["required"]
    }
    assert ("patch", "claims/{id}/") in wanting
    assert ("post", "statements/{statement_id}/transitions/") in wanting
    assert ("post", "articles/{article_id}/revisions/") in wanting
    assert not any(method == "get" for method, _ in wanting)
    assert ("post", "claims/") not in wanting


def test_every_post_takes_an_idempotency_key(schema):
    taking = {
        (method, path)
        for path, operations in schema["paths"].items()
        for method, operation in operations.items()
        if "Idempotency-Key" in {parameter["name"] for parameter in operation.get("parameters", ())}
    }
    posts = {(method, path) for path, found in schema["paths"].items() for method in found if method == "post"}
    assert taking == posts


def test_what_can_be_asked_of_reads_is_described(schema):
    listed, one = (schema["paths"][f"{BASE}{path}"]["get"] for path in ("claims/", "claims/{id}/"))
    for operation in (listed, one):
        told = {parameter["name"]: parameter.get("description", "") for parameter in operation["parameters"]}
        assert "article, claimant, comments, decisions" in told["expand"] and "fields" in told
    assert set(listed["responses"]["200"]["content"]) == {"application/json", "application/x-ndjson", "text/csv"}
    assert "304" in one["responses"] and "304" not in listed["responses"]


def test_whatever_has_a_tag_says_that_it_can_be_asked_for_by_it(schema):
    operations = ((path.removeprefix(BASE), found.get("get")) for path, found in schema["paths"].items())
    reads = {path: operation for path, operation in operations if operation}
    tagged = {path for path, operation in reads.items() if "304" in operation["responses"]}
    asking = {
        path
        for path, operation in reads.items()
        if "If-None-Match" in {parameter["name"] for parameter in operation.get("parameters", ())}
    }
    lists = {path for path, operation in reads.items() if operation["operationId"].endswith("_list")}
    assert tagged == asking == set(reads) - lists - {"snapshots/{id}/file/"}
    assert {"me/", "claims/{id}/", "claims/{statement_id}/transitions/", "articles/{article_id}/coverage/"} <= tagged


def test_what_is_read_allows_no_unknown_names(schema):
    read = {name: found for name, found in schema["components"]["schemas"].items() if name.endswith("Request")}
    assert len(read) > 20
    assert {name for name, found in read.items() if found["additionalProperties"] is not False} == set()


@pytest.mark.usefixtures("_the_tests_own_connection")
def test_what_is_answered_is_what_is_described(schema, people, everything):
    """Every operation, with what its description allows and with what it does not, as everybody who might ask."""
    described = schemathesis.openapi.from_dict(schema, config=CONFIG)
    described.app = application
    tried = 0
    for operation in described.get_all_operations():
        for mode, examples in MODES.items():
            _try(operation.ok(), mode, examples, everything, people)
        tried += 1
    assert tried == sum(len(operations) for operations in schema["paths"].values())


@pytest.fixture
def everything(editor, checker, reviewer, lead):
    return furnished(editor, checker, reviewer, lead)


@pytest.fixture
def people(reader, editor, reviewer, lead):
    named = {"reader": reader, "editor": editor, "reviewer": reviewer, "lead": lead}
    # Schemathesis says that it takes gzip, and without a socket between does not unpack it.
    return {"anonymous": None} | {
        name: {"Authorization": f"Bearer {Consumer(user).secret}", "Accept-Encoding": "identity"}
        for name, user in named.items()
    }


def _try(operation, mode, examples: int, found: dict[str, int], people: dict[str, dict[str, str] | None]) -> None:
    path = operation.path.removeprefix(BASE)
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    numbers = {name: found[PARAMETERS.get(name, PARAMETERS[path.split("/")[0]])] for name in names}
    if path.startswith("quotes/"):
        numbers |= {"statement_id": found["quote"]} if "statement_id" in numbers else {}
    if "deliveries/" in path and "id" in numbers:
        numbers["id"] = found["delivery"]
    if "comments/" in path and "id" in numbers:
        numbers["id"] = found["comment"]

    @seed(20250317)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode, path_parameters=numbers))
    def call(case) -> None:
        for headers in people.values():
            case.call_and_validate(headers=headers, checks=CHECKED)

    try:
        call()
    except Unsatisfiable:
        # Where nothing can be sent there is nothing wrong to send.
        assert mode == GenerationMode.NEGATIVE


def test_the_documentation_works_without_the_internet(editor):
    browser = Client()
    browser.force_login(editor)
    page = browser.get(f"{BASE}docs/")
    assert page.status_code == 200
    content = page.content.decode()
    assert "//cdn" not in content and "https://" not in content
    assert "unsafe" not in page["Content-Security-Policy"]
    assert "<script>" not in content
    script = browser.get(f"{BASE}docs/?script=")
    assert [script.status_code, script["Content-Type"]] == [200, "application/javascript"]
    as_editor = Consumer(editor)
    assert ok(as_editor.get("schema/", Accept="application/vnd.oai.openapi+json"))["openapi"] == "3.1.0"


def test_the_root_lists_the_resources(as_editor):
    root = ok(as_editor.get(""))
    assert set(root) == {
        *("articles", "statements", "quotes", "claims", "evidence"),
        *("sources", "snapshots", "parties", "events", "webhooks"),
    }
    assert ok(as_editor.get(root["claims"]))["results"] == []


def test_every_address_stands_in_the_documentation(schema):
    page = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text()
    for path in schema["paths"]:
        address = path.removeprefix(BASE)
        for collection in ("statements/{statement_id}", "quotes/{statement_id}", "claims/{statement_id}"):
            address = address.replace(collection, "{statements,quotes,claims}/{statement_id}")
        short = re.sub(r".*/(revisions|comments)/(\{\w+\}/)$", r"…/\2", address)
        assert f"`{address}`" in page or (short != address and f"`{short}`" in page), address
