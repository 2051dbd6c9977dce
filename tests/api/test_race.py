"""Fifty people sign one statement off at once, over HTTP: one of them does, and the record shows one decision."""

import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from claims.models import Decision, DecisionKind, Statement
from newsroom.models import Event
from newsroom.people import tokens
from tests import factories

THREADS = 50


@pytest.mark.django_db(transaction=True)
def test_fifty_sign_offs_at_once(live_server):
    people = {role: factories.user(role) for role in ("checker", "reviewer", "lead")}
    statement = factories.in_state("in_review", creator=factories.user("editor"), **people)
    secrets = [tokens.issue(factories.user("reviewer"), "race")[1] for _ in range(THREADS)]
    address = f"{live_server.url}/api/v1/claims/{statement.pk}/transitions/"
    # The test server's own queue holds ten; what is to be tested comes after it.
    live_server.thread.httpd.socket.listen(THREADS)
    ready = Barrier(THREADS)

    def sign(secret: str) -> int:
        ready.wait()
        return _press(address, secret, statement.version)

    with ThreadPoolExecutor(THREADS) as pool:
        statuses = Counter(pool.map(sign, secrets))
    assert statuses[200] == 1
    assert set(statuses) <= {200, 409, 412}
    assert Decision.objects.filter(statement=statement, kind=DecisionKind.signed_off).count() == 1
    assert Event.objects.filter(target_type="statement", target_id=statement.pk, verb="sign_off").count() == 1
    after = Statement.objects.get(pk=statement.pk)
    assert [after.state, after.version] == ["signed_off", statement.version + 1]


def _press(address: str, secret: str, version: int) -> int:
    body = json.dumps({"verb": "sign_off"}).encode()
    headers = {
        "Authorization": f"Bearer {secret}",
        "Content-Type": "application/json",
        "If-Match": f'"{version}-0"',
    }
    try:
        with urlopen(Request(address, body, headers), timeout=120) as response:  # noqa: S310 - our own test server
            return response.status
    except HTTPError as problem:
        problem.close()
        return problem.code
