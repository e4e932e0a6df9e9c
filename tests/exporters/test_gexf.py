"""Networks as GEXF, read back by networkx."""

import io
from typing import cast
from xml.etree import ElementTree

import networkx as nx

from graph.exporters.gexf import serialise
from graph.networks import Network, add_edge, add_node, place

GEXF = "{http://www.gexf.net/1.2draft}"


def read(content: bytes) -> Network:
    return cast(Network, nx.read_gexf(io.BytesIO(content), version="1.2draft"))


def test_gexf_keeps_parallel_edges(vale: Network) -> None:
    edges = read(serialise(vale)).get_edge_data("urn:ann", "urn:vale")
    assert sorted((edge["label"], edge["evidence"]) for edge in edges.values()) == [
        ("2015", "vale.csv, row 2"),
        ("2017", "vale.csv, row 4"),
    ]


def test_gexf_edge_ids_are_unique_in_the_file(vale: Network) -> None:
    root = ElementTree.fromstring(serialise(vale))
    assert [edge.get("id") for edge in root.iter(f"{GEXF}edge")] == ["e0", "e1", "e2", "e3"]


def test_gexf_paints_nodes_in_the_colour_of_their_party(vale: Network) -> None:
    network = read(serialise(vale))
    assert network.nodes["urn:ann"]["viz"]["color"] == {"r": 228, "g": 0, "b": 59, "a": 1.0}
    assert "viz" not in network.nodes["urn:vale"]


def test_gexf_leaves_out_a_colour_that_is_none(vale: Network) -> None:
    vale.nodes["urn:ann"]["colour"] = "red; drop"
    assert "viz" not in read(serialise(vale)).nodes["urn:ann"]


def test_gexf_describes_its_sources_and_holds_no_date(vale: Network) -> None:
    meta = ElementTree.fromstring(serialise(vale)).find(f"{GEXF}meta")
    assert meta is not None
    assert meta.attrib == {}
    assert [child.text for child in meta] == [
        "hustings",
        "Vale\n2015 and 2017\nResults of Vale, Vale Council, OGL 3.0, https://vale.example/results",
    ]


def test_gexf_carries_names_with_accents(vale: Network) -> None:
    assert "Bo Bañks".encode() in serialise(vale)


def test_gexf_puts_nodes_where_the_network_does_rows_downwards(vale: Network) -> None:
    place(vale, "urn:bo", 2, 1)
    network = read(serialise(vale))
    assert network.nodes["urn:bo"]["viz"]["position"] == {"x": 300.0, "y": -60.0, "z": 0.0}
    assert "position" not in network.nodes["urn:ann"]["viz"]


def test_gexf_carries_what_is_known_of_candidacies_and_quotations(vale: Network) -> None:
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
