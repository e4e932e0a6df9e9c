"""Graphs put on real servers and asked for again."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest
from servers import Server, pushed
from stub import Asked, Said, stub

from graph.errors import RemoteError
from graph.push import BATCH, Pushed, push
from graph.remote import Remote
from graph.terms import Iri, Value, nt
from graph.transport import Credentials

KG = "urn:test:kg"
HOSTILE: list[Value] = [
    'x" } DROP ALL',
    "a\\b\\\\c \\u0041 \\n",
    "one\ntwo\r\n\tthree\rfour",
    "{}}}{<>#?x $y @prefix",
    "é ü 漢字 😀🗳",
    "'''q''' \"\"\"t\"\"\"",
    "\u2028x\x85y\x0cz\x01\x7f",
    "<b>&amp;</b> %s ~a ^{x}^",
    " ",
    "",
    True,
    -5,
    Decimal("12.34"),
    date(2024, 7, 4),
    Iri("https://x.example/a(b)/c,d;e'f?q=1&z=2#é"),
]


def numbered(values: list[Value]) -> str:
    return "".join(f"<urn:test:{n}> <urn:test:is> {nt(value)} .\n" for n, value in enumerate(values))


def values_of(remote: Remote) -> list[object]:
    rows = remote.select("SELECT ?s ?o WHERE { ?s <urn:test:is> ?o }").rows
    return [value for _, value in sorted(rows, key=lambda row: int(str(row[0]).rpartition(":")[2]))]


@pytest.fixture(params=["base_url", "query_url", "graph_store", "update_url"])
def address(server: Server, request: pytest.FixtureRequest) -> str:
    return str(getattr(server, request.param))


@pytest.fixture
def remote(server: Server) -> Iterator[Remote]:
    with pushed(server, {KG: ""}) as remote:
        yield remote


@pytest.fixture
def without_graph_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.push._GRAPH_STORES", ())


def test_push_finds_its_way_from_any_address_of_the_server(
    server: Server, address: str, remote: Remote
) -> None:
    done = push(address, [(KG, numbered([1, 2]))], credentials=server.credentials)
    assert done == Pushed(1, 2, "Graph Store", server.graph_store)
    assert values_of(remote) == [1, 2]


def test_push_by_graph_store_keeps_hostile_values(server: Server, remote: Remote) -> None:
    push(server.base_url, [(KG, numbered(HOSTILE))], credentials=server.credentials)
    assert values_of(remote) == HOSTILE


@pytest.mark.usefixtures("without_graph_store")
def test_push_by_update_keeps_hostile_values(server: Server, remote: Remote) -> None:
    done = push(server.base_url, [(KG, numbered(HOSTILE))], credentials=server.credentials)
    assert (done.method, done.address) == ("SPARQL Update", server.update_url)
    assert values_of(remote) == HOSTILE


@pytest.mark.usefixtures("without_graph_store")
def test_push_by_update_sends_batches_and_tells_of_each(server: Server, remote: Remote) -> None:
    arrived: list[int] = []
    text = numbered(list(range(1500)))
    push(server.base_url, [(KG, text)], credentials=server.credentials, progress=arrived.append)
    assert arrived == [BATCH, 500]
    assert values_of(remote) == list(range(1500))


@pytest.mark.parametrize("stores", [(), ("store", "sparql-graph-crud-auth")])
def test_push_again_replaces_the_graph_and_no_other(
    server: Server, remote: Remote, stores: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.push._GRAPH_STORES", stores)
    other = '<urn:test:9> <urn:test:is> "other" .\n'
    with pushed(server, {"urn:test:other": other}):
        for text in (numbered([1, 2, 3]), numbered([4])):
            push(server.base_url, [(KG, text)], credentials=server.credentials)
        assert values_of(remote) == [4, "other"]


def test_push_of_a_large_graph_is_signed_beforehand(virtuoso_server: Server) -> None:
    # 5 MB: Virtuoso resets the connection of an unsigned request of this size.
    text = numbered(["x" * 5000] * 1000)
    with pushed(virtuoso_server, {"urn:test:empty": "", KG: text}) as remote:
        assert remote.select("SELECT (COUNT(*) AS ?n) WHERE { ?s <urn:test:is> ?o }").rows == [(1000,)]


@pytest.mark.parametrize(
    ("credentials", "told"),
    [
        (None, "set the variables HUSTINGS_USER and HUSTINGS_PASSWORD"),
        (Credentials("dba", "wr0ng"), "check HUSTINGS_USER and HUSTINGS_PASSWORD"),
    ],
)
@pytest.mark.parametrize("stores", [(), ("sparql-graph-crud-auth",)])
def test_push_without_the_right_password_is_refused(
    virtuoso_server: Server,
    credentials: Credentials | None,
    told: str,
    stores: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("graph.push._GRAPH_STORES", stores)
    with pytest.raises(RemoteError, match=told) as caught:
        push(virtuoso_server.base_url, [(KG, numbered([1]))], credentials=credentials)
    assert "wr0ng" not in str(caught.value)


def test_push_of_nothing_is_an_error() -> None:
    with pytest.raises(RemoteError, match="the store holds no graph"):
        push("http://127.0.0.1:9/", [])


def refusing(pattern: str, status: int) -> Callable[[Asked], Said]:
    """Requests whose method and path match are answered by that status, all others by 204."""
    return lambda asked: Said(status if re.search(pattern, f"{asked.method} {asked.path}") else 204)


def test_push_where_nothing_takes_graphs_lists_what_was_tried() -> None:
    with stub(refusing("", 405)) as running, pytest.raises(RemoteError) as caught:
        push(running.url, [(KG, "")])
    root = running.url.removesuffix("/sparql")
    assert f"{root}/store (405), {root}/sparql-graph-crud-auth (405), " in str(caught.value)
    assert f"{root}/sparql (405); give the address of one of them" in str(caught.value)


def test_push_never_puts_to_a_query_endpoint() -> None:
    with stub(refusing("PUT", 404)) as running:
        assert push(running.url, [(KG, "")]).method == "SPARQL Update"
    assert not [asked for asked in running.asked if (asked.method, asked.path[:7]) == ("PUT", "/sparql?")]


def test_failed_push_says_how_far_it_got() -> None:
    with (
        stub(refusing("graph=urn%3Ab", 500)) as running,
        pytest.raises(RemoteError, match=r"before urn:b are there \(1 graphs; 3 triples sent\); push again"),
    ):
        push(running.url, [("urn:a", numbered([1, 2, 3])), ("urn:b", numbered([4]))], sleep=lambda _: None)
