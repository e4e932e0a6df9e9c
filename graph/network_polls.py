"""Polls side by side: a column for each, a row for each party, the seat above."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from graph.network_rows import (
    CandidacyRow,
    add_candidacy,
    add_party,
    candidacy,
    known,
    number,
    percent,
    seat_name,
    tie,
)
from graph.networks import Network, add_edge, add_node, place
from graph.terms import Cell

Row = Mapping[str, Cell]
Columns = Mapping[str, float]  # of contests

PARTY_COLUMN = -1.0
SEATS_ROW, POLLS_ROW, FIRST_PARTY_ROW = -2.0, -1.0, 0.0


def columns(stood: Sequence[CandidacyRow]) -> dict[str, float]:
    """The column of each contest, from 0, in the order of the candidacies."""
    return {contest: float(index) for index, contest in enumerate(dict.fromkeys(r.contest for r in stood))}


def add_poll(network: Network, row: Row, column: Columns) -> None:
    """The poll stands at the head of its column and is tied to its seat."""
    one = candidacy(row)
    if one.contest in network:
        return
    seat = add_seat(network, row, "seat", "constituency", "in_force_from", "in_force_to")
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


def add_seat(network: Network, row: Row, iri: str, name: str, start: str, end: str) -> str:
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


def place_seats(network: Network, rows: Iterable[Row], column: Columns) -> None:
    """Each seat stands above the middle of its polls."""
    polls: dict[str, set[float]] = defaultdict(set)
    for row in rows:
        if row["candidacy"]:
            polls[str(row["seat"])].add(column[str(row["contest"])])
    for seat, columns in polls.items():
        place(network, seat, sum(columns) / len(columns), SEATS_ROW)


def add_standings(network: Network, stood: Sequence[CandidacyRow], column: Columns) -> None:
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
