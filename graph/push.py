"""Puts named graphs on a SPARQL server, each in place of its former self.

The way in is found below the address that the user gives: the Graph Store Protocol where there is one,
else SPARQL Update in batches.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode
from urllib.request import Request

from graph.errors import RemoteError
from graph.terms import iri
from graph.transport import Credentials, Reply, Transport, shown

# Where servers keep them below their root. Oxigraph, Virtuoso, Fuseki (one address for both) and RDF4J.
_GRAPH_STORES = ("store", "sparql-graph-crud-auth", "data", "rdf-graphs/service")
_UPDATES = ("update", "sparql-auth", "statements")
_ENDPOINTS = ("query", "sparql", *_UPDATES)
_NOT_HERE = {400, 404, 405, 415, 501}
BATCH = 1000  # triples per INSERT: Virtuoso fails on 5,000


@dataclass(frozen=True, slots=True)
class Pushed:
    """What stands on the server now, at which address, put there by `Graph Store` or `SPARQL Update`."""

    graphs: int
    triples: int
    method: str
    address: str


@dataclass(frozen=True, slots=True)
class _GraphStore:
    transport: Transport
    address: str
    method: str = "Graph Store"

    def clear(self, kg: str) -> Reply:
        return self.transport.send(self._put(kg, b""))

    def fill(self, kg: str, triples: list[str]) -> Iterator[int]:
        self.transport.fetch(self._put(kg, "\n".join([*triples, ""]).encode()))
        yield len(triples)

    def _put(self, kg: str, body: bytes) -> Request:
        url = f"{self.address}?{urlencode({'graph': kg})}"
        return Request(url, body, {"Content-Type": "application/n-triples"}, method="PUT")


@dataclass(frozen=True, slots=True)
class _Update:
    transport: Transport
    address: str
    method: str = "SPARQL Update"

    def clear(self, kg: str) -> Reply:
        return self.transport.send(self._post(f"DROP SILENT GRAPH {iri(kg)}"))

    def fill(self, kg: str, triples: list[str]) -> Iterator[int]:
        self.transport.fetch(self._post(f"DROP SILENT GRAPH {iri(kg)}"))
        for start in range(0, len(triples), BATCH):
            batch = triples[start : start + BATCH]
            self.transport.fetch(self._post("\n".join([f"INSERT DATA {{ GRAPH {iri(kg)} {{", *batch, "} }"])))
            yield len(batch)

    def _post(self, update: str) -> Request:
        return Request(
            self.address, update.encode(), {"Content-Type": "application/sparql-update"}, method="POST"
        )


def push(
    url: str,
    kgs: Iterable[tuple[str, str]],
    *,
    credentials: Credentials | None = None,
    timeout: float = 300,
    tries: int = 3,
    sleep: Callable[[float], None] = time.sleep,
    progress: Callable[[int], None] = lambda triples: None,
) -> Pushed:
    """Each graph, given as (IRI, N-Triples as the store writes it), stands on the server as it is here.

    `url` is the root of the service, its SPARQL endpoint, its Graph Store or its update endpoint.
    Graphs of other names on the server stay as they are. `progress` is told of triples as they arrive.
    RemoteError says how far it got; pushing again is safe.
    """
    transport = Transport(url, credentials, timeout, tries, sleep)
    door: _GraphStore | _Update | None = None
    graphs = triples = 0
    for kg, text in kgs:
        door = door or _door(transport, kg)
        try:
            for arrived in door.fill(kg, [line for line in text.split("\n") if line]):
                triples += arrived
                progress(arrived)
        except RemoteError as error:
            raise RemoteError(
                f"{error} The graphs before {kg} are there ({graphs} graphs; {triples} triples sent); "
                "push again to replace them all: nothing is doubled."
            ) from error
        graphs += 1
    if door is None:
        raise RemoteError("There is nothing to push: the store holds no graph.")
    return Pushed(graphs, triples, door.method, shown(door.address))


def _door(transport: Transport, kg: str) -> _GraphStore | _Update:
    """The first address that lets us empty the graph, which is about to be replaced anyway."""
    tried = []
    for door in _doors(transport):
        reply = door.clear(kg)
        if 200 <= reply.status < 300:
            return door
        if reply.status not in _NOT_HERE:
            raise RemoteError(f"{shown(door.address)} {transport.refusal(reply)}")
        tried.append(f"{shown(door.address)} ({reply.status})")
    raise RemoteError(
        f"{shown(transport.url)} takes no graphs: neither a Graph Store nor SPARQL Update at "
        f"{', '.join(tried)}; give the address of one of them."
    )


def _doors(transport: Transport) -> Iterator[_GraphStore | _Update]:
    given = transport.url.split("?")[0].split("#")[0].rstrip("/")
    parent, _, last = given.rpartition("/")
    root = parent if last in (*_ENDPOINTS, *_GRAPH_STORES) else given
    yield from (_GraphStore(transport, f"{root}/{place}") for place in _GRAPH_STORES)
    # A query endpoint is not tried: Virtuoso's never answers a PUT.
    if last not in _ENDPOINTS:
        yield _GraphStore(transport, given)
    yield from (_Update(transport, f"{root}/{place}") for place in _UPDATES)
    if last not in _UPDATES:
        yield _Update(transport, given)
