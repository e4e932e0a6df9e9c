"""A network as columns, packed small: every text that occurs often is told once, numbers as short steps.

What another column tells already is not told again: a number stands in its place (see `_echoes.py`).
The page unpacks all of it again (`page/data.js`).
"""

import base64
import json
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from graph.exporters._echoes import Echoes
from graph.exporters._flat import hex_colour
from graph.networks import EdgeAttributes, Network, NodeAttributes, ordered_edges, ordered_nodes

Node = tuple[str, NodeAttributes]  # the IRI first
Edge = tuple[int, int, EdgeAttributes]  # from and to which node, by number
Column = list[Any] | dict[str, Any]

_LEVEL = 9  # of compression: the file is written once and opened often
_NODE_TEXTS = ("kind", "elected")
_ALIKE_IN_CONTEST = ("year", "date", "election", "seat")  # of candidacies whose IRIs differ in the last piece
_EDGE_TEXTS = ("side", "words", "count")
_LONE = re.compile("[\ud800-\udfff]")  # halves of surrogate pairs, which no file can hold


def numbered(network: Network) -> tuple[list[Node], list[Edge]]:
    """The nodes in their fixed order, and the edges by kind and the numbers of the nodes that they tie."""
    nodes = ordered_nodes(network)
    number = {iri: index for index, (iri, _) in enumerate(nodes)}
    edges = [(number[source], number[target], edge) for source, target, _, edge in ordered_edges(network)]
    return nodes, sorted(edges, key=lambda edge: (str(edge[2]["kind"]), edge[0], edge[1]))


def columns(nodes: Sequence[Node], edges: Sequence[Edge]) -> dict[str, Any]:
    """The nodes and edges, column by column."""
    number = {iri: index for index, (iri, _) in enumerate(nodes)}
    # A person who is in the network is told by number, another by IRI.
    whose = [node.get("person") for _, node in nodes]
    people = [None if iri is None else number.get(iri, iri) for iri in whose]
    echoes = Echoes([node for _, node in nodes], people)
    return {"nodes": _nodes(nodes, people, echoes), "edges": _edges(nodes, edges, echoes)}


