"""The one door outwards: nothing leaves this house but through here, and only where an operator lets it.

http and https, ports 80 and 443, no credentials in the address. A name is resolved once; every address it has must be
public, and the connection goes to one of those: no second answer can lead elsewhere. Redirects are not followed.
What comes back is read up to a number of bytes, and nothing takes longer than a number of seconds, however slowly it
drips. No variable of the environment sends it another way.
"""

import io
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import ip_address, ip_network
from time import monotonic
from typing import Any
from urllib.parse import quote, urlsplit

from django.conf import settings

from newsroom.outbox.door import Answer, Unsent

BUDGET_SECONDS = 10.0
MOST_BYTES = 16 * 1024
PORTS = {"http": 80, "https": 443}
USER_AGENT = "newsroom-record/1"
# Reach a machine by way of another's address, or nobody on the internet; Python calls them global.
_PASSAGES = [
    ip_network(net)
    for net in (
        "192.0.0.0/24",
        "192.88.99.0/24",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/23",
        "2002::/16",
        "3fff::/20",
        "5f00::/16",
        "fec0::/10",
    )
]
# What stands in a path or a query as it is, by RFC 3986.
_SAFE = "/?%:@!$&'()*+,;=~"
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True, slots=True)
class _Target:
    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"


def is_open() -> bool:
    """Whether the operator lets anything go out at all."""
    return bool(settings.OUTBOUND)


def look_at(url: str) -> None:
    """Raises Unsent where nothing could ever be sent to ``url``, whatever its name resolves to."""
    target = _target(url)
    try:
        address = str(ip_address(target.host))
    except ValueError:
        return
    _refuse_private(target, [address])


def post(url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Send ``body`` and read the beginning of what comes back. Raises Unsent, in words.

    A redirect is an answer like any other. Touches no database.
    """
    if not is_open():
        raise Unsent("Nothing goes out: OUTBOUND is off.")
    target = _target(url)
    deadline = monotonic() + BUDGET_SECONDS
    with _in_words(), _connected(target, deadline) as line:
        response = _sent(target, body, headers, line)
        return Answer(response.status, _beginning(response), _retry_after(response))


def _target(url: str) -> _Target:
    """The parts of ``url`` in one spelling. Raises Unsent where the house rules refuse it by its looks."""
    if _UNPRINTABLE.search(url):
        raise Unsent("The address holds a space, a backslash or a control character.")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").removesuffix(".").encode("idna").decode() if parts.hostname else ""
    except ValueError as problem:
        raise Unsent("This is no web address.") from problem
    if parts.scheme not in PORTS or not host or "%" in host:
        raise Unsent("Only http and https addresses of a named host are reached.")
    if "@" in parts.netloc:
        raise Unsent("The address holds a user name or a password.")
    path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    target = _Target(parts.scheme, host, PORTS[parts.scheme] if port is None else port, path)
    if not _is_listed(target) and target.port not in PORTS.values():
        raise Unsent(f"Port {target.port} is not reached: only 80 and 443 are.")
    return target


def _is_listed(target: _Target) -> bool:
    """Whether the operator names this host (at the usual ports) or this host and port in OUTBOUND_PRIVATE."""
    host = f"[{target.host}]" if ":" in target.host else target.host
    listed = {entry.strip().lower() for entry in settings.OUTBOUND_PRIVATE}
    return f"{host}:{target.port}" in listed or (host in listed and target.port in PORTS.values())


def _refuse_private(target: _Target, addresses: list[str]) -> None:
    if not _is_listed(target) and (private := [address for address in addresses if not _is_public(address)]):
        raise Unsent(f"{target.host} leads to {private[0]}, which is not a public address.")


def _is_public(text: str) -> bool:
    address = ip_address(text.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    address = mapped or address
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    return not any(address.version == net.version and address in net for net in _PASSAGES)


def _resolved(target: _Target) -> list[str]:
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise Unsent(f"The name {target.host} cannot be resolved.") from problem
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@contextmanager
def _connected(target: _Target, deadline: float) -> Iterator["_Line"]:
    """A connection to the first of the target's addresses that takes it. Raises Unsent, OSError."""
    line = _first_line(target, deadline)
    try:
        yield line
    finally:
        line.hang_up()


def _first_line(target: _Target, deadline: float) -> "_Line":
    addresses = _resolved(target)
    _refuse_private(target, addresses)
    for address in addresses[:-1]:
        try:
            return _line(target, address, deadline)
        except OSError:
            continue  # the next one may answer
    return _line(target, addresses[-1], deadline)


def _line(target: _Target, address: str, deadline: float) -> "_Line":
    connection = socket.create_connection((address, target.port), timeout=_left(deadline))
    try:
        # What is sent is short and goes at once: the head is not to wait for the body.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if target.scheme == "https":
            connection.settimeout(_left(deadline))
            connection = _trust().wrap_socket(connection, server_hostname=target.host)
    except BaseException:
        connection.close()
        raise
    return _Line(connection, deadline)


@cache
def _trust() -> ssl.SSLContext:
    """The certificates that this machine trusts; reading them takes longer than a request."""
    return ssl.create_default_context()


class _Line(io.RawIOBase):
    """A connection on which no wait goes beyond the deadline; as much of a socket as http.client wants."""

    def __init__(self, connection: socket.socket, deadline: float) -> None:
        self.connection = connection
        self.deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.connection.settimeout(_left(self.deadline))
        return self.connection.recv_into(buffer)

    def sendall(self, data: bytes) -> None:
        self.connection.settimeout(_left(self.deadline))
        self.connection.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(self)

    def close(self) -> None:
        """What http.client calls before it has read the body; the end is ``hang_up``."""

    def hang_up(self) -> None:
        self.connection.close()


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _sent(target: _Target, body: bytes, headers: Mapping[str, str], line: _Line) -> HTTPResponse:
    http = HTTPConnection(target.host, target.port)
    http.sock = line
    own = {"Host": target.host_header, "User-Agent": USER_AGENT, "Accept-Encoding": "identity", "Connection": "close"}
    http.request("POST", target.path, body, {**own, **headers})
    return http.getresponse()


def _beginning(response: HTTPResponse) -> str:
    return response.read(MOST_BYTES).decode("utf-8", "replace").replace("\0", "�")


def _retry_after(response: HTTPResponse) -> int | None:
    given = response.headers.get("Retry-After", "").strip()
    return int(given) if re.fullmatch(r"[0-9]{1,6}", given) else None


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except TimeoutError as problem:
        raise Unsent(f"No complete answer within {BUDGET_SECONDS:g} seconds.") from problem
    except ssl.SSLError as problem:
        raise Unsent(f"No safe connection: {problem.reason or problem}.") from problem
    except OSError as problem:
        raise Unsent(f"No answer: {problem.strerror or problem}.") from problem
    except (HTTPException, ValueError) as problem:
        raise Unsent("What came back is no HTTP.") from problem
