"""A party's network: who stood for it, for which other parties they stood, and the seats they won for it.

All of them are in the network. Places, and so the drawing, go to as many as can be read at once: those
who also stood for another party or without one, those who won most often, the best results of the rest.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_findings import of_party
from graph.network_joins import Joined
from graph.network_rows import (
    GREY,
    HOW_LINKED,
    CandidacyRow,
    add_candidacy,
    add_party,
    add_person,
    counted,
    nothing,
    seat_name,
    tie,
    years,
)
from graph.networks import Network, add_node, new_network, place
from graph.terms import Iri

PARTY_ROW = -2.0
ROWS, COLUMNS = 16, 8  # of which the names can be read at once
CROSSERS_COLUMNS = 6  # at most, for the winners to keep some


@dataclass
class Member:
    """Somebody who stood for the party, with the other parties and the seats that they are tied to."""

    stood: list[CandidacyRow] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    seats: list[str] = field(default_factory=list)

    @property
    def best_share(self) -> float:
        """The largest share of the votes that they ever had, as a fraction."""
        return max(float(one.share or 0) for one in self.stood)


def draw(answer: Answer) -> Network:
    """People tied to the parties they stood for, by each candidacy, and to the seats won for this one."""
    joined = Joined(answer)
    stood = list(joined.candidacies())
    if not stood:
        return nothing(answer.title)
    (asked,) = joined.of["asked"]
    party = Asked(asked, joined)
    members: dict[str, Member] = defaultdict(Member)
    for one in stood:
        members[one.person].stood.append(one)
    network = new_network(
        f"{party.name}: its candidates",
        _subtitle([one for one in stood if party.stood_for(one)], members, party),
        background=("stood for", "stood jointly for"),
        view="network",
        finding=of_party(party.name, (one for one in stood if not party.stood_for(one))),
    )
    _add(network, asked, joined)
    for member in members.values():
        add_person(network, member.stood)
    for one in stood:
        _add_row(network, one, members[one.person], party)
    _place(network, asked, list(members.values()))
    return network


@dataclass(frozen=True)
class Asked:
    """The party asked about, and what is known of all others."""

    iri: Iri
    joined: Joined

    @property
    def name(self) -> str:
        """Its name today."""
        return str(self.joined.of["party"][self.iri]["name"])

    def sides(self, one: CandidacyRow) -> list[Iri]:
        """The enduring parties of the candidacy: two, of a joint candidacy."""
        stood = self.joined.of["stood"][cast(Iri, self.joined.of["candidacy"][one.candidacy]["stood"])]
        return [cast(Iri, stood[name]) for name in ("party", "adjunct") if stood[name]]

    def stood_for(self, one: CandidacyRow) -> bool:
        """Whether the candidacy is for the party asked about, alone or with another."""
        return self.iri in self.sides(one)


def _subtitle(stood: Sequence[CandidacyRow], members: Mapping[str, Member], party: Asked) -> str:
    won = sum(bool(one.elected) for one in stood)
    crossed = sum(not all(map(party.stood_for, member.stood)) for member in members.values())
    return (
        f"{counted(len(members), 'person', 'people')} stood for it {counted(len(stood), 'time', 'times')}, "
        f"{years(stood)}, and won {counted(won, 'contest', 'contests')}; {crossed} also stood for others. "
        "On the left those, then winners beside their seats, then the best results of the rest. "
        f"{HOW_LINKED}"
    )


def _add(network: Network, party: Iri, joined: Joined) -> None:
    row = joined.of["party"][party]
    add_node(
        network,
        party,
        kind="party",
        label=str(row["name"]),
        colour=cast(str | None, row["colour"]) or GREY,
        party=cast(str | None, row["short"]),
    )


def _add_row(network: Network, one: CandidacyRow, member: Member, party: Asked) -> None:
    """The person is tied to what they stood for here, and to the seat if they won it for the party."""
    if not party.stood_for(one):
        _add_elsewhere(network, one, member)
        return
    tie(network, one.person, party.iri, "stood for", one, one.details)
    for partner in party.sides(one):
        if partner != party.iri:
            _add(network, partner, party.joined)
            tie(network, one.person, partner, "stood jointly for", one, one.details)
    if one.elected:
        contest = party.joined.of["contest"][one.contest]
        seat = str(contest["seat"])
        first, last = cast(date | None, contest["in_force_from"]), cast(date | None, contest["in_force_to"])
        add_node(network, seat, kind="constituency", label=seat_name(one.constituency, first, last))
        tie(network, one.person, seat, "won", one, one.details)
        member.seats.append(seat)


def _add_elsewhere(network: Network, one: CandidacyRow, member: Member) -> None:
    """The person is tied to the other party; to the candidacy itself where it was for none."""
    if one.party:
        add_party(network, one)
    else:
        add_candidacy(network, one)
    target = one.party or one.candidacy
    tie(network, one.person, target, "also stood for" if one.party else "also stood as", one, one.details)
    member.elsewhere.append(target)


def _place(network: Network, asked: str, members: Sequence[Member]) -> None:
    """The party stands above three blocks: those who stood elsewhere too, winners, the best of the rest."""
    best_first = sorted(members, key=lambda m: (-len(m.seats), -m.best_share))
    crossers = sorted((m for m in best_first if m.elsewhere), key=lambda m: m.elsewhere)
    winners = [m for m in best_first if m.seats and not m.elsewhere]
    others = [m for m in best_first if not m.seats and not m.elsewhere]
    end = _place_block(network, crossers, 0, CROSSERS_COLUMNS)
    end = _place_block(network, winners, end, COLUMNS)
    end = _place_block(network, others, end, COLUMNS)
    partners = [iri for iri, node in network.nodes(data=True) if node["kind"] == "party" and "x" not in node]
    for index, party in enumerate([asked, *(partner for partner in partners if partner != asked)]):
        place(network, party, (end - 1) / 2 + index, PARTY_ROW)


def _place_block(network: Network, block: Sequence[Member], column: int, limit: int) -> int:
    """Those for whom there is room left of the limit stand between where else they stood and their seats.

    What several people are tied to stands beside the first of them. Given is the next free column.
    """
    left = int(any(member.elsewhere for member in block))
    width = left + 1 + int(any(member.seats for member in block))
    row = ROWS
    for member in block:
        if row >= ROWS:
            if column + width > limit:
                break
            row, column = 0, column + width
        place(network, member.stood[0].person, column - width + left, row)
        used = 1
        for things, beside in ((member.elsewhere, column - width), (member.seats, column - 1)):
            fresh = [thing for thing in dict.fromkeys(things) if "x" not in network.nodes[thing]]
            for index, thing in enumerate(fresh):
                place(network, thing, beside, row + index)
            used = max(used, len(fresh))
        row += used
    return column
