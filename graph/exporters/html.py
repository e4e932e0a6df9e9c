"""Networks as one self-contained HTML page; the only module that knows pyvis.

The page shows the network three ways: as a timeline of candidacies, as dots and lines, and as a table.
pyvis holds the drawing and brings the library that draws it, vis-network. The page around it is our own
(`page/`), because the pages of pyvis always load other addresses, and put some texts of the data into
the page as markup. Ours asks for nothing: its policy forbids every address and every script and style
but its own, by their digests. The data are compressed and in base64, so that no text is ever markup.
"""

import json
import re
from importlib.resources import files
from string import Template
from typing import Any

from graph.errors import HustingsError
from graph.exporters._columns import columns, numbered, packed
from graph.exporters._drawing import MOST_DRAWN, SHAPES, Drawing, drawing, strokes
from graph.exporters._markup import policy, text
from graph.networks import NODE_KINDS, Network

ENDINGS = (".html", ".htm")

SCRIPTS = (  # one after the other they are the script of the page
    "words.js",
    "data.js",
    "state.js",
    "passing.js",
    "part.js",
    "legend.js",
    "lists.js",
    "search.js",
    "record.js",
    "panel.js",
    "ways.js",
    "lanes.js",
    "timeline.js",
    "overview.js",
    "names.js",
    "rings.js",
    "network.js",
    "table.js",
    "picture.js",
    "keys.js",
    "page.js",
)
_OPTIONS = {
    "physics": False,  # the places are worked out beforehand
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "tooltipDelay": 0},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 4},
    "edges": {"hoverWidth": 1, "selectionWidth": 1.5, "arrows": {"to": {"scaleFactor": 0.45}}},
}
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
_SOURCE_MAP = re.compile(
    r"^//# sourceMappingURL=.*$", re.MULTILINE
)  # the one address a browser would ask for


def serialise(network: Network) -> bytes:
    """The page: heading, search, filters, the three views, the record of what is chosen, and sources."""
    library, script, style = _library(), "".join(map(_asset, SCRIPTS)), _asset("page.css")
    page = Template(_asset("page.html")).substitute(
        policy=policy([library, script], style),
        title=text(network.graph["title"]),
        style=style,
        data=packed(_page_data(network)),
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


def _page_data(network: Network) -> dict[str, Any]:
    nodes, edges = numbered(network)
    undrawn = network.graph.get("undrawn", ())
    drawn = drawing(nodes, edges, undrawn)
    return {
        **{name: network.graph[name] for name in ("title", "subtitle", "sources")},
        "view": network.graph.get("view"),
        "finding": network.graph.get("finding", ""),
        "background": network.graph.get("background", []),
        "kinds": NODE_KINDS,
        "shapes": SHAPES,
        "strokes": strokes(edges, undrawn),
        "most": MOST_DRAWN,
        "centre": drawn.centre,
        "placed": drawn.placed,
        "first": _through_pyvis(drawn),
        **columns(nodes, edges),
    }


def _through_pyvis(drawn: Drawing) -> dict[str, Any]:
    """The first drawing as pyvis holds it, in two lists and a dictionary that vis-network takes.

    Its lists are filled directly: `add_node` and `add_edge` search them for each call, and `from_nx`
    changes the network that it is given. Undirected networks lose parallel edges, hence directed.
    """
    # Imported here because pyvis loads IPython, which nobody needs who writes another format.
    from pyvis.network import Network as VisNetwork  # type: ignore[import-untyped]  # it ships no types

    vis = VisNetwork(directed=True)
    places = zip(drawn.nodes, drawn.points, strict=True)
    vis.nodes.extend({"id": node, "x": point[0], "y": point[1]} for node, point in places)
    vis.edges.extend({"id": edge} for edge in drawn.edges)
    vis.options = _OPTIONS
    nodes, edges, _, _, _, options = vis.get_network_data()
    return {"nodes": nodes, "edges": [edge["id"] for edge in edges], "options": json.loads(options)}
