"""The change feed has no gaps: who follows it while many write ends with exactly what the database has."""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from newsroom.models import Event as Line
from newsroom.people import tokens
from sources.models import Party
from tests import factories

WRITERS, ROUNDS, FOLLOWERS = 6, 6, 2


def call(address: str, secret: str, body: dict | None = None, method: str = "GET", version: int = 0):
    """(status, answer) over real HTTP."""
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    if version:
        headers["If-Match"] = f'"{version}-0"'
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(address, data, headers, method=method), timeout=120) as response:  # noqa: S310 - our own
            return response.status, json.loads(response.read())
    except HTTPError as problem:
        with problem:
            return problem.code, json.loads(problem.read())


@pytest.mark.django_db(transaction=True)
def test_a_consumer_ends_with_what_the_database_has(live_server):
    editor = factories.user("editor")
    shared = factories.party(editor, "Everybody's")
    secrets = [tokens.issue(editor, f"storm {n}")[1] for n in range(WRITERS + FOLLOWERS)]
    parties, feed = f"{live_server.url}/api/v1/parties/", f"{live_server.url}/api/v1/events/"
    live_server.thread.httpd.socket.listen(WRITERS + FOLLOWERS)
    ready, written = Barrier(WRITERS + FOLLOWERS), Event()

    def write(number: int) -> list[int]:
        """Make parties of one's own, rename them, all rename one together, and send what is refused; every status."""
        ready.wait()
        statuses = []
        for turn in range(ROUNDS):
            body = {"name": f"Party {number}.{turn}", "kind": "person"}
            status, made = call(parties, secrets[number], body, "POST")
            statuses.append(status)
            own = f"{parties}{made['id']}/"
            statuses.append(call(own, secrets[number], {"name": f"Renamed {number}.{turn}"}, "PATCH", 1)[0])
            statuses.append(call(own, secrets[number], {"kind": "nonsense"}, "PATCH", 2)[0])
            together = f"{parties}{shared.pk}/"
            _, now = call(together, secrets[number])
            statuses.append(
                call(together, secrets[number], {"name": f"By {number}.{turn}"}, "PATCH", now["version"])[0]
            )
        return statuses

    def follow(number: int) -> list[dict]:
        """Every line, by asking again and again from the last one seen, until nothing is written any more."""
        ready.wait()
        lines: list[dict] = []
        since = 0
        while True:
            was_over = written.is_set()
            status, page = call(f"{feed}?since={since}&page_size=7", secrets[WRITERS + number])
            assert status == 200
            lines += page["results"]
            since = lines[-1]["id"] if lines else 0
            if was_over and not page["results"]:
                return lines

    with ThreadPoolExecutor(WRITERS + FOLLOWERS) as pool:
        followers = [pool.submit(follow, n) for n in range(FOLLOWERS)]
        writers = [pool.submit(write, n) for n in range(WRITERS)]
        statuses = [status for writer in writers for status in writer.result()]
        written.set()
        feeds = [follower.result() for follower in followers]
    assert set(statuses) <= {200, 201, 400, 412}
    assert (statuses.count(201), statuses.count(400)) == (WRITERS * ROUNDS, WRITERS * ROUNDS)
    last = Line.objects.count()
    for lines in feeds:
        # Nothing missing, nothing twice, nothing that was taken back.
        assert [line["id"] for line in lines] == list(range(1, last + 1))
        assert [line["previous_hash"] for line in lines[1:]] == [line["hash"] for line in lines[:-1]]
        assert told(lines) == {party.pk: (party.name, party.version) for party in Party.objects.all()}


def told(lines: list[dict]) -> dict[int, tuple[str, int]]:
    """What somebody knows of parties who has nothing but the feed: the name, and how often it was written."""
    known: dict[int, tuple[str, int]] = {}
    for line in lines:
        if line["target_type"] == "party":
            _, version = known.get(line["target_id"], ("", 0))
            known[line["target_id"]] = (line["after"]["name"], version + 1)
    return known
