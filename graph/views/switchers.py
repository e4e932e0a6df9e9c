"""Party switchers: a line for each person who stood for another party than the time before."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_flows import add_camps, broadest, flows_of, told
from graph.network_rows import known, percent
from graph.networks import Network, add_edge, new_network
from graph.terms import Cell


def draw(answer: Answer) -> Network:
    """Parties at elections, tied by everybody who went from one to another."""
    rows = list(answer)
    flows = flows_of(rows)
    network = new_network(
        "Party switchers",
        told(flows, "candidate stood for another party", "candidates stood for another party"),
        view="network",
        finding=broadest(flows),
    )
    add_camps(network, flows)
    for row, (one, other) in zip(rows, flows, strict=True):
        add_edge(
            network,
            one.iri,
            other.iri,
            kind="changed party",
            label=str(row["name"]),
            key=f"{row['from_candidacy']} {row['to_candidacy']}",
            years=[one.date.year, other.date.year],
            details=_details(row),
            count=1,
        )
    return network


def _details(row: Mapping[str, Cell]) -> list[tuple[str, str]]:
    before, after = cast(date, row["from_date"]), cast(date, row["to_date"])
    return known(
        ("Person", str(row["name"])),
        ("Before", f"{row['from_printed']}, {row['from_constituency']}, {before.isoformat()}"),
        ("Then", f"{row['to_printed']}, {row['to_constituency']}, {after.isoformat()}"),
        ("Elected", "yes" if row["elected"] else ""),
        ("How sure it is one person", percent(cast(float, row["confidence"]))),
    )
