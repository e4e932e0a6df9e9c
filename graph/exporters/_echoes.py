"""What a network says twice: texts that the page can put together again of others that it holds.

In the place of such a text stands a number. Of a node's details: 0 its share, 1 its day, 2 its poll
(`Islington North, 2017`). Of a candidacy's label: 0 the name of the person and the share, 1 that with the
tick of the elected; or in a list what follows the name. Of an edge's label, source, years and details:
0 the poll, source, year or same-named detail of the node that it comes from, 1 of that it leads to.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.networks import EdgeAttributes

Echo = str | int
SHARE, DAY, POLL = 0, 1, 2
_TICK = " ✓"


class Echoes:
    """What the nodes, in their fixed order, tell that other texts repeat."""

    def __init__(self, nodes: Sequence[Mapping[str, Any]]) -> None:
        self._nodes = nodes
        self._shares = [_share(node["size"]) for node in nodes]
        self._polls = [_poll(node) for node in nodes]
        self._sources = ["; ".join(_all(node, "Source")) for node in nodes]

    def label(self, index: int, person: object) -> Echo | list[str]:
        """The label of the node, who stood in which is the node of that number if any."""
        node = self._nodes[index]
        label: str = node["label"]
        name = self._nodes[person]["label"] if isinstance(person, int) else ""
        if not name or not label.startswith(name):
            return label
        if share := self._shares[index]:
            for code, tick in enumerate(("", _TICK)):
                if label == f"{name} {share}{tick}":
                    return code
        return [label.removeprefix(name)]

    def detail(self, index: int, value: str) -> Echo:
        """The value of a detail of the node."""
        told = (self._shares[index], self._nodes[index].get("date"), self._polls[index])
        return told.index(value) if value and value in told else value

    def poll_of_end(self, source: int, target: int, edge: EdgeAttributes) -> Echo:
        """The label of the edge."""
        return _place(edge["label"], (self._polls[source], self._polls[target]))

    def years_of_end(self, source: int, target: int, edge: EdgeAttributes) -> Echo:
        """The years of the edge, with spaces between."""
        years = " ".join(map(str, edge["years"]))
        return _place(years, tuple(str(self._nodes[end]["year"]) for end in (source, target)))

    def source_of_end(self, source: int, target: int, edge: EdgeAttributes) -> Echo:
        """The source of the edge."""
        return _place(edge["source"], (self._sources[source], self._sources[target]))

    def details_of_end(self, source: int, target: int, edge: EdgeAttributes) -> tuple[tuple[str, Echo], ...]:
        """The details of the edge."""
        ends = (self._nodes[source], self._nodes[target])
        return tuple(
            (name, _place(value, tuple(next(iter(_all(end, name)), None) for end in ends)))
            for name, value in edge["details"]
        )


def rounded(size: float) -> float:
    """The share to a hundredth of a percent, of which the page tells a tenth."""
    return round(size, 4)


def _place(value: str, told: tuple[str | None, ...]) -> Echo:
    return told.index(value) if value and value in told else value


def _all(node: Mapping[str, Any], name: str) -> list[str]:
    return [value for known, value in node["details"] if known == name]


def _poll(node: Mapping[str, Any]) -> str | None:
    seat, election = node.get("seat"), node.get("election")
    return f"{seat}, {election}" if seat and election else None


def _share(size: float | None) -> str | None:
    """`73.0%`, as the page words it; None where there is none, or where it would round a half otherwise."""
    if size is None:
        return None
    hundred = rounded(size) * 100
    return None if hundred * 20 % 2 == 1 else f"{hundred:.1f}%"
