"""Cells as text, and rows as CSV or TSV."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from graph.terms import Cell

Rows = Sequence[Sequence[Cell]]


def text(cell: Cell) -> str:
    """The value as people read it: nothing for None, `true` and `false` in lower case, ISO dates."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, date):
        return cell.isoformat()
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def separated(columns: Sequence[str], rows: Rows, separator: str) -> str:
    """The rows below a header line, with this separator; fields are quoted where they need it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([text(cell) for cell in row] for row in rows)
    return out.getvalue()
