"""Articles, what they quote and state, and who is claimed to have said what: words, never facts.

Nothing here states a result of an election: a figure in an article is an assertion about a candidacy or
a contest, and stays one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph import ids
from graph.claims import Article
from graph.findings import UNKNOWN, About, CheckedFigure, Findings, SaidWords, Speaker
from graph.ns import OA, PROV, RDF, SCHEMA, SSSOM, H
from graph.rdf.figures import write_assertion
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

    def place(self, exact: str, start: int | None, end: int | None) -> tuple[str, str]:
        """What words are known by: text and place in it; without a place, the article and the words."""
        if self.text_digest and start is not None:
            return self.text_digest[:16], f"{start}-{end}"
        return self.article.rpartition("/")[2], ids.digest(exact)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A passage ready to be written: its words and place, who speaks, about whom, with which figures.

    `within` is the quotation in which the words stand that state a figure.
    """

    exact: str
    kind: Iri
    line: int
    start: int | None = None
    end: int | None = None
    speaker: Speaker = UNKNOWN
    quote_kind: str | None = None
    cue: str | None = None
    tier: str | None = None
    rule: str | None = None
    continues: Iri | None = None
    within: Iri | None = None
    about: tuple[About, ...] = ()
    concerns: tuple[Iri, ...] = ()
    figures: tuple[CheckedFigure, ...] = ()


def utterances(findings: Findings, where: Printed) -> Iterator[Utterance]:
    """Every quotation of the article, then every span that states figures, with all its readings."""
    text = findings.article.text
    place = {q.start: passage_iri(where, q.exact, q.start, q.end) for q in findings.quotations}
    speakers = {q.start: q.speaker for q in findings.quotations}
    for said in findings.quotations:
        yield _quotation(said, _line(text, said.start), place)
    spans: dict[tuple[int, int], list[CheckedFigure]] = {}
    for figure in findings.figures:
        spans.setdefault((figure.start, figure.end), []).append(figure)
    for (start, end), figures in spans.items():
        within = figures[0].in_quotation
        yield Utterance(
            exact=text[start:end],
            kind=H.StatedFigure,
            line=_line(text, start),
            start=start,
            end=end,
            speaker=UNKNOWN if within is None else speakers[within],
            within=None if within is None else place[within],
            figures=tuple(figures),
        )


def _line(text: str, start: int) -> int:
    return text.count("\n", 0, start) + 1


def _quotation(said: SaidWords, line: int, place: Mapping[int, Iri]) -> Utterance:
    return Utterance(
        exact=said.exact,
        kind=H.Quotation,
        line=line,
        start=said.start,
        end=said.end,
        speaker=said.speaker,
        quote_kind=said.kind,
        cue=said.cue,
        tier=said.tier,
        rule=said.rule,
        continues=None if said.continues is None else place.get(said.continues),
        about=said.about,
    )


def printed(article: Article) -> Printed:
    """The article by its address, else by its text."""
    text_digest = ids.digest(article.text)
    key = article.url or text_digest
    return Printed(
        ids.article(key), text_digest, article.publisher, article.published, article.title, article.url
    )


def write_article(where: Printed, line: int, kg: GraphWriter) -> None:
    """The article is described, by the first source that says each thing; its text is, but for the words."""
    kg.add(where.article, RDF.type, SCHEMA.NewsArticle)
    kg.add(where.article, H.sourceLine, line)
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
    return ids.passage(*where.place(exact, start, end))


def write_utterance(said: Utterance, where: Printed, kg: GraphWriter, verdicts: GraphWriter) -> None:
    """The passage, its selectors, its claim and the figures that it asserts are stated, with the verdicts.

    Who speaks is the word of the first who enters the passage: a passage has one speaker or none. What it
    is about, its figures and its place in a longer utterance add up.
    """
    place = where.place(said.exact, said.start, said.end)
    this, claim = ids.passage(*place), ids.claim(*place)
    if kg.first_mention(this):
        _write_passage(this, claim, said, where, kg)
    kg.add(this, H.continues, said.continues)
    kg.add(this, H.sourceLine, said.line)
    kg.add(claim, SCHEMA.about, *said.concerns)
    for about in said.about:
        _write_about(claim, about, kg)
    for figure in said.figures:
        write_assertion(claim, figure, kg, verdicts)


def _write_passage(this: Iri, claim: Iri, said: Utterance, where: Printed, kg: GraphWriter) -> None:
    anchored = where.text_digest is not None and said.start is not None
    kg.add(this, RDF.type, H.Passage)
    kg.add_all(
        this,
        {
            RDF.type: said.kind,
            OA.hasSource: ids.text(where.text_digest) if anchored and where.text_digest else where.article,
            H.within: said.within,
            H.expresses: claim,
        },
    )
    if said.kind == H.Quotation:
        _write_speaker(this, said, kg)
    _write_selectors(this, said, kg)
    kg.add(claim, RDF.type, H.Claim)
    kg.add(claim, H.claimant, said.speaker.iri)


def _write_speaker(quotation: Iri, said: Utterance, kg: GraphWriter) -> None:
    who = said.speaker
    kg.add_all(
        quotation,
        {
            H.quoteKind: said.quote_kind,
            H.cue: said.cue,
            H.speaker: who.iri,
            H.speakingAs: who.candidacy,
            H.speakerName: who.name,
            H.speakerKind: who.kind,
            H.speakerParty: who.party,
            H.speakerMention: who.mention,
            H.attributionTier: said.tier,
            H.attributionRule: said.rule,
        },
    )


def _write_about(claim: Iri, about: About, kg: GraphWriter) -> None:
    if about.iri is None:
        return
    kg.add(claim, SCHEMA.about, about.iri)
    if about.stance:
        stance = ids.stance(claim, about.stance, about.iri)
        kg.add(claim, H.hasStance, stance)
        kg.add_all(
            stance,
            {
                RDF.type: H.Stance,
                H.stanceType: about.stance,
                H.target: about.iri,
                SSSOM.confidence: about.confidence,
            },
        )


def _write_selectors(passage: Iri, said: Utterance, kg: GraphWriter) -> None:
    words, place = Iri(f"{passage}#q"), Iri(f"{passage}#p")
    kg.add(passage, OA.hasSelector, words)
    kg.add(words, RDF.type, OA.TextQuoteSelector)
    kg.add(words, OA.exact, said.exact)
    if said.start is not None:
        kg.add(passage, OA.hasSelector, place)
        kg.add_all(place, {RDF.type: OA.TextPositionSelector, OA.start: said.start, OA.end: said.end})
