"""What a writer wrote, as Python values."""

from collections.abc import Callable

import pyoxigraph as ox

from graph.ns import ID
from graph.rdf.writer import GraphWriter, QuadWriter
from graph.store import Store
from graph.terms import Cell, Iri


def written(write: Callable[[GraphWriter], object]) -> dict[str, dict[str, list[Cell]]]:
    """For each thing that `write` describes, the last part of each property with its values, without base."""
    lines: list[str] = []
    write(QuadWriter(lines.append).into(Iri("urn:kg")))
    store = ox.Store()
    store.load("".join(lines).encode(), format=ox.RdfFormat.N_QUADS)
    found: dict[str, dict[str, list[Cell]]] = {}
    for row in Store(store, "written").select("SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o").rows:
        thing, name, value = row
        values = found.setdefault(str(thing).removeprefix(ID), {})
        short = value.removeprefix(ID) if isinstance(value, str) else value
        values.setdefault(str(name).replace("#", "/").rpartition("/")[2], []).append(short)
    return found
