import pytest
from rdflib import RDF, Graph, URIRef

from graph.ns import ONTOLOGY, H
from graph.paths import ONTOLOGY as FOLDER


def test_terms_of_the_code_are_those_of_the_ontology() -> None:
    kg = Graph().parse(FOLDER / "hustings.ttl")
    defined = {str(term) for term in kg.subjects(RDF.type) if str(term).startswith(ONTOLOGY)}
    assert defined == set(H.terms.values())


def test_term_that_does_not_exist_is_an_error() -> None:
    assert URIRef(H.votes) == URIRef("https://w3id.org/hustings/ont#votes")
    with pytest.raises(AttributeError, match=r"has no term vote$"):
        _ = H.vote
