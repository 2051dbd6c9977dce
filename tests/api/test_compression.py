"""What goes over the wire, byte for byte: nothing between the test and the socket decodes it."""

import gzip
import json
import zlib
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.people import tokens
from newsroom.rest import compression
from tests import factories
from tests.api.client import BASE, Consumer, refused

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "The river stood at four metres. " * 200
# Accept-Encoding, and how a large and a small answer come.
ACCEPTED = [
    (None, "plain", "plain"),
    ("", "plain", "plain"),
    ("gzip", "gzip", "plain"),
    ("GZIP", "gzip", "plain"),
    ("x-gzip", "gzip", "plain"),
    ("gzip, deflate, br, zstd", "gzip", "plain"),
    ("br;q=1, gzip;q=0.001", "gzip", "plain"),
    ("gzip ; q=0.8", "gzip", "plain"),
    ("*", "gzip", "plain"),
    ("br, *;q=0.1", "gzip", "plain"),
    ("deflate, br", "plain", "plain"),
    ("gzip;q=0", "plain", "plain"),
    ("gzip;q=0.000, *", "plain", "plain"),
    ("*;q=0, identity", "plain", "plain"),
    ("gzip;q=0.5, identity;q=0.8", "plain", "plain"),
    ("gzip;q=0.8, identity;q=0.5", "gzip", "plain"),
    ("gzip, identity;q=0", "gzip", "gzip"),
    ("gzip, *;q=0", "gzip", "gzip"),
    ("gzip;q=0.1, *;q=0", "gzip", "gzip"),
    ("identity;q=0", "refused", "refused"),
    ("*;q=0", "refused", "refused"),
    ("br, identity;q=0", "refused", "refused"),
    ("gzip;q=0, identity;q=0", "refused", "refused"),
    ("gzip;q=quickly", "gzip", "plain"),
    ("gzip;q*=no-charset'en'1", "plain", "plain"),
    (';;,=,"', "plain", "plain"),
]


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> str:
        if self.status == 406:
            return "refused"
        return "gzip" if self.headers.get("Content-Encoding") == "gzip" else "plain"

    def json(self):
        return json.loads(gzip.decompress(self.body) if self.form == "gzip" else self.body)

    @property
    def vary(self) -> set[str]:
        return {name.strip() for name in self.headers["Vary"].split(",")}


class Wire:
    """Somebody with a token and a socket."""

    def __init__(self, url: str, user) -> None:
        self.host = urlsplit(url).netloc
        self.headers = {"Authorization": f"Bearer {tokens.issue(user, 'wire')[1]}"}

    def ask(self, path: str, method: str = "GET", body=None, **headers: str | None) -> Answer:
        given = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
        if body is not None:
            given["Content-Type"] = "application/json"
        http = HTTPConnection(self.host, timeout=60)
        # http.client would ask for "identity" by itself.
        http.putrequest(method, f"{BASE}{path}", skip_accept_encoding=True)
        content = b"" if body is None else json.dumps(body).encode()
        for name, value in {**self.headers, **given, "Content-Length": str(len(content))}.items():
            http.putheader(name, value)
        http.endheaders(content)
        answer = http.getresponse()
        found = Answer(answer.status, dict(answer.getheaders()), answer.read())
        http.close()
        return found


@pytest.fixture
def wire(live_server, editor):
    return Wire(live_server.url, editor)


@pytest.fixture
def source(editor):
    return factories.source(editor, note=LONG)


@pytest.fixture
def party(editor):
    return factories.party(editor, "Ann Berg")


def test_what_is_accepted_decides(wire, source, party):
    found = []
    for accepted, _, _ in ACCEPTED:
        large = wire.ask(f"sources/{source.pk}/", Accept_Encoding=accepted)
        small = wire.ask(f"parties/{party.pk}/", Accept_Encoding=accepted)
        found.append((accepted, large.form, small.form))
        for answer, row in ((large, source), (small, party)):
            assert {"Accept", "Accept-Encoding", "Accept-Language", "Authorization"} <= answer.vary
            assert answer.headers["Content-Length"] == str(len(answer.body))
            if answer.form == "refused":
                assert [answer.headers["Content-Type"], answer.json()["status"]] == ["application/problem+json", 406]
            else:
                assert answer.json()["id"] == row.pk
    assert found == ACCEPTED


