"""An HTTP server on loopback that answers as a test says, and keeps what it was asked."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    headers: Message
    body: bytes


@dataclass(frozen=True, slots=True)
class Said:
    """A reply to send."""

    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Stub:
    """A running stub: `url` to ask, `asked` with the requests so far."""

    def __init__(self, answer: Callable[[Asked], Said]) -> None:
        asked: list[Asked] = []

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                asked.append(Asked(self.command, self.path, self.headers, body))
                said = answer(asked[-1])
                reply = said.body.encode()
                self.send_response(said.status)
                for name, value in {"Content-Length": str(len(reply)), **said.headers}.items():
                    self.send_header(name, value)
                with suppress(ConnectionError):  # the client may have lost patience
                    self.end_headers()
                    self.wfile.write(reply)

            do_GET = do_POST = do_PUT = answer

            def log_message(self, format: str, *args: object) -> None:
                """Quiet."""

        self.asked = asked
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/sparql"


@contextmanager
def stub(answer: Callable[[Asked], Said]) -> Iterator[Stub]:
    """A stub that answers every request by the function, for as long as the context lasts."""
    running = Stub(answer)
    thread = threading.Thread(target=running.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield running
    finally:
        running.server.shutdown()
        thread.join()
        running.server.server_close()


def in_turn(*answers: Said) -> Callable[[Asked], Said]:
    """The answers one after the other, the last one for ever."""
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]
