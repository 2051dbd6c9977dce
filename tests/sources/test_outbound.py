"""The one door outwards: what it refuses, however it is spelt, and what it bears from the other side."""

import socket
import ssl
import subprocess
import time
from threading import Thread

import pytest

from newsroom.outbox.door import Unsent
from sources import outbound
from tests.outbox.receiver import Receiver, always, answered

PUBLIC = "93.184.215.14"


@pytest.fixture(autouse=True)
def _open(settings):
    settings.OUTBOUND, settings.OUTBOUND_PRIVATE = True, []


@pytest.fixture
def receiver(settings):
    with Receiver() as there:
        settings.OUTBOUND_PRIVATE = [there.host]
        yield there


@pytest.fixture
def names(monkeypatch):
    """A resolver that knows these names, and numbers in every spelling, as the system's does."""
    known: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def resolve(host, port, *args, **kwargs):
        if host in known:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in known[host]]
        return real(host, port, *args, **{**kwargs, "flags": socket.AI_NUMERICHOST})

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return known


@pytest.fixture
def connections(monkeypatch):
    """Every address somebody tried to connect to; nobody gets through."""
    tried: list[str] = []

    def refuse(address, timeout):
        tried.append(address[0])
        raise ConnectionRefusedError(111, "nobody there")

    monkeypatch.setattr(socket, "create_connection", refuse)
    return tried


def post(url: str):
    return outbound.post(url, b"{}", {})


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "127.0.0.1.",
        "0.0.0.0",  # noqa: S104 - refused, not listened on
        "0",
        "10.0.0.8",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "192.88.99.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:a9fe:a9fe]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::a00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fec0::1]",
        "[fc00::1]",
        "[ff02::1]",
        "１２７.0.0.1",
        "127。0。0。1",
        "①②⑦.0.0.1",
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_spelling_leads_inside(scheme, host, names, connections):
    with pytest.raises(Unsent, match="not a public address"):
        post(f"{scheme}://{host}/")
    assert connections == []


@pytest.mark.parametrize(
    ("addresses", "is_let_out"),
    [
        ([PUBLIC], True),
        (["10.0.0.1"], False),
        (["127.0.0.1"], False),
        ([PUBLIC, "10.0.0.1"], False),
        (["10.0.0.1", PUBLIC], False),
        ([PUBLIC, "169.254.169.254"], False),
    ],
)
def test_every_address_of_a_name_has_to_be_public(addresses, is_let_out, names, connections):
    for name in ("rebound.example", "REBOUND.example", "rebound.example."):
        names["rebound.example"] = addresses
        with pytest.raises(Unsent, match="nobody there" if is_let_out else "not a public address"):
            post(f"https://{name}/")
    assert connections == ([PUBLIC] * 3 if is_let_out else [])


def test_a_name_is_asked_for_once(names, connections, monkeypatch):
    """What it would resolve to a moment later makes no difference."""
    names["moving.example"] = [PUBLIC]
    asked, resolve = [], socket.getaddrinfo

    def once(host, *args, **kwargs):
        asked.append(host)
        found = resolve(host, *args, **kwargs)
        names["moving.example"] = ["127.0.0.1"]
        return found

    monkeypatch.setattr(socket, "getaddrinfo", once)
    with pytest.raises(Unsent, match="nobody there"):
        post("http://moving.example/")
    assert (asked, connections) == (["moving.example"], [PUBLIC])


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://public.example/", "Only http"),
        ("file:///etc/passwd", "Only http"),
        ("gopher://public.example/", "Only http"),
        ("public.example", "Only http"),
        ("", "Only http"),
        ("http://", "Only http"),
        ("http:///path", "Only http"),
        ("http://[fe80::1%25lo]/", "Only http"),
        ("http://public.example%00.example/", "Only http"),
        ("http://user@public.example/", "user name"),
        ("http://user:word@public.example/", "user name"),
        ("http://public.example@127.0.0.1/", "user name"),
        ("http://127.0.0.1@public.example/", "user name"),
        ("http://public.example:22/", "Port 22"),
        ("http://public.example:8080/", "Port 8080"),
        ("https://public.example:0/", "Port 0"),
        ("http://public.example:99999/", "no web address"),
        ("http://public.example:x/", "no web address"),
        ("http://[::1/", "no web address"),
        ("http://a..example/", "no web address"),
        (f"http://{'a' * 64}.example/", "no web address"),
        ("http://public.example/\r\nX-Own: 1", "control character"),
        ("http://public.example\\@127.0.0.1/", "backslash"),
        (" http://public.example/", "space"),
        ("http://pub\tlic.example/", "control character"),
        ("http://unknown.example/", "cannot be resolved"),
    ],
)
def test_addresses_that_are_refused_by_their_looks(url, reason, names, connections):
    names["public.example"] = [PUBLIC]
    with pytest.raises(Unsent, match=reason):
        post(url)
    assert connections == []


