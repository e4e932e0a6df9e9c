"""Where the nodes of a drawing go: near what they are linked to, apart from everything else.

The layout minimises stress (the difference between distance on paper and number of links between two
nodes) by stochastic gradient descent after Zheng, Pawar and Goodman, "Graph Drawing by Stochastic
Gradient Descent", 2018. It is written out here because every layout of networkx needs numpy, which
hustings does not otherwise need, and because pure Python gives the same figures on every machine.
"""

import math
from collections import deque
from collections.abc import Sequence
from random import Random

ROUNDS = 15  # of the descent; the number that the paper finds enough
SPREADING_ROUNDS = 100
CELL = (116.0, 50.0)  # the room, wide and high, that a dot with its label wants, in pixels

Link = tuple[int, int]
Point = tuple[float, float]


def positions(count: int, links: Sequence[Link]) -> list[Point]:
    """One point in pixels per node 0 … count-1, the middle of all being (0, 0); the same on every run."""
    if count < 2:
        return [(0.0, 0.0)] * count
    xs, ys = _sunflower(count)
    _descend(xs, ys, _targets(count, links))
    area = max(1.0, count / 70)
    _fit(xs, 860 * math.sqrt(area))
    _fit(ys, 700 * math.sqrt(area))
    _spread(xs, ys)
    return [(round(x, 1), round(y, 1)) for x, y in zip(xs, ys, strict=True)]


def _sunflower(count: int) -> tuple[list[float], list[float]]:
    """Points spread evenly over a disc: a start without two nodes in one place."""
    turn = math.pi * (3 - math.sqrt(5))
    radii = [math.sqrt(place / count) for place in range(count)]
    xs = [radius * math.cos(place * turn) for place, radius in enumerate(radii)]
    ys = [radius * math.sin(place * turn) for place, radius in enumerate(radii)]
    return xs, ys


def _targets(count: int, links: Sequence[Link]) -> list[tuple[int, int, int]]:
    """Every pair of nodes with the links between them in number; where there is no way, one more than any."""
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for one, other in links:
        neighbours[one].add(other)
        neighbours[other].add(one)
    ways = [_steps(start, neighbours) for start in range(count)]
    apart = max(max(steps.values()) for steps in ways) + 1
    return [(one, other, ways[one].get(other, apart)) for one in range(count) for other in range(one)]


def _steps(start: int, neighbours: Sequence[set[int]]) -> dict[int, int]:
    """How many links away each node is that can be reached from the start."""
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for there in neighbours[here]:
            if there not in steps:
                steps[there] = steps[here] + 1
                waiting.append(there)
    return steps


def _descend(xs: list[float], ys: list[float], targets: list[tuple[int, int, int]]) -> None:
    """Move each pair towards its distance, in random order, by ever smaller steps."""
    chance = Random(0)
    longest = max(distance for _, _, distance in targets)
    largest_step, smallest_step = float(longest * longest), 0.1
    decay = math.log(smallest_step / largest_step) / (ROUNDS - 1)
    for round_ in range(ROUNDS):
        step = largest_step * math.exp(decay * round_)
        chance.shuffle(targets)
        for one, other, distance in targets:
            dx, dy = xs[one] - xs[other], ys[one] - ys[other]
            length = math.sqrt(dx * dx + dy * dy) or 1e-9
            move = min(1.0, step / (distance * distance)) * (length - distance) / (2 * length)
            xs[one] -= move * dx
            ys[one] -= move * dy
            xs[other] += move * dx
            ys[other] += move * dy


def _fit(values: list[float], length: float) -> None:
    """Stretch the values over the length, around 0."""
    low, high = min(values), max(values)
    scale = length / ((high - low) or 1.0)
    values[:] = [(value - (low + high) / 2) * scale for value in values]


def _spread(xs: list[float], ys: list[float]) -> None:
    """Push nodes apart whose cells overlap, along the axis on which they overlap less."""
    width, height = CELL
    for _ in range(SPREADING_ROUNDS):
        order = sorted(range(len(ys)), key=lambda node: (ys[node], node))
        for place, one in enumerate(order):
            for other in order[place + 1 :]:
                dy = ys[other] - ys[one]
                if dy >= height:
                    break
                dx = xs[other] - xs[one]
                if abs(dx) >= width:
                    continue
                if (width - abs(dx)) / width < (height - dy) / height:
                    push = math.copysign((width - abs(dx)) / 4, dx)
                    xs[one] -= push
                    xs[other] += push
                else:
                    push = (height - dy) / 4
                    ys[one] -= push
                    ys[other] += push
