"""How often one caller may ask: told in every answer, 429 beyond, and nobody pays for another."""

import logging
import socket
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from newsroom.people import counting, tokens
from newsroom.people.addresses import address_of
from newsroom.people.scopes import Scope
from newsroom.rates import Rate, rate
from tests import factories
from tests.api.client import BASE, Consumer, ok, refused

REDIS = ("127.0.0.1", 6379)


@pytest.fixture
def limits(settings):
    """A function that sets what is allowed in a window that begins now and is long enough for any machine."""

    def allow(**most: int) -> None:
        settings.THROTTLES = {policy: Rate(number, 3600) for policy, number in most.items()}

    return allow


@pytest.fixture
def clock(monkeypatch):
    """The time that windows go by; starts at the beginning of an hour."""
    moved = SimpleNamespace(now=3_600_000.0)
    monkeypatch.setattr(counting, "time", SimpleNamespace(time=lambda: moved.now))
    return moved


@pytest.mark.django_db
def test_a_token_is_told_what_it_has_left_and_then_to_wait(editor, limits, clock):
    limits(token=2)
    as_editor = Consumer(editor)
    clock.now += 1000
    for left in (1, 0):
        answer = as_editor.get("parties/")
        assert answer.status_code == 200
        assert answer["RateLimit-Policy"] == '"token";q=2;w=3600'
        assert answer["RateLimit"] == f'"token";r={left};t=2600'
    answer = as_editor.get("parties/")
    problem = refused(answer, 429)
    assert problem["type"] == "urn:newsroom:problem:throttled"
    assert "2 requests in 3,600 seconds" in problem["detail"]
    assert [answer["Retry-After"], answer["RateLimit"]] == ["2600", '"token";r=0;t=2600']
    clock.now += 2600
    assert as_editor.get("parties/")["RateLimit"] == '"token";r=1;t=3600'


@pytest.mark.django_db
def test_nobody_pays_for_another(editor, limits, clock):
    limits(token=1, session=2, anonymous=3)
    browser, first, second = Client(), Consumer(editor), Consumer(editor)
    browser.force_login(editor)
    for ask, allowed in (
        (lambda: first.get("me/"), 1),
        (lambda: second.get("me/"), 1),
        (lambda: browser.get(f"{BASE}me/"), 2),
        (lambda: Client().get(f"{BASE}me/"), 3),
        (lambda: Client(REMOTE_ADDR="192.0.2.7").get(f"{BASE}me/"), 3),
    ):
        statuses = [ask().status_code for _ in range(allowed + 1)]
        assert 429 not in statuses[:-1] and statuses[-1] == 429


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("me/", {}, 401),
        ("parties/", {"Authorization": "Bearer no-such-token"}, 401),
        ("no/such/place/", {}, 401),
        ("schema/", {}, 401),
        ("parties/", {"Authorization": "Basic eDp5"}, 401),
    ],
)
def test_whoever_is_nobody_is_counted_by_address(path, headers, status, limits, clock):
    limits(anonymous=1)
    first = Client().get(BASE + path, headers=headers)
    refused(first, status)
    assert first["RateLimit"] == '"anonymous";r=0;t=3600'
    refused(Client().get(BASE + path, headers=headers), 429)


@pytest.mark.django_db
def test_what_is_turned_down_counts_once_as_well(editor, limits, clock):
    limits(token=4)
    narrow = Consumer(editor)
    narrow.secret = tokens.issue(editor, "narrow", scopes={Scope.read})[1]
    found = [narrow.post("parties/", {}), narrow.get("no/such/"), narrow.get("parties/9/"), narrow.get("events/?x=1")]
    assert [answer.status_code for answer in found] == [403, 404, 404, 400]
    assert [answer["RateLimit"] for answer in found] == [f'"token";r={left};t=3600' for left in (3, 2, 1, 0)]
    nobody = Consumer(factories.user(name="nobody"))
    assert nobody.get("parties/")["RateLimit"] == '"token";r=3;t=3600'


