"""Words that others found or reviewed, in the graph: ClaimReview, Citron and Quotebank beside the results."""

from pathlib import Path

import pytest

from graph.build import Report, build
from graph.ns import ID, PROLOGUE
from graph.store import Store
from graph.terms import Cell
from graph.validation import validate

FIXTURES = Path(__file__).parent / "fixtures"
FORMATS = ("claim_review", "citron_quotes", "quotebank_quotations")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, Report]:
    words = [FIXTURES / "loaders" / name for name in FORMATS]
    paths = [FIXTURES / "results", FIXTURES / "articles/echo.txt", *words]
    return build(paths, tmp_path_factory.mktemp("entered") / "kg")


@pytest.fixture(scope="module")
def kg(made: tuple[Store, Report]) -> Store:
    return made[0]


def rows(kg: Store, query: str) -> list[tuple[Cell, ...]]:
    return [
        tuple(cell.removeprefix(ID) if isinstance(cell, str) else cell for cell in row)
        for row in kg.select(PROLOGUE + query).rows
    ]


def passages(kg: Store, file: str) -> list[tuple[Cell, ...]]:
    """Words, kind, mention of the speaker, person and start of all passages that the file has, by line."""
    return rows(
        kg,
        f"""SELECT ?words ?kind ?who ?person ?start {{
          GRAPH ?g {{ ?p h:sourceLine ?line }} ?g dcterms:title "{file}" . ?p oa:hasSelector/oa:exact ?words
          OPTIONAL {{ ?p h:quoteKind ?kind }} OPTIONAL {{ ?p h:speakerMention ?who }}
          OPTIONAL {{ ?p h:speaker ?person }} OPTIONAL {{ ?p oa:hasSelector/oa:start ?start }}
        }} ORDER BY ?line ?start""",
    )


def test_claim_reviewed_is_reported_speech_unless_it_is_quoted(kg: Store) -> None:
    assert passages(kg, "claim_review/fact-check-tools.json") == [
        ("The Orchard Party has held Ambleford North since 1950.", "indirect", "Ada Quill", None, None),
    ]
    assert passages(kg, "claim_review/vale-facts.jsonld") == [
        (
            "Turnout in Ambleford North has halved since 2015",
            "indirect",
            "Bram Vetch",
            "person/dc/80002",
            None,
        ),
        ("We came second, which nobody foretold", "direct", "Bram Vetch", "person/dc/80002", 176),
    ]


def test_quotation_of_an_article_at_hand_is_the_one_that_was_read_there(kg: Store) -> None:
    quill, vetch = "person/mnis/90001", "person/dc/80002"
    assert passages(kg, "quotebank_quotations/by-article.json") == [
        ("The orchard stands, and so do I.", "direct", "Ms Quill", quill, 140),
    ]
    assert passages(kg, "quotebank_quotations/by-quotation.json") == [
        ("Next time we come first.", "direct", "Bram Vetch", vetch, 275),
        ("Nobody asked the orchard.", "direct", None, None, None),
        ("The tide will turn.", "direct", None, None, None),
    ]


def test_reviews_by_others_stand_beside_the_claims(kg: Store) -> None:
    query = """SELECT ?who ?words ?value { ?r a schema:ClaimReview ; schema:itemReviewed/^h:expresses ?p ;
      schema:author/schema:name ?who ; schema:reviewRating ?rating .
      OPTIONAL { ?rating schema:alternateName ?words } OPTIONAL { ?rating schema:ratingValue ?value } }
      ORDER BY ?who ?words"""
    assert rows(kg, query) == [
        ("Vale Facts", "False", 1),
        ("Vale Facts", "Mostly false", None),
        ("Vale Facts", "True & fair", None),
        ("count.example.org", "False", None),
    ]


def test_rating_by_others_is_no_verdict(kg: Store) -> None:
    assert rows(kg, "SELECT ?v { ?v a schema:ClaimReview, h:Verdict }") == []


def test_quotes_with_a_text_stand_in_it_and_those_astray_find_their_place(kg: Store) -> None:
    found = {(words, start) for words, _, _, _, start in passages(kg, "citron_quotes/lamp.json")}
    assert found >= {
        ("We lit a lamp,", 75),
        ("and it burns.", 101),
        ("the orchard would stand", 132),
        ("a better path", 173),
    }


def test_pieces_of_an_utterance_are_joined(kg: Store) -> None:
    query = """SELECT ?later ?earlier { ?b h:continues ?a ; oa:hasSelector/oa:exact ?later .
      ?a oa:hasSelector/oa:exact ?earlier FILTER (STRSTARTS(?later, "and")) }"""
    assert rows(kg, query) == [("and it burns.", "We lit a lamp,")]


def test_words_of_which_nobody_says_where_they_were_printed_share_no_article(kg: Store) -> None:
    query = """SELECT ?article ?words { ?p oa:hasSource ?article ; oa:hasSelector/oa:exact ?words .
      ?article a schema:NewsArticle FILTER NOT EXISTS { ?article schema:url ?url } } ORDER BY ?words"""
    found = rows(kg, query)
    assert [words for _, words in found] == [
        "The Orchard Party has held Ambleford North since 1950.",
        "The tide will turn.",
    ]
    assert len({article for article, _ in found}) == 2


def test_words_keep_all_rules(kg: Store) -> None:
    of_words = ("passage/", "claim/", "review/", "article/", "text/")
    assert [one for one in validate(kg) if str(one.focus).removeprefix(ID).startswith(of_words)] == []


def test_faults_of_every_file_are_on_record(made: tuple[Store, Report]) -> None:
    met = {(r.label.rpartition("/")[2], r.fault.line, r.fault.severity) for r in made[1].remarks}
    assert met >= {
        ("vale-facts.jsonld", 6, "noted"),
        ("vale-facts.jsonld", 28, "rejected"),
        ("lamp.json", 60, "noted"),
    }