def packed(data: Mapping[str, Any]) -> str:
    """The data as JSON, compressed (zlib), in base64: no text of it can become markup."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    whole = _LONE.sub("?", text).encode("utf-8")
    return base64.b64encode(zlib.compress(whole, _LEVEL)).decode("ascii")


def _nodes(nodes: Sequence[Node], people: Sequence[str | int | None], echoes: Echoes) -> dict[str, Any]:
    held: list[Mapping[str, Any]] = [node for _, node in nodes]
    every = range(len(nodes))
    parents = [_parent(iri) for iri, _ in nodes]
    pieces = [_pieces(iri, node["label"]) for iri, node in nodes]
    parties = [node["party"] for node in held]
    return {
        "total": len(nodes),
        "iri": _forms([tuple(enumerate(some)) for some in pieces]),
        "label": _column(map(echoes.label, every)),
        "size": _column(map(echoes.size, every)),
        "person": _steps(people),
        "details": _forms(list(map(echoes.details, every))),
        "party": _follows(parties, ["".join(some[-1]) for some in pieces]),  # which the end of an IRI tells
        "colour": _follows([hex_colour(node["colour"]) for node in held], parties),
        "lane": _follows([node.get("lane") for node in held], parties),
        **{name: _follows([node.get(name) for node in held], parents) for name in _ALIKE_IN_CONTEST},
        **_given(held, _NODE_TEXTS),
    }


def _follows(values: Sequence[Any], keys: Sequence[object]) -> Column:
    """The values, False where one is that which stood last beside the same key."""
    last: dict[object, Any] = {}
    changes = []
    for value, key in zip(values, keys, strict=True):
        changes.append(False if key in last and last[key] == value else value)
        last[key] = value
    return _column(changes)


def _pieces(iri: str, label: str) -> list[Any]:
    """The IRI between its slashes; of the last piece, in a list, what follows the label as IRIs write it."""
    *first, last = iri.split("/")
    start = re.sub(r"[^a-z0-9]+", "-", re.sub(r" [\d.]+%.*$", "", label).lower()).strip("-")
    return [*first, [last[len(start) :]] if start and label.isascii() and last.startswith(start) else last]


def _parent(iri: str) -> str:
    """The IRI up to its last slash: what the candidacies of one contest have in common."""
    return iri.rpartition("/")[0]


def _edges(nodes: Sequence[Node], edges: Sequence[Edge], echoes: Echoes) -> dict[str, Any]:
    held: list[Mapping[str, Any]] = [edge for *_, edge in edges]
    runs = [list(run) for _, run in groupby(edges, key=lambda edge: edge[2]["kind"])]
    return {
        "total": len(edges),
        "runs": [
            {
                "kind": run[0][2]["kind"],
                "from": _steps([source for source, *_ in run]),
                **_targets(nodes, run),
            }
            for run in runs
        ],
        "years": _column(echoes.years_of_edge(*edge) for edge in edges),
        "label": _column(echoes.label_of_edge(*edge) for edge in edges),
        "source": _column(echoes.source_of_edge(*edge) for edge in edges),
        "details": _forms([echoes.details_of_edge(*edge) for edge in edges]),
        **_given(held, _EDGE_TEXTS),
    }


def _targets(nodes: Sequence[Node], run: Sequence[Edge]) -> dict[str, Column]:
    """Where the edges lead to, in the shorter of two ways: `to`, or `follows` what they come from."""
    targets = [target for _, target, _ in run]
    plain = _steps(targets)
    follows = _follows(targets, [_parent(nodes[source][0]) for source, *_ in run])
    shorter = len(json.dumps(follows)) < len(json.dumps(plain))
    return {"follows": follows} if shorter else {"to": plain}


def _given(held: Sequence[Mapping[str, Any]], names: Iterable[str]) -> dict[str, Any]:
    """The columns of these names in which anything stands at all."""
    found = {name: [one.get(name) for one in held] for name in names}
    return {name: _column(values) for name, values in found.items() if any(v is not None for v in values)}


def _column(values: Iterable[Any]) -> Column:
    """The values themselves, or where many repeat, each once (`of`) and which stands where (`at`)."""
    listed = list(values)
    place: dict[object, int] = {}
    of: list[Any] = []
    at = []
    for value in listed:
        key = value if isinstance(value, str) else (type(value).__name__, str(value))
        if key not in place:
            place[key] = len(of)
            of.append(value)
        at.append(place[key])
    return listed if len(of) > len(listed) / 2 else {"of": of, "at": at}


def _steps(values: Sequence[Any]) -> Column:
    """The numbers as steps, each from the one before it, where those are shorter; all else as it is."""
    steps, last = [], 0
    for value in values:
        steps.append(value - last if isinstance(value, int) else value)
        last = value if isinstance(value, int) else last
    plain = _column(values)
    shorter = len(json.dumps(steps)) < len(json.dumps(plain))
    return {"steps": steps} if shorter else plain


def _forms(rows: Sequence[Sequence[tuple[Any, Any]]]) -> dict[str, Any]:
    """Rows of names and values: every sequence of names once (`of`), its values as columns (`values`)."""
    place: dict[tuple[Any, ...], int] = {}
    held: list[list[tuple[Any, ...]]] = []
    at = []
    for row in rows:
        form = place.setdefault(tuple(name for name, _ in row), len(place))
        if form == len(held):
            held.append([])
        held[form].append(tuple(value for _, value in row))
        at.append(form)
    values = [[_column(column) for column in zip(*some, strict=True)] for some in held]
    return {"of": [list(names) for names in place], "at": _column(at), "values": values}
