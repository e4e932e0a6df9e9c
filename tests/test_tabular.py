"""Cells as people read them, rows as files that any spreadsheet opens."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from graph.tabular import separated, text
from graph.terms import Cell, Iri


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (24120, "24120"),
        (Decimal("0.492185"), "0.492185"),
        (Decimal("1E-7"), "0.0000001"),
        (date(2024, 7, 4), "2024-07-04"),
        ("Ynys Môn", "Ynys Môn"),
        (Iri("https://x.example/a"), "https://x.example/a"),
    ],
)
def test_cell_is_shown_as_people_read_it(cell: Cell, shown: str) -> None:
    assert text(cell) == shown


def test_rows_stand_below_their_columns_with_the_separator() -> None:
    rows = [("Marrow Vale", 400, None), ("Tansy Bay", 950, True)]
    assert separated(("seat", "majority", "won"), rows, ",") == (
        "seat,majority,won\nMarrow Vale,400,\nTansy Bay,950,true\n"
    )
    assert separated(("a",), [("x\ty",)], "\t") == 'a\n"x\ty"\n'


@pytest.mark.parametrize("cell", ['say "aye"', "a,b", "two\nlines", "a\tb", "'", "\r\n", " padded "])
@pytest.mark.parametrize("separator", [",", "\t"])
def test_cell_comes_back_from_the_file_as_it_went_in(cell: str, separator: str) -> None:
    written = separated(("first", "second"), [(cell, "x")], separator)
    assert list(csv.reader(io.StringIO(written, newline=""), delimiter=separator))[1] == [cell, "x"]


def test_no_rows_leave_the_columns() -> None:
    assert separated(("a", "b"), [], ",") == "a,b\n"