@pytest.mark.parametrize(
    "url", ["https://public.example/", "http://public.example:443/", "https://public.example:80/a?b"]
)
def test_public_addresses_at_the_usual_ports_are_reached(url, names, connections):
    names["public.example"] = [PUBLIC]
    with pytest.raises(Unsent, match="nobody there"):
        post(url)
    assert connections == [PUBLIC]


def test_the_next_address_is_tried_where_the_first_does_not_answer(names, connections):
    names["two.example"] = [PUBLIC, "93.184.215.15"]
    with pytest.raises(Unsent):
        post("http://two.example/")
    assert connections == [PUBLIC, "93.184.215.15"]


@pytest.mark.parametrize(
    ("listed", "url", "is_let_out"),
    [
        ("10.0.0.8", "http://10.0.0.8/", True),
        ("10.0.0.8", "https://10.0.0.8:80/", True),
        ("10.0.0.8", "http://10.0.0.8:8080/", False),
        ("10.0.0.8:8080", "http://10.0.0.8:8080/", True),
        ("10.0.0.8:8080", "http://10.0.0.8/", False),
        ("10.0.0.8:8080", "http://10.0.0.9:8080/", False),
        ("10.0.0.8", "http://167772168/", False),
        ("[::1]:9000", "http://[::1]:9000/", True),
        ("Inside.example", "http://inside.EXAMPLE./", True),
        ("inside.example", "http://outside.example/", False),
    ],
)
def test_the_operators_list_names_host_and_port_to_the_letter(listed, url, is_let_out, names, connections, settings):
    settings.OUTBOUND_PRIVATE = [listed]
    names["inside.example"] = names["outside.example"] = ["10.0.0.8"]
    with pytest.raises(Unsent, match="nobody there" if is_let_out else "not a public|Port 8080"):
        post(url)
    assert len(connections) == is_let_out


def test_nothing_goes_out_unless_the_operator_lets_it(receiver, settings):
    settings.OUTBOUND = False
    assert outbound.is_open() is False
    with pytest.raises(Unsent, match="OUTBOUND is off"):
        post(receiver.url)
    assert receiver.received == []


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "http://u@x.example/", "http://x.example:81/"])
def test_what_can_never_be_reached_is_said_beforehand(url):
    with pytest.raises(Unsent):
        outbound.look_at(url)


def test_a_name_is_not_asked_for_beforehand(names):
    outbound.look_at("https://not-there-yet.example/hook")


def test_what_is_sent_and_what_comes_back(receiver, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    receiver.answer = always(201, "So weit, so gut: \0 ✓".encode(), Retry_After="7")
    answer = outbound.post(
        f"{receiver.url}/a b?x=ä".replace(" ", "%20"), b'{"a":1}', {"Content-Type": "application/json"}
    )
    assert (answer.status, answer.beginning, answer.retry_after) == (201, "So weit, so gut: � ✓", 7)
    (sent,) = receiver.received
    assert (sent.path, sent.body) == ("/hook/a%20b?x=%C3%A4", b'{"a":1}')
    assert {name: sent.headers[name] for name in ("host", "content-type", "connection", "accept-encoding")} == {
        "host": receiver.host,
        "content-type": "application/json",
        "connection": "close",
        "accept-encoding": "identity",
    }
    assert "authorization" not in sent.headers and "cookie" not in sent.headers


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(status, receiver):
    receiver.answer = always(status, Location="http://127.0.0.1:1/inside")
    assert post(receiver.url).status == status
    assert len(receiver.received) == 1


def test_a_huge_body_is_cut(receiver):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 65536)

    receiver.answer = endless
    assert post(receiver.url).beginning == "x" * outbound.MOST_BYTES


