"""How a network is drawn: which of its nodes, in which shapes, colours and strokes, and where.

All values here are what vis-network takes, as plain dictionaries; nodes and edges are known by their
number in the fixed order of the network, never by an id that came with the data.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.exporters._flat import hex_colour
from graph.exporters._layout import Link, Point, positions
from graph.networks import Network, NodeAttributes, ordered_edges, ordered_nodes

MOST_DRAWN = 400
INK = "#1a1a1a"  # every dot is outlined in it, for some party colours hardly show on white
CHOSEN = "#0b57b0"

# kind -> (shape, fill where there is no party colour, radius in pixels)
_SHAPES = {
    "person": ("dot", "#d9d9d9", 8),
    "party": ("hexagon", "#d9d9d9", 12),
    "constituency": ("square", "#3b3b3b", 10),
    "contest": ("triangleDown", "#b9c3cf", 10),
    "candidacy": ("diamond", "#d9d9d9", 8),
    "article": ("triangle", "#fff3c4", 10),
    "quotation": ("star", "#fff3c4", 10),
}
_OTHER_SHAPE = ("dot", "#ffffff", 8)
Stroke = tuple[str, list[int] | None]  # colour, dashes
# Of the kinds of edge, commonest kind first: every colour is 4:1 or more on white.
_STROKES: tuple[Stroke, ...] = (
    ("#757575", None),
    ("#2f6fae", [7, 4]),
    ("#9a5f22", [2, 3]),
    ("#2f7d46", [10, 3, 2, 3]),
    ("#8f4f96", None),
    ("#757575", [7, 4]),
    ("#2f6fae", None),
    ("#9a5f22", [10, 3, 2, 3]),
)
_FAINT: Stroke = ("#c3c9d1", None)  # of the kinds that the places of the nodes tell already
# Of a network that gives its nodes places: the pixels to fill, and the least and most per column or row.
_WIDTH, _COLUMN = 860, (130, 220)
_HEIGHT, _ROW = 640, (50, 80)


@dataclass(frozen=True)
class Drawing:
    """What to draw of a network: nodes best connected first, edges, and how many of each are left out."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    nodes_left_out: int
    edges_left_out: int
    placed: bool  # by the network itself, in columns and rows


def drawing(network: Network) -> Drawing:
    """The best connected nodes (at most MOST_DRAWN) with fixed places, and the edges between them.

    Where the network gives places, they are the places, and nodes without one are left out.
    """
    nodes, edges = ordered_nodes(network), ordered_edges(network)
    placed = [index for index, (_, node) in enumerate(nodes) if "x" in node and "y" in node]
    chosen = sorted(placed or range(len(nodes)), key=lambda index: (-network.degree(nodes[index][0]), index))
    chosen = chosen[:MOST_DRAWN]
    edges_drawn = _edges(network, set(chosen), given=bool(placed))
    if placed:
        points = _given([nodes[index][1] for index in chosen])
    else:
        rank = {index: order for order, index in enumerate(chosen)}
        points = positions(len(chosen), [(rank[edge["from"]], rank[edge["to"]]) for edge in edges_drawn])
    return Drawing(
        nodes=[_node(index, nodes[index][1], point) for index, point in zip(chosen, points, strict=True)],
        edges=edges_drawn,
        nodes_left_out=len(nodes) - len(chosen),
        edges_left_out=len(edges) - network.subgraph(nodes[index][0] for index in chosen).number_of_edges(),
        placed=bool(placed),
    )


def shape(kind: str) -> tuple[str, str, int]:
    """The shape of a kind of node, its fill where no party gives one, and its radius in pixels."""
    return _SHAPES.get(kind, _OTHER_SHAPE)


def strokes(network: Network) -> list[tuple[str, Stroke, int]]:
    """Each kind of edge that is drawn with its stroke and how many there are, commonest first, faint last."""
    counts = Counter(edge["kind"] for *_, edge in ordered_edges(network))
    drawn = [kind for kind in counts if kind not in network.graph.get("undrawn", ())]
    kinds = sorted(drawn, key=lambda kind: (-counts[kind], kind))
    faint = [kind for kind in kinds if kind in network.graph.get("background", ())]
    plain = [kind for kind in kinds if kind not in faint]
    return [
        *((kind, _STROKES[order % len(_STROKES)], counts[kind]) for order, kind in enumerate(plain)),
        *((kind, _FAINT, counts[kind]) for kind in faint),
    ]


