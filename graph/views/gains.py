"""Seats that changed hands: a line for each, from the party that held it to the party that gained it."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_flows import add_camps, broadest, flows_of, told
from graph.network_rows import known, number
from graph.networks import Network, add_edge, new_network
from graph.terms import Cell


def draw(answer: Answer) -> Network:
    """Parties at elections, tied by every seat that went from one to another."""
    rows = list(answer)
    flows = flows_of(rows)
    network = new_network(
        "Seats that changed hands",
        told(flows, "seat changed hands", "times a seat changed hands"),
        view="network",
        finding=broadest(flows),
    )
    add_camps(network, flows)
    for row, (one, other) in zip(rows, flows, strict=True):
        add_edge(
            network,
            one.iri,
            other.iri,
            kind="lost the seat to",
            label=str(row["constituency"]),
            key=f"{row['holding']} {row['candidacy']}",
            years=[one.date.year, other.date.year],
            details=_details(row),
            count=1,
        )
    return network


def _details(row: Mapping[str, Cell]) -> list[tuple[str, str]]:
    before, after = cast(date, row["from_date"]), cast(date, row["to_date"])
    return known(
        ("Seat", str(row["constituency"])),
        ("Held", f"{row['from_printed']}, {before.isoformat()}"),
        ("Held as", "an estimate on these boundaries" if row["notional"] else ""),
        ("Gained", f"{row['to_printed']}, {after.isoformat()}"),
        ("Winner", str(row["name"])),
        ("Majority", number(cast(int | None, row["majority"]))),
    )
