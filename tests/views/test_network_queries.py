"""The network queries give the same rows, in the same order, whichever engine answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from peer import Peer
from servers import Server, pushed

from graph import catalogue
from graph.engine import Engine, Table
from graph.store import Store
from graph.terms import Cell

TINY = Path(__file__).parents[1] / "data" / "tiny.trig"
ASKED = [
    ("seat", {"constituency": "Marrow Vale"}),
    ("seat", {"constituency": "Tansy Bay"}),
    ("person", {"person": "Dag Wren"}),
    ("party", {"party": "Meadow Party"}),
    ("party", {"party": "Orchard Society"}),
    ("party", {"party": "Lantern League", "election": "ge-2001-03-01"}),
    ("who-speaks-of-whom", {}),
    ("who-speaks-of-whom", {"person": "Dag Wren", "tiers": "all"}),
    ("contest", {"constituency": "Marrow Vale", "election": "ge-2009"}),
    ("person", {"person": "Hughie Tarn"}),
    ("person", {"person": "Ada Finch"}),
    ("connection", {"from": "Dag Wren", "to": "Cora Lumb"}),
    ("switchers", {}),
    ("switchers", {"from": "Harbour Alliance"}),
    ("gains", {}),
    ("gains", {"election": "by-2006"}),
    ("everyone", {}),
]
UNSORTED = ("connection", "everyone", "party")  # by the engine: large; their views sort
QUERIES = [catalogue.question(name, "networks") for name in sorted({name for name, _ in ASKED})]


@pytest.fixture(scope="module")
def tiny() -> Store:
    return Store.from_files(TINY)


@pytest.fixture(scope="module")
def peer() -> Peer:
    return Peer.of(TINY)


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def remote(request: pytest.FixtureRequest, tiny: Store) -> Iterator[Engine]:
    server: Server = request.getfixturevalue(f"{request.param}_server")
    with pushed(server, {kg: tiny.triples_of(kg) for kg in tiny.named_graphs()}) as engine:
        yield engine


def bound(engine: Engine, name: str, given: dict[str, str]) -> str:
    asked = catalogue.question(name, "networks")
    return asked.bind(catalogue.arguments(engine, asked, given))


def in_order(name: str, table: Table) -> list[tuple[Cell, ...]]:
    """The rows as the query sorts them, or by their cells where it does not."""
    return sorted(table.rows, key=repr) if name in UNSORTED else table.rows


@pytest.mark.parametrize(("name", "given"), ASKED)
def test_rdflib_gives_the_rows_of_the_embedded_store(
    tiny: Store, peer: Peer, name: str, given: dict[str, str]
) -> None:
    query = bound(tiny, name, given)
    table = tiny.select(query)
    assert table.rows
    assert in_order(name, peer.select(query)) == in_order(name, table)


@pytest.mark.parametrize(("name", "given"), ASKED)
def test_servers_give_the_rows_of_the_embedded_store(
    tiny: Store, remote: Engine, name: str, given: dict[str, str]
) -> None:
    query = bound(tiny, name, given)
    assert in_order(name, remote.select(query)) == in_order(name, tiny.select(query))


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_columns_are_described_in_their_order(tiny: Store, query: catalogue.Question) -> None:
    assert tuple(query.columns) == tiny.select(query.bind({})).columns
