"""The contract between views and exporters."""

import pytest

from graph.errors import HustingsError
from graph.networks import (
    NetworkSource,
    add_edge,
    add_node,
    new_network,
    ordered_edges,
    ordered_nodes,
    place,
)

ANN, LAB, VALE = "urn:ann", "urn:lab", "urn:vale"


def test_network_carries_its_heading_and_each_source_once() -> None:
    source: NetworkSource = {"label": "Results", "publisher": "Vale Council", "licence": "OGL 3.0"}
    network = new_network("Vale", "2017", [source, source])
    assert network.graph == {"title": "Vale", "subtitle": "2017", "sources": [source]}


def test_node_has_every_attribute_of_the_contract() -> None:
    network = new_network("Vale", "2017")
    add_node(network, ANN, kind="person", label="Ann Archer", details=[("Votes", "12")])
    assert network.nodes[ANN] == {
        "kind": "person",
        "label": "Ann Archer",
        "details": (("Votes", "12"),),
        "colour": None,
        "party": None,
        "year": None,
        "size": None,
    }


def test_node_added_again_gains_details_and_keeps_its_label() -> None:
    network = new_network("Vale", "2017")
    add_node(network, ANN, kind="person", label="Ann Archer", details=[("2015", "Lab")])
    add_node(network, ANN, kind="person", label="A. Archer", details=[("2015", "Lab"), ("2017", "Ind")])
    assert network.nodes[ANN]["label"] == "Ann Archer"
    assert network.nodes[ANN]["details"] == (("2015", "Lab"), ("2017", "Ind"))


def test_node_of_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    with pytest.raises(HustingsError, match="“seat” is no kind of node; the kinds are person, party"):
        add_node(new_network("", ""), VALE, kind="seat", label="Vale")  # type: ignore[arg-type]  # the point


def test_node_larger_than_the_whole_is_refused() -> None:
    with pytest.raises(HustingsError, match=r"“Ann Archer” has size 49\.2; give a share between 0 and 1"):
        add_node(new_network("", ""), ANN, kind="person", label="Ann Archer", size=49.2)


def test_edge_needs_both_its_nodes() -> None:
    network = new_network("Vale", "2017")
    add_node(network, ANN, kind="person", label="Ann Archer")
    with pytest.raises(HustingsError, match="“stood in” names urn:vale, which is not in the network"):
        add_edge(network, ANN, VALE, kind="stood in")


def test_edges_with_different_keys_are_parallel_and_the_same_key_is_the_same_edge() -> None:
    network = new_network("Vale", "2017")
    add_node(network, ANN, kind="person", label="Ann Archer")
    add_node(network, VALE, kind="constituency", label="Vale")
    add_edge(network, ANN, VALE, kind="stood in", years=[2017], key="urn:c17")
    add_edge(network, ANN, VALE, kind="stood in", years=[2015], key="urn:c15")
    add_edge(network, ANN, VALE, kind="stood in", years=[2015, 2014], key="urn:c15", details=[("Votes", "3")])
    assert [(key, data["years"], data["details"]) for _, _, key, data in ordered_edges(network)] == [
        ("urn:c15", (2014, 2015), (("Votes", "3"),)),
        ("urn:c17", (2017,), ()),
    ]


def test_edges_without_a_key_are_all_kept() -> None:
    network = new_network("Vale", "2017")
    add_node(network, ANN, kind="person", label="Ann Archer")
    add_node(network, VALE, kind="constituency", label="Vale")
    add_edge(network, ANN, VALE, kind="stood in")
    add_edge(network, ANN, VALE, kind="won")
    assert [key for _, _, key, _ in ordered_edges(network)] == ["stood in 0", "won 1"]


def test_nodes_are_ordered_by_kind_then_label_whatever_the_order_of_adding() -> None:
    network = new_network("Vale", "2017")
    add_node(network, VALE, kind="constituency", label="Vale")
    add_node(network, LAB, kind="party", label="Labour")
    add_node(network, "urn:zoe", kind="person", label="Zoe Zed")
    add_node(network, ANN, kind="person", label="Ann Archer")
    assert [iri for iri, _ in ordered_nodes(network)] == [ANN, "urn:zoe", LAB, VALE]


def test_network_names_the_kinds_of_edge_that_are_background_once_and_sorted() -> None:
    assert new_network("", "", background=["stood in", "for", "for"]).graph["background"] == [
        "for",
        "stood in",
    ]
    assert "background" not in new_network("", "").graph


def test_node_has_a_place_only_once_it_is_given_one() -> None:
    network = new_network("", "")
    add_node(network, ANN, kind="person", label="Ann Archer")
    assert "x" not in network.nodes[ANN]
    place(network, ANN, 2, -1)
    assert (network.nodes[ANN]["x"], network.nodes[ANN]["y"]) == (2.0, -1.0)


def test_node_and_edge_tell_what_is_known_of_them_only() -> None:
    network = new_network("", "", view="timeline", finding="Ann won.")
    assert (network.graph["view"], network.graph["finding"]) == ("timeline", "Ann won.")
    add_node(network, ANN, kind="candidacy", label="Ann Archer", date="2017-06-08", elected=True)
    add_edge(network, ANN, ANN, kind="praises", key="urn:q", side="for", words="“I am good.”")
    assert (network.nodes[ANN]["date"], network.nodes[ANN]["elected"]) == ("2017-06-08", True)
    assert "seat" not in network.nodes[ANN]
    assert network.edges[ANN, ANN, "urn:q"]["side"] == "for"
    assert "count" not in network.edges[ANN, ANN, "urn:q"]
