"""Where everything comes from: one description per named graph, and every fault met on the way."""

from graph import __version__, ids
from graph.differences import Difference
from graph.ns import DCAT, DCTERMS, PAV, PROV, RDF, RDFS, H
from graph.rdf.writer import GraphWriter
from graph.records import Fault, Source
from graph.terms import Iri, address

NOT_STATED = "not stated"
# Licences that sources are known by, with their own addresses.
LICENCES = {
    "Open Parliament Licence v3.0": Iri(
        "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/"
    ),
    "Open Government Licence v3.0": Iri(
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    ),
    "CC BY-SA 4.0": Iri("https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC BY 4.0": Iri("https://creativecommons.org/licenses/by/4.0/"),
    "MIT": Iri("https://spdx.org/licenses/MIT"),
}


def source_kg(label: str) -> Iri:
    """`graph/source/{label}`: the named graph of a file."""
    return ids.kg(f"source/{ids.path(label)}")


# Full texts of articles are their publishers': they stay in the reader's own store.
TEXTS = ids.kg("text/")


def text_kg(label: str) -> Iri:
    """`graph/text/{label}`: the full text of an article, never published by default."""
    return ids.kg(f"text/{ids.path(label)}")


def write_source(source: Source, kgs: list[Iri], meta: GraphWriter) -> None:
    """Each named graph of the file says its title, publisher, licence, digest and when it was retrieved."""
    snapshot = ids.snapshot(source.sha256)
    for kg in kgs:
        _write_dataset(kg, source, meta)
        meta.add(kg, PROV.wasDerivedFrom, snapshot)
    meta.add_all(
        snapshot,
        {
            RDF.type: PROV.Entity,
            H.sha256: source.sha256,
            PAV.retrievedFrom: address(source.url or ""),
            PAV.retrievedOn: source.retrieved,
        },
    )


def _write_dataset(kg: Iri, source: Source, meta: GraphWriter) -> None:
    licence = source.licence or NOT_STATED
    meta.add_all(
        kg,
        {
            RDF.type: DCAT.Dataset,
            DCTERMS.title: source.label,
            DCTERMS.publisher: source.publisher,
            DCTERMS.license: LICENCES.get(licence),
            DCTERMS.rights: licence,
            H.sourceKind: source.kind,
            PROV.wasGeneratedBy: _write_run(meta),
        },
    )


def _write_run(meta: GraphWriter) -> Iri:
    this = ids.run(__version__)
    meta.add(this, RDF.type, PROV.Activity)
    meta.add(this, H.softwareVersion, __version__)
    return this


def write_derived(kg: Iri, title: str, sources: list[Iri], meta: GraphWriter) -> None:
    """A graph of what was worked out says so, and from which graphs."""
    meta.add_all(
        kg,
        {
            RDF.type: DCAT.Dataset,
            DCTERMS.title: title,
            DCTERMS.publisher: "hustings",
            DCTERMS.rights: "as the sources it was worked out from",
            H.sourceKind: "worked out",
            PROV.wasGeneratedBy: _write_run(meta),
        },
    )
    meta.add(kg, PROV.wasDerivedFrom, *sources)


def write_vocabulary(kg: Iri, name: str, meta: GraphWriter) -> None:
    """A graph of concepts says that it came with the software, and under which licence."""
    meta.add_all(
        kg,
        {
            RDF.type: DCAT.Dataset,
            DCTERMS.title: f"Vocabulary: {name}",
            DCTERMS.publisher: "hustings",
            DCTERMS.license: LICENCES["MIT"],
            DCTERMS.rights: "MIT",
            H.sourceKind: "vocabulary",
            PROV.wasGeneratedBy: _write_run(meta),
        },
    )


def write_fault(fault: Fault, kg: Iri, meta: GraphWriter) -> None:
    """The fault is on record: where, what, what was done."""
    this = ids.remark(kg, fault.line, fault.what, fault.done)
    meta.add_all(
        this,
        {
            RDF.type: H.Remark,
            H.inSource: kg,
            H.sourceLine: fault.line,
            RDFS.comment: fault.what,
            H.done: fault.done,
            H.severity: fault.severity,
        },
    )


def write_difference(difference: Difference, meta: GraphWriter) -> None:
    """The disagreement is on record with both values and both places."""
    this = ids.disagreement(difference)
    first, second = difference.first_place, difference.second_place
    meta.add_all(
        this,
        {
            RDF.type: H.Disagreement,
            H.concerns: _concerned(difference),
            H.fieldName: difference.what,
            H.firstValue: difference.first,
            H.firstGraph: source_kg(first.label) if first else None,
            H.firstLine: first.line if first else None,
            H.secondValue: difference.second,
            H.secondGraph: source_kg(second.label) if second else None,
            H.secondLine: second.line if second else None,
        },
    )


def _concerned(difference: Difference) -> Iri:
    if difference.of_contest:
        election_key, code = difference.concerns.split("/", 1)
        return ids.contest(election_key, code)
    return ids.candidacy(difference.concerns)
