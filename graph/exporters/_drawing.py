"""How a network is drawn: in which shapes and strokes, which part of it first, and where that stands.

Nodes and edges are known by their number in the fixed order of the network, never by an id that came
with the data. The page draws other parts, which readers ask for, in the same shapes and strokes.
"""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.exporters._columns import Edge, Node
from graph.exporters._layout import Point, positions
from graph.networks import NodeAttributes

MOST_ROWS, BEST_ROWS = 30, 18  # of a network that gives places: more than the first are cut to the second
MOST_DRAWN = 150  # of which a reader can still tell one from the other

Shape = tuple[str, str, int]  # of vis-network, fill where there is no party colour, radius in pixels
SHAPES: dict[str, Shape] = {
    "person": ("dot", "#d9d9d9", 8),
    "party": ("hexagon", "#d9d9d9", 13),
    "constituency": ("square", "#4a4a4a", 10),
    "contest": ("triangleDown", "#b9c3cf", 10),
    "candidacy": ("diamond", "#d9d9d9", 8),
    "article": ("triangle", "#fff3c4", 10),
    "quotation": ("star", "#fff3c4", 10),
    "thing": ("ellipse", "#d9d9d9", 8),
}
# Dashes of the kinds of edge, commonest kind first; what is only possible is dotted in every picture.
_DASHES: tuple[list[int], ...] = ([], [9, 5], [12, 4, 3, 4], [5, 3], [14, 6], [9, 3, 3, 3, 3, 3])
_DOTTED = [2, 4]
# Of a network that gives its nodes places: the pixels to fill, and the least and most per column or row.
_WIDTH, _COLUMN = 860, (130, 220)
_HEIGHT, _ROW = 640, (50, 110)


@dataclass(frozen=True)
class Drawing:
    """What is drawn first, by number, and where; and around which node, if it is not all that there is."""

    nodes: list[int]
    points: list[Point]
    edges: list[int]
    centre: int | None
    placed: bool  # by the network itself, in columns and rows


def drawing(nodes: Sequence[Node], edges: Sequence[Edge], undrawn: Iterable[str] = ()) -> Drawing:
    """All nodes with their places where they can be read at once; else those around one of them.

    Edges of an undrawn kind are left out. Where the network gives places, they are the places (closed up,
    rows of few connections left out where there are too many), and nodes without one are left out.
    """
    ends = [(source, target) for source, target, _ in edges]
    hidden = set(undrawn)
    degree = Counter(end for pair in ends for end in pair)
    placed = _readable_rows(nodes, degree)
    centre = None
    chosen = placed or list(range(len(nodes)))
    if len(placed) > MOST_DRAWN:
        chosen = sorted(placed, key=lambda index: (-degree[index], index))[:MOST_DRAWN]
    elif len(chosen) > MOST_DRAWN:
        neighbours = _neighbours(len(nodes), ends)
        centre = _centre(nodes, neighbours, chosen)
        chosen = _around(centre, [node["kind"] for _, node in nodes], neighbours)
    rank = {index: order for order, index in enumerate(chosen)}
    shown = [
        index
        for index, (one, other) in enumerate(ends)
        if one in rank and other in rank and edges[index][2]["kind"] not in hidden
    ]
    if placed:
        points = _given([nodes[index][1] for index in chosen])
    else:
        points = positions(len(chosen), [(rank[ends[i][0]], rank[ends[i][1]]) for i in shown])
    return Drawing(chosen, points, shown, centre, bool(placed))


def strokes(edges: Iterable[Edge], undrawn: Collection[str] = ()) -> dict[str, list[int]]:
    """The dashes in which each kind of edge that is drawn is drawn, commonest first."""
    counts = Counter(edge["kind"] for *_, edge in edges)
    kinds = sorted(counts, key=lambda kind: (-counts[kind], kind))
    drawn = [kind for kind in kinds if kind not in undrawn]
    sure = [kind for kind in drawn if not kind.startswith("possibly")]
    dashes = {kind: _DASHES[order % len(_DASHES)] for order, kind in enumerate(sure)}
    return {kind: dashes.get(kind, _DOTTED) for kind in drawn}


def _readable_rows(nodes: Sequence[Node], degree: Mapping[int, int]) -> list[int]:
    """The nodes with places, of the best connected rows where there are more than can be read at once."""
    rows: dict[float, list[int]] = {}
    for index, (_, node) in enumerate(nodes):
        if "x" in node and "y" in node:
            rows.setdefault(node["y"], []).append(index)
    if len(rows) > MOST_ROWS:
        best = sorted(rows, key=lambda y: (-sum(degree[index] for index in rows[y]), y))[:BEST_ROWS]
        rows = {y: rows[y] for y in best}
    return sorted(index for row in rows.values() for index in row)


def _neighbours(count: int, ends: Sequence[tuple[int, int]]) -> list[set[int]]:
    found: list[set[int]] = [set() for _ in range(count)]
    for one, other in ends:
        found[one].add(other)
        found[other].add(one)
    return found


def _centre(nodes: Sequence[Node], neighbours: Sequence[set[int]], chosen: Sequence[int]) -> int:
    """The best connected person; without people, the best connected of all."""
    people = [index for index in chosen if nodes[index][1]["kind"] == "person"]
    return max(people or chosen, key=lambda index: (len(neighbours[index]), -index))


def _around(centre: int, kinds: Sequence[str], neighbours: Sequence[set[int]]) -> list[int]:
    """The nodes nearest to the centre, best connected first, without passing through a party."""
    found = {centre: None}
    waiting = deque([centre])
    while waiting and len(found) < MOST_DRAWN:
        here = waiting.popleft()
        if kinds[here] == "party" and here != centre:
            continue
        for there in sorted(neighbours[here] - found.keys(), key=lambda n: (-len(neighbours[n]), n)):
            if len(found) < MOST_DRAWN:
                found[there] = None
                waiting.append(there)
    return list(found)


def _given(nodes: Sequence[NodeAttributes]) -> list[Point]:
    """The places that the network gives, its columns and rows as wide and high as fills the drawing.

    Where the least of one is too much, so that all will be shown smaller, the other grows to match.
    """
    xs, ys = [node["x"] for node in nodes], _closed([node["y"] for node in nodes])
    across, down = max(xs) - min(xs), max(ys) - min(ys)
    smaller = max(1.0, across * _COLUMN[0] / _WIDTH, down * _ROW[0] / _HEIGHT)
    column, row = _step(across, _WIDTH * smaller, _COLUMN), _step(down, _HEIGHT * smaller, _ROW)
    return [(round(x * column, 1), round(y * row, 1)) for x, y in zip(xs, ys, strict=True)]


def _closed(rows: Sequence[float]) -> list[float]:
    """The rows without what is left empty between them: none more than one and a half from the next."""
    place: dict[float, float] = {}
    last = before = 0.0
    for row in sorted(set(rows)):
        last = last + min(row - before, 1.5) if place else 0.0
        place[row] = last
        before = row
    return [place[row] for row in rows]


def _step(span: float, room: float, limits: tuple[float, float]) -> float:
    return min(limits[1], max(limits[0], room / span if span else room))
