"""What an OWL 2 RL reasoner makes of the ontology together with valid data."""

import pytest
from rdflib import OWL, RDF, Graph, Namespace, URIRef

from graph.ns import ID, ONTOLOGY
from graph.paths import ONTOLOGY as FOLDER
from graph.store import Store

owlrl = pytest.importorskip("owlrl", reason="needs owlrl, of the extra “dev”")

H = Namespace(ONTOLOGY)
PE = Namespace("http://parliament.uk/ontologies/election/")
FENN = URIRef(f"{ID}candidacy/ge-2030-05-02/X14000001/ada-fenn.pp1")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")


def _closure(extra: str = "") -> Graph:
    """The ontology, the valid examples and `extra`, with all that follows."""
    valid = Store.from_files(*(FOLDER / "examples/valid").iterdir())
    kg = Graph().parse(FOLDER / "hustings.ttl")
    kg.parse(data=valid.construct("CONSTRUCT WHERE { ?s ?p ?o }"), format="nt")
    kg.parse(data=f"@prefix h: <{ONTOLOGY}> . @base <{ID}> . {extra}", format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(kg)
    return kg


@pytest.fixture(scope="module")
def closed() -> Graph:
    return _closure()


def _errors(kg: Graph) -> list[str]:
    return [str(message) for node in kg.subjects(RDF.type, ERROR) for message in kg.objects(node)]


def test_valid_data_is_consistent(closed: Graph) -> None:
    assert _errors(closed) == []


def test_reasoning_never_merges_two_things(closed: Graph) -> None:
    merged = {(a, b) for a, b in closed.subject_objects(OWL.sameAs) if a != b}
    assert merged == set()


def test_reasoning_never_merges_the_people_of_a_confused_source() -> None:
    two = "<candidacy/x> a h:Candidacy ; h:candidate <person/mnis/1>, <person/dc/7> ."
    kg = _closure(two)
    assert (URIRef(f"{ID}person/mnis/1"), OWL.sameAs, URIRef(f"{ID}person/dc/7")) not in kg


def test_reasoning_gives_parliaments_words(closed: Graph) -> None:
    assert (FENN, RDF.type, PE.Candidacy) in closed
    assert (FENN, PE.hasCandidate, URIRef(f"{ID}person/mnis/1")) in closed


def test_reasoning_gives_an_estimate_no_word_of_a_poll(closed: Graph) -> None:
    notional = {URIRef(f"{ID}notional/2025-05-01/new/X14000001{end}") for end in ("", "/shore", "/others")}
    kinds = {kind for node in notional for kind in closed.objects(node, RDF.type)}
    assert {H.NotionalContest, H.NotionalResult} <= kinds
    assert not [kind for kind in kinds if str(kind).startswith(str(PE))]


def test_reasoning_names_the_speaker_by_the_candidacy() -> None:
    kg = _closure(f"<passage/x> a h:Quotation ; h:speakingAs <{FENN}> .")
    assert (URIRef(f"{ID}passage/x"), H.speaker, URIRef(f"{ID}person/mnis/1")) in kg


def test_reasoner_objects_to_a_poll_that_is_an_estimate() -> None:
    assert _errors(_closure("<contest/x> a h:Contest, h:NotionalContest ."))