def test_both_forms_hold_the_same_and_have_tags_of_their_own(wire, source):
    plain = wire.ask(f"sources/{source.pk}/")
    small = wire.ask(f"sources/{source.pk}/", Accept_Encoding="gzip")
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) < len(plain.body) / 4
    assert small.headers["ETag"] == plain.headers["ETag"][:-1] + '-gzip"'
    assert wire.ask(f"sources/{source.pk}/", Accept_Encoding="gzip").body == small.body


def test_head_answers_the_headers_of_get(wire, source):
    for path in (f"sources/{source.pk}/", "sources/", "no/such/place/"):
        for accepted in (None, "gzip"):
            get, head = (wire.ask(path, method, Accept_Encoding=accepted) for method in ("GET", "HEAD"))
            assert [head.status, head.body] == [get.status, b""]
            assert get.headers.pop("Date") and head.headers.pop("Date")
            assert head.headers == get.headers


def test_either_tag_is_known_again(wire, source):
    path = f"sources/{source.pk}/"
    plain, small = (wire.ask(path, Accept_Encoding=accepted).headers["ETag"] for accepted in (None, "gzip"))
    for accepted, own in ((None, plain), ("gzip", small)):
        for named, told in (
            (plain, plain),
            (small, small),
            (f"W/{plain}", plain),
            (f"W/{small}", small),
            (f'"0-0", {small}', small),
            (f"{plain}, {small}", own),
            ("*", own),
        ):
            again = wire.ask(path, Accept_Encoding=accepted, If_None_Match=named)
            assert [again.status, again.body, again.headers["ETag"]] == [304, b"", told], (accepted, named)
            assert "Content-Encoding" not in again.headers
            assert "Accept-Encoding" in again.vary


def test_what_has_no_body_has_no_length(as_editor, source):
    path = f"sources/{source.pk}/"
    again = as_editor.get(path, If_None_Match=as_editor.get(path)["ETag"], Accept_Encoding="gzip, identity;q=0")
    assert [again.status_code, "Content-Length" in again, "Content-Encoding" in again] == [304, False, False]


@pytest.mark.parametrize(("seen_as", "written_as"), [("gzip", "gzip"), ("gzip", None), (None, "gzip")])
def test_what_was_seen_compressed_can_be_changed(seen_as, written_as, wire, source):
    path = f"sources/{source.pk}/"
    tag = wire.ask(path, Accept_Encoding=seen_as).headers["ETag"]
    for note in (LONG + "1", LONG + "2"):
        answer = wire.ask(path, "PATCH", {"note": note}, If_Match=tag, Accept_Encoding=written_as)
        assert [answer.status, answer.form, answer.json()["note"]] == [200, written_as or "plain", note]
        tag = answer.headers["ETag"]
    stale = wire.ask(path, "PATCH", {"note": ""}, If_Match='"1-0-gzip"', Accept_Encoding=written_as)
    assert [stale.status, stale.json()["current"]["note"]] == [412, LONG + "2"]
    weak = wire.ask(path, "PATCH", {"note": ""}, If_Match=f"W/{tag}")
    assert weak.status == 412


def test_the_workflow_goes_on_with_tags_of_compressed_answers(wire, live_server, editor, checker):
    claim = factories.claim(editor)
    path = f"claims/{claim.pk}/"
    seen = wire.ask(path, Accept_Encoding="gzip")
    done = wire.ask(
        f"{path}transitions/", "POST", {"verb": "submit"}, If_Match=seen.headers["ETag"], Accept_Encoding="gzip"
    )
    assert [seen.form, done.status, done.form, done.json()["state"]] == ["gzip", 200, "gzip", "queued"]
    assert done.headers["ETag"].endswith('-gzip"')
    taken = Wire(live_server.url, checker).ask(
        f"{path}transitions/", "POST", {"verb": "take"}, If_Match=done.headers["ETag"], Accept_Encoding="gzip"
    )
    assert [taken.status, taken.json()["state"]] == [200, "checking"]


