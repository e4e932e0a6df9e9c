"""Quads as lines: one per triple, in exactly one named graph."""

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from graph.ns import RDFS, H
from graph.rdf.writer import QuadWriter
from graph.terms import Iri

ADA, BRAM = Iri("urn:ada"), Iri("urn:bram")
ONE, TWO = Iri("urn:graph:1"), Iri("urn:graph:2")


def test_line_is_a_quad() -> None:
    lines: list[str] = []
    QuadWriter(lines.append).into(ONE).add(ADA, H.votes, 5043)
    assert lines == [
        "<urn:ada> <https://w3id.org/hustings/ont#votes> "
        '"5043"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:graph:1> .\n'
    ]


def test_triple_stands_in_the_first_graph_that_states_it() -> None:
    lines: list[str] = []
    quads = QuadWriter(lines.append)
    for kg in (ONE, TWO, ONE):
        quads.into(kg).add(ADA, RDFS.label, "Ada")
    assert lines == [f'<urn:ada> <{RDFS.label}> "Ada" <urn:graph:1> .\n']


def test_line_of_a_source_is_said_by_every_file_for_itself() -> None:
    lines: list[str] = []
    quads = QuadWriter(lines.append)
    for kg in (ONE, TWO, ONE):
        quads.into(kg).add(ADA, H.sourceLine, 2)
    assert [line.split()[-2] for line in lines] == ["<urn:graph:1>", "<urn:graph:2>"]


def test_values_that_differ_only_in_their_type_are_two_triples() -> None:
    lines: list[str] = []
    QuadWriter(lines.append).into(ONE).add(ADA, H.votes, 1, "1", True, Iri("1"))
    assert len(lines) == 4


def test_nothing_is_stated_of_none() -> None:
    lines: list[str] = []
    kg = QuadWriter(lines.append).into(ONE)
    kg.add(ADA, H.votes, None)
    kg.add_all(ADA, {H.votes: None, H.rank: 0, H.elected: False, RDFS.label: ""})
    assert [line.split()[1].rpartition("#")[2] for line in lines] == ["rank>", "elected>", "label>"]


def test_first_mention_is_one_for_all_graphs() -> None:
    quads = QuadWriter(lambda line: None)
    assert quads.into(ONE).first_mention(ADA)
    assert not quads.into(TWO).first_mention(ADA)
    assert quads.into(TWO).first_mention(BRAM)


CELLS = st.one_of(st.text(), st.integers(), st.booleans(), st.text().map(lambda text: Iri(f"urn:x:{text}")))
TRIPLES = st.lists(st.tuples(st.sampled_from([ADA, BRAM]), CELLS, st.sampled_from([ONE, TWO])))


@given(TRIPLES)
def test_no_triple_of_what_was_written_stands_in_two_graphs(triples: list[tuple[Iri, object, Iri]]) -> None:
    lines: list[str] = []
    quads = QuadWriter(lines.append)
    for subject, value, kg in triples:
        quads.into(kg).add(subject, RDFS.label, value)  # type: ignore[arg-type]  # one of the cells above
    read = list(ox.parse("".join(lines).encode(), format=ox.RdfFormat.N_QUADS, lenient=True))
    assert len(read) == len(lines) == len({quad.triple for quad in read})
