"""Networks as node-link JSON, read back by networkx."""

import json
from typing import cast

import networkx as nx

from graph.exporters.json_graph import serialise
from graph.networks import Network


def read(content: bytes) -> Network:
    return cast(Network, nx.node_link_graph(json.loads(content), edges="edges"))


def test_json_gives_the_network_back(vale: Network) -> None:
    network = read(serialise(vale))
    assert network.graph == vale.graph
    assert set(network.nodes) == set(vale.nodes)
    assert set(network.edges(keys=True)) == set(vale.edges(keys=True))


def test_json_keeps_details_in_order_and_the_edge_s_source_as_evidence(vale: Network) -> None:
    network = read(serialise(vale))
    assert network.nodes["urn:ann"]["details"] == [
        ["Votes", "24,120"],
        ["Votes", "20,001"],
        ["Source", "vale.csv, row 2"],
    ]
    assert network.edges["urn:ann", "urn:vale", "urn:c2015"]["evidence"] == "vale.csv, row 2"


def test_json_orders_nodes_and_edges(vale: Network) -> None:
    document = json.loads(serialise(vale))
    assert [node["id"] for node in document["nodes"]] == ["urn:ann", "urn:bo", "urn:lab", "urn:vale"]
    assert [edge["key"] for edge in document["edges"]] == ["faced 0", "urn:c2015", "urn:c2015", "urn:c2017"]
