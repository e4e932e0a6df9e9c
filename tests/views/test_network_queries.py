"""The network queries give the same rows, in the same order, whichever engine answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Graph, Literal, Variable
from rdflib.term import Node
from servers import Server, pushed

from graph import catalogue
from graph.engine import Engine
from graph.store import Store
from graph.terms import Cell, Iri, literal

TINY = Path(__file__).parents[1] / "data" / "tiny.trig"
ASKED = [
    ("seat", {"constituency": "Marrow Vale"}),
    ("seat", {"constituency": "Tansy Bay"}),
    ("person", {"person": "Dag Wren"}),
    ("party", {"party": "Meadow Party"}),
    ("party", {"party": "Orchard Society"}),
    ("party", {"party": "Lantern League", "election": "ge-2001-03-01"}),
]
QUERIES = [catalogue.question(name, "networks") for name in sorted({name for name, _ in ASKED})]


@pytest.fixture(scope="module")
def tiny() -> Store:
    return Store.from_files(TINY)


@pytest.fixture(scope="module")
def union(tiny: Store) -> Graph:
    return Graph().parse(data="".join(map(tiny.triples_of, tiny.named_graphs())), format="nt")


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def remote(request: pytest.FixtureRequest, tiny: Store) -> Iterator[Engine]:
    server: Server = request.getfixturevalue(f"{request.param}_server")
    with pushed(server, {kg: tiny.triples_of(kg) for kg in tiny.named_graphs()}) as engine:
        yield engine


def bound(engine: Engine, name: str, given: dict[str, str]) -> str:
    asked = catalogue.question(name, "networks")
    return asked.bind(catalogue.arguments(engine, asked, given))


def value(term: Node | None) -> Cell:
    if term is None:
        return None
    return literal(str(term), str(term.datatype)) if isinstance(term, Literal) else Iri(str(term))


@pytest.mark.parametrize(("name", "given"), ASKED)
def test_rdflib_gives_the_rows_of_the_embedded_store(
    tiny: Store, union: Graph, name: str, given: dict[str, str]
) -> None:
    query = bound(tiny, name, given)
    table = tiny.select(query)
    found = union.query(query)
    rows = [tuple(value(row.get(Variable(c))) for c in table.columns) for row in found.bindings]
    assert table.rows
    assert rows == table.rows


@pytest.mark.parametrize(("name", "given"), ASKED)
def test_servers_give_the_rows_of_the_embedded_store(
    tiny: Store, remote: Engine, name: str, given: dict[str, str]
) -> None:
    query = bound(tiny, name, given)
    assert remote.select(query).rows == tiny.select(query).rows


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_columns_are_described_in_their_order(tiny: Store, query: catalogue.Question) -> None:
    assert tuple(query.columns) == tiny.select(query.bind({})).columns
