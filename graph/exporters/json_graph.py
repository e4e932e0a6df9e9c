"""Networks as node-link JSON, the shape that networkx, D3 and most graph libraries for browsers read.

    {"directed": true, "multigraph": true,
     "graph": {"title": …, "subtitle": …, "sources": [{"label": …, "publisher": …, "licence": …}],
               "background": [kind of edge, …] if any, "undrawn": [kind of edge, …] if any,
               "view": …, "finding": … and "left_out": … if given},
     "nodes": [{"id": IRI, "kind": …, "label": …, "details": [[name, value], …],
                "colour": "#rrggbb" or null, "party": … or null, "year": … or null, "size": … or null,
                "x": column, "y": row, if it has a place, "date": … and other facts, if known}],
     "edges": [{"source": IRI, "target": IRI, "key": …, "kind": …, "label": …,
                "details": [[name, value], …], "years": [2017, …], "evidence": …,
                "side": …, "words": … and "count": …, if known}]}

An edge's `source` of the contract is called `evidence`, for `source` is where the edge starts. In
Python, `networkx.node_link_graph(json.load(file), edges="edges")` gives the network back.
"""

import json

from graph.networks import EdgeAttributes, Network, ordered_edges, ordered_nodes

ENDINGS = (".json",)


def serialise(network: Network) -> bytes:
    """The network as node-link JSON in UTF-8, nodes and edges in their fixed order."""
    document = {
        "directed": True,
        "multigraph": True,
        "graph": network.graph,
        "nodes": [{"id": iri, **node} for iri, node in ordered_nodes(network)],
        "edges": [_edge(*edge) for edge in ordered_edges(network)],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _edge(source: str, target: str, key: str, edge: EdgeAttributes) -> dict[str, object]:
    attributes = {"evidence" if name == "source" else name: value for name, value in edge.items()}
    return {"source": source, "target": target, "key": key, **attributes}
