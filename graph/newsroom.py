"""Articles and entries of claim files as words in the graph, held against the official record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph import ids
from graph.anchors import Anchors
from graph.claims import Article, StatedClaim
from graph.entries import Desk, Entered
from graph.findings import About
from graph.ns import H
from graph.official import Official
from graph.rdf import provenance
from graph.rdf.articles import (
    Printed,
    Utterance,
    passage_iri,
    printed,
    utterances,
    write_article,
    write_text,
    write_utterance,
)
from graph.rdf.reviews import write_reviews
from graph.rdf.writer import GraphWriter, QuadWriter
from graph.reading import Reader
from graph.records import Fault, Loaded, Record
from graph.terms import Iri

Records = Sequence[tuple[Loaded, Record]]


def write_words(
    records: Records,
    official: Official,
    kgs: Mapping[str, GraphWriter],
    verdicts: GraphWriter,
    quads: QuadWriter,
) -> list[tuple[str, Fault]]:
    """Entries, and articles with their words, are in the graphs of their files; given is what was not found.

    Where several have a passage, its speaker is the one of the first: what a person entered in a claim file
    comes first, what other programs found and fact-checkers reviewed after our own reading of the articles.
    """
    articles = [(one, record) for one, record in records if isinstance(record, Article)]
    newsroom = _Newsroom(official, Anchors(article for _, article in articles))
    met: list[tuple[str, Fault]] = []

    def write_entries(by_hand: bool) -> None:
        for one, record in records:
            if isinstance(record, StatedClaim) and record.by_hand == by_hand:
                kg = kgs[one.source.label]
                met.extend((one.source.label, fault) for fault in newsroom.write_entry(record, kg, verdicts))

    write_entries(by_hand=True)
    for one, article in articles:
        kg, where = kgs[one.source.label], printed(article)
        write_article(where, 1, kg)
        write_text(article, kg, quads.into(provenance.text_kg(one.source.label)))
        election = one.meta.get("election")
        findings = newsroom.reader.read(article, one.source.label, str(election) if election else None)
        for said in utterances(findings, where):
            write_utterance(said, where, kg, verdicts)
    write_entries(by_hand=False)
    return met


@dataclass
class _Newsroom:
    """What words are looked up in: the official record, and the articles that were read."""

    official: Official
    anchors: Anchors

    @cached_property
    def reader(self) -> Reader:
        """What reads articles."""
        return Reader(self.official)

    @cached_property
    def desk(self) -> Desk:
        """What looks up the names of entries."""
        return Desk(self.official)

    def write_entry(self, claim: StatedClaim, kg: GraphWriter, verdicts: GraphWriter) -> list[Fault]:
        """The entry is in the graph with all that could be looked up; given is what could not."""
        article = self.anchors.article(claim)
        polls = self.reader.polls_of(article) if article else ()
        entered = self.desk.enter(claim, polls)
        polls = (entered.contest,) if entered.contest else polls
        named = [about.name for about in entered.about]
        spoken = claim.kind == "quotation" or claim.speaker
        found = self.reader.said_of(claim.exact, entered.speaker, named, polls) if spoken else ()
        place, fault = self.anchors.place(claim)
        where = self._printed(claim, place is not None)
        said = _utterance(claim, entered, _with_stances(entered.about, found), place, where)
        write_article(where, claim.line, kg)
        write_utterance(said, where, kg, verdicts)
        write_reviews(ids.claim(*where.place(said.exact, said.start, said.end)), claim.reviews, kg)
        return [*entered.faults, *([fault] if fault else [])]

    def _printed(self, claim: StatedClaim, anchored: bool) -> Printed:
        """The article by its text where that is at hand, else by its address, else by what is told of it.

        Words of which nothing tells where they were printed share an article with no others.
        """
        article = self.anchors.article(claim)
        digest = ids.digest(article.text) if article else (claim.text_digest or "")[:16]
        told = (claim.publisher, claim.published, claim.title)
        alone = () if claim.publisher or claim.title else (claim.speaker, claim.exact)
        key = claim.url or digest or "|".join(map(str, (*told, *alone)))
        return Printed(
            printed(article).article if article else ids.article(key),
            digest if anchored else None,
            claim.publisher,
            claim.published,
            claim.title,
            claim.url,
        )


def _with_stances(entered: Sequence[About], found: Sequence[About]) -> tuple[About, ...]:
    """Whom the entry names, with what the words plainly say of them; else whom the words name."""
    stances = {about.iri: about for about in found if about.stance}
    return tuple(stances.get(about.iri, about) for about in entered) or tuple(found)


def _utterance(
    claim: StatedClaim,
    entered: Entered,
    about: tuple[About, ...],
    place: tuple[int, int] | None,
    where: Printed,
) -> Utterance:
    start, end = place or (None, None)
    return Utterance(
        exact=claim.exact,
        kind=H.Quotation if claim.kind == "quotation" or claim.speaker else H.ArticleStatement,
        line=claim.line,
        start=start,
        end=end,
        speaker=entered.speaker,
        quote_kind="direct" if claim.kind == "quotation" else "indirect" if claim.speaker else None,
        cue=claim.cue,
        tier="unknown" if entered.speaker.kind == "unknown" else "named",
        rule=claim.rule,
        continues=_piece_before(claim, where),
        about=about,
        concerns=(entered.contest.iri,) if entered.contest else (),
        figures=entered.figures,
    )


def _piece_before(claim: StatedClaim, where: Printed) -> Iri | None:
    return passage_iri(where, "", *claim.continues) if claim.continues and where.text_digest else None
