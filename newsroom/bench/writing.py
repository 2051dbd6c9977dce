"""The writes that are measured: each request follows from what was answered to the one before it."""

import json
from collections.abc import Iterator, Mapping
from itertools import cycle, islice
from typing import Any, Protocol

from claims.models import Hop, Passage, Statement
from newsroom.bench.client import CONNECTIONS, Request, Work, ask, parsed
from newsroom.models import User
from newsroom.people.actor import Role

QUOTES = "/api/v1/quotes/"
STATEMENTS = "/api/v1/statements/"


class Holder(Protocol):
    """Who has a token for each role."""

    people: dict[Role, User]

    def of(self, role: Role) -> dict[str, str]: ...


class Creating(Work):
    """Quotes like those that are there already: their words, a chain to the outlet, and what its first hop rests on."""

    def __init__(self, headers: dict[str, str], kinds: int = 50) -> None:
        bodies = islice(quotes_again(), kinds)
        self._requests = [Request("POST", QUOTES, headers, json.dumps(body).encode()) for body in bodies]

    def requests(self, connection: int) -> Iterator[Request]:
        return cycle(self._requests[connection::CONNECTIONS])


class Pressing(Work):
    """Round and round: signed off, reopened, proposed anew, each by whom it takes.

    ``attributions`` are the verdicts to propose for each statement, all of which are claims in review.
    """

    def __init__(self, holder: Holder, port: int, attributions: Mapping[int, str]) -> None:
        self.holder, self.port, self.attributions = holder, port, attributions
        self._tags: dict[int, str] = {}
        self._pressed: dict[int, int] = {}
        # A turn goes on where the one before it ended: half a round is no round.
        self._rounds = [self._round(n) for n in range(CONNECTIONS)]

    def requests(self, connection: int) -> Iterator[Request]:
        return self._rounds[connection]

    def answered(self, connection: int, answer: bytes) -> None:
        self._tags[self._pressed[connection]] = parsed(answer).headers.get("etag", "")

    def _round(self, connection: int) -> Iterator[Request]:
        checker = self.holder.people[Role.checker].pk
        for statement in cycle(list(self.attributions)[connection::CONNECTIONS]):
            self._pressed[connection] = statement
            found = {"attribution": self.attributions[statement], "content": "confirmed"}
            yield self._press(statement, Role.reviewer, verb="sign_off")
            yield self._press(statement, Role.reviewer, verb="reopen", assignee=checker, reason="Look again.")
            yield self._press(statement, Role.checker, verb="propose", reason="As the sources say.", **found)

    def _press(self, statement: int, role: Role, **body: Any) -> Request:
        headers = self.holder.of(role)
        path = f"{STATEMENTS}{statement}/"
        if statement not in self._tags:
            self._tags[statement] = ask(self.port, Request("GET", path, headers)).headers.get("etag", "")
        headers = headers | {"If-Match": self._tags[statement]}
        return Request("POST", f"{path}transitions/", headers, json.dumps(body).encode())


def quotes_again() -> Iterator[dict[str, Any]]:
    """What an API or an import would be told to record quotes on file once more, the oldest first."""
    statements = Statement.objects.filter(kind="quote", created_by__username="bench-editor").order_by("id")
    for statement in statements.iterator(chunk_size=500):
        words = Passage.objects.words().filter(statement=statement).order_by("position")
        hops = Hop.objects.filter(statement=statement).select_related("passage").order_by("position")
        yield {
            "article": statement.article_id,
            "form": statement.form,
            "speaker": statement.speaker_id,
            "language": statement.language,
            "passages": [_place(passage) for passage in words],
            "hops": [_hop(hop) for hop in hops],
        }


def _hop(hop: Hop) -> dict[str, Any]:
    basis = {"passage": _place(hop.passage)} if hop.passage else {}
    return {"party": hop.party_id, "cue": hop.cue, **basis}


def _place(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end}
