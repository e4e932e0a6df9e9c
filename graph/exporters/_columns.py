"""A network as columns, packed small: every text that occurs often is told once."""

import base64
import json
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.exporters._flat import hex_colour
from graph.networks import Detail, EdgeAttributes, Network, NodeAttributes, ordered_edges, ordered_nodes

_LEVEL = 9  # of compression: the file is written once and opened often
_NODE_TEXTS = ("kind", "label", "party", "year", "size", "date", "election", "seat", "elected", "lane")
_EDGE_TEXTS = ("kind", "label", "source", "side", "words", "count")
_LONE = re.compile("[\ud800-\udfff]")  # halves of surrogate pairs, which no file can hold


def columns(network: Network) -> dict[str, Any]:
    """The nodes and edges in their fixed order, column by column; edges and people are told by number."""
    nodes, edges = ordered_nodes(network), ordered_edges(network)
    number = {iri: index for index, (iri, _) in enumerate(nodes)}
    return {
        "nodes": _nodes(nodes, number),
        "edges": _edges(edges, number),
    }


def packed(data: Mapping[str, Any]) -> str:
    """The data as JSON, compressed (zlib), in base64: no text of it can become markup."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    whole = _LONE.sub("?", text).encode("utf-8")
    return base64.b64encode(zlib.compress(whole, _LEVEL)).decode("ascii")


def _nodes(nodes: Sequence[tuple[str, NodeAttributes]], number: Mapping[str, int]) -> dict[str, Any]:
    held: list[Mapping[str, Any]] = [node for _, node in nodes]
    people = [node.get("person") for node in held]
    return {
        "iri": [iri for iri, _ in nodes],
        "colour": _column(hex_colour(node["colour"]) for node in held),
        # A person who is in the network is told by number, another by IRI.
        "person": _column(None if iri is None else number.get(iri, iri) for iri in people),
        "details": _details([node["details"] for node in held]),
        **_given(held, _NODE_TEXTS),
    }


def _edges(
    edges: Sequence[tuple[str, str, str, EdgeAttributes]], number: Mapping[str, int]
) -> dict[str, Any]:
    held: list[Mapping[str, Any]] = [edge for *_, edge in edges]
    return {
        "from": _steps([number[source] for source, *_ in edges]),
        "to": [number[target] for _, target, *_ in edges],
        "years": _column(" ".join(map(str, edge["years"])) for edge in held),
        "details": _details([edge["details"] for edge in held]),
        **_given(held, _EDGE_TEXTS),
    }


def _given(held: Sequence[Mapping[str, Any]], names: Iterable[str]) -> dict[str, Any]:
    """The columns of these names in which anything stands at all."""
    found = {name: [one.get(name) for one in held] for name in names}
    return {name: _column(values) for name, values in found.items() if any(v is not None for v in values)}


def _column(values: Iterable[Any]) -> list[Any] | dict[str, list[Any]]:
    """The values themselves, or where many repeat, each once (`of`) and which stands where (`at`)."""
    listed = list(values)
    place: dict[Any, int] = {}
    at = [place.setdefault((type(value), value), len(place)) for value in listed]
    if len(place) > len(listed) / 2:
        return listed
    return {"of": [value for _, value in place], "at": at}


def _steps(values: Sequence[int]) -> list[int]:
    """Each number as the step from the one before: of a sorted column, mostly 0 and 1."""
    return [value - before for before, value in zip([0, *values], values, strict=False)]


def _details(all_details: Sequence[Sequence[Detail]]) -> dict[str, Any]:
    """Details by their names: every sequence of names once (`of`), its values as columns (`values`)."""
    place: dict[tuple[str, ...], int] = {}
    rows: list[list[tuple[str, ...]]] = []
    at = []
    for details in all_details:
        form = place.setdefault(tuple(name for name, _ in details), len(place))
        if form == len(rows):
            rows.append([])
        rows[form].append(tuple(value for _, value in details))
        at.append(form)
    values = [[_column(column) for column in zip(*held, strict=True)] for held in rows]
    return {"of": [list(names) for names in place], "at": at, "values": values}
