"""A client on the loopback that costs next to nothing: one connection for each request, the same for all who answer."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

CONNECTIONS = 2
PATIENCE = 120


class Unanswered(Exception):
    """What came back was not what the operation is measured on."""


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def encoded(self) -> bytes:
        given = {"Host": "127.0.0.1", "Connection": "close", "Accept": "application/json", **self.headers}
        if self.body:
            given |= {"Content-Type": "application/json", "Content-Length": str(len(self.body))}
        head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
        return f"{self.method} {self.path} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + self.body


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def exchange(port: int, request: bytes) -> bytes:
    """Everything that is answered to ``request``."""
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
        connection.sendall(request)
        parts = []
        while part := connection.recv(1 << 18):
            parts.append(part)
    return b"".join(parts)


def ask(port: int, request: Request) -> Answer:
    return parsed(exchange(port, request.encoded()))


def parsed(answer: bytes) -> Answer:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    if not first.startswith("HTTP/1.1 "):
        raise Unanswered(f"no answer: {first[:80]!r}")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Answer(int(first.split()[1]), headers, body)


class Work:
    """What one side is asked: without end, over each connection, perhaps following from what was answered before."""

    def requests(self, connection: int) -> Iterator[Request]:
        raise NotImplementedError

    def answered(self, connection: int, answer: bytes) -> None:
        """What came back; the next request may depend on it."""


class Repeated(Work):
    """The same request again and again."""

    def __init__(self, request: Request) -> None:
        self.request = request

    def requests(self, connection: int) -> Iterator[Request]:
        while True:
            yield self.request


@dataclass(slots=True)
class Turn:
    """How many were answered, in which time, and whether all as expected."""

    answered: int = 0
    seconds: float = 0.0
    size: int = 0


def turn(port: int, work: Work, status: int, seconds: float) -> Turn:
    """Ask for ``seconds`` over several connections at once. Raises Unanswered where a status is another."""
    done, problems = Turn(), []
    lock, deadline = threading.Lock(), time.perf_counter() + seconds
    expected = b"HTTP/1.1 %d " % status

    def one(connection: int) -> None:
        try:
            requests = work.requests(connection)
            # Nothing is drawn that is not asked: what comes next may follow from its answer.
            while time.perf_counter() < deadline:
                request = next(requests)
                answer = exchange(port, request.encoded())
                if not answer.startswith(expected):
                    raise Unanswered(f"{request.method} {request.path}: {answer[:2000].decode('latin-1')}")
                work.answered(connection, answer)
                with lock:
                    done.answered += 1
                    done.size = len(answer)
        except (OSError, Unanswered) as problem:
            problems.append(problem)

    begun = time.perf_counter()
    threads = [threading.Thread(target=one, args=(n,)) for n in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done.seconds = time.perf_counter() - begun
    if problems:
        raise Unanswered(str(problems[0]))
    return done
