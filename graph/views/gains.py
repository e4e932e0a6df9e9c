"""Seats that changed hands: a line for each, from the party that held it to the party that gained it."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_flows import Case, flow_network
from graph.network_rows import known, number
from graph.networks import Network
from graph.terms import Cell


def draw(answer: Answer) -> Network:
    """Parties at elections, tied by every seat that went from one to another."""
    words = "seat changed hands", "times a seat changed hands"
    return flow_network(answer, "Seats that changed hands", words, "lost the seat to", _case)


def _case(row: Mapping[str, Cell]) -> Case:
    before, after = cast(date, row["from_date"]), cast(date, row["to_date"])
    details = known(
        ("Seat", str(row["constituency"])),
        ("Held", f"{row['from_printed']}, {before.isoformat()}"),
        ("Held as", "an estimate on these boundaries" if row["notional"] else ""),
        ("Gained", f"{row['to_printed']}, {after.isoformat()}"),
        ("Winner", str(row["name"])),
        ("Majority", number(cast(int | None, row["majority"]))),
    )
    return Case(str(row["constituency"]), f"{row['holding']} {row['candidacy']}", details)
