"""What a network is: the one contract between the views that make networks and the exporters that write them.

A network is a `networkx.MultiDiGraph`. A node's id is its IRI; the attributes of the network, its nodes
and its edges are those of the three typed dictionaries below. Views build one with `new_network`,
`add_node` and `add_edge`; exporters read it with `ordered_nodes` and `ordered_edges`.

    network = new_network("Ambridge", "General elections, 2010 to 2024", sources)
    add_node(network, person, kind="person", label="Ann Archer", colour="#E4003B", party="Lab")
    add_node(network, seat, kind="constituency", label="Ambridge")
    add_edge(network, person, seat, kind="stood in", label="2017", years=[2017], key=candidacy,
             details=[("Votes", "24,120")], source="results/2017.csv, row 12")
"""

from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias, TypedDict, Unpack, cast, get_args

import networkx as nx

from graph.errors import HustingsError

NodeKind = Literal[
    "person", "party", "constituency", "contest", "candidacy", "article", "quotation", "thing"
]  # in the order in which legends and tables list them
NODE_KINDS: tuple[NodeKind, ...] = get_args(NodeKind)

Shape = Literal["timeline", "network", "table"]  # the ways in which a page shows a network
Side = Literal["for", "against", ""]

Detail = tuple[str, str]  # (name, value) as shown to a reader: ("Votes", "24,120")


class NetworkSource(TypedDict):
    """A source named at the foot of a page; a `licence` or `url` that is an http(s) address is a link."""

    label: str
    publisher: str
    licence: str
    url: NotRequired[str]


class NetworkAttributes(TypedDict):
    """The attributes of the network itself (`network.graph`).

    `background` names the kinds of edge that the places of the nodes tell already: drawn faintly.
    `undrawn` names those that would cross out the rest of the drawing: told beside it, in words.
    `view` is the way of showing it that opens first; `finding` is one sentence with what strikes most;
    `left_out` counts the edges of the answer for which there was no room.
    """

    title: str
    subtitle: str
    sources: list[NetworkSource]
    background: NotRequired[list[str]]
    undrawn: NotRequired[list[str]]
    view: NotRequired[Shape]
    finding: NotRequired[str]
    left_out: NotRequired[int]


class NodeFacts(TypedDict, total=False):
    """What is known of some nodes only: of candidacies and contests, of articles and quotations.

    `date` is an ISO day, of polling or publishing; `election` is `2017` or `by-election 2018`; `seat` is the
    name of the constituency; `person` is the IRI of whoever stood; `lane` is the party in whose row a
    timeline shows the node, where it is not `party`.
    """

    date: str
    election: str
    seat: str
    person: str
    elected: bool
    lane: str


class NodeAttributes(NodeFacts):
    """The attributes of a node (`network.nodes[iri]`); all keys but places and facts are present.

    `label` is short, for the drawing; `details` are figures and their source, in reading order.
    `colour` is the party's, as `#rrggbb`, and `party` its abbreviation; `size` is a share, 0 to 1.
    `x` and `y` count columns to the right and rows downwards; a network in which any node has a place
    is drawn by its places, and only the nodes that have one.
    """

    kind: NodeKind
    label: str
    details: tuple[Detail, ...]
    colour: str | None
    party: str | None
    year: int | None
    size: float | None
    x: NotRequired[float]
    y: NotRequired[float]


class EdgeFacts(TypedDict, total=False):
    """What is known of some edges only.

    `side` is whether words are for or against whom they are about, empty where plainly neither; `words` are
    those of a quotation, verbatim; `count` is how many things the edge stands for, 1 where it is absent.
    """

    side: Side
    words: str
    count: int


class EdgeAttributes(EdgeFacts):
    """The attributes of an edge (`network.edges[source, target, key]`); all keys but facts are present.

    `kind` is a verb read from source to target ("stood in", "won", "faced", "quoted about"); `source`
    says which file and row tell of it, and is empty only where the edge was worked out.
    """

    kind: str
    label: str
    details: tuple[Detail, ...]
    years: tuple[int, ...]
    source: str


Network: TypeAlias = "nx.MultiDiGraph[str]"  # a node id is an IRI; keys are strings too


