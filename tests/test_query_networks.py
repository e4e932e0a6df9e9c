"""The network of any query, on the tiny graph."""

from pathlib import Path

import pytest
from servers import Server, pushed

from graph import query_networks
from graph.errors import QueryError
from graph.exporters.json_graph import serialise
from graph.networks import ordered_edges, ordered_nodes
from graph.ns import ID, PROLOGUE
from graph.query_networks import local_name, network_of
from graph.store import Store

TINY = Path(__file__).parent / "data" / "tiny.trig"
DAG = f"{ID}person/mnis/90004"
STOOD = f"{PROLOGUE}SELECT ?person ?contest ?votes ?candidacy {{ VALUES ?person {{ <{DAG}> }}"
STOOD += " ?candidacy h:candidate ?person ; h:contest ?contest ; h:votes ?votes } ORDER BY ?votes"


@pytest.fixture(scope="module")
def tiny() -> Store:
    return Store.from_files(TINY)


def test_row_is_an_edge_between_its_first_two_iris_and_the_rest_are_details(tiny: Store) -> None:
    of = network_of(tiny, STOOD)
    labels = {iri: node["label"] for iri, node in ordered_nodes(of)}
    told = [
        (labels[one], edge["kind"], labels[other], dict(edge["details"])["votes"])
        for one, other, _, edge in ordered_edges(of)
    ]
    assert sorted(told) == [
        ("Dag Wren", "contest", "Port Tansy, 1 March 2001", "7000"),
        ("Dag Wren", "contest", "Port Tansy, 3 March 2005", "6000"),
        ("Dag Wren", "contest", "Tansy Bay, 5 March 2009", "5000"),
    ]


def test_edge_has_the_source_rows_of_all_iris_of_its_row(tiny: Store) -> None:
    sources = {edge["source"] for *_, edge in ordered_edges(network_of(tiny, STOOD))}
    assert "vale/results.csv, row 6; vale/results.csv, row 7" in sources


def test_triple_between_iris_is_an_edge_called_as_its_predicate(tiny: Store) -> None:
    of = network_of(tiny, f"DESCRIBE <{ID}candidacy/ge-2009-03-05/E99000012/dag-wren.ind>")
    assert sorted(edge["kind"] for *_, edge in ordered_edges(of)) == [
        "candidate",
        "contest",
        "previousCandidacy",
        "stoodAs",
        "type",
    ]
    kinds = {node["label"]: node["kind"] for _, node in ordered_nodes(of)}
    assert kinds["Dag Wren"] in ("person", "candidacy")
    assert kinds["Independent"] == "party"
    assert kinds["Candidacy"] == "thing"


def test_equal_rows_are_parallel_edges(tiny: Store) -> None:
    twice = f"SELECT ?a ?b {{ VALUES (?a ?b) {{ (<{DAG}> <urn:x>) (<{DAG}> <urn:x>) }} }}"
    assert network_of(tiny, twice).number_of_edges() == 2


def test_rows_of_one_column_are_refused_with_what_is_needed(tiny: Store) -> None:
    with pytest.raises(QueryError, match=r"needs two columns of IRIs .* of \?x here, those are \?x"):
        network_of(tiny, "SELECT ?x { ?x ?y ?z }")


def test_rows_without_iris_are_refused(tiny: Store) -> None:
    with pytest.raises(QueryError, match=r"of \?n, \?v here, those are none"):
        network_of(tiny, f"{PROLOGUE}SELECT ?n ?v {{ ?c h:surname ?n ; h:votes ?v }}")


def test_yes_or_no_has_no_network(tiny: Store) -> None:
    with pytest.raises(QueryError, match="ASK has no network"):
        network_of(tiny, "ASK { ?x ?y ?z }")


def test_empty_answer_says_so(tiny: Store) -> None:
    of = network_of(tiny, "SELECT ?x ?y { ?x <urn:nothing> ?y }")
    assert (len(of), of.graph["subtitle"]) == (0, "Nothing in this graph answers the question.")


def test_more_edges_than_there_is_room_for_are_counted(tiny: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_networks, "MOST_EDGES", 2)
    of = network_of(tiny, STOOD)
    assert of.number_of_edges() == 2
    assert of.graph["left_out"] == 1
    assert of.graph["subtitle"] == "The first 2 of 3 edges; ask for less to see the others."


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://w3id.org/hustings/ont#stoodAs", "stoodAs"),
        ("https://example.org/caf%C3%A9/", "café"),
        ("urn:isbn:1", "1"),
        ("https://", "https://"),
    ],
)
def test_local_name_is_the_last_part_of_an_iri(iri: str, name: str) -> None:
    assert local_name(iri) == name


def test_servers_give_the_network_of_the_embedded_store(tiny: Store, server: Server) -> None:
    triples = "PREFIX h: <https://w3id.org/hustings/ont#> CONSTRUCT WHERE { ?c h:contest ?k }"
    with pushed(server, {kg: tiny.triples_of(kg) for kg in tiny.named_graphs()}) as remote:
        for query in (STOOD, triples):
            assert serialise(network_of(remote, query)) == serialise(network_of(tiny, query))


def test_servers_name_more_things_than_fit_into_one_question(server: Server) -> None:
    pairs = " ".join(f"(<urn:a{number}> <urn:b{number}>)" for number in range(700))
    with pushed(
        server, {"urn:g": '<urn:a699> <http://www.w3.org/2000/01/rdf-schema#label> "Last" .\n'}
    ) as remote:
        of = network_of(remote, f"SELECT ?a ?b {{ VALUES (?a ?b) {{ {pairs} }} }}")
        assert of.nodes["urn:a699"]["label"] == "Last"
        assert of.number_of_nodes() == 1_400
