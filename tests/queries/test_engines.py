"""Every question has the same answer, in the same order, whichever engine is asked."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from asking import runs
from corpus import TINY
from peer import Peer
from servers import Server, pushed

from graph.engine import Engine, Table
from graph.store import Store
from graph.terms import Cell

RUNS = runs()

each_run = pytest.mark.parametrize("query", [query for _, query in RUNS], ids=[name for name, _ in RUNS])


@pytest.fixture(scope="module")
def peer() -> Peer:
    return Peer.of(TINY)


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def remote(request: pytest.FixtureRequest, tiny_kg: Store) -> Iterator[Engine]:
    server: Server = request.getfixturevalue(f"{request.param}_server")
    with pushed(server, {kg: tiny_kg.triples_of(kg) for kg in tiny_kg.named_graphs()}) as engine:
        yield engine


def typed(table: Table) -> list[list[tuple[type, Cell]]]:
    """The rows with the kind of each cell: to Python, 1 is true. Whole decimals may come as integers."""
    return [[(int if isinstance(cell, Decimal) else type(cell), cell) for cell in row] for row in table.rows]


@each_run
def test_rdflib_gives_the_answer_of_the_embedded_store(query: str, tiny_kg: Store, peer: Peer) -> None:
    here, there = tiny_kg.select(query), peer.select(query)
    assert there.columns == here.columns
    assert typed(there) == typed(here)


@each_run
def test_server_gives_the_answer_of_the_embedded_store(query: str, tiny_kg: Store, remote: Engine) -> None:
    here, there = tiny_kg.select(query), remote.select(query)
    assert there.columns == here.columns
    assert typed(there) == typed(here)
