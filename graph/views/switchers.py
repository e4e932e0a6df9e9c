"""Party switchers: a line for each person who stood for another party than the time before."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_flows import Case, flow_network
from graph.network_rows import known, percent
from graph.networks import Network
from graph.terms import Cell


def draw(answer: Answer) -> Network:
    """Parties at elections, tied by everybody who went from one to another."""
    words = "candidate stood for another party", "candidates stood for another party"
    return flow_network(answer, "Party switchers", words, "changed party", _case)


def _case(row: Mapping[str, Cell]) -> Case:
    before, after = cast(date, row["from_date"]), cast(date, row["to_date"])
    details = known(
        ("Person", str(row["name"])),
        ("Before", f"{row['from_printed']}, {row['from_constituency']}, {before.isoformat()}"),
        ("Then", f"{row['to_printed']}, {row['to_constituency']}, {after.isoformat()}"),
        ("Elected", "yes" if row["elected"] else ""),
        ("How sure it is one person", percent(cast(float, row["confidence"]))),
    )
    return Case(str(row["name"]), f"{row['from_candidacy']} {row['to_candidacy']}", details)
