"""Flows between parties from one election to another: a node for a party then, an edge for each case."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, cast

from graph.answers import Answer
from graph.network_rows import GREY, counted
from graph.networks import Detail, Network, add_details, add_edge, add_node, new_network, place
from graph.terms import Cell


@dataclass(frozen=True, slots=True)
class Camp:
    """A party at an election, as one end of a flow; by-elections of one year are one election."""

    party: str
    name: str
    short: str
    colour: str
    date: date
    by_election: bool

    @property
    def when(self) -> str:
        """`2017` or `by-election 2018`."""
        return f"by-election {self.date.year}" if self.by_election else str(self.date.year)

    @property
    def iri(self) -> str:
        """The IRI of the node: that of the party, with the election."""
        day = f"by-{self.date.year}" if self.by_election else f"ge-{self.date.isoformat()}"
        return f"{self.party}#{day}"

    @property
    def label(self) -> str:
        """`Lab 2017`: short, for there are many on one page."""
        return f"{self.short} {self.when}"


Flow = tuple[Camp, Camp]


def flows_of(rows: Iterable[Mapping[str, Cell]]) -> list[Flow]:
    """The flow of each row, from the columns `from_…` to the columns `to_…`."""
    ends = [(_camp(row, "from"), _camp(row, "to")) for row in rows]
    # “Independent” is printed in several ways, which all lead to the same name.
    first: dict[str, str] = {}
    for end in sorted((end for flow in ends for end in flow), key=lambda end: end.party):
        first.setdefault(end.name, end.party)
    return [
        (replace(one, party=first[one.name]), replace(other, party=first[other.name])) for one, other in ends
    ]


def _camp(row: Mapping[str, Cell], end: str) -> Camp:
    """The party at that end: the enduring party, else what was printed.

    Where the row names no election, it was a general election.
    """
    return Camp(
        party=str(row[f"{end}_party"] or row[f"{end}_stood"]),
        name=str(row[f"{end}_name"] or row[f"{end}_printed"]),
        short=str(row[f"{end}_short"] or row[f"{end}_stood_short"] or row[f"{end}_printed"]),
        colour=str(row[f"{end}_colour"] or GREY),
        date=cast(date, row[f"{end}_date"]),
        by_election=str(row.get(f"{end}_election", "")).startswith("by-"),
    )


def add_camps(network: Network, flows: Sequence[Flow]) -> None:
    """All ends of the flows are in the network: elections as columns, parties as rows, the busiest on top.

    The size of an end is the number of its flows beside that of the busiest end.
    """
    busy = Counter(end.iri for flow in flows for end in flow)
    most = max(busy.values(), default=1)
    column, row = _columns(flows), _rows(flows)
    for end in (end for flow in flows for end in flow):
        if end.iri not in network:
            add_node(
                network,
                end.iri,
                kind="party",
                label=end.label,
                colour=end.colour,
                party=end.short,
                year=end.date.year,
                size=busy[end.iri] / most,
                date=end.date.isoformat(),
                election=end.when,
                lane=end.name,
            )
            place(network, end.iri, column[end.when], row[end.name])
    for (one, other), times in sorted(Counter(flows).items(), key=lambda pair: (-pair[1], pair[0][0].iri)):
        add_details(network, one.iri, [(f"To {other.label}", str(times))])
        add_details(network, other.iri, [(f"From {one.label}", str(times))])


def _columns(flows: Sequence[Flow]) -> dict[str, float]:
    """The elections by their first day."""
    first: dict[str, date] = {}
    for end in (end for flow in flows for end in flow):
        first[end.when] = min(end.date, first.get(end.when, end.date))
    return {
        when: float(index) for index, when in enumerate(sorted(first, key=lambda when: (first[when], when)))
    }


def _rows(flows: Sequence[Flow]) -> dict[str, float]:
    """The parties by how many flows they have."""
    busy = Counter(end.name for flow in flows for end in flow)
    in_order = sorted(busy, key=lambda name: (-busy[name], name))
    return {name: float(index) for index, name in enumerate(in_order)}


def broadest(flows: Sequence[Flow]) -> str:
    """`Most went from Conservative to Labour: 229 of 589.`; nothing where no two went the same way."""
    pairs = Counter((one.name, other.name) for one, other in flows)
    (left, joined), times = min(pairs.items(), key=lambda pair: (-pair[1], pair[0]))
    return f"Most went from {left} to {joined}: {times} of {len(flows)}." if times > 1 else ""


def told(flows: Sequence[Flow], one: str, many: str) -> str:
    """`337 people, from 40 parties to 52, 2010 to 2026`, and how that is drawn."""
    left, joined = ({flow[end].name for flow in flows} for end in (0, 1))
    days = sorted(end.date.year for flow in flows for end in flow)
    return (
        f"{counted(len(flows), one, many)}, from {counted(len(left), 'party', 'parties')} to {len(joined)}, "
        f"{days[0]} to {days[-1]}. Columns are elections, rows are parties; "
        "a line is one case, or as many as the number on it."
    )


class Case(NamedTuple):
    """What a line of a flow is of: its label, the things that it stands for (its key), its details."""

    label: str
    key: str
    details: list[Detail]


Told = Callable[[Mapping[str, Cell]], Case]


def flow_network(answer: Answer, title: str, words: tuple[str, str], kind: str, case: Told) -> Network:
    """Parties at elections, tied by a line for each row; `words` count the rows: one, and many."""
    rows = list(answer)
    flows = flows_of(rows)
    network = new_network(title, told(flows, *words), view="network", finding=broadest(flows))
    add_camps(network, flows)
    for row, (one, other) in zip(rows, flows, strict=True):
        label, key, details = case(row)
        add_edge(
            network,
            one.iri,
            other.iri,
            kind=kind,
            label=label,
            key=key,
            years=[one.date.year, other.date.year],
            details=details,
            count=1,
        )
    return network
