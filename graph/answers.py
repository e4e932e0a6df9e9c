"""What a question gives back: rows with their query and the way to their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from graph.engine import Engine
from graph.ns import PROLOGUE
from graph.terms import Cell, Iri, iri

if TYPE_CHECKING:
    import pandas
    from rdflib.term import Node

_BATCH = 400
# Rows that a notebook is shown.
_SHOWN = 100
_SOURCES = """
SELECT DISTINCT ?thing ?file ?line ?licence ?publisher ?retrieved WHERE {
  VALUES ?thing { %s }
  GRAPH ?kg { ?thing h:sourceLine ?line }
  ?kg dcterms:title ?file ; dcterms:rights ?licence .
  OPTIONAL { ?kg dcterms:publisher ?publisher }
  OPTIONAL { ?kg prov:wasDerivedFrom/pav:retrievedOn ?retrieved }
} ORDER BY ?file ?line
"""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of a source file that an answer rests on."""

    thing: Iri
    file: str
    line: int
    licence: str
    publisher: str | None
    retrieved: date | None


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of Python values, in the order of the query; `query` is the SPARQL that gave them.

    `evidence` names the columns whose IRIs lead to source rows.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    query: str
    evidence: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        return f"<answer “{self.title}”: {len(self.rows):,} rows of {', '.join(self.columns)}>"

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row as a dict by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def column(self, name: str) -> list[Cell]:
        """The values of one column."""
        index = self.columns.index(name)
        return [row[index] for row in self.rows]

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a DataFrame; needs pandas (`pip install "hustings[pandas]"`)."""
        import pandas

        return pandas.DataFrame(self.rows, columns=list(self.columns))

    def terms(self) -> list[tuple[Node | None, ...]]:
        """The rows as rdflib terms."""
        from rdflib import Literal, URIRef

        def term(cell: Cell) -> Node | None:
            return None if cell is None else URIRef(cell) if isinstance(cell, Iri) else Literal(cell)

        return [tuple(map(term, row)) for row in self.rows]

    def sources(self, engine: Engine) -> list[SourceRow]:
        """The rows of the source files that the answer's evidence columns rest on."""
        return source_rows(
            engine, (cell for name in self.evidence for cell in self.column(name) if isinstance(cell, Iri))
        )

    def _repr_html_(self) -> str:
        """The rows as a table, as notebooks show it."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>"
            + "".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in row)
            + "</tr>"
            for row in self.rows[:_SHOWN]
        )
        left = len(self.rows) - _SHOWN
        if left > 0:
            body += f'<tr><td colspan="{len(self.columns)}">… and {left:,} more rows</td></tr>'
        return f"<table><caption>{escape(self.title)}</caption><tr>{head}</tr>{body}</table>"


def source_rows(engine: Engine, of: Iterable[Iri]) -> list[SourceRow]:
    """The rows of the source files that state these things."""
    things = sorted(set(of))
    rows: list[tuple[Cell, ...]] = []
    for start in range(0, len(things), _BATCH):
        values = " ".join(map(iri, things[start : start + _BATCH]))
        rows += engine.select(PROLOGUE + _SOURCES % values).rows
    return sorted((SourceRow(*row) for row in rows), key=lambda r: (r.file, r.line, r.thing))  # type: ignore[arg-type]  # columns as in _SOURCES
