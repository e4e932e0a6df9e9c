"""Stated figures and what the official count says of them: assertions and verdicts, one node each.

An assertion is what is claimed, whoever claims it, so the same figure stated twice is one node; a verdict
is on an assertion as one claim makes it. Nothing here states a result.
"""

from graph import ids
from graph.findings import CheckedFigure
from graph.ns import DCTERMS, PROV, RDF, SCHEMA, SSSOM, H
from graph.rdf.writer import GraphWriter
from graph.terms import Iri


def write_assertion(claim: Iri, figure: CheckedFigure, kg: GraphWriter, verdicts: GraphWriter) -> None:
    """The claim asserts the figure, and the verdict on it is stated in the graph of verdicts."""
    this = _assertion(figure)
    kg.add(claim, H.asserts, this)
    kg.add_all(
        this,
        {
            RDF.type: H.Assertion,
            H.measure: ids.measure(figure.measure),
            H.subject: figure.subject,
            DCTERMS.title: None if figure.subject else figure.subject_name,
            H.ofContest: None if figure.subject == figure.contest else figure.contest,
            H.operator: figure.operator,
            H.statedValue: figure.value,
            H.statedUnit: figure.unit,
            H.statedBaseline: figure.stated_baseline,
            H.baseline: figure.baseline,
            H.baselineKind: figure.baseline_kind,
        },
    )
    _write_verdict(claim, this, figure, verdicts)


def _assertion(figure: CheckedFigure) -> Iri:
    return ids.assertion(
        figure.measure,
        figure.subject or figure.subject_name,
        figure.contest,
        figure.operator,
        format(figure.value.normalize(), "f"),
        figure.unit,
        figure.baseline or figure.stated_baseline,
        figure.baseline_kind,
    )


def _write_verdict(claim: Iri, assertion: Iri, figure: CheckedFigure, kg: GraphWriter) -> None:
    verdict = figure.verdict
    this = ids.verdict(claim, assertion, verdict.outcome, verdict.official, verdict.arithmetic)
    kg.add_all(
        this,
        {
            RDF.type: H.Verdict,
            H.evaluates: assertion,
            SCHEMA.itemReviewed: claim,
            H.outcome: verdict.outcome,
            H.computedValue: verdict.official,
            H.arithmetic: verdict.arithmetic,
            SSSOM.confidence: verdict.confidence,
        },
    )
    kg.add(this, PROV.used, *verdict.used)
