"""Codes of seats that were replaced by others on the same boundaries; three columns, no header."""

from collections.abc import Iterator, Mapping

from graph.boundaries import is_code
from graph.records import CodeRevision, Fault, Record
from graph.sources import SourceFile
from graph.tables import Layout, Row, by_position, known, records

KIND = "Revised constituency codes"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"


def _layout(file: SourceFile) -> Layout | None:
    return by_position(file, (("gss", "constituency", "revised_gss"),), _fits)


def _fits(row: Mapping[str, str]) -> bool:
    return is_code(row["gss"]) and is_code(row["revised_gss"])


def recognises(file: SourceFile) -> bool:
    """True where a row is a code, a name and a code."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every code with the one that replaced it."""
    return records(file, known(_layout(file), file, KIND), lambda row: [_revision(row)])


def _revision(row: Row) -> CodeRevision:
    return CodeRevision(
        row.required("gss"), row.required("constituency"), row.required("revised_gss"), row.line
    )
