"""Somebody else's server: writes down what it is sent, and answers as a test tells it to."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import Any

from standardwebhooks import Webhook as Verifier

Handle = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Received:
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    def verified(self, secret: str) -> Any:
        """The message, as the official library hands it out. Raises where the signature is none of ``secret``'s."""
        return Verifier(secret).verify(self.body, self.headers)


class Server(ThreadingHTTPServer):
    # The five of the standard library are not enough for several workers at once: the sixth is hung up on.
    request_queue_size = 128


@dataclass
class Receiver:
    """``answer`` is called in the middle of every request, after what was sent has been written down."""

    received: list[Received] = field(default_factory=list)
    answer: Handle = lambda handler: answered(handler, 204)

    def __enter__(self) -> "Receiver":
        self.arrived = Condition()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                self.close_connection = True
                body = self.rfile.read(length)
                if len(body) < length:
                    return  # whoever sent this died over it
                names = {name.lower(): value for name, value in self.headers.items()}
                with receiver.arrived:
                    receiver.received.append(Received(self.path, names, body))
                    receiver.arrived.notify_all()
                with suppress(OSError):  # whoever asked has hung up, or was killed
                    receiver.answer(self)

            def log_message(self, *args: Any) -> None:
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server.server_port}"

    @property
    def url(self) -> str:
        return f"http://{self.host}/hook"

    def wait_for(self, count: int, timeout: float = 60) -> None:
        """Until so many requests have come in."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.received) >= count, timeout), len(self.received)


def answered(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def always(status: int, body: bytes = b"", **headers: str) -> Handle:
    return lambda handler: answered(handler, status, body, **headers)
