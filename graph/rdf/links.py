"""Judgements on who is who, one node each, with what it rests on; none states that two things are one."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from graph import ids
from graph.linking.people import Ground, Link
from graph.ns import DCTERMS, OWL, RDF, SEMAPV, SSSOM, H
from graph.rdf.writer import GraphWriter
from graph.terms import Iri

_JUSTIFICATIONS: dict[Ground, Iri] = {
    "evidence": SEMAPV.CompositeMatching,
    "identifier": SEMAPV.BackgroundKnowledgeBasedMatching,
    "decision": SEMAPV.ManualMappingCuration,
}


def write_links(links: Iterable[Link], kg: GraphWriter, decided: Callable[[str], GraphWriter]) -> None:
    """Every judgement is stated; what a person decided is in the graph of the file that says so."""
    for link in links:
        decision = link.decision
        into = decided(decision.label) if decision else kg
        this = ids.link(link.later, link.earlier)
        into.add_all(
            this,
            {
                RDF.type: H.IdentityLink,
                OWL.annotatedSource: ids.candidacy(link.later),
                OWL.annotatedProperty: H.samePersonAs,
                OWL.annotatedTarget: ids.candidacy(link.earlier),
                SSSOM.confidence: Decimal(str(link.confidence)),
                SSSOM.mapping_justification: _JUSTIFICATIONS[link.ground],
                H.linkStatus: link.status,
                H.evidence: "\n".join(link.evidence),
            },
        )
        if decision:
            into.add_all(
                this,
                {
                    DCTERMS.creator: decision.by,
                    DCTERMS.source: decision.source,
                    H.sourceLine: decision.line,
                },
            )
