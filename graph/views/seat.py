"""A seat over time: a column for each poll, a row for each party, a line where a person stands again."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import cast

from graph.answers import Answer
from graph.network_findings import of_seat
from graph.network_polls import add_poll, add_seat, add_standings, columns, place_seats
from graph.network_rows import (
    HOW_LINKED,
    CandidacyRow,
    add_possible,
    add_returns,
    candidacies,
    counted,
    known,
    percent,
    years,
)
from graph.network_words import add_words
from graph.networks import Network, add_edge, new_network, place
from graph.terms import Cell

Row = Mapping[str, Cell]

OTHER_SEATS_ROW = -3.0  # above the seats asked about


def draw(answer: Answer) -> Network:
    """Candidacies placed by poll and party, with their contests, parties and seats and how these overlap."""
    stood = list(candidacies(answer))
    network = new_network(
        f"{_names(answer)}: a seat over time",
        _subtitle(answer, stood),
        background=("poll in", "stood for", "stood in"),
        view="timeline",
        finding=of_seat(stood),
    )
    column = columns(stood)
    for row in answer:
        if row["candidacy"]:
            add_poll(network, row, column)
    place_seats(network, answer, column)
    for overlap in answer:
        if overlap["overlap"]:
            _add_overlap(network, overlap)
    _place_other_seats(network, answer)
    add_standings(network, stood, column)
    add_returns(network, stood)
    add_possible(network, answer)
    add_words(network, answer, stood)
    return network


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


def _add_overlap(network: Network, row: Row) -> None:
    """Both seats are in the network, tied by an edge with the shares of homes that they have in common."""
    earlier = add_seat(network, row, "seat", "constituency", "in_force_from", "in_force_to")
    later = add_seat(network, row, "later_seat", "later_constituency", "later_from", "later_to")
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
