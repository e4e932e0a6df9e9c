"""What may go wrong on the way to a server, and what a person is told."""

import socket
import threading
from urllib.request import Request

import pytest
from servers import free_port
from stub import Asked, Said, in_turn, stub

from graph.errors import RemoteError
from graph.transport import Credentials, Transport, excerpt, shown

ME = Credentials("alice", "s3cret")


def transport(url: str, credentials: Credentials | None = None, timeout: float = 10) -> Transport:
    return Transport(url, credentials, timeout, tries=3, sleep=lambda _: None)


def fetched(url: str, credentials: Credentials | None = None, timeout: float = 10) -> bytes:
    return transport(url, credentials, timeout).fetch(Request(url, b"x")).body


def test_server_error_is_tried_again_with_growing_pauses() -> None:
    pauses: list[float] = []
    with stub(in_turn(Said(503), Said(500), Said(200, "fine"))) as running:
        patient = Transport(running.url, None, 10, 3, pauses.append)
        assert patient.fetch(Request(running.url)).body == b"fine"
    assert pauses == [0.5, 1.0]


def test_server_error_that_stays_is_told_with_its_reason() -> None:
    with (
        stub(in_turn(Said(500, "<html><p>out of\nmemory</p></html>"))) as running,
        pytest.raises(RemoteError, match="failed 3 times with status 500: out of memory"),
    ):
        fetched(running.url)
    assert len(running.asked) == 3


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "set the variables HUSTINGS_USER and HUSTINGS_PASSWORD"),
        (403, "set the variables HUSTINGS_USER and HUSTINGS_PASSWORD"),
        (404, "does not exist"),
        (418, "failed with status 418"),
        (501, "failed with status 501"),
    ],
)
def test_refusal_is_not_tried_again(status: int, told: str) -> None:
    with stub(in_turn(Said(status))) as running, pytest.raises(RemoteError, match=told):
        fetched(running.url)
    assert len(running.asked) == 1


def test_redirect_is_not_followed() -> None:
    moved = Said(302, headers={"Location": "http://elsewhere.example/sparql?key=s3cret"})
    with (
        stub(in_turn(moved)) as running,
        pytest.raises(RemoteError, match=r"sends on to http://elsewhere\.example/sparql: use that"),
    ):
        fetched(running.url, ME)


def test_closed_port_is_tried_again_and_told() -> None:
    with pytest.raises(RemoteError, match="refused the connection 3 times: is the server running"):
        fetched(f"http://127.0.0.1:{free_port()}/")


def test_silence_ends_with_the_timeout() -> None:
    enough = threading.Event()

    def late(_: Asked) -> Said:
        enough.wait(10)
        return Said()

    with stub(late) as running:
        with pytest.raises(RemoteError, match=r"sent nothing for 0\.2 seconds"):
            fetched(running.url, timeout=0.2)
        enough.set()
    assert len(running.asked) == 1


def test_answer_that_breaks_off_is_an_error() -> None:
    with (
        stub(in_turn(Said(200, "half", {"Content-Length": "8"}))) as running,
        pytest.raises(RemoteError, match="broke off the conversation"),
    ):
        fetched(running.url)


def test_what_is_not_http_is_an_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            with server.accept()[0] as connection:
                connection.recv(1000)
                connection.sendall(b"SSH-2.0-hello\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(RemoteError, match="broke off the conversation"):
            fetched(f"http://127.0.0.1:{server.getsockname()[1]}/")
        thread.join()


def test_unknown_host_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(RemoteError, match="on a host that cannot be found"):
        fetched("http://nowhere.invalid/sparql")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://a.example",
        "sparql",
        "",
        "http://",
        "http://a:b/",
        "http://[",
        "http://a b/",
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(RemoteError, match="is no address of a server"):
        transport(url)


def test_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(RemoteError, match="belong in the variables") as caught:
        transport("http://alice:s3cret@a.example/sparql")
    assert "s3cret" not in str(caught.value)


def test_basic_log_in_is_sent_once_asked_for_and_beforehand_from_then_on() -> None:
    def guarded(asked: Asked) -> Said:
        if asked.headers["Authorization"] == "Basic YWxpY2U6czNjcmV0":
            return Said(200, "in")
        return Said(401, headers={"WWW-Authenticate": 'Basic realm="r"'})

    with stub(guarded) as running:
        way = transport(running.url, ME)
        assert [way.fetch(Request(running.url, b"x")).body for _ in range(2)] == [b"in", b"in"]
    assert [asked.headers["Authorization"] is None for asked in running.asked] == [True, False, False]


@pytest.mark.parametrize(
    "challenge", ['Basic realm="r"', 'Digest realm="r", nonce="n", qop="auth"', "Bearer"]
)
def test_refused_password_is_told_without_it(challenge: str) -> None:
    with (
        stub(in_turn(Said(401, headers={"WWW-Authenticate": challenge}))) as running,
        pytest.raises(RemoteError) as caught,
    ):
        fetched(running.url, ME)
    assert "check HUSTINGS_USER and HUSTINGS_PASSWORD" in str(caught.value)
    assert "s3cret" not in str(caught.value) + repr(ME)


def test_log_in_of_an_unknown_kind_is_told() -> None:
    challenge = {"WWW-Authenticate": 'Digest realm="r", nonce="n", algorithm="X"'}
    with (
        stub(in_turn(Said(401, headers=challenge))) as running,
        pytest.raises(RemoteError, match="Unsupported digest authentication algorithm"),
    ):
        fetched(running.url, ME)


def test_password_goes_to_no_server_that_did_not_ask() -> None:
    with stub(in_turn(Said())) as running:
        fetched(running.url, ME)
    assert running.asked[0].headers["Authorization"] is None


def test_address_is_shown_without_secrets() -> None:
    assert shown("https://alice:s3cret@a.example:8890/sparql?key=s3cret#x") == "https://a.example:8890/sparql"


def test_excerpt_is_one_printable_line() -> None:
    assert excerpt(b'<b class="x:y">a</b>\n\n\x1b[31m<urn:b>\xff') == "a [31m<urn:b>\ufffd"
