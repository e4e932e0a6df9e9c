"""Articles and claims in the graph: words with their places, and never a result."""

from datetime import date
from decimal import Decimal

from graph.claims import Article, StatedFigure
from graph.ids import digest
from graph.ns import H
from graph.rdf.articles import Printed, Utterance, printed, write_article, write_text, write_utterance
from graph.rdf.writer import GraphWriter, QuadWriter
from graph.terms import Iri
from rdf.quads import written

TEXT = "“We polled 700 votes,” said Fay Lund."
ARTICLE = Article(TEXT, "A close run", "The Vale Echo", date(2017, 6, 9), "https://echo.example.org/1")
LUND = Iri("https://w3id.org/hustings/id/candidacy/x")
FIGURE = StatedFigure("votes", Decimal("700"), of="Fay Lund", election="ge-2017")


def said(**more: object) -> Utterance:
    return Utterance(**{"exact": "We polled 700 votes,", "kind": H.Quotation, "line": 1, **more})  # type: ignore[arg-type]  # its fields


def test_text_has_length_and_digest_and_its_words_stand_apart() -> None:
    lines: list[str] = []
    quads = QuadWriter(lines.append)
    write_text(ARTICLE, quads.into(Iri("urn:published")), quads.into(Iri("urn:apart")))
    stated = [(line.split()[1].rpartition("#")[2], line.split()[-2]) for line in lines]
    assert stated == [
        ("length>", "<urn:published>"),
        ("sha256>", "<urn:published>"),
        ("text>", "<urn:apart>"),
    ]
    assert TEXT in lines[2]


def test_quotation_with_a_place_has_both_selectors_below_the_text() -> None:
    quotation = said(start=1, end=21, speaker=LUND)
    found = written(lambda kg: write_utterance(quotation, printed(ARTICLE), kg))
    this = f"{digest(TEXT)}/1-21"
    assert found[f"passage/{this}"]["hasSource"] == [f"text/{digest(TEXT)}"]
    assert found[f"passage/{this}#q"]["exact"] == ["We polled 700 votes,"]
    assert (found[f"passage/{this}#p"]["start"], found[f"passage/{this}#p"]["end"]) == ([1], [21])
    assert found[f"claim/{this}"]["claimant"] == ["candidacy/x"]


def test_words_without_a_place_stand_below_the_article() -> None:
    where = Printed(Iri("https://w3id.org/hustings/id/article/abc"), None)
    statement = said(kind=H.ArticleStatement)
    found = written(lambda kg: write_utterance(statement, where, kg))
    this = found[f"passage/abc/{digest(statement.exact)}"]
    assert this["hasSource"] == ["article/abc"]
    assert "quoteKind" not in this
    assert not any(thing.endswith("#p") for thing in found)


def test_figure_is_an_assertion_and_no_result() -> None:
    claimed = said(figures=((FIGURE, LUND),))
    found = written(lambda kg: write_utterance(claimed, printed(ARTICLE), kg))
    (assertion,) = (values for thing, values in found.items() if thing.startswith("assertion/"))
    assert (assertion["subject"], assertion["statedValue"]) == (["candidacy/x"], [700])
    assert not any({"votes", "voteShare", "rank", "elected"} & values.keys() for values in found.values())


def assertion_of(figure: StatedFigure, subject: Iri | None) -> str:
    claimed = said(figures=((figure, subject),))
    found = written(lambda kg: write_utterance(claimed, printed(ARTICLE), kg))
    return next(thing for thing in found if thing.startswith("assertion/"))


def test_one_proposition_is_one_assertion_however_its_number_is_written() -> None:
    other = StatedFigure("votes", Decimal("7.00E2"), of="F. Lund", election="2017")
    assert assertion_of(FIGURE, LUND) == assertion_of(other, LUND)


def test_figures_of_two_elections_are_two_assertions_where_the_candidate_is_unknown() -> None:
    other = StatedFigure("votes", Decimal("700"), of="Fay Lund", election="ge-2015")
    assert assertion_of(FIGURE, None) != assertion_of(other, None)


def test_article_is_described_once_by_the_first_source_that_says_so() -> None:
    def write(kg: GraphWriter) -> None:
        article = printed(ARTICLE).article
        write_article(Printed(article, None, publisher="The Vale Echo"), kg)
        write_article(Printed(article, None, publisher="Vale Echo", title="A close run"), kg)

    (article,) = written(write).values()
    assert (article["publisher"], article["headline"]) == (["The Vale Echo"], ["A close run"])
