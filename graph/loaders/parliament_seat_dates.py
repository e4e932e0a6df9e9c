"""The seats since 1997 with the days on which they began and ended, from Parliament's repository."""

from collections.abc import Iterator

from graph import cells
from graph.boundaries import boundary_set, country_of
from graph.records import Fault, Record, Seat, SeatDates
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_header, known, records

KIND = "Constituency dates"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"

_SPELLINGS = {"constituency": "Name", "gss": "ONSCode", "start": "StartDate", "end": "EndDate"}


def _layout(file: SourceFile) -> Layout | None:
    return by_header(file, _SPELLINGS, _SPELLINGS)


def recognises(file: SourceFile) -> bool:
    """True where the header is that of constituency dates."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every seat with its days."""
    return records(file, known(_layout(file), file, KIND), lambda row: [_dates(row)])


def _dates(row: Row) -> SeatDates:
    gss, start = row.text("gss"), row.must_read("start", cells.day)
    if start is None:
        raise Unusable("no start")
    seat = Seat(
        gss=gss,
        name=row.required("constituency"),
        boundary_set=boundary_set(gss, start),
        country=country_of(gss or ""),
    )
    return SeatDates(seat, start, row.read("end", cells.day), row.line)
