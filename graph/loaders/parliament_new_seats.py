"""The seats of the boundaries of 2023, with country or English region and kind; eight columns, no header."""

from collections.abc import Iterator, Mapping

from graph.boundaries import BOUNDARY_SETS, country_of, is_code
from graph.records import Fault, Record, Seat, SeatDates
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_position, known, records

KIND = "New constituencies"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"

_ORDER = ("short_name", "blank", "region", "constituency", "sorted_name", "kind", "blank_again", "gss")
_NEW = BOUNDARY_SETS["uksi-2023-1230"]


def _layout(file: SourceFile) -> Layout | None:
    return by_position(file, (_ORDER,), _fits)


def _fits(row: Mapping[str, str]) -> bool:
    return is_code(row["gss"]) and row["kind"] in ("County", "Borough", "Burgh")


def recognises(file: SourceFile) -> bool:
    """True where a row ends with the kind and the code of a seat."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every seat, from the day on which its boundaries came into force."""
    return records(file, known(_layout(file), file, KIND), lambda row: [_dates(row)])


def _dates(row: Row) -> SeatDates:
    gss, region = row.required("gss"), row.text("region")
    country = country_of(gss)
    if country is None or _NEW.in_force_from is None:
        raise Unusable(f"“{gss}” is not the code of a constituency")
    seat = Seat(
        gss=gss,
        name=row.required("constituency"),
        boundary_set=_NEW.key,
        country=country,
        region=region,
        kind=row.text("kind"),
    )
    return SeatDates(seat, _NEW.in_force_from, None, row.line)
