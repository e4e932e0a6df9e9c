"""The data use the words as the ontology says: no axiom would call a thing what it is not."""

from pathlib import Path

import pytest
from rdflib import RDFS, XSD, Graph, Namespace, URIRef

from graph.build import build
from graph.ns import H
from graph.paths import DATA
from graph.paths import ONTOLOGY as FOLDER
from graph.store import Store

SCHEMA = Namespace("https://schema.org/")
FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Everything that the loaders' samples and the embedded data give."""
    return build([FIXTURES / "loaders", DATA], tmp_path_factory.mktemp("usage") / "store")[0]


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(FOLDER / "hustings.ttl")


def _stated(ontology: Graph, term: str, *ways: URIRef) -> set[str]:
    """The classes or datatypes that the term is said to be of, with all subclasses."""
    named = {one for way in ways for one in ontology.objects(URIRef(term), way)}
    return {str(below) for one in named for below in ontology.transitive_subjects(RDFS.subClassOf, one)}


def _kinds(kg: Store, pattern: str) -> set[str]:
    return {str(kind) for (kind,) in kg.select(f"SELECT DISTINCT ?kind WHERE {{ {pattern} }}").rows}


def _stray(kg: Store, pattern: str, allowed: set[str]) -> list[str]:
    """Things with types of which none is allowed."""
    listed = ", ".join(f"<{one}>" for one in sorted(allowed))
    none = f"FILTER NOT EXISTS {{ ?x a ?kind FILTER (?kind IN ({listed})) }}"
    rows = kg.select(f"SELECT DISTINCT ?x WHERE {{ {pattern} ?x a ?any {none} }} LIMIT 3").rows
    return [str(thing) for (thing,) in rows]


@pytest.mark.parametrize("term", sorted(H.terms))
def test_word_is_used_of_and_for_what_the_ontology_says(kg: Store, ontology: Graph, term: str) -> None:
    iri = H.terms[term]
    domains = _stated(ontology, iri, RDFS.domain, SCHEMA.domainIncludes)
    ranges = _stated(ontology, iri, RDFS.range, SCHEMA.rangeIncludes)
    if domains:
        assert _stray(kg, f"?x <{iri}> ?o .", domains) == []
    if any(one.startswith(str(XSD)) for one in ranges):
        assert _kinds(kg, f"?s <{iri}> ?o BIND (datatype(?o) AS ?kind)") <= ranges
    elif ranges:
        assert _stray(kg, f"?s <{iri}> ?x .", ranges) == []
