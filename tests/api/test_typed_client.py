"""A client that nobody here wrote, generated from the description, takes a claim from intake to its sign-off."""

import importlib
import json
import os
import subprocess
import sys
from http import HTTPStatus
from pathlib import Path
from types import ModuleType

import pytest
from drf_spectacular.generators import SchemaGenerator

from newsroom.models import Event
from newsroom.people import tokens
from tests import factories
from tests.factories import CLAIMED, TEXT

NAME = "generated_client"


@pytest.fixture(scope="module")
def generated(tmp_path_factory) -> ModuleType:
    """The client's package, imported; gone from the path again afterwards."""
    folder = tmp_path_factory.mktemp("client")
    description = folder / "schema.json"
    description.write_text(json.dumps(SchemaGenerator().get_schema(request=None, public=True), default=str))
    arguments = [
        "generate",
        "--path",
        description,
        "--output-path",
        folder / NAME,
        "--meta",
        "none",
        "--fail-on-warning",
    ]
    # Its own tidying calls ruff, which lies beside the interpreter.
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [sys.executable, "-m", "openapi_python_client", *map(str, arguments)],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    yield importlib.import_module(NAME)
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == NAME]:
        del sys.modules[name]


class Person:
    """Somebody with a token, who calls the generated functions by their names and gets their typed answers."""

    def __init__(self, client: ModuleType, url: str, *roles: str) -> None:
        secret = tokens.issue(factories.user(*roles), "client")[1]
        self.http = client.AuthenticatedClient(base_url=url, token=secret)

    def call(self, area: str, operation: str, *args, expect: HTTPStatus = HTTPStatus.OK, **kwargs):
        function = importlib.import_module(f"{NAME}.api.{area}.{operation}")
        answer = function.sync_detailed(*args, client=self.http, **kwargs)
        assert answer.status_code == expect, answer.content
        return answer

    def close(self) -> None:
        self.http.get_httpx_client().close()


@pytest.mark.django_db(transaction=True)
def test_the_whole_workflow(generated, live_server):
    models = importlib.import_module(f"{NAME}.models")
    editor, checker, reviewer = (Person(generated, live_server.url, role) for role in ("editor", "checker", "reviewer"))
    me = editor.call("me", "me").parsed
    assert [role.value for role in me.roles] == ["editor"]
    outlet = models.PartyByNameRequest(name="The Valley Post", kind=models.PartyKind("organisation"))
    story = models.ArticleInputRequest(headline="The river will fall", outlet=outlet, text=TEXT)
    article = editor.call("articles", "articles_create", body=story, expect=HTTPStatus.CREATED).parsed
    drafted = models.ClaimInputRequest(
        article=article.id,
        sentence="The river stood at four metres on Sunday.",
        claim_type=models.ClaimTypeEnum.FIGURE,
        claimant=article.outlet.id,
        passages=[models.PassageInputRequest(exact=CLAIMED)],
        hops=[models.HopInputRequest(party=article.outlet.id)],
    )
    made = editor.call("claims", "claims_create", body=drafted, idempotency_key="one", expect=HTTPStatus.CREATED)
    again = editor.call("claims", "claims_create", body=drafted, idempotency_key="one", expect=HTTPStatus.CREATED)
    assert made.parsed == again.parsed
    claim, tag = made.parsed, made.headers["ETag"]

    def press(person: Person, verb: str, **more):
        nonlocal tag
        body = models.TransitionInputRequest(verb=models.VerbEnum(verb), **more)
        answer = person.call("claims", "claims_transitions_create", claim.id, body=body, if_match=tag)
        tag = answer.headers["ETag"]
        return answer.parsed

    assert press(editor, "submit").state.value == "queued"
    taken = press(checker, "take").statement
    source = checker.call(
        "sources", "sources_create", body=models.SourceInputRequest(title="The town's gauge"), expect=HTTPStatus.CREATED
    ).parsed
    snapshot = checker.call(
        "snapshots",
        "snapshots_create",
        body=models.SnapshotInputRequest(source=source.id, text="Sunday: 4.02 m"),
        expect=HTTPStatus.CREATED,
    ).parsed
    evidence = models.EvidenceInputRequest(
        statement=claim.id,
        statement_version=taken.version,
        snapshot=snapshot.id,
        covers=[models.CoversEnum.CONTENT],
        is_primary=True,
    )
    checker.call("evidence", "evidence_create", body=evidence, expect=HTTPStatus.CREATED)
    tag = checker.call("claims", "claims_retrieve", claim.id).headers["ETag"]
    verdicts = {
        "attribution": models.AttributionEnum.NOT_APPLICABLE,
        "content": models.ContentEnum.CONFIRMED,
        "reason": "The gauge itself.",
    }
    assert press(checker, "propose", **verdicts).decision.kind.value == "proposed"
    refused = checker.call(
        "claims",
        "claims_transitions_create",
        claim.id,
        body=models.TransitionInputRequest(verb=models.VerbEnum("sign_off")),
        if_match=tag,
        expect=HTTPStatus.FORBIDDEN,
    ).parsed
    assert [type(refused).__name__, refused.status] == ["Problem", 403]
    signed = press(reviewer, "sign_off")
    assert [signed.state.value, signed.verification_status.value] == ["signed_off", "verified"]
    listed = reviewer.call("statements", "statements_list", page_size=10).parsed
    assert [(row.id, row.verification_status) for row in listed.results] == [(claim.id, "verified")]
    assert Event.objects.filter(target_type="statement", verb="record").count() == 1
    for person in (editor, checker, reviewer):
        person.close()