def undrawn(network: Network) -> dict[str, int]:
    """The kinds of edge that the network wants told in words only, and how many of each there are."""
    counts = Counter(edge["kind"] for *_, edge in ordered_edges(network))
    return {kind: counts[kind] for kind in network.graph.get("undrawn", ()) if counts[kind]}


def _node(index: int, node: NodeAttributes, point: Point) -> dict[str, Any]:
    form, fill, radius = shape(node["kind"])
    if node["size"] is not None:  # the area, not the radius, is what the eye takes for the share
        radius = round(5 + 13 * math.sqrt(min(1.0, max(0.0, node["size"]))))
    background = hex_colour(node["colour"]) or fill
    lit = {"background": background, "border": CHOSEN}
    return {
        "id": index,
        "x": point[0],
        "y": point[1],
        "shape": form,
        "size": radius,
        "color": {"background": background, "border": INK, "highlight": lit, "hover": lit},
    }


def _edges(network: Network, chosen: set[int], given: bool) -> list[dict[str, Any]]:
    """The edges between the chosen nodes, the faint ones first, for what comes later is drawn on top."""
    nodes = ordered_nodes(network)
    number = {iri: index for index, (iri, _) in enumerate(nodes)}
    stroke = {kind: style for kind, style, _ in strokes(network)}
    shown = [
        (index, (number[source], number[target]), stroke[edge["kind"]])
        for index, (source, target, _, edge) in enumerate(ordered_edges(network))
        if number[source] in chosen and number[target] in chosen and edge["kind"] in stroke
    ]
    shown.sort(key=lambda edge: edge[2] != _FAINT)
    drawn = []
    for (index, ends, style), bend in zip(shown, _bends([ends for _, ends, _ in shown]), strict=True):
        past = _bow(*(nodes[end][1] for end in ends)) if given and not bend and style != _FAINT else 0.0
        drawn.append(_edge(index, ends, style, bend or past))
    return drawn


def _edge(index: int, ends: Link, stroke: Stroke, bend: float) -> dict[str, Any]:
    colour, dashes = stroke
    curve = {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": abs(bend)}
    return {
        "id": index,
        "from": ends[0],
        "to": ends[1],
        "color": {"color": colour, "highlight": CHOSEN, "hover": CHOSEN},
        "dashes": dashes or False,
        "smooth": curve if bend else False,
        "arrows": "" if stroke == _FAINT else "to",
        "selfReference": {"size": 16 + round(60 * abs(bend)), "angle": 0.8},
    }


def _bends(links: Sequence[Link]) -> list[float]:
    """How far each edge bows out, so that parallel edges lie side by side; 0 for an edge on its own."""
    together: defaultdict[Link, list[int]] = defaultdict(list)
    for index, (one, other) in enumerate(links):
        together[min(one, other), max(one, other)].append(index)
    bends = [0.0] * len(links)
    for (first, _), parallel in together.items():
        gap = min(0.16, 0.9 / len(parallel))
        for order, index in enumerate(parallel):
            side = 1 if links[index][0] == first else -1  # a bow turns over with its arrow
            bends[index] = round(side * gap * (order - (len(parallel) - 1) / 2), 3)
    return bends


def _given(nodes: Sequence[NodeAttributes]) -> list[Point]:
    """The places that the network gives, its columns and rows as wide and high as fills the drawing.

    Where the least of one is too much, so that all will be shown smaller, the other grows to match.
    """
    xs, ys = [node["x"] for node in nodes], [node["y"] for node in nodes]
    across, down = max(xs) - min(xs), max(ys) - min(ys)
    smaller = max(1.0, across * _COLUMN[0] / _WIDTH, down * _ROW[0] / _HEIGHT)
    column, row = _step(across, _WIDTH * smaller, _COLUMN), _step(down, _HEIGHT * smaller, _ROW)
    return [(round(x * column, 1), round(y * row, 1)) for x, y in zip(xs, ys, strict=True)]


def _step(span: float, room: float, limits: tuple[float, float]) -> float:
    return min(limits[1], max(limits[0], room / span if span else room))


def _bow(start: NodeAttributes, end: NodeAttributes) -> float:
    """How far an edge bows out that runs within a row or column past places where other nodes may be."""
    across, down = abs(start["x"] - end["x"]), abs(start["y"] - end["y"])
    return round(0.3 / (across + down), 3) if max(across, down) > 1 and not min(across, down) else 0.0
