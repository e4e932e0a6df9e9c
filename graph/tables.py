"""Tables read by the names of their columns; every row is used, mended or set aside, and each fault is told.

A loader says where its columns are (`by_header`, or `by_position` for copies without a header) and makes
records of one row; what is common to all tables is here.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from graph.cells import clean
from graph.errors import SourceError
from graph.records import Fault, Record
from graph.sources import SourceFile

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)


# Seats and parties of all rows so far: a seat has many rows, and one object serves them all.
_FIRST: dict[Hashable, Hashable] = {}


def first_equal(thing: H) -> H:
    """The first of all equal things that were given, which saves keeping the others."""
    return cast(H, _FIRST.setdefault(thing, thing))


class Unusable(Exception):
    """A row that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column holds what; `header` is the row that says so, None in copies without one."""

    columns: Mapping[str, int]
    width: int
    header: tuple[str, ...] | None = None


class Row:
    """One row whose cells are read by column name; `faults` grows with what is found wrong on the way."""

    def __init__(self, line: int, cells: Sequence[str], columns: Mapping[str, int]) -> None:
        self.line = line
        self.faults: list[Fault] = []
        self._cells = [clean(cell) for cell in cells]
        self._columns = columns
        mended = [(name, how) for name, index in columns.items() if (how := self._cells[index][1])]
        if mended:
            what = "; ".join(f"{how} in {_words(name)}" for name, how in mended)
            self.faults.append(Fault(line, what, "cleaned", "repaired"))

    def has(self, column: str) -> bool:
        """True where the table has the column."""
        return column in self._columns

    def text(self, column: str) -> str | None:
        """What the cell says; None where it is blank or the table has no such column."""
        index = self._columns.get(column)
        return (self._cells[index][0] or None) if index is not None else None

    def required(self, column: str) -> str:
        """What the cell says; the row is unusable where it is blank."""
        text = self.text(column)
        if text is None:
            raise Unusable(f"no {_words(column)}")
        return text

    def read(self, column: str, reader: Callable[[str], T]) -> T | None:
        """What the cell means; None where it is blank or, with a fault noted, makes no sense."""
        text = self.text(column)
        if text is None:
            return None
        try:
            return reader(text)
        except ValueError as error:
            self.note(f"{_words(column)}: {error}", "left out")
            return None

    def must_read(self, column: str, reader: Callable[[str], T]) -> T | None:
        """What the cell means; None where it is blank; the row is unusable where it makes no sense."""
        text = self.text(column)
        try:
            return None if text is None else reader(text)
        except ValueError as error:
            raise Unusable(f"{_words(column)}: {error}") from error

    def note(self, what: str, done: str) -> None:
        """A fault that does not keep the row from being used."""
        self.faults.append(Fault(self.line, what, done, "noted"))


def _words(column: str) -> str:
    return column.replace("_", " ")


def fold(name: str) -> str:
    """A column name without case, spaces and punctuation, for comparing: `ONS ID` and `ons_id` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def by_header(file: SourceFile, spellings: Mapping[str, str], needed: Iterable[str]) -> Layout | None:
    """Where the columns are, by the header among the first rows; None unless it has all that are needed.

    `spellings` gives for each column its spellings, comma separated. The first of them that the header
    has counts, and the leftmost of equal names.
    """
    wanted = {column: [fold(name) for name in names.split(",")] for column, names in spellings.items()}
    for row in file.head:
        places: dict[str, int] = {}
        for index, name in enumerate(row):
            places.setdefault(fold(name), index)
        columns = {
            column: places[found]
            for column, names in wanted.items()
            if (found := next((name for name in names if name in places), None))
        }
        if all(column in columns for column in needed):
            return Layout(columns, len(row), row)
    return None


def by_position(
    file: SourceFile, orders: Iterable[Sequence[str]], fits: Callable[[Mapping[str, str]], bool]
) -> Layout | None:
    """Where the columns are in a copy without header: the order in which one of the first rows fits."""
    for order in orders:
        for row in file.head:
            if len(row) == len(order) and fits(dict(zip(order, map(str.strip, row), strict=True))):
                return Layout({column: index for index, column in enumerate(order)}, len(order))
    return None


def known(layout: Layout | None, file: SourceFile, kind: str) -> Layout:
    """The layout that was found; SourceError where the file is not of the kind after all."""
    if layout is None:
        raise SourceError(file.label, f"is not of the kind “{kind}”")
    return layout


def records(
    file: SourceFile, layout: Layout, make: Callable[[Row], Iterable[Record]]
) -> Iterator[Record | Fault]:
    """What `make` makes of each row, and the faults of all rows, in the order of the lines."""
    first: dict[tuple[str, ...], int] = {}  # the line on which each row stood first
    started = layout.header is None
    for line, cells, raw in _rows(file, layout.width):
        if not started:
            started = cells == layout.header
            continue
        if not "".join(cells).strip():
            continue
        try:
            _check(cells, layout, first.setdefault(cells, line), line)
            row = Row(line, cells, layout.columns)
            yield from list(make(row))
            yield from row.faults
        except Unusable as error:
            yield Fault(line, str(error), "set aside", "rejected", raw.rstrip("\r\n"))
    if not first:
        yield Fault(1, "a header and no rows", "nothing to load", "noted")


def _check(cells: tuple[str, ...], layout: Layout, first: int, line: int) -> None:
    if cells == layout.header:
        raise Unusable("the header again")
    if len(cells) != layout.width:
        raise Unusable(f"{len(cells)} columns instead of {layout.width}")
    if first != line:
        raise Unusable(f"the same row as line {first}")


def _rows(file: SourceFile, width: int) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Each row with its line and its raw text; a quote left open does not swallow the rows that follow it.

    Excel ends rows with commas where some row is longer: blank cells too many are dropped.
    """
    for line, cells in file.rows():
        for number, row, raw in _split(file, line, cells, width):
            surplus = "".join(row[width:])
            yield number, tuple(row if surplus.strip() else row[:width]), raw


def _split(file: SourceFile, line: int, cells: list[str], width: int) -> Iterator[tuple[int, list[str], str]]:
    """The row, or the lines it takes one by one where one of them is a whole row by itself."""
    last = line + sum(cell.count("\n") for cell in cells)
    lines = range(line, min(last, len(file.lines)) + 1)
    if any(len(file.alone(number)) == width for number in lines[1:]):
        yield from ((number, file.alone(number), file.lines[number - 1]) for number in lines)
    else:
        yield line, cells, "".join(file.lines[number - 1] for number in lines)
