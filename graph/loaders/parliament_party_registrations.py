"""Parties with their entries in the registers of the Electoral Commission, from Parliament's repository."""

import re
from collections.abc import Iterator

from graph import cells
from graph.records import Fault, PartyRegistration, Record
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_header, known, records

KIND = "Party registrations"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"

_SPELLINGS = {
    "mnis_id": "MNIS ID",
    "name": "MNIS name",
    "ec_id": "Electoral Commission ID",
    "jurisdiction": "Jurisdiction",
    "registered_on": "Registered on",
    "deregistered_on": "Deregistered on",
    "name_updated_on": "Primary EC name last updated on",
}


def _layout(file: SourceFile) -> Layout | None:
    return by_header(file, _SPELLINGS, ("name", "ec_id", "registered_on"))


def recognises(file: SourceFile) -> bool:
    """True where the header is that of party registrations."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every entry in a register; parties that were never registered are set aside."""
    return records(file, known(_layout(file), file, KIND), lambda row: [_registration(row)])


def _registration(row: Row) -> PartyRegistration:
    name, ec_id = row.required("name"), row.text("ec_id") or ""
    if not re.fullmatch(r"PP\d+", ec_id):
        raise Unusable(f"“{name}” has no number in a register of parties")
    return PartyRegistration(
        name=name,
        ec_id=ec_id,
        line=row.line,
        mnis_id=row.text("mnis_id"),
        jurisdiction=row.text("jurisdiction"),
        registered_on=row.read("registered_on", cells.day),
        deregistered_on=row.read("deregistered_on", cells.day),
        name_updated_on=row.read("name_updated_on", cells.day),
    )
