"""Measures of a network, on a small one: Ann and Ben faced each other twice; Ben and Cy are of one party."""

import pytest

from graph.errors import UsageError
from graph.measures import betweenness, communities, degrees, shortest_path
from graph.networks import Network, add_edge, add_node, new_network

ANN, BEN, CY, DEE, LAB = "urn:ann", "urn:ben", "urn:cy", "urn:dee", "urn:lab"


@pytest.fixture
def faced() -> Network:
    network = new_network("Who faced whom", "")
    for iri, label in ((ANN, "Ann"), (BEN, "Ben"), (CY, "Cy"), (DEE, "Dee")):
        add_node(network, iri, kind="person", label=label)
    add_node(network, LAB, kind="party", label="Labour")
    add_edge(network, ANN, BEN, kind="faced", label="2015", key="urn:1")
    add_edge(network, BEN, ANN, kind="faced", label="2017", key="urn:2")
    add_edge(network, BEN, LAB, kind="stood for", key="urn:3")
    add_edge(network, CY, LAB, kind="stood for", key="urn:4")
    return network


def test_degree_counts_parallel_edges_and_neighbours_apart(faced: Network) -> None:
    assert [row[:4] for row in degrees(faced)] == [
        ("Ben", "person", 3, 2),
        ("Ann", "person", 2, 1),
        ("Labour", "party", 2, 2),
        ("Cy", "person", 1, 1),
        ("Dee", "person", 0, 0),
    ]


def test_betweenness_puts_those_first_over_whom_ways_lead(faced: Network) -> None:
    # Of the six pairs of others, two are tied over Ben and two over Labour.
    assert [(row.label, round(row.betweenness, 3)) for row in betweenness(faced)] == [
        ("Ben", 0.333),
        ("Labour", 0.333),
        ("Ann", 0.0),
        ("Cy", 0.0),
        ("Dee", 0.0),
    ]


def test_communities_are_numbered_from_the_largest(faced: Network) -> None:
    assert [(row.community, row.label) for row in communities(faced)] == [
        (1, "Ann"),
        (1, "Ben"),
        (2, "Cy"),
        (2, "Labour"),
        (3, "Dee"),
    ]


def test_way_goes_through_no_party_unless_it_may(faced: Network) -> None:
    assert shortest_path(faced, ANN, CY) == []
    assert [(step.label, step.to_label) for step in shortest_path(faced, ANN, CY, without=())] == [
        ("Ann", "Ben"),
        ("Ben", "Labour"),
        ("Labour", "Cy"),
    ]


def test_step_tells_all_that_ties_the_two(faced: Network) -> None:
    (step,) = shortest_path(faced, ANN, BEN)
    assert step.ties == ("faced 2015", "faced 2017")


def test_way_to_a_party_may_end_there(faced: Network) -> None:
    assert [step.to_label for step in shortest_path(faced, ANN, LAB)] == ["Ben", "Labour"]


def test_node_that_is_not_there_is_named(faced: Network) -> None:
    with pytest.raises(UsageError, match="urn:eve is not in this network"):
        shortest_path(faced, ANN, "urn:eve")


def test_empty_network_has_no_rows() -> None:
    empty = new_network("", "")
    assert (degrees(empty), betweenness(empty), communities(empty)) == ([], [], [])