@pytest.mark.parametrize("media_type", ["application/x-ndjson", "text/csv"])
def test_an_export_is_compressed_as_a_stream(media_type, wire, editor, monkeypatch):
    for number in range(30):
        factories.source(editor, title=f"Source {number}", note=LONG)
    plain = wire.ask("sources/", Accept=media_type)
    monkeypatch.setattr("newsroom.rest.exports.PIECE", 1)
    small = wire.ask("sources/", Accept=media_type, Accept_Encoding="gzip")
    assert [plain.form, small.form, small.headers["Content-Type"]] == ["plain", "gzip", plain.headers["Content-Type"]]
    assert "Content-Length" not in small.headers
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) < len(plain.body) / 4


def test_each_piece_of_a_stream_can_be_read_when_it_comes():
    given = [b"one\n" * 500, b"two\n", b"three\n"]
    stream = zlib.decompressobj(compression._GZIP)
    pieces = compression._streamed(iter(given))
    assert [stream.decompress(piece) for piece in pieces] == [*given, b""]
    assert stream.eof


def test_a_problem_that_is_long_is_compressed_too(wire):
    answer = wire.ask("sources/bulk/", "POST", [{"title": ""}] * 50, Accept_Encoding="gzip")
    assert [answer.status, answer.form, len(answer.json()["results"])] == [400, "gzip", 50]


def test_what_shows_a_secret_is_not_compressed(wire, monkeypatch):
    monkeypatch.setattr(compression, "LEAST", 1)
    compression._compressed_from.cache_clear()
    hook = {"name": "Site", "url": "https://site.example/hook"}
    made = wire.ask("webhooks/", "POST", hook, Accept_Encoding="gzip", Idempotency_Key="one")
    path = f"webhooks/{made.json()['id']}/"
    turned = wire.ask(f"{path}rotate/", "POST", If_Match=made.headers["ETag"], Accept_Encoding="gzip")
    for answer in (made, turned):
        assert [answer.form, answer.headers["Cache-Control"]] == ["plain", "no-store"]
        assert answer.json()["secret"].startswith("whsec_")
    assert wire.ask(path, Accept_Encoding="gzip").form == "gzip"
    compression._compressed_from.cache_clear()


def test_an_answer_given_again_is_kept_as_it_is(wire):
    given = {"title": "The town's gauge", "note": LONG}
    first, again, plain = (
        wire.ask("sources/", "POST", given, Idempotency_Key="one", Accept_Encoding=accepted)
        for accepted in ("gzip", "gzip", None)
    )
    assert [first.form, again.form, plain.form] == ["gzip", "gzip", "plain"]
    assert [answer.headers.get("Idempotent-Replayed") for answer in (first, again, plain)] == [None, "true", "true"]
    assert first.body == again.body == gzip.compress(plain.body, compression.LEVEL, mtime=0)
    assert first.headers["ETag"] == again.headers["ETag"] != plain.headers["ETag"]


def test_with_a_session_nothing_is_compressed(source, editor):
    browser = Client()
    browser.force_login(editor)
    for address in (f"{BASE}sources/{source.pk}/", f"{BASE}sources/", f"{BASE}schema/"):
        answer = browser.get(address, headers={"Accept-Encoding": "gzip"})
        assert [answer.status_code, "Content-Encoding" in answer] == [200, False]
        assert "Accept-Encoding" in answer["Vary"]
    refused(browser.get(f"{BASE}sources/", headers={"Accept-Encoding": "gzip, identity;q=0"}), 406)


def test_a_file_comes_as_it_was_kept(wire, source, editor):
    content = LONG.encode()
    snapshot = factories.snapshot(editor, source, text="", file=ContentFile(content, "page.txt"))
    answer = wire.ask(f"snapshots/{snapshot.pk}/file/", Accept_Encoding="gzip")
    assert [answer.form, answer.body, answer.headers["Content-Length"]] == ["plain", content, str(len(content))]


def test_pages_for_browsers_are_none_of_this(live_server, client, admin):
    client.force_login(admin)
    assert "Accept-Encoding" not in client.get("/admin/", headers={"Accept-Encoding": "gzip"})["Vary"]


def test_asking_for_gzip_asks_the_database_nothing_more(source, editor):
    consumer = Consumer(editor)
    asked = []
    for headers in ({}, {"Accept_Encoding": "gzip"}):
        consumer.get(f"sources/{source.pk}/", **headers)
        with CaptureQueriesContext(connection) as queries:
            consumer.get(f"sources/{source.pk}/", **headers)
        asked.append(len(queries))
    assert asked[0] == asked[1]
