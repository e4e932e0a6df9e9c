"""Networks as GraphML, read back by networkx."""

import io
from typing import cast
from xml.etree import ElementTree

import networkx as nx

from graph.exporters.graphml import serialise
from graph.networks import Network, add_edge, add_node, place


def read(content: bytes) -> Network:
    return cast(Network, nx.read_graphml(io.BytesIO(content), edge_key_type=str, force_multigraph=True))


def test_graphml_keeps_parallel_edges(vale: Network) -> None:
    edges = read(serialise(vale)).get_edge_data("urn:ann", "urn:vale")
    assert sorted((edge["edge_key"], edge["years"]) for edge in edges.values()) == [
        ("urn:c2015", "2015"),
        ("urn:c2017", "2017"),
    ]


def test_graphml_edge_ids_are_unique_in_the_file(vale: Network) -> None:
    root = ElementTree.fromstring(serialise(vale))
    assert [edge.get("id") for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge")] == [
        "e0",
        "e1",
        "e2",
        "e3",
    ]


def test_graphml_has_a_column_per_detail_and_the_colour_as_gephi_reads_it(vale: Network) -> None:
    assert read(serialise(vale)).nodes["urn:ann"] == {
        "label": "Ann Archer",
        "kind": "person",
        "party": "Lab",
        "colour": "#E4003B",
        "share": 0.5,
        "Votes": "24,120; 20,001",
        "Source": "vale.csv, row 2",
        "r": 228,
        "g": 0,
        "b": 59,
    }


def test_graphml_names_title_and_sources(vale: Network) -> None:
    network = read(serialise(vale))
    assert network.graph["name"] == "Vale"
    assert network.graph["sources"] == "Results of Vale, Vale Council, OGL 3.0, https://vale.example/results"


def test_graphml_keeps_nodes_apart_whose_ids_differ_by_a_control_character(vale: Network) -> None:
    vale.add_node("urn:x\x01", **vale.nodes["urn:bo"])
    vale.add_node("urn:x", **vale.nodes["urn:bo"])
    assert {"urn:x", "urn:x%01"} <= set(read(serialise(vale)).nodes)


def test_graphml_tells_a_detail_named_like_a_column_apart(vale: Network) -> None:
    vale.nodes["urn:bo"]["details"] = (("label", "no label"), ("", "no name"))
    node = read(serialise(vale)).nodes["urn:bo"]
    assert node["label"] == "Bo Bañks"
    assert node["label (detail)"] == "no label"
    assert node["detail"] == "no name"


def test_graphml_puts_nodes_where_the_network_does_rows_downwards(vale: Network) -> None:
    place(vale, "urn:bo", 2, 1)
    node = read(serialise(vale)).nodes["urn:bo"]
    assert (node["x"], node["y"]) == (300.0, -60.0)


def test_graphml_carries_what_is_known_of_candidacies_and_quotations(vale: Network) -> None:
    add_node(
        vale, "urn:c", kind="candidacy", label="Ann Archer", date="2017-06-08", election="2017", elected=True
    )
    add_edge(
        vale,
        "urn:bo",
        "urn:c",
        kind="criticises",
        key="urn:q",
        side="against",
        words="“No.” & <never>",
        count=1,
    )
    network = read(serialise(vale))
    known = network.nodes["urn:c"]
    assert (known["date"], known["election"], known["elected"]) == ("2017-06-08", "2017", True)
    (edge,) = network.get_edge_data("urn:bo", "urn:c").values()
    assert (edge["side"], edge["words"], edge["count"]) == ("against", "“No.” & <never>", 1)
