"""What the rows of the network queries say, and how a network words and ties it: alike in all pictures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import cast

from graph.answers import Answer
from graph.networks import Detail, Network, NodeFacts, add_edge, add_node, new_network
from graph.terms import Cell, Iri

GREY = "#B8B8B8"  # independents, and parties without a colour of their own
HOW_LINKED = "Candidacies are one person's by identifiers, or by evidence of ten to one."


@dataclass(frozen=True, slots=True)
class CandidacyRow:
    """One candidacy; `party…` is the enduring party, absent for independents and the Speaker."""

    candidacy: Iri
    contest: Iri
    election: str
    date: date
    constituency: str
    person: Iri
    name: str
    first_name: str
    surname: str
    as_stood: str
    as_stood_short: str | None
    party: Iri | None
    party_name: str | None
    party_short: str | None
    colour: str | None
    votes: int | None
    share: Decimal | None
    rank: int | None
    elected: bool | None

    @property
    def when(self) -> str:
        """`2017` or `by-election 2018`."""
        return f"by-election {self.date.year}" if self.election.startswith("by-") else str(self.date.year)

    @property
    def poll(self) -> str:
        """`Islington North, 2017` or `Lewisham East, by-election 2018`."""
        return f"{self.constituency}, {self.when}"

    @property
    def printed_name(self) -> str:
        """The name as printed on the ballot."""
        return f"{self.first_name} {self.surname}".strip()

    @property
    def side(self) -> str:
        """The enduring party, else what was printed: two candidacies of one side are for the same party."""
        return self.party or self.as_stood

    @property
    def short_party(self) -> str:
        """`Lab`: the abbreviation of the enduring party, else that of the party as printed, else its name."""
        return self.party_short or self.as_stood_short or self.as_stood

    @property
    def lane(self) -> str:
        """The row of a timeline: the enduring party by its name today, else what was printed."""
        return self.party_name or self.as_stood

    @property
    def shade(self) -> str:
        """The colour of the enduring party; grey where there is none."""
        return self.colour or GREY

    @property
    def verb(self) -> str:
        """What ties the candidate to the contest."""
        return "won" if self.elected else "stood in"

    @property
    def mark(self) -> str:
        """`Jeremy Corbyn 73.0% ✓`: name as printed and share, with a tick where elected."""
        return _joined(" ", self.printed_name, percent(self.share), "✓" if self.elected else "")

    @property
    def result(self) -> str:
        """`Labour, 40,086 votes, 73.0%, elected`, as far as it is known."""
        votes = "" if self.votes is None else counted(self.votes, "vote", "votes")
        return _joined(", ", self.as_stood, votes, percent(self.share), "elected" if self.elected else "")

    @property
    def facts(self) -> NodeFacts:
        """When, where, whose and for which party; whether elected, as far as that is known."""
        facts = NodeFacts(
            date=self.date.isoformat(),
            election=self.when,
            seat=self.constituency,
            person=self.person,
            lane=self.lane,
        )
        if self.elected is not None:
            facts["elected"] = self.elected
        return facts

    @property
    def details(self) -> list[Detail]:
        """The figures of the candidacy, name by name."""
        return known(
            ("Poll", self.poll),
            ("Polling day", self.date.isoformat()),
            ("Name as printed", self.printed_name if self.printed_name != self.name else ""),
            ("Stood as", self.as_stood),
            ("Votes", number(self.votes)),
            ("Share", percent(self.share)),
            ("Place", number(self.rank)),
            ("Elected", "yes" if self.elected else ""),
        )


_COLUMNS = tuple(column.name for column in fields(CandidacyRow))


def candidacies(answer: Answer) -> Iterator[CandidacyRow]:
    """The candidacies of the answer, in its order; rows of anything else are passed over."""
    return (candidacy(row) for row in answer if row["candidacy"])


def candidacy(row: Mapping[str, Cell]) -> CandidacyRow:
    """The candidacy of a row."""
    return CandidacyRow(*(row[name] for name in _COLUMNS))  # type: ignore[arg-type]  # columns as in queries/networks


def add_candidacy(network: Network, row: CandidacyRow) -> None:
    """The candidacy is in the network with its figures; its size is its share."""
    add_node(
        network,
        row.candidacy,
        kind="candidacy",
        label=row.mark,
        colour=row.shade,
        party=row.short_party,
        year=row.date.year,
        size=None if row.share is None else float(row.share),
        details=row.details,
        **row.facts,
    )


def add_party(network: Network, row: CandidacyRow) -> None:
    """The enduring party of the candidacy is in the network, if it has one."""
    if row.party:
        label = row.party_name or row.as_stood
        add_node(network, row.party, kind="party", label=label, colour=row.shade, party=row.short_party)


def add_person(network: Network, stood: Sequence[CandidacyRow]) -> None:
    """The person is in the network, in the colour last stood in and the size of the largest share."""
    shares = [float(one.share) for one in stood if one.share is not None]
    add_node(
        network,
        stood[0].person,
        kind="person",
        label=stood[0].name,
        colour=stood[-1].shade,
        party=stood[-1].short_party,
        size=max(shares, default=None),
        details=[(one.poll, one.result) for one in stood],
    )


def tie(
    network: Network, source: str, target: str, kind: str, row: CandidacyRow, details: Iterable[Detail] = ()
) -> None:
    """Both are tied by the edge that stands for the candidacy."""
    add_edge(
        network,
        source,
        target,
        kind=kind,
        label=row.poll,
        key=row.candidacy,
        years=[row.date.year],
        details=details,
    )


def add_returns(network: Network, stood: Iterable[CandidacyRow]) -> None:
    """A person's candidacies, given in the order of time, are tied one to the next."""
    last: dict[str, CandidacyRow] = {}
    for one in stood:
        before = last.get(one.person)
        last[one.person] = one
        if before:
            same = before.side == one.side
            add_edge(
                network,
                before.candidacy,
                one.candidacy,
                kind="stood again" if same else "stood again for another",
                label=one.name,
                key=f"{before.candidacy} {one.candidacy}",
                details=[(before.poll, before.as_stood), (one.poll, one.as_stood)],
                years=[before.date.year, one.date.year],
            )


