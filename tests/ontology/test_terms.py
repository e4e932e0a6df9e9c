import pytest
from rdflib import OWL, RDF, RDFS, SKOS, VANN, Graph, Literal, URIRef
from rdflib.term import Node

from graph import __version__
from graph.ns import ONTOLOGY, H
from graph.paths import ONTOLOGY as FOLDER

TERM_STATUS = URIRef("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status")
IRI = URIRef(ONTOLOGY.rstrip("#"))


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(FOLDER / "hustings.ttl")


def _ours(kg: Graph) -> set[Node]:
    return {URIRef(term) for term in H.terms.values()}


@pytest.mark.parametrize("said", [RDFS.label, SKOS.definition, SKOS.example, RDFS.isDefinedBy, TERM_STATUS])
def test_every_term_is_explained_once(ontology: Graph, said: URIRef) -> None:
    assert {term for term in _ours(ontology) if len(list(ontology.objects(term, said))) != 1} == set()


def test_every_label_belongs_to_one_term_of_its_kind(ontology: Graph) -> None:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        labels = [
            str(ontology.value(term, RDFS.label))
            for term in ontology.subjects(RDF.type, kind)
            if term in _ours(ontology)
        ]
        assert len(labels) == len(set(labels))


def test_ontology_says_its_version_prefix_and_licence(ontology: Graph) -> None:
    assert ontology.value(IRI, OWL.versionIRI) == IRI + "/" + __version__
    assert ontology.value(IRI, VANN.preferredNamespaceUri) == Literal(ONTOLOGY)
    assert ontology.value(IRI, URIRef("http://purl.org/dc/terms/license"))


@pytest.mark.parametrize("what", [RDFS.domain, RDFS.range])
def test_no_property_has_two_domains_or_ranges(ontology: Graph, what: URIRef) -> None:
    assert {p for p in ontology.subjects(what) if len(list(ontology.objects(p, what))) > 1} == set()


def test_ontology_has_nothing_that_merges_or_counts(ontology: Graph) -> None:
    kinds = {OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.Restriction}
    assert not kinds & set(ontology.objects(None, RDF.type))
    assert not {OWL.sameAs, OWL.hasKey, OWL.imports} & set(ontology.predicates())


def test_every_term_that_is_used_is_declared(ontology: Graph) -> None:
    axioms = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain)
    used = {value for axiom in axioms for value in ontology.objects(None, axiom)}
    assert {term for term in used if (term, RDF.type, None) not in ontology} == set()


def test_mappings_are_of_our_terms_and_infer_nothing(ontology: Graph) -> None:
    mappings = Graph().parse(FOLDER / "mappings.ttl")
    mapped = set(mappings.subjects(RDFS.seeAlso)) - set(mappings.subjects(RDF.type, OWL.Ontology))
    assert len(mapped) > 20
    assert mapped <= _ours(ontology)
    assert set(mappings.predicates(next(iter(mapped)))) == {RDFS.seeAlso}
