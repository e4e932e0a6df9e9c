"""Articles, what they quote and state, and who is claimed to have said what: words, never facts.

Nothing here states a result of an election: a figure in an article is an assertion about a candidacy or
a contest, and stays one.
"""

from dataclasses import dataclass, field
from datetime import date

from graph import ids
from graph.claims import Article, StatedFigure
from graph.ns import DCTERMS, OA, PROV, RDF, SCHEMA, H
from graph.rdf.writer import GraphWriter
from graph.terms import Iri, address


@dataclass(frozen=True, slots=True)
class Printed:
    """Where words were printed: the article, and the text that offsets count in where one is known."""

    article: Iri
    text_digest: str | None
    publisher: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """A passage ready to be written: its words and place, who speaks, about whom, with which figures."""

    exact: str
    kind: Iri
    line: int
    start: int | None = None
    end: int | None = None
    speaker: Iri | None = None
    speaking_as: Iri | None = None
    mention: str | None = None
    cue: str | None = None
    tier: str | None = None
    rule: str | None = None
    continues: Iri | None = None
    about: tuple[Iri, ...] = ()
    figures: tuple[tuple[StatedFigure, Iri | None], ...] = field(default=())


def printed(article: Article) -> Printed:
    """The article by its address, else by its text."""
    text_digest = ids.digest(article.text)
    key = article.url or text_digest
    return Printed(
        ids.article(key), text_digest, article.publisher, article.published, article.title, article.url
    )


def write_article(where: Printed, kg: GraphWriter) -> None:
    """The article is described, by the first source that says each thing; its text is, but for the words."""
    kg.add(where.article, RDF.type, SCHEMA.NewsArticle)
    kg.add_unless_known(
        where.article,
        {
            SCHEMA.headline: where.title,
            SCHEMA.publisher: where.publisher,
            SCHEMA.datePublished: where.published,
            SCHEMA.url: address(where.url or ""),
        },
    )
    if where.text_digest:
        this = ids.text(where.text_digest)
        kg.add(this, RDF.type, H.TextSnapshot)
        kg.add(this, PROV.specializationOf, where.article)


def write_text(article: Article, kg: GraphWriter, texts: GraphWriter) -> None:
    """The text's length and digest are known, and its words stand in a graph that is not published."""
    this = ids.text(ids.digest(article.text))
    kg.add(this, H.length, len(article.text))
    kg.add(this, H.sha256, ids.sha256_digits(article.text))
    texts.add(this, H.text, article.text)


def passage_iri(where: Printed, exact: str, start: int | None, end: int | None) -> Iri:
    """The passage by its place in the text; without a place, by its words in the article."""
    return ids.passage(*_place(where, exact, start, end))


def _place(where: Printed, exact: str, start: int | None, end: int | None) -> tuple[str, str]:
    if where.text_digest and start is not None:
        return where.text_digest[:16], f"{start}-{end}"
    return where.article.rpartition("/")[2], ids.digest(exact)


def write_utterance(said: Utterance, where: Printed, kg: GraphWriter) -> None:
    """The passage, its selectors, its claim and the figures that it asserts are stated.

    Who speaks is the word of the first who enters the passage: a passage has one speaker or none. What it
    is about, its figures and its place in a longer utterance add up.
    """
    place = _place(where, said.exact, said.start, said.end)
    this, claim = ids.passage(*place), ids.claim(*place)
    if kg.first_mention(this):
        _write_passage(this, claim, said, where, kg)
    kg.add(this, H.continues, said.continues)
    kg.add(this, H.sourceLine, said.line)
    kg.add(claim, SCHEMA.about, *said.about)
    for figure, subject in said.figures:
        _write_assertion(claim, figure, subject, kg)


def _write_passage(this: Iri, claim: Iri, said: Utterance, where: Printed, kg: GraphWriter) -> None:
    anchored = where.text_digest is not None and said.start is not None
    kg.add(this, RDF.type, H.Passage)
    kg.add_all(
        this,
        {
            RDF.type: said.kind,
            OA.hasSource: ids.text(where.text_digest) if anchored and where.text_digest else where.article,
            H.quoteKind: "direct" if said.kind == H.Quotation else None,
            H.cue: said.cue,
            H.speaker: said.speaker,
            H.speakingAs: said.speaking_as,
            H.speakerMention: said.mention,
            H.attributionTier: said.tier,
            H.attributionRule: said.rule,
            H.expresses: claim,
        },
    )
    _write_selectors(this, said, kg)
    kg.add(claim, RDF.type, H.Claim)
    kg.add(claim, H.claimant, said.speaker)


def _write_selectors(passage: Iri, said: Utterance, kg: GraphWriter) -> None:
    words, place = Iri(f"{passage}#q"), Iri(f"{passage}#p")
    kg.add(passage, OA.hasSelector, words)
    kg.add(words, RDF.type, OA.TextQuoteSelector)
    kg.add(words, OA.exact, said.exact)
    if said.start is not None:
        kg.add(passage, OA.hasSelector, place)
        kg.add_all(place, {RDF.type: OA.TextPositionSelector, OA.start: said.start, OA.end: said.end})


def _write_assertion(claim: Iri, figure: StatedFigure, subject: Iri | None, kg: GraphWriter) -> None:
    measure = ids.measure(figure.measure)
    value, of = figure.value.normalize(), subject or figure.of
    # Of whom and of which election is the subject's to say; without one, two elections are two assertions.
    when = () if subject else (figure.election,)
    this = ids.assertion(figure.measure, of, format(value, "f"), figure.unit, figure.baseline, *when)
    kg.add(claim, H.asserts, this)
    kg.add_all(
        this,
        {
            RDF.type: H.Assertion,
            H.measure: measure,
            H.subject: subject,
            DCTERMS.title: None if subject else figure.of,
            H.statedValue: figure.value,
            H.statedUnit: figure.unit,
            H.statedBaseline: figure.baseline,
        },
    )
