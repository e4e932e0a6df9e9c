"""Articles and claims in the graph: words with their places, and never a result."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from graph.claims import Article
from graph.findings import CheckedFigure, Speaker, Verdict
from graph.ids import digest
from graph.ns import H
from graph.rdf.articles import Printed, Utterance, printed, write_article, write_text, write_utterance
from graph.rdf.writer import GraphWriter, QuadWriter
from graph.terms import Iri
from rdf.quads import written

TEXT = "“We polled 700 votes,” said Fay Lund."
ARTICLE = Article(TEXT, "A close run", "The Vale Echo", date(2017, 6, 9), "https://echo.example.org/1")
LUND = Iri("https://w3id.org/hustings/id/candidacy/x")
CONTEST = Iri("https://w3id.org/hustings/id/contest/c")
FIGURE = CheckedFigure(
    start=12,
    end=21,
    exact="700 votes",
    measure="votes",
    subject_name="Fay Lund",
    subject=LUND,
    contest=CONTEST,
    baseline=None,
    baseline_kind=None,
    operator="equals",
    value=Decimal("700"),
    unit="votes",
    in_quotation=None,
    verdict=Verdict("contradicted", Decimal("701"), "701 votes; stated 700", used=(LUND,)),
)


def write(utterance: Utterance, where: Printed, kg: GraphWriter) -> None:
    write_utterance(utterance, where, kg, kg)


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
    quotation = said(start=1, end=21, speaker=Speaker("candidate", "Fay Lund", LUND))
    found = written(lambda kg: write(quotation, printed(ARTICLE), kg))
    this = f"{digest(TEXT)}/1-21"
    assert found[f"passage/{this}"]["hasSource"] == [f"text/{digest(TEXT)}"]
    assert found[f"passage/{this}#q"]["exact"] == ["We polled 700 votes,"]
    assert (found[f"passage/{this}#p"]["start"], found[f"passage/{this}#p"]["end"]) == ([1], [21])
    assert found[f"claim/{this}"]["claimant"] == ["candidacy/x"]


def test_words_without_a_place_stand_below_the_article() -> None:
    where = Printed(Iri("https://w3id.org/hustings/id/article/abc"), None)
    statement = said(kind=H.ArticleStatement)
    found = written(lambda kg: write(statement, where, kg))
    this = found[f"passage/abc/{digest(statement.exact)}"]
    assert this["hasSource"] == ["article/abc"]
    assert "quoteKind" not in this
    assert not any(thing.endswith("#p") for thing in found)


def test_figure_is_an_assertion_and_no_result() -> None:
    claimed = said(figures=(FIGURE,))
    found = written(lambda kg: write(claimed, printed(ARTICLE), kg))
    (assertion,) = (values for thing, values in found.items() if thing.startswith("assertion/"))
    assert (assertion["subject"], assertion["statedValue"]) == (["candidacy/x"], [700])
    assert not any({"votes", "voteShare", "rank", "elected"} & values.keys() for values in found.values())


def test_verdict_says_on_which_claim_and_by_what_it_is() -> None:
    found = written(lambda kg: write(said(start=1, end=21, figures=(FIGURE,)), printed(ARTICLE), kg))
    ((name, verdict),) = ((thing, values) for thing, values in found.items() if thing.startswith("verdict/"))
    assert verdict["itemReviewed"] == [f"claim/{digest(TEXT)}/1-21"]
    assert (verdict["outcome"], verdict["computedValue"]) == (["contradicted"], [701])
    assert (verdict["used"], verdict["arithmetic"]) == (["candidacy/x"], ["701 votes; stated 700"])
    assert name != verdict["evaluates"][0]


def assertion_of(**other: object) -> str:
    claimed = said(figures=(replace(FIGURE, **other),))  # type: ignore[arg-type]  # its fields
    found = written(lambda kg: write(claimed, printed(ARTICLE), kg))
    return next(thing for thing in found if thing.startswith("assertion/"))


def test_one_proposition_is_one_assertion_however_its_number_is_written() -> None:
    assert assertion_of() == assertion_of(value=Decimal("7.00E2"), subject_name="F. Lund", exact="700")


def test_figures_of_two_elections_are_two_assertions_where_the_candidate_is_unknown() -> None:
    assert assertion_of(subject=None) != assertion_of(subject=None, contest=Iri(f"{CONTEST}-2"))


def test_article_is_described_once_by_the_first_source_that_says_so() -> None:
    def described(kg: GraphWriter) -> None:
        article = printed(ARTICLE).article
        write_article(Printed(article, None, publisher="The Vale Echo"), 1, kg)
        write_article(Printed(article, None, publisher="Vale Echo", title="A close run"), 3, kg)

    (article,) = written(described).values()
    assert (article["publisher"], article["headline"]) == (["The Vale Echo"], ["A close run"])
