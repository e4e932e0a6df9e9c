"""Which rows of which source files a network rests on, told by its nodes, its edges and itself."""

from collections import defaultdict
from collections.abc import Iterable

from graph.answers import source_rows
from graph.engine import Engine
from graph.networks import Network, NetworkSource, add_details
from graph.terms import Iri

_OF_MANY_ROWS = ("person", "party", "constituency")  # and so of none in particular


def shown(network: Network) -> set[str]:
    """The IRIs that nodes and edges stand for and that single rows may tell of.

    An edge stands for those in its key, which spaces set apart.
    """
    keys = {part for *_, key in network.edges(keys=True) for part in key.split()}
    return keys | {iri for iri, node in network.nodes(data=True) if node["kind"] not in _OF_MANY_ROWS}


def cite(engine: Engine, network: Network, of: Iterable[Iri]) -> None:
    """Nodes, edges and the network itself name the source rows of these things."""
    cited: dict[str, list[str]] = defaultdict(list)
    sources: dict[str, NetworkSource] = {}
    for row in source_rows(engine, of):
        cited[row.thing].append(f"{row.file}, row {row.line}")
        sources.setdefault(
            row.file, {"label": row.file, "publisher": row.publisher or "", "licence": row.licence}
        )
    network.graph["sources"] = [*network.graph["sources"], *sources.values()]
    for iri in network.nodes.keys() & cited.keys():
        add_details(network, iri, [("Source", place) for place in cited[iri]])
    for *_, key, edge in network.edges(keys=True, data=True):
        edge["source"] = "; ".join(place for part in key.split() for place in cited.get(part, ()))
