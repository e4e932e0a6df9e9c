"""A network as other programs take it: every attribute a plain text or number, every edge with its own id."""

import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, tostring

import networkx as nx

from graph.networks import (
    Detail,
    EdgeAttributes,
    EdgeFacts,
    Network,
    NetworkSource,
    NodeAttributes,
    NodeFacts,
    ordered_edges,
    ordered_nodes,
)

Scalar = str | int | float

# Column names that the formats, Gephi or `flat` use themselves; a detail of such a name is told apart.
_OWN = {"label", "kind", "party", "colour", "year", "share", "years", "evidence", "edge_key"}
_FACTS = NodeFacts.__annotations__.keys() | EdgeFacts.__annotations__.keys()
_FORMATS = {
    "id",
    "key",
    "networkx_key",
    "source",
    "target",
    "type",
    "weight",
    "pid",
    "parents",
    "slices",
    "spells",
    "start",
    "end",
}
_DRAWING = {"viz", "x", "y", "z", "r", "g", "b", "size", "color"}
_TAKEN = _OWN | _FACTS | _FORMATS | _DRAWING
# What XML 1.0 (section 2.2) does not allow, and the carriage return, which XML readers change.
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLUMN, _ROW = 150.0, 60.0  # how far apart Gephi is to draw the columns and rows that a network gives
_HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def flat(network: Network) -> Network:
    """The same network in fixed order, without None and without nested values, fit for XML.

    Each detail becomes an attribute of its name (its values joined by “; ” where it has several).
    A node's `size` is called `share` and an edge's `source` is called `evidence`, because other programs
    mean something else by those names. Edge keys are `e0`, `e1` … and unique in the whole network; the
    key of the contract is the attribute `edge_key`.
    """
    result: Network = nx.MultiDiGraph(
        name=clean(network.graph["title"]),
        subtitle=clean(network.graph["subtitle"]),
        sources="; ".join(clean(described(source)) for source in network.graph["sources"]),
    )
    for iri, node in ordered_nodes(network):
        result.add_node(_id(iri))
        result.nodes[_id(iri)].update(_node_columns(node))
    for number, (source, target, key, edge) in enumerate(ordered_edges(network)):
        place = (_id(source), _id(target), f"e{number}")
        result.add_edge(*place)
        result.edges[place].update(_edge_columns(key, edge))
    return result


def described(source: NetworkSource) -> str:
    """The source in one line: what it is, who publishes it, under which licence, and where."""
    parts = (source["label"], source["publisher"], source["licence"], source.get("url", ""))
    return ", ".join(part for part in parts if part)


def _node_columns(node: NodeAttributes) -> dict[str, Scalar]:
    columns: dict[str, Scalar | None] = {
        "label": clean(node["label"]),
        "kind": clean(node["kind"]),
        "party": clean(node["party"]) if node["party"] else None,
        "colour": hex_colour(node["colour"]),
        "year": node["year"],
        "share": node["size"],
        "x": node["x"] * _COLUMN if "x" in node else None,
        "y": node["y"] * -_ROW if "y" in node else None,  # Gephi counts upwards
        **_fact_columns(node),
        **_detail_columns(node["details"]),
    }
    return {name: value for name, value in columns.items() if value is not None}


def _edge_columns(key: str, edge: EdgeAttributes) -> dict[str, Scalar]:
    return {
        "label": clean(edge["label"] or edge["kind"]),
        "kind": clean(edge["kind"]),
        "years": " ".join(map(str, edge["years"])),
        "evidence": clean(edge["source"]),
        "edge_key": clean(key),
        **_fact_columns(edge),
        **_detail_columns(edge["details"]),
    }


def _fact_columns(of: Mapping[str, object]) -> dict[str, Scalar]:
    """What is known of this node or edge only, such as the day, or the words of a quotation."""
    return {
        name: clean(value) if isinstance(value, str) else value
        for name, value in of.items()
        if name in _FACTS and isinstance(value, Scalar)
    }


def _detail_columns(details: Iterable[Detail]) -> dict[str, str]:
    columns: dict[str, list[str]] = {}
    for name, value in details:
        column = clean(name).strip() or "detail"
        if column in _TAKEN:
            column += " (detail)"
        columns.setdefault(column, []).append(clean(value))
    return {column: "; ".join(values) for column, values in columns.items()}


def clean(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def _id(iri: str) -> str:
    """The IRI with what XML cannot hold percent-encoded, so that two ids never become one."""
    return _NOT_XML.sub(lambda match: f"%{ord(match[0]):02X}", iri)


def hex_colour(colour: str | None) -> str | None:
    """The colour if it is one of the form `#rrggbb`, else None."""
    return colour if colour and _HEX_COLOUR.fullmatch(colour) else None


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of a colour `#rrggbb`, each 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def xml_bytes(root: Element) -> bytes:
    """The document as UTF-8, with its declaration and a final line end."""
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
