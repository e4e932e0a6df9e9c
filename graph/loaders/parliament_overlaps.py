"""How the seats of 2010 went into those of 2024, as in Parliament's psephology repository; no header.

The six weights come as pairs: residential, area, population; of each pair the first is the part of the
old seat, the second that of the new. So Parliament's import reads them (ukparliament/psephology,
lib/tasks/live/0-setup/setup.rake, columns 5 to 10), and in the file the first of each pair sums to 1 over
the rows of an old seat, the second over the rows of a new one.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from graph import cells
from graph.boundaries import is_code
from graph.records import Fault, Record, SeatOverlap
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_position, known, records

KIND = "Seat overlaps"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"

_SEATS = ("pair", "from_gss", "from_name", "to_gss", "to_name")
_WEIGHTS = (
    "residential_from",
    "residential_to",
    "area_from",
    "area_to",
    "population_from",
    "population_to",
)


def _layout(file: SourceFile) -> Layout | None:
    return by_position(file, ((*_SEATS, *_WEIGHTS),), _fits)


def _fits(row: Mapping[str, str]) -> bool:
    return is_code(row["from_gss"]) and row["pair"] == row["from_gss"] + row["to_gss"]


def recognises(file: SourceFile) -> bool:
    """True where a row begins with the codes of two seats run together."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every pair of seats that share ground."""
    return records(file, known(_layout(file), file, KIND), lambda row: [_overlap(row)])


def _overlap(row: Row) -> SeatOverlap:
    return SeatOverlap(
        from_gss=row.required("from_gss"),
        from_name=row.required("from_name"),
        to_gss=row.required("to_gss"),
        to_name=row.required("to_name"),
        **{weight: _weight(row, weight) for weight in _WEIGHTS},
        line=row.line,
    )


def _weight(row: Row, column: str) -> Decimal:
    weight = row.must_read(column, cells.fraction)
    if weight is None:
        raise Unusable(f"no {column.replace('_', ' ')}")
    return weight
