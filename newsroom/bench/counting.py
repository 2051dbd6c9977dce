"""How many SQL statements an operation takes, besides finding out who asks; transactions themselves are not counted."""

from itertools import islice
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from newsroom.bench.client import Request, Unanswered
from newsroom.bench.operations import OURS, Operation

TRANSACTIONS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")
ASKING_WHO = "/api/v1/me/"
# As many different acts as a round of the workflow has.
ACTS = 3


def most_statements(operation: Operation) -> int:
    """The most that one request of ``operation`` takes of ours, through the whole application, in this process."""
    work, counts = operation.asked[OURS], []
    with override_settings(ALLOWED_HOSTS=["127.0.0.1"], SECURE_SSL_REDIRECT=False):
        for request in islice(work.requests(0), ACTS):
            asking = Request("GET", ASKING_WHO, {"Authorization": request.headers["Authorization"]})
            _count(asking)
            answer, count = _count(request)
            if answer.status_code != operation.status:
                raise Unanswered(f"{request.method} {request.path}: {answer.content.decode(errors='replace')[:2000]}")
            work.answered(0, _as_sent(answer))
            counts.append(count - _count(asking)[1])
    return max(counts)


def _count(request: Request) -> tuple[Any, int]:
    headers = {**request.headers, "Host": "127.0.0.1"}
    with CaptureQueriesContext(connection) as queries:
        answer = Client().generic(
            request.method, request.path, request.body, content_type="application/json", headers=headers
        )
    counted = sum(not (query["sql"] or "").startswith(TRANSACTIONS) for query in queries)
    return answer, counted


def _as_sent(answer: Any) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in answer.headers.items())
    return f"HTTP/1.1 {answer.status_code} {answer.reason_phrase}\r\n{lines}\r\n".encode() + answer.content
