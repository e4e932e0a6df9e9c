"""Quads as N-Quads lines: values in, one line each out, no triple twice."""

from collections.abc import Callable
from functools import lru_cache

from graph.ns import H
from graph.terms import Cell, Iri, Value, iri, nt

_iri = lru_cache(maxsize=1 << 16)(iri)


class QuadWriter:
    """Writes every triple into exactly one named graph: the first that states it.

    Engines differ in whether a union of graphs repeats a triple that stands in two of them; ours never does.
    `h:sourceLine` alone is said by every file for itself: two files may have a thing on the same line.
    """

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._stated: set[int] = set()
        self.mentioned: set[Iri] = set()
        self.known: set[tuple[Iri, Iri]] = set()

    def into(self, kg: Iri) -> "GraphWriter":
        """A writer for one named graph."""
        return GraphWriter(self, kg)

    def line(self, triple: str, kg: str, everywhere: bool = False) -> None:
        """The triple is written unless it already stands in some graph; with `everywhere`, in this one."""
        # 64-bit hashes instead of the text: at half a million triples a clash is a 1 in 10^8 event.
        key = hash((triple, kg)) if everywhere else hash(triple)
        if key not in self._stated:
            self._stated.add(key)
            self._write(f"{triple} {kg} .\n")


class GraphWriter:
    """Writes into one named graph."""

    def __init__(self, quads: QuadWriter, kg: Iri) -> None:
        self._quads = quads
        self.kg = kg
        self._kg = iri(kg)

    def add(self, subject: Iri, predicate: Iri, *values: Cell) -> None:
        """States each value of the subject; None states nothing."""
        for value in values:
            if value is not None:
                self._state(_iri(subject), predicate, value)

    def _state(self, subject: str, predicate: Iri, value: Value) -> None:
        triple = f"{subject} {_iri(predicate)} {nt(value)}"
        self._quads.line(triple, self._kg, everywhere=predicate == H.sourceLine)

    def first_mention(self, thing: Iri) -> bool:
        """Whether no graph has described this thing yet; from now on one has."""
        if thing in self._quads.mentioned:
            return False
        self._quads.mentioned.add(thing)
        return True

    def add_all(self, subject: Iri, values: dict[Iri, Cell]) -> None:
        """States each predicate's value of the subject."""
        start = _iri(subject)
        for predicate, value in values.items():
            if value is not None:
                self._state(start, predicate, value)

    def add_unless_known(self, subject: Iri, values: dict[Iri, Cell]) -> None:
        """States each predicate's value of the subject unless any graph has one by this method already."""
        for predicate, value in values.items():
            if value is not None and (subject, predicate) not in self._quads.known:
                self._quads.known.add((subject, predicate))
                self.add(subject, predicate, value)
