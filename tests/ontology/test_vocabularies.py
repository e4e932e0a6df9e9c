from pathlib import Path
from typing import get_args

import pytest
from rdflib import RDF, SH, SKOS, Graph, Namespace, URIRef
from rdflib.collection import Collection

from graph.findings import Outcome, Speaker
from graph.ids import measure
from graph.linking.people import Status
from graph.ns import ID, ONTOLOGY
from graph.paths import ONTOLOGY as FOLDER
from graph.records import Fault
from graph.text.quoting.speakers import Tier
from graph.text.stated import BaselineKind, Measure, Operator

H = Namespace(ONTOLOGY)
SCHEMES = sorted(path for path in (FOLDER / "vocab").glob("*.ttl") if path.stem != "party-identities")


def _notations(name: str) -> set[str]:
    return {str(n) for n in Graph().parse(FOLDER / f"vocab/{name}.ttl").objects(None, SKOS.notation)}


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_every_concept_is_named_defined_and_in_its_scheme(path: Path) -> None:
    kg = Graph().parse(path)
    concepts = set(kg.subjects(SKOS.inScheme))
    assert concepts
    assert concepts == set(kg.subjects(RDF.type)) - set(kg.subjects(RDF.type, SKOS.ConceptScheme))
    for said in (SKOS.notation, SKOS.prefLabel, SKOS.definition):
        assert [one for one in concepts if len(list(kg.objects(one, said))) != 1] == []


def test_measure_is_found_by_its_notation() -> None:
    kg = Graph().parse(FOLDER / "vocab/measures.ttl")
    for concept, notation in kg.subject_objects(SKOS.notation):
        assert str(concept) == measure(str(notation))


def test_schemes_hold_what_the_code_says() -> None:
    assert _notations("attribution-tiers") == set(get_args(Tier))
    assert _notations("severities") == set(get_args(Fault.__annotations__["severity"]))
    assert _notations("link-statuses") == set(get_args(Status))
    assert _notations("verdicts") == set(get_args(Outcome))
    assert _notations("operators") == set(get_args(Operator))
    assert _notations("baseline-kinds") == set(get_args(BaselineKind))
    assert _notations("measures") - {"turnout-valid", "turnout-all"} == set(get_args(Measure))
    assert _notations("speaker-kinds") == set(get_args(Speaker.__annotations__["kind"]))


@pytest.mark.parametrize(
    ("term", "scheme"),
    [
        ("quoteKind", "quote-kinds"),
        ("attributionTier", "attribution-tiers"),
        ("severity", "severities"),
        ("linkStatus", "link-statuses"),
        ("speakerKind", "speaker-kinds"),
        ("operator", "operators"),
        ("baselineKind", "baseline-kinds"),
        ("outcome", "verdicts"),
        ("stanceType", "stances"),
    ],
)
def test_shapes_allow_the_notations_of_the_scheme(term: str, scheme: str) -> None:
    shapes = Graph()
    for path in (FOLDER / "shapes").glob("*.ttl"):
        shapes.parse(path)
    allowed = shapes.value(shapes.value(None, SH.path, H[term]), SH["in"])
    assert allowed
    assert {str(one) for one in Collection(shapes, allowed)} == _notations(scheme)


def test_vocabularies_have_no_blank_nodes() -> None:
    for path in (FOLDER / "vocab").glob("*.ttl"):
        kg = Graph().parse(path)
        assert {type(term) for term in kg.subjects()} == {URIRef}
        assert all(str(term).startswith(ID) for term in kg.subjects())