@pytest.mark.django_db
def test_counting_asks_the_database_nothing(editor, limits):
    as_editor = Consumer(editor)
    as_editor.get("parties/")
    counted = []
    for allowed in ({}, {"token": 100}):
        limits(**allowed)
        with CaptureQueriesContext(connection) as queries:
            ok(as_editor.get("parties/"))
        counted.append(len(queries))
    assert counted[0] == counted[1]


@pytest.mark.django_db
def test_without_a_limit_nothing_is_said(as_editor):
    answer = as_editor.get("parties/")
    assert "RateLimit" not in answer and "RateLimit-Policy" not in answer


@pytest.fixture(params=["memory", "redis"])
def shared_cache(request, settings):
    if request.param == "redis":
        try:
            socket.create_connection(REDIS, timeout=0.5).close()
        except OSError:
            pytest.skip("no Redis answers here")
        location = "redis://{}:{}/15".format(*REDIS)
        settings.CACHES = {
            "default": {
                "BACKEND": "django.core.cache.backends.redis.RedisCache",
                "LOCATION": location,
                "KEY_PREFIX": f"test-{id(request)}",
            }
        }
    return cache


def test_no_count_is_lost_between_many_at_once(shared_cache, clock):
    allowed = Rate(1_000_000, 60)
    with ThreadPoolExecutor(20) as pool:
        counted = list(pool.map(lambda _: counting.count("crowd", allowed).used, range(400)))
    assert sorted(counted) == list(range(1, 401))
    counting.forget("crowd", allowed)
    assert counting.count("crowd", allowed).used == 1


@pytest.mark.django_db
def test_a_cache_that_is_away_turns_nobody_away(settings, limits, clock, caplog, monkeypatch, as_editor):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": f"redis://127.0.0.1:{port}/0",
        }
    }
    monkeypatch.setattr(counting, "_left_alone_until", 0.0)
    limits(token=1)
    with caplog.at_level(logging.WARNING, "newsroom.people.counting"):
        answers = [as_editor.get("parties/") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert not any("RateLimit" in answer for answer in answers)
    assert len(caplog.records) == 1
    clock.now += counting.LEFT_ALONE_FOR
    with caplog.at_level(logging.WARNING, "newsroom.people.counting"):
        as_editor.get("parties/")
    assert len(caplog.records) == 2


@pytest.mark.parametrize(
    ("text", "meant"),
    [("600/60", Rate(600, 60)), (" 5 / 900 ", Rate(5, 900)), ("1/86400", Rate(1, 86400)), ("", None), ("  ", None)],
)
def test_how_a_rate_is_written(text, meant):
    assert rate(text) == meant


@pytest.mark.parametrize("text", ["600", "600/min", "0/60", "10/0", "-1/60", "1.5/60", "/60", "10/86401", "a/b"])
def test_what_is_no_rate(text):
    with pytest.raises(ValueError, match="is no rate"):
        rate(text)


@pytest.mark.parametrize(
    ("proxies", "remote", "forwarded", "found"),
    [
        (0, "192.0.2.1", "", "192.0.2.1"),
        (0, "192.0.2.1", "198.51.100.9", "192.0.2.1"),
        (1, "10.0.0.1", "198.51.100.9", "198.51.100.9"),
        (1, "10.0.0.1", "203.0.113.66, 198.51.100.9", "198.51.100.9"),
        (2, "10.0.0.1", "203.0.113.66, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
        (2, "10.0.0.1", "198.51.100.9", "198.51.100.9"),
        (1, "10.0.0.1", "", "10.0.0.1"),
        (1, "10.0.0.1", "not an address", "unknown"),
        (0, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        (0, "::ffff:192.0.2.1", "", "192.0.2.1"),
        (0, "", "", "unknown"),
    ],
)
def test_where_a_request_comes_from(proxies, remote, forwarded, found, settings):
    settings.PROXY_COUNT = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == found
