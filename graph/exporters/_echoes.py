"""What a network says twice: texts that the page can put together again of others that it holds.

In the place of such a text stands a number. Of a node's details: 0 its share, 1 its day, 2 its poll
(`Islington North, 2017`). Of a candidacy's label: 0 the name of the person and the share, 1 that with the
tick of the elected; or in a list what follows the name. Of an edge's label, source, years and details:
0 the poll, source, year or same-named detail of the node that it comes from, 1 of that it leads to; 2 the
name of the person whose candidacy it comes from, or the sources of both. Details named 0 are as a whole,
of a person, the results of all candidacies, and of an edge, for whom both candidacies were; a size of -1
is the largest share of a person's candidacies.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.networks import EdgeAttributes

Echo = str | int
WHOLE = 0
LARGEST = -1.0
_FIGURES = ("Stood as", "Votes", "Share")  # of a candidacy, among its details
_TICK = " ✓"


class Echoes:
    """What the nodes, in their fixed order, tell that other texts repeat."""

    def __init__(self, nodes: Sequence[Mapping[str, Any]], people: Sequence[object]) -> None:
        self._nodes = nodes
        self._people = people
        self._own: defaultdict[object, list[int]] = defaultdict(list)
        for index in sorted(range(len(nodes)), key=lambda index: str(nodes[index].get("date"))):
            self._own[people[index]].append(index)
        self._shares = [_share(node["size"]) for node in nodes]
        self._polls = [_poll(node) for node in nodes]
        self._sources = ["; ".join(_all(node, "Source")) for node in nodes]

    def label(self, index: int) -> Echo | list[str]:
        """The label of the node."""
        node, person = self._nodes[index], self._people[index]
        label: str = node["label"]
        name = self._nodes[person]["label"] if isinstance(person, int) else ""
        if not name or not label.startswith(name):
            return label
        if share := self._shares[index]:
            for code, tick in enumerate(("", _TICK)):
                if label == f"{name} {share}{tick}":
                    return code
        return [label.removeprefix(name)]

    def size(self, index: int) -> float | None:
        """The size of the node."""
        size = self._nodes[index]["size"]
        sizes = [self._nodes[one]["size"] for one in self._own.get(index, ())]
        largest = max((one for one in sizes if one is not None), default=None)
        return LARGEST if size is not None and size == largest else None if size is None else rounded(size)

    def details(self, index: int) -> tuple[tuple[str | int, Echo | None], ...]:
        """The details of the node."""
        details = self._nodes[index]["details"]
        own = self._own.get(index, ())
        if own and details == tuple((self._polls[one], self._result(one)) for one in own):
            return ((WHOLE, None),)
        told = (self._shares[index], self._nodes[index].get("date"), self._polls[index])
        return tuple((name, _place(value, told)) for name, value in details)

    def _result(self, index: int) -> str:
        """`Labour, 40,086 votes, 73.0%, elected`, as far as the candidacy tells it."""
        stood, votes, share = (_first(self._nodes[index], name) or "" for name in _FIGURES)
        unit = "vote" if votes == "1" else "votes"
        elected = "elected" if self._nodes[index].get("elected") else ""
        parts = (stood, f"{votes} {unit}" if votes else "", share, elected)
        return ", ".join(part for part in parts if part)

    def label_of_edge(self, source: int, target: int, edge: EdgeAttributes) -> Echo:
        """The label of the edge."""
        person = self._people[source]
        name = self._nodes[person]["label"] if isinstance(person, int) else None
        return _place(edge["label"], (self._polls[source], self._polls[target], name))

    def years_of_edge(self, source: int, target: int, edge: EdgeAttributes) -> Echo:
        """The years of the edge, with spaces between."""
        years = " ".join(map(str, edge["years"]))
        return _place(years, tuple(str(self._nodes[end]["year"]) for end in (source, target)))

    def source_of_edge(self, source: int, target: int, edge: EdgeAttributes) -> Echo:
        """The source of the edge."""
        ends = (self._sources[source], self._sources[target])
        return _place(edge["source"], (*ends, "; ".join(ends)))

    def details_of_edge(
        self, source: int, target: int, edge: EdgeAttributes
    ) -> tuple[tuple[str | int, Echo | None], ...]:
        """The details of the edge."""
        ends = (self._nodes[source], self._nodes[target])
        stood = tuple((self._polls[end], _first(self._nodes[end], "Stood as")) for end in (source, target))
        if edge["details"] == stood:
            return ((WHOLE, None),)
        return tuple(
            (name, _place(value, tuple(_first(end, name) for end in ends))) for name, value in edge["details"]
        )


def rounded(size: float) -> float:
    """The share to a hundredth of a percent, of which the page tells a tenth."""
    return round(size, 4)


def _place(value: str, told: tuple[str | None, ...]) -> Echo:
    return told.index(value) if value and value in told else value


def _first(node: Mapping[str, Any], name: str) -> str | None:
    return next((value for known, value in node["details"] if known == name), None)


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