def _drip_headers(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.02)


def _drip_continue(handler):
    while True:
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.02)


def _drip_body(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n")
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.02)


def _say_nothing(handler):
    time.sleep(2)


@pytest.mark.parametrize("slow", [_drip_headers, _drip_continue, _drip_body, _say_nothing])
def test_however_slowly_it_drips_the_time_is_kept(slow, receiver, monkeypatch):
    """Each wait is short; all of them together are too long."""
    monkeypatch.setattr(outbound, "BUDGET_SECONDS", 0.5)
    receiver.answer = slow
    began = time.monotonic()
    with pytest.raises(Unsent, match=r"No complete answer within 0\.5 seconds"):
        post(receiver.url)
    assert 0.5 <= time.monotonic() - began < 5


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"HTTP/1.1 nonsense\r\n\r\n",
        b"\0" * 99,
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 999,
    ],
)
def test_what_is_no_answer_is_told_in_words(said, receiver):
    def answer(handler):
        handler.wfile.write(said)
        handler.wfile.flush()
        handler.connection.shutdown(socket.SHUT_RDWR)

    receiver.answer = answer
    with pytest.raises(Unsent, match=r"^(No answer: .+|What came back is no HTTP)\.$"):
        post(receiver.url)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A key and a certificate for one name, signed by themselves."""
    folder = tmp_path_factory.mktemp("tls")
    key, cert = str(folder / "key.pem"), str(folder / "cert.pem")
    names = "subjectAltName=DNS:hooks.example"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=hooks.example",
         "-addext", names, "-keyout", key, "-out", cert],
        check=True, capture_output=True,
    )  # fmt: skip
    return key, cert


@pytest.fixture
def safe_receiver(certificate, names, settings):
    """Speaks TLS under the names given, all of which lead to this machine; notes which name it was called by."""
    key, cert = certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    called: list[str] = []
    context.sni_callback = lambda line, name, context: called.append(name)
    with Receiver() as there:
        there.called = called
        there.server.socket = context.wrap_socket(there.server.socket, server_side=True)
        for name in ("hooks.example", "other.example"):
            names[name] = ["127.0.0.1"]
        settings.OUTBOUND_PRIVATE = [f"{name}:{there.server.server_port}" for name in names]
        yield there


@pytest.mark.parametrize(
    ("host", "is_trusted", "reason"),
    [
        ("hooks.example", True, None),
        ("hooks.example", False, "CERTIFICATE_VERIFY_FAILED"),
        ("other.example", True, "CERTIFICATE_VERIFY_FAILED"),
    ],
)
def test_certificates_are_checked_by_the_name_not_the_address(
    host, is_trusted, reason, safe_receiver, certificate, monkeypatch
):
    trust = ssl.create_default_context(cafile=certificate[1] if is_trusted else None)
    monkeypatch.setattr(outbound, "_trust", lambda: trust)
    url = f"https://{host}:{safe_receiver.server.server_port}/hook"
    if reason is None:
        assert post(url).status == 204
        assert safe_receiver.received[0].headers["host"] == f"{host}:{safe_receiver.server.server_port}"
    else:
        with pytest.raises(Unsent, match=f"No safe connection: {reason}"):
            post(url)
        assert safe_receiver.received == []
    assert safe_receiver.called[:1] == [host]


def test_a_handshake_that_never_ends(settings, monkeypatch):
    monkeypatch.setattr(outbound, "BUDGET_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.OUTBOUND_PRIVATE = [f"127.0.0.1:{silent.getsockname()[1]}"]
        with pytest.raises(Unsent, match=r"within 0\.5 seconds"):
            post(f"https://127.0.0.1:{silent.getsockname()[1]}/")


def test_several_at_once(receiver):
    """One that is slow keeps nobody else waiting."""
    receiver.answer = lambda handler: answered(handler, 200, b"late" if handler.path == "/slow" else b"soon")
    threads = [Thread(target=post, args=[receiver.url]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(receiver.received) == 8
