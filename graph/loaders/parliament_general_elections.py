"""General elections, whether notional, and the Library's briefing on each; three columns, no header."""

from collections.abc import Iterator, Mapping

from graph import cells
from graph.elections import general_election
from graph.records import ElectionBriefing, Fault, Record
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_position, known, records

KIND = "General elections"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"


def _layout(file: SourceFile) -> Layout | None:
    return by_position(file, (("polling_day", "is_notional", "url"),), _fits)


def _fits(row: Mapping[str, str]) -> bool:
    is_day = len(row["polling_day"]) == len("2017-06-08") and row["polling_day"].count("-") == 2
    return is_day and row["is_notional"] in ("true", "false")


def recognises(file: SourceFile) -> bool:
    """True where a row is a day, true or false, and an address."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every general election with its briefing."""
    return records(file, known(_layout(file), file, KIND), lambda row: [_briefing(row)])


def _briefing(row: Row) -> ElectionBriefing:
    day = row.must_read("polling_day", cells.day)
    if day is None:
        raise Unusable("no polling day")
    is_notional = bool(row.must_read("is_notional", cells.yes))
    return ElectionBriefing(general_election(day), is_notional, row.text("url"), row.line)
