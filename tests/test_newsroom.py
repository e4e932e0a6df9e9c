"""Articles and claim files in the graph: words of candidates, with their places, beside the results."""

from pathlib import Path

import pytest

from graph.build import Report, build
from graph.catalogue import ask
from graph.ids import text as text_iri
from graph.ns import ID, PREFIXES
from graph.publishing import published
from graph.store import Store
from graph.terms import Cell

FIXTURES = Path(__file__).parent / "fixtures"
PREFIX = "".join(f"PREFIX {name}: <{base}>\n" for name, base in PREFIXES.items())
DIGEST = "507a8f65da26ec38"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, Report]:
    return build([FIXTURES / "results", FIXTURES / "articles"], tmp_path_factory.mktemp("news") / "kg")


@pytest.fixture(scope="module")
def kg(made: tuple[Store, Report]) -> Store:
    return made[0]


def rows(kg: Store, query: str) -> list[tuple[Cell, ...]]:
    return [
        tuple(cell.removeprefix(ID) if isinstance(cell, str) else cell for cell in row)
        for row in kg.select(PREFIX + query).rows
    ]


def test_quotations_have_their_words_place_and_speaker(kg: Store) -> None:
    query = """SELECT ?start ?words ?speaker { ?q a h:Quotation ; oa:hasSelector ?w ; oa:hasSelector ?p .
      ?w oa:exact ?words . ?p oa:start ?start OPTIONAL { ?q h:speaker ?speaker } } ORDER BY ?start"""
    assert rows(kg, query) == [
        (140, "The orchard stands, and so do I.", "person/mnis/90001"),
        (176, "We came second, which nobody foretold,", "person/dc/80002"),
        (275, "Next time we come first.", "person/dc/80002"),
        (373, "One of us should have changed his hat.", None),
    ]


def test_candidate_is_quoted_as_who_stood_then(kg: Store) -> None:
    query = "SELECT DISTINCT ?as { ?q h:speaker ?who ; h:speakingAs ?as } ORDER BY ?as"
    assert rows(kg, query) == [
        ("candidacy/ge-2017-06-08/E14999001/ada-quill.pp99001",),
        ("candidacy/ge-2017-06-08/E14999001/bram-vetch.tidewater-union",),
    ]


def test_passage_of_article_and_claim_file_is_one(kg: Store) -> None:
    query = f"""SELECT ?file ?line {{ GRAPH ?g {{ id:passage\\/{DIGEST}\\/140-172 h:sourceLine ?line }}
      ?g dcterms:title ?file }} ORDER BY ?file"""
    assert rows(kg, query) == [("articles/claims.yaml", 15), ("articles/echo.txt", 5)]


def test_article_is_one_whether_known_by_its_address_or_its_text(kg: Store) -> None:
    query = "SELECT ?headline ?url { ?a a schema:NewsArticle ; schema:headline ?headline ; schema:url ?url }"
    assert rows(kg, query) == [("Orchard hold Ambleford North", "https://echo.example.org/ambleford-north")]
    assert len(rows(kg, "SELECT ?a { ?a a schema:NewsArticle }")) == 1


def test_statement_is_about_whom_it_names(kg: Store) -> None:
    query = f"SELECT ?about {{ id:claim\\/{DIGEST}\\/30-48 schema:about ?about }} ORDER BY ?about"
    assert rows(kg, query) == [
        ("contest/ge-2017-06-08/E14999001",),
        ("person/mnis/90001",),
        ("person/mnis/90008",),
    ]


def test_figures_are_of_the_candidacy_that_they_name(kg: Store) -> None:
    query = f"""SELECT ?measure ?value ?subject ?title {{ id:claim\\/{DIGEST}\\/30-48 h:asserts ?a .
      ?a h:measure ?measure ; h:statedValue ?value
      OPTIONAL {{ ?a h:subject ?subject }} OPTIONAL {{ ?a dcterms:title ?title }} }} ORDER BY ?value"""
    quill = "candidacy/ge-2017-06-08/E14999001/ada-quill.pp99001"
    assert rows(kg, query) == [
        ("measure/votes-change", -100, quill, None),
        ("measure/votes", 300, None, "Tom Reed"),
        ("measure/votes", 1100, quill, None),
    ]


def test_what_cannot_be_looked_up_is_on_record(made: tuple[Store, Report]) -> None:
    met = [(remark.fault.line, remark.fault.what) for remark in made[1].remarks if "claims" in remark.label]
    assert met == [
        (7, "“Nobody Known” is nobody who stood in that election, or several people"),
        (7, "“Tom Reed”, of whom a figure is, is nobody who stood there, or several people"),
        (20, "the words are not at 1-15 of the text"),
    ]


def test_words_whose_place_is_wrong_stand_below_the_article(kg: Store) -> None:
    query = "SELECT ?source { ?q oa:hasSelector/oa:exact 'We came second' ; oa:hasSource/rdf:type ?source }"
    assert rows(kg, query) == [("https://schema.org/NewsArticle",)]


def test_text_stands_in_a_graph_that_is_not_published(kg: Store) -> None:
    (found,) = kg.select(
        f"SELECT ?g ?t {{ GRAPH ?g {{ <{text_iri(DIGEST)}> <{PREFIXES['h']}text> ?t }} }}"
    ).rows
    assert str(found[0]).removeprefix(ID) == "graph/text/articles/echo.txt"
    assert str(found[1]).startswith("Orchard hold Ambleford North\n")
    assert found[0] in kg.named_graphs()
    assert found[0] not in published(kg)


def test_no_article_states_a_result(kg: Store) -> None:
    query = """SELECT DISTINCT ?p { GRAPH ?g { ?s ?p ?o } ?g h:sourceKind ?kind
      FILTER (?kind IN ("News article (text)", "Claim file"))
      FILTER (?p IN (h:votes, h:voteShare, h:rank, h:elected)) }"""
    assert rows(kg, query) == []


def test_words_of_a_claim_file_take_the_stance_that_they_plainly_say(demo_kg: Store) -> None:
    praised = ask(demo_kg, "about-whom", stance="praises")
    assert [(row["speaker"], row["about"]) for row in praised] == [
        ("Caroline Russell", "Jeremy Corbyn"),
        ("Caroline Russell", "Jeremy Corbyn"),
        ("Keith Angus", "Jeremy Corbyn"),
    ]
