"""A seat over time: a column for each poll, a row for each party, a line where a person stands again."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_rows import (
    HOW_LINKED,
    CandidacyRow,
    add_candidacy,
    add_party,
    candidacies,
    candidacy,
    counted,
    known,
    number,
    percent,
    seat_name,
    tie,
    years,
)
from graph.networks import Network, add_edge, add_node, new_network, place
from graph.terms import Cell

Row = Mapping[str, Cell]
Columns = Mapping[str, float]  # of contests

PARTY_COLUMN = -1.0
OTHER_SEATS_ROW, SEATS_ROW, POLLS_ROW, FIRST_PARTY_ROW = -3.0, -2.0, -1.0, 0.0


def draw(answer: Answer) -> Network:
    """Candidacies placed by poll and party, with their contests, parties and seats and how these overlap."""
    stood = list(candidacies(answer))
    network = new_network(
        f"{_names(answer)}: a seat over time",
        _subtitle(answer, stood),
        background=("poll in", "stood for", "stood in"),
        view="timeline",
    )
    column = _columns(stood)
    for row in answer:
        if row["candidacy"]:
            _add_poll(network, row, column)
    _place_seats(network, answer, column)
    for overlap in answer:
        if overlap["overlap"]:
            _add_overlap(network, overlap)
    _place_other_seats(network, answer)
    _add_candidacies(network, stood, column)
    _add_returns(network, stood)
    return network


def _columns(stood: Sequence[CandidacyRow]) -> dict[str, float]:
    return {contest: float(index) for index, contest in enumerate(dict.fromkeys(r.contest for r in stood))}


def _names(answer: Answer) -> str:
    polled = {str(row["constituency"]) for row in answer if row["candidacy"]}
    return " / ".join(sorted(polled or {str(row["constituency"]) for row in answer}))


def _subtitle(answer: Answer, stood: Sequence[CandidacyRow]) -> str:
    if not stood:
        return "No polls here; only how its boundaries overlap with earlier and later ones."
    polls = counted(len({row.contest for row in stood}), "poll", "polls")
    sets = counted(len({row["seat"] for row in answer if row["candidacy"]}), "set", "sets")
    return (
        f"{counted(len(stood), 'candidacy', 'candidacies')} at {polls}, {years(stood)}, "
        f"on {sets} of boundaries. Columns are polls, rows are parties; ✓ is elected. {HOW_LINKED}"
    )


def _add_poll(network: Network, row: Row, column: Columns) -> None:
    """The poll stands at the head of its column and is tied to its seat."""
    one = candidacy(row)
    if one.contest in network:
        return
    seat = _add_seat(network, row, "seat", "constituency", "in_force_from", "in_force_to")
    electorate, valid = cast(int | None, row["electorate"]), cast(int | None, row["valid_votes"])
    figures = known(
        ("Poll", one.poll),
        ("Polling day", one.date.isoformat()),
        ("Result", str(row["result"] or "")),
        ("Majority", number(cast(int | None, row["majority"]))),
        ("Valid votes", number(valid)),
        ("Electorate", number(electorate)),
        ("Turnout (valid votes)", percent(valid / electorate if valid and electorate else None)),
    )
    add_node(
        network,
        one.contest,
        kind="contest",
        label=one.when,  # the seat stands above it
        year=one.date.year,
        details=figures,
        date=one.date.isoformat(),
        election=one.when,
        seat=one.constituency,
    )
    place(network, one.contest, column[one.contest], POLLS_ROW)
    add_edge(network, one.contest, seat, kind="poll in", key=one.contest, years=[one.date.year])


def _add_seat(network: Network, row: Row, iri: str, name: str, start: str, end: str) -> str:
    """The seat whose IRI, name and days in force stand in these columns is in the network; its IRI."""
    seat, first, last = str(row[iri]), cast(date | None, row[start]), cast(date | None, row[end])
    known = (("In force from", first), ("In force to", last))
    add_node(
        network,
        seat,
        kind="constituency",
        label=seat_name(str(row[name]), first, last),
        details=[(what, day.isoformat()) for what, day in known if day],
    )
    return seat


def _place_seats(network: Network, answer: Answer, column: Columns) -> None:
    """Each seat stands above the middle of its polls."""
    polls: dict[str, set[float]] = defaultdict(set)
    for row in answer:
        if row["candidacy"]:
            polls[str(row["seat"])].add(column[str(row["contest"])])
    for seat, columns in polls.items():
        place(network, seat, sum(columns) / len(columns), SEATS_ROW)


def _add_overlap(network: Network, row: Row) -> None:
    """Both seats are in the network, tied by an edge with the shares of homes that they have in common."""
    earlier = _add_seat(network, row, "seat", "constituency", "in_force_from", "in_force_to")
    later = _add_seat(network, row, "later_seat", "later_constituency", "later_from", "later_to")
    gone, come = (percent(cast(float | None, row[name])) for name in ("homes_gone", "homes_come"))
    figures = known(
        ("Homes of the earlier seat that went to the later", gone),
        ("Homes of the later seat that came from the earlier", come),
    )
    add_edge(
        network,
        earlier,
        later,
        kind="went into",
        label=f"{gone} of homes" if gone else "",
        key=str(row["overlap"]),
        details=figures,
    )


def _place_other_seats(network: Network, answer: Answer) -> None:
    """Seats without polls here, which only overlap with one that has, stand side by side above that one."""
    others: dict[str, list[str]] = defaultdict(list)
    for row in answer:
        if row["overlap"]:
            ends = str(row["seat"]), str(row["later_seat"])
            for seat, other in (ends, ends[::-1]):
                if "x" in network.nodes[seat] and "x" not in network.nodes[other]:
                    others[seat].append(other)
    free = -math.inf
    for seat in sorted(others, key=lambda seat: network.nodes[seat]["x"]):
        start = network.nodes[seat]["x"] - (len(others[seat]) - 1) / 2
        for index, other in enumerate(others[seat]):
            place(network, other, max(start, free) + index, OTHER_SEATS_ROW)
        free = max(start, free) + len(others[seat])
    for index, seat in enumerate(iri for iri, node in network.nodes(data=True) if "x" not in node):
        place(network, seat, index, OTHER_SEATS_ROW)


def _add_candidacies(network: Network, stood: Sequence[CandidacyRow], column: Columns) -> None:
    """Each candidacy stands in the column of its poll and the row of its party."""
    row_of = _party_rows(stood)
    taken: Counter[tuple[str, str]] = Counter()
    for one in stood:
        row = row_of[one.side]
        add_candidacy(network, one)
        place(network, one.candidacy, column[one.contest], row + taken[one.side, one.contest])
        taken[one.side, one.contest] += 1
        tie(network, one.candidacy, one.contest, one.verb, one)
        if one.party:
            add_party(network, one)
            place(network, one.party, PARTY_COLUMN, row)
            tie(network, one.candidacy, one.party, "stood for", one)


def _party_rows(stood: Sequence[CandidacyRow]) -> dict[str, float]:
    """The first row of each party, most votes on top; it has as many rows as it had candidates at once."""
    votes: Counter[str] = Counter()
    at_once = Counter((one.side, one.contest) for one in stood)
    for one in stood:
        votes[one.side] += one.votes or 0
    rows: dict[str, float] = {}
    row = FIRST_PARTY_ROW
    for lane in sorted(votes, key=lambda lane: (-votes[lane], lane)):
        rows[lane] = row
        row += max(count for (of, _), count in at_once.items() if of == lane)
    return rows


def _add_returns(network: Network, stood: Sequence[CandidacyRow]) -> None:
    """A person's candidacies are tied one to the next."""
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
                details=[(before.poll, before.as_stood), (one.poll, one.as_stood)],
                years=[before.date.year, one.date.year],
            )
