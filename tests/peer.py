"""rdflib as one more engine to ask, for comparison."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rdflib import Dataset, Literal, URIRef
from rdflib.term import Node

from graph.engine import Table
from graph.terms import Cell, Iri, literal


def cell(term: Node | None) -> Cell:
    """An rdflib term as the value that the store gives for it."""
    if isinstance(term, Literal):
        return literal(str(term), str(term.datatype))
    return Iri(term) if isinstance(term, URIRef) else None


@contextmanager
def _own_warnings_ignored() -> Iterator[None]:
    """What rdflib deprecates and goes on using is no warning to us."""
    with warnings.catch_warnings(category=DeprecationWarning, action="ignore"):
        yield


@dataclass(frozen=True, slots=True)
class Peer:
    """The union of a file's named graphs, asked by rdflib, for rows."""

    kg: Dataset

    @classmethod
    def of(cls, file: Path) -> "Peer":
        """The graphs of a TriG file."""
        kg = Dataset(default_union=True)
        with warnings.catch_warnings(
            category=DeprecationWarning, action="ignore"
        ):  # rdflib's, of its own making
            kg.parse(data=file.read_text(encoding="utf-8"), format="trig")
        return cls(kg)

    def select(self, query: str) -> Table:
        """The rows of a SELECT query."""
        with _own_warnings_ignored():
            found = self.kg.query(query)
            names = tuple(map(str, found.vars or ()))
            rows = [tuple(cell(row.get(name)) for name in names) for row in found]  # type: ignore[union-attr]  # rows of a SELECT
        return Table(names, rows)
