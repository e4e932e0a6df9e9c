"""The network of any query: of the triples that it constructs, or of the rows that tie one IRI to another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from graph.engine import Engine, Table, query_form
from graph.errors import QueryError
from graph.network_rows import counted, nothing
from graph.network_sources import cite, shown
from graph.networks import Detail, Network, NodeKind, add_edge, add_node, new_network
from graph.ns import PROLOGUE, RDF, RDFS, SKOS, H
from graph.tabular import text
from graph.terms import Iri, iri

MOST_EDGES = 200_000  # of one answer; a page with more opens in no browser
_BATCH = 1_000  # things whose names are asked for at once
_TRIPLE = re.compile(r"<([^>]*)> <([^>]*)> <([^>]*)> \.")
_SCHEMA = "https://schema.org/"
_LABELS = (f"{_SCHEMA}name", f"{_SCHEMA}headline", RDFS.label, SKOS.prefLabel, SKOS.notation, H.outcome)
_ASKED = (*_LABELS, RDF.type, H.firstName, H.surname, H.abbreviation, H.colour)
_KINDS: dict[str, NodeKind] = {
    f"{_SCHEMA}Person": "person",
    H.PoliticalParty: "party",
    H.PartyAsStood: "party",
    H.Constituency: "constituency",
    H.Contest: "contest",
    H.NotionalContest: "contest",
    H.Candidacy: "candidacy",
    f"{_SCHEMA}NewsArticle": "article",
    H.TextSnapshot: "article",
    H.Quotation: "quotation",
    H.ArticleStatement: "quotation",
}


class Tie(NamedTuple):
    """An edge of the answer; `about` are the IRIs that it stands for, apart from its kind."""

    source: Iri
    target: Iri
    kind: str
    about: tuple[str, ...]
    details: tuple[Detail, ...] = ()


def network_of(engine: Engine, query: str, title: str = "Network of a query") -> Network:
    """The network of what the query answers, with names and kinds from the graph.

    Of CONSTRUCT and DESCRIBE, each triple between IRIs is an edge. Of SELECT, each row is one, between its
    first two columns of IRIs; the other columns are details. The first 200,000 edges are kept; the rest are
    counted in the attribute `left_out`. QueryError for ASK, and for rows without two columns of IRIs.
    """
    form = query_form(query)
    if form == "ASK":
        raise QueryError("ASK has no network: ask with CONSTRUCT, DESCRIBE or SELECT.")
    ties = _of_rows(engine.select(query)) if form == "SELECT" else _of_triples(engine.construct(query))
    kept = list(islice(ties, MOST_EDGES))
    if not kept:
        return nothing(title)
    left_out = sum(1 for _ in ties)
    network = new_network(title, _subtitle(len(kept), left_out), view="network")
    if left_out:
        network.graph["left_out"] = left_out
    _add_nodes(engine, network, (end for tie in kept for end in (tie.source, tie.target)))
    for number, tie in enumerate(kept):
        key = " ".join((f"{number}", *tie.about))
        add_edge(network, tie.source, tie.target, kind=tie.kind, key=key, details=tie.details)
    cite(engine, network, map(Iri, filter(_is_iri, shown(network))))
    return network


def _is_iri(part: str) -> bool:
    return ":" in part


def _subtitle(kept: int, left_out: int) -> str:
    if not left_out:
        return f"{counted(kept, 'edge', 'edges')}, as the query gives them."
    return f"The first {kept:,} of {kept + left_out:,} edges; ask for less to see the others."


def _of_triples(triples: str) -> Iterator[Tie]:
    """An edge of each triple between IRIs, which stands for its subject."""
    for line in triples.splitlines():
        if found := _TRIPLE.fullmatch(line):
            subject, predicate, thing = map(Iri, found.groups())
            yield Tie(subject, thing, local_name(predicate), (subject,))


def _of_rows(table: Table) -> Iterator[Tie]:
    """An edge of each row, between its first two columns of IRIs, which stands for all IRIs of the row."""
    columns = [
        index for index in range(len(table.columns)) if any(isinstance(row[index], Iri) for row in table.rows)
    ]
    if len(table.columns) < 2 or (table.rows and len(columns) < 2):
        found = ", ".join(f"?{table.columns[index]}" for index in columns) or "none"
        raise QueryError(
            "A network needs two columns of IRIs to tie one thing to another; "
            f"of {', '.join(f'?{name}' for name in table.columns)} here, those are {found}."
        )
    return _ties(table, *columns[:2]) if columns else iter(())


def _ties(table: Table, first: int, second: int) -> Iterator[Tie]:
    for row in table.rows:
        source, target = row[first], row[second]
        if isinstance(source, Iri) and isinstance(target, Iri):
            others = [
                (name, cell)
                for index, (name, cell) in enumerate(zip(table.columns, row, strict=True))
                if index not in (first, second) and cell is not None
            ]
            about = tuple(cell for cell in row if isinstance(cell, Iri))
            yield Tie(source, target, table.columns[second], about, tuple((n, text(c)) for n, c in others))


def _add_nodes(engine: Engine, network: Network, things: Iterable[Iri]) -> None:
    """The things are in the network under their names; what has none, under the last part of its IRI."""
    names = sorted(set(things))
    for start in range(0, len(names), _BATCH):
        batch = names[start : start + _BATCH]
        known = _described(engine, batch)
        for thing in batch:
            _add_node(network, thing, known[thing])


def _described(engine: Engine, things: Iterable[Iri]) -> Mapping[Iri, Mapping[str, list[str]]]:
    """What the graph says of each: its names, classes and colour, by predicate."""
    query = (
        f"{PROLOGUE}SELECT DISTINCT ?thing ?said ?value WHERE {{ "
        f"VALUES ?thing {{ {' '.join(map(iri, things))} }} "
        f"?thing ?said ?value FILTER (?said IN ({', '.join(map(iri, _ASKED))})) }}"
    )
    known: defaultdict[Iri, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for thing, said, value in engine.select(query).rows:
        known[Iri(str(thing))][str(said)].append(str(value))
    return known


def _add_node(network: Network, thing: Iri, known: Mapping[str, list[str]]) -> None:
    classes = sorted(known.get(RDF.type, ()))
    kind: NodeKind = next((_KINDS[name] for name in classes if name in _KINDS), "thing")
    add_node(
        network,
        thing,
        kind=kind,
        label=_label(thing, known),
        colour=min(known.get(H.colour, ()), default=None),
        party=min(known.get(H.abbreviation, ()), default=None),
        details=[("Class", local_name(name)) for name in classes if kind == "thing"] + [("IRI", thing)],
    )


def _label(thing: Iri, known: Mapping[str, list[str]]) -> str:
    for said in _LABELS:
        if said in known:
            return min(known[said])
    printed = (min(known[said]) for said in (H.firstName, H.surname) if said in known)
    return " ".join(printed) or local_name(thing)


def local_name(thing: str) -> str:
    """The last part of the IRI, readable; the whole of it where it has no parts."""
    return unquote(re.split(r"[/#:]", thing.rstrip("/#"))[-1]) or thing