def new_network(
    title: str,
    subtitle: str,
    sources: Iterable[NetworkSource] = (),
    background: Iterable[str] = (),
    undrawn: Iterable[str] = (),
    view: Shape | None = None,
    finding: str = "",
) -> Network:
    """An empty network with its heading and the sources that it draws on, each listed once."""
    attributes: NetworkAttributes = {"title": title, "subtitle": subtitle, "sources": []}
    for source in sources:
        if source not in attributes["sources"]:
            attributes["sources"].append(source)
    if kinds := sorted(set(background)):
        attributes["background"] = kinds
    if kinds := sorted(set(undrawn)):
        attributes["undrawn"] = kinds
    if view:
        attributes["view"] = view
    if finding:
        attributes["finding"] = finding
    return nx.MultiDiGraph(**attributes)


def add_node(
    network: Network,
    iri: str,
    *,
    kind: NodeKind,
    label: str,
    details: Iterable[Detail] = (),
    colour: str | None = None,
    party: str | None = None,
    year: int | None = None,
    size: float | None = None,
    **facts: Unpack[NodeFacts],
) -> None:
    """The network has the node; one added again keeps all that it has and gains the details it lacks."""
    if kind not in NODE_KINDS:
        raise HustingsError(f"“{kind}” is no kind of node; the kinds are {', '.join(NODE_KINDS)}.")
    if size is not None and not 0 <= size <= 1:
        raise HustingsError(f"The node “{label}” has size {size}; give a share between 0 and 1.")
    if iri in network:
        add_details(network, iri, details)
        return
    attributes: NodeAttributes = {
        "kind": kind,
        "label": label,
        "details": _union((), details),
        "colour": colour,
        "party": party,
        "year": year,
        "size": size,
    }
    network.add_node(iri, **attributes)
    network.nodes[iri].update(facts)


def add_details(network: Network, iri: str, details: Iterable[Detail]) -> None:
    """The node, which the network has, gains the details that it lacks."""
    network.nodes[iri]["details"] = _union(network.nodes[iri]["details"], details)


def place(network: Network, iri: str, x: float, y: float) -> None:
    """The node, which the network has, is drawn in this column and row."""
    network.nodes[iri].update(x=float(x), y=float(y))


def add_edge(
    network: Network,
    source_iri: str,
    target_iri: str,
    *,
    kind: str,
    label: str = "",
    details: Iterable[Detail] = (),
    years: Iterable[int] = (),
    source: str = "",
    key: str | None = None,
    **facts: Unpack[EdgeFacts],
) -> None:
    """The network has the edge between two nodes that it already has.

    `key` tells parallel edges apart: the IRI of the candidacy or quotation that the edge stands for.
    The same key again is the same edge, which gains the years and details it lacks; without a key the
    edge is always a new one.
    """
    for iri in (source_iri, target_iri):
        if iri not in network:
            raise HustingsError(
                f"The edge “{kind}” names {iri}, which is not in the network; add the node first."
            )
    if key is not None and network.has_edge(source_iri, target_iri, key):
        known = network.edges[source_iri, target_iri, key]
        known["details"] = _union(known["details"], details)
        known["years"] = tuple(sorted({*known["years"], *years}))
        return
    if key is None:
        key = f"{kind} {network.number_of_edges(source_iri, target_iri)}"
    attributes: EdgeAttributes = {
        "kind": kind,
        "label": label,
        "details": _union((), details),
        "years": tuple(sorted(set(years))),
        "source": source,
    }
    network.add_edge(source_iri, target_iri, key, **attributes)
    network.edges[source_iri, target_iri, key].update(facts)


def _union(known: tuple[Detail, ...], more: Iterable[Detail]) -> tuple[Detail, ...]:
    """Both, in order, each pair once."""
    return tuple(dict.fromkeys((*known, *more)))


def ordered_nodes(network: Network) -> list[tuple[str, NodeAttributes]]:
    """All nodes with their attributes, by kind, label and IRI: however the network was built."""
    order = {kind: place for place, kind in enumerate(NODE_KINDS)}
    nodes = [(iri, cast(NodeAttributes, data)) for iri, data in network.nodes(data=True)]
    return sorted(nodes, key=lambda n: (order.get(n[1]["kind"], len(order)), n[1]["label"], n[0]))


def ordered_edges(network: Network) -> list[tuple[str, str, str, EdgeAttributes]]:
    """All edges (source, target, key, attributes), parallel ones too, by the first three."""
    edges = [
        (source, target, str(key), cast(EdgeAttributes, data))
        for source, target, key, data in network.edges(keys=True, data=True)
    ]
    return sorted(edges, key=lambda edge: edge[:3])
