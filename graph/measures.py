"""What people ask of a network: who is tied to most, who stands between others, which groups there are.

Each measure gives plain rows, sorted, with names; the same network gives the same rows. Parallel edges count
as so many ties for `degrees`, and as one for the others, which look neither at direction nor at kind.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple, cast

import networkx as nx

from graph.errors import UsageError
from graph.networks import NODE_KINDS, Network, NodeKind

_EXACT = 2_000  # nodes up to which betweenness is worked out from all of them
_SAMPLE = 400  # nodes from which it is estimated in larger networks


class Degree(NamedTuple):
    """How many edges a node has, and how many other nodes it is tied to."""

    label: str
    kind: NodeKind
    edges: int
    neighbours: int
    iri: str


class Between(NamedTuple):
    """The share of all shortest ways between two others that lead over a node, 0 to 1."""

    label: str
    kind: NodeKind
    betweenness: float
    iri: str


class Member(NamedTuple):
    """A node with the number of its community, 1 for the largest."""

    community: int
    label: str
    kind: NodeKind
    iri: str


class Step(NamedTuple):
    """One step of a way; `ties` are the kinds and labels of all edges between the two."""

    label: str
    to_label: str
    ties: tuple[str, ...]
    iri: str
    to_iri: str


def degrees(network: Network) -> list[Degree]:
    """All nodes, those with most edges first; an edge from a node to itself counts twice."""
    rows = (
        Degree(
            *_named(network, iri), network.degree(iri), len(set(nx.all_neighbors(network, iri)) - {iri}), iri
        )
        for iri in network
    )
    return sorted(rows, key=lambda row: (-row.edges, row.label, row.iri))


def betweenness(network: Network) -> list[Between]:
    """All nodes, those over which most shortest ways lead first (Brandes 2001, normalised).

    Beyond 2,000 nodes it is an estimate from 400 of them, the same ones each time.
    """
    plain = _plain(network)
    sample = _SAMPLE if len(plain) > _EXACT else None
    found = nx.betweenness_centrality(plain, k=sample, seed=0)
    rows = (Between(*_named(network, iri), value, iri) for iri, value in found.items())
    return sorted(rows, key=lambda row: (-row.betweenness, row.label, row.iri))


def communities(network: Network) -> list[Member]:
    """All nodes by the group in which they are tied to one another more than to others (Louvain method)."""
    found = nx.community.louvain_communities(_plain(network), seed=0)
    groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    rows = (
        Member(number, *_named(network, iri), iri) for number, group in enumerate(groups, 1) for iri in group
    )
    return sorted(rows, key=lambda row: (row.community, row.label, row.iri))


def shortest_path(
    network: Network, start: str, end: str, *, without: Iterable[NodeKind] = ("party",)
) -> list[Step]:
    """The steps of a shortest way from one node to another, given by IRI; no steps where there is none.

    It leads over no node of the kinds left out: without them most ways would be from party to party.
    UsageError for a node that is not in the network and for an unknown kind.
    """
    for iri in (start, end):
        if iri not in network:
            raise UsageError(f"{iri} is not in this network.")
    left_out = set(without)
    if unknown := left_out - set(NODE_KINDS):
        raise UsageError(
            f"There is no kind of node {', '.join(sorted(unknown))}: choose of {', '.join(NODE_KINDS)}."
        )
    plain = _plain(network)
    kept = [iri for iri in plain if iri in (start, end) or network.nodes[iri]["kind"] not in left_out]
    try:
        way = nx.shortest_path(plain.subgraph(kept), start, end)
    except nx.NetworkXNoPath:
        return []
    return [_step(network, one, other) for one, other in pairwise(way)]


def _step(network: Network, one: str, other: str) -> Step:
    told = [
        " ".join(filter(None, (edge["kind"], edge["label"])))
        for ends in {(one, other), (other, one)}
        for edge in (network.get_edge_data(*ends) or {}).values()
    ]
    return Step(_named(network, one)[0], _named(network, other)[0], tuple(sorted(told)), one, other)


def _named(network: Network, iri: str) -> tuple[str, NodeKind]:
    return cast(str, network.nodes[iri]["label"]), cast(NodeKind, network.nodes[iri]["kind"])


def _plain(network: Network) -> "nx.Graph[str]":
    """The network with nodes and edges in a fixed order, each pair tied once, without loops."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(network))
    plain.add_edges_from(
        sorted((min(pair), max(pair)) for pair in set(network.edges()) if pair[0] != pair[1])
    )
    return plain
