"""Networks as one self-contained HTML page; the only module that knows pyvis.

The drawing goes through pyvis and is drawn by the vis-network library that its wheel carries. The page
around it is our own (`page/`), because the pages of pyvis always load other addresses, and put some
texts of the data into the page as markup. Ours asks for nothing: its policy forbids every address
and every script and style but its own, by their digests.
"""

import base64
import hashlib
import json
import re
from collections import Counter
from importlib.resources import files
from string import Template
from typing import Any

from graph.errors import HustingsError
from graph.exporters._drawing import MOST_DRAWN, Drawing, drawing, shape, strokes, undrawn
from graph.exporters._flat import hex_colour
from graph.networks import Network, NodeAttributes, ordered_edges, ordered_nodes

ENDINGS = (".html", ".htm")

_OPTIONS = {
    "physics": False,  # the places are worked out beforehand
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "tooltipDelay": 0},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 4, "chosen": True},
    "edges": {"width": 1.4, "hoverWidth": 1, "selectionWidth": 1.5, "arrows": {"to": {"scaleFactor": 0.45}}},
}
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
_SOURCE_MAP = re.compile(
    r"^//# sourceMappingURL=.*$", re.MULTILINE
)  # the one address a browser would ask for


def serialise(network: Network) -> bytes:
    """The page: heading, legend, drawing, tooltips, details, sources, and the same as tables."""
    library, script, style = _library(), _asset("names.js") + _asset("page.js"), _asset("page.css")
    page = Template(_asset("page.html")).substitute(
        policy=_policy([library, script], style),
        style=style,
        data=_data_block(_page_data(network)),
        library=library,
        script=script,
    )
    return page.encode("utf-8")


def _asset(name: str) -> str:
    return (files("graph.exporters") / "page" / name).read_text("utf-8")


def _library() -> str:
    """The code of vis-network out of the installed pyvis, without the address of its source map."""
    try:
        code = (files("pyvis") / _LIBRARY).read_text("utf-8")
    except (ImportError, OSError) as error:
        raise HustingsError(
            "The drawing library is not where pyvis 0.3.2 has it; "
            "install that version with “pip install pyvis==0.3.2”."
        ) from error
    return _SOURCE_MAP.sub("", code)


def _policy(scripts: list[str], style: str) -> str:
    """A Content-Security-Policy under which nothing is loaded and only these texts run and style."""
    allowed = " ".join(map(_digest, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}'"


def _data_block(data: dict[str, Any]) -> str:
    """The data as JSON in ASCII that no HTML parser reads as markup, whatever texts it holds."""
    whole = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")  # lone surrogates become “?”
    escaped = json.dumps(json.loads(whole), separators=(",", ":"))
    return escaped.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _page_data(network: Network) -> dict[str, Any]:
    nodes, edges = ordered_nodes(network), ordered_edges(network)
    number = {iri: index for index, (iri, _) in enumerate(nodes)}
    drawn = drawing(network)
    return {
        "title": network.graph["title"],
        "subtitle": network.graph["subtitle"],
        "sources": network.graph["sources"],
        "note": _note(drawn, len(nodes)),
        "nodes": [_node_words(iri, node) for iri, node in nodes],
        "edges": [
            {
                "from": number[source],
                "to": number[target],
                "kind": edge["kind"],
                "label": edge["label"],
                "details": edge["details"],
                "years": ", ".join(map(str, edge["years"])),
                "source": edge["source"],
            }
            for source, target, _, edge in edges
        ],
        "legend": _legend(network),
        "placed": drawn.placed,
        "drawing": _through_pyvis(drawn),
    }


def _node_words(iri: str, node: NodeAttributes) -> dict[str, Any]:
    return {
        "iri": iri,
        "kind": node["kind"],
        "label": node["label"],
        "party": node["party"] or "",
        "year": "" if node["year"] is None else str(node["year"]),
        "details": node["details"],
    }


def _note(drawn: Drawing, count: int) -> str:
    """What the reader must know before looking: that there is nothing, or that not all is drawn."""
    if not count:
        return "There is nothing to draw: this network is empty."
    if not drawn.nodes_left_out:
        return ""
    best = ", the best connected," if len(drawn.nodes) == MOST_DRAWN else ""
    return (
        f"{len(drawn.nodes):,} of {count:,} dots{best} are drawn, and {drawn.nodes_left_out:,} more "
        f"(with {drawn.edges_left_out:,} lines) are not; the tables below list them all."
    )


def _legend(network: Network) -> dict[str, Any]:
    """What each mark means and how often it occurs: kinds of node, parties, kinds of edge."""
    nodes = [node for _, node in ordered_nodes(network)]
    kinds = Counter(node["kind"] for node in nodes)
    return {
        "kinds": [
            {"kind": kind, "shape": shape(kind)[0], "fill": shape(kind)[1], "count": count}
            for kind, count in kinds.items()
        ],
        "parties": _parties(nodes),
        "relations": [
            {"kind": kind, "colour": colour, "dashes": dashes, "count": count}
            for kind, (colour, dashes), count in strokes(network)
        ],
        "undrawn": [{"kind": kind, "count": count} for kind, count in undrawn(network).items()],
        "sized": any(node["size"] is not None for node in nodes),
    }


def _parties(nodes: list[NodeAttributes]) -> list[dict[str, Any]]:
    """Each party with its colour, the name of its own dot, and how many other dots it has, largest first."""
    counts: Counter[str] = Counter()
    fills: dict[str, str] = {}
    names: dict[str, str] = {}
    for node in nodes:
        if party := node["party"]:
            counts[party] += node["kind"] != "party"
            fills.setdefault(party, hex_colour(node["colour"]) or shape(node["kind"])[1])
            if node["kind"] == "party":
                names.setdefault(party, node["label"])
    ordered = sorted(counts, key=lambda party: (-counts[party], party))
    return [
        {"party": party, "name": names.get(party, ""), "fill": fills[party], "count": counts[party]}
        for party in ordered
    ]


def _through_pyvis(drawn: Drawing) -> dict[str, Any]:
    """The drawing as pyvis holds it, in three lists and dictionaries that vis-network takes.

    Its lists are filled directly: `add_node` and `add_edge` search them for each call, and `from_nx`
    changes the network that it is given. Undirected networks lose parallel edges, hence directed.
    """
    # Imported here because pyvis loads IPython, which nobody needs who writes another format.
    from pyvis.network import Network as VisNetwork  # type: ignore[import-untyped]  # it ships no types

    vis = VisNetwork(directed=True)
    vis.nodes.extend(drawn.nodes)
    vis.edges.extend(drawn.edges)
    vis.options = _OPTIONS
    nodes, edges, _, _, _, options = vis.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}
