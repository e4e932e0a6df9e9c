"""The graph as RDF files: which named graphs go out, in which format."""

from pathlib import Path

from graph.errors import UsageError
from graph.files import write_whole
from graph.ids import kg
from graph.ns import PREFIXES
from graph.rdf.provenance import TEXTS, source_kg
from graph.store import Store
from graph.terms import Iri


def published(store: Store) -> list[Iri]:
    """All named graphs but the full texts of articles, which are their publishers'."""
    return [name for name in store.named_graphs() if not name.startswith(TEXTS)]


def named(store: Store, name: str) -> Iri:
    """The named graph of that IRI, of that path below `graph/`, or of the source file of that label."""
    known = set(store.named_graphs())
    for candidate in (Iri(name), kg(name), source_kg(name)):
        if candidate in known:
            return candidate
    raise UsageError(f"The graph has no named graph “{name}”: `hustings info` lists them.")


def export(store: Store, form: str, output: Path, only: str | None = None) -> int:
    """The published graphs, or the one named, are in the file; given is its size in bytes."""
    data = store.serialise([named(store, only)] if only else published(store), form, PREFIXES)
    write_whole(output, data)
    return len(data)