def add_possible(network: Network, answer: Iterable[Mapping[str, Cell]]) -> None:
    """Candidacies in the network that are only possibly one person's are tied, with the reasons."""
    for row in answer:
        earlier, later = str(row["earlier"]), str(row["later"])
        if row["earlier"] and earlier in network and later in network:
            add_edge(
                network,
                earlier,
                later,
                kind="possibly stood again",
                label=f"possibly the same person, {percent(cast(Decimal, row['sure']))} sure",
                key=f"{earlier} {later}",
                details=known(("Reason", str(row["reason"] or ""))),
                years=[network.nodes[iri]["year"] for iri in (earlier, later)],
            )


def nothing(title: str) -> Network:
    """The network of an answer in which there is nothing to draw: it has no nodes, and says so."""
    return new_network(title, "Nothing in this graph answers the question.")


def known(*details: Detail) -> list[Detail]:
    """The details that have a value."""
    return [(name, value) for name, value in details if value]


def number(value: int | None) -> str:
    """`40,086`; nothing where there is none."""
    return "" if value is None else f"{value:,}"


def percent(fraction: Decimal | float | None) -> str:
    """`73.0%` of a fraction; nothing where there is none."""
    return "" if fraction is None else f"{float(fraction):.1%}"


def counted(count: int, one: str, many: str) -> str:
    """`1 seat`, `2 seats`."""
    return f"{count:,} {one if count == 1 else many}"


def years(rows: Iterable[CandidacyRow]) -> str:
    """`2017` or `2010 to 2024`: the first and the last year of one or more candidacies."""
    found = sorted({row.date.year for row in rows})
    return str(found[0]) if len(found) == 1 else f"{found[0]} to {found[-1]}"


def seat_name(name: str, in_force_from: date | None, in_force_to: date | None) -> str:
    """`Islington North (2010–2024)`: the constituency with the years of its boundaries, as far as known."""
    if in_force_from is None:
        return name
    if in_force_to is None:
        return f"{name} (since {in_force_from.year})"
    return f"{name} ({in_force_from.year}–{in_force_to.year})"


def _joined(by: str, *parts: str) -> str:
    return by.join(part for part in parts if part)
