"""Articles and claim files against the contests: who speaks, about whom, and of what the figures are.

Names are looked up among those who stood in the contest that the article or the entry is about. Whoever
is not found there with certainty stays a name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from graph import ids
from graph.claims import Article, StatedClaim, StatedFigure
from graph.ids import slug
from graph.linking.people import People
from graph.ns import H
from graph.rdf.articles import Printed, Utterance, passage_iri, printed
from graph.reconcile import Contest, Standing
from graph.records import Fault
from graph.terms import Iri
from graph.text.contests import KnownContest, contests_of
from graph.text.phrases import KnownCandidate
from graph.text.quotations import Quotation, quotations


@dataclass(slots=True)
class Newsroom:
    """The contests and people that words are looked up in, and the articles at hand by digest of text."""

    contests: Mapping[str, Contest]
    people: People
    articles: dict[str, Article] = field(default_factory=dict)
    _standings: dict[str, Standing] = field(init=False)
    _by_place: dict[str, list[Contest]] = field(init=False)

    def __post_init__(self) -> None:
        self._standings = {s.key: s for contest in self.contests.values() for s in contest.standings}
        self._by_place = defaultdict(list)
        for contest in self.contests.values():
            self._by_place[slug(contest.seat.name)].append(contest)

    def quoted(self, article: Article, election: str | None) -> Iterator[Utterance]:
        """Every quotation of the article, with its speaker where a candidate of its contests is meant."""
        about = self.contests_of(article.text, article.published, election)
        where = printed(article)
        found = quotations(article.text, [c for contest in about for c in _candidates(contest)])
        passages = {q.start: passage_iri(where, q.exact, q.start, q.end) for q in found}
        for quotation in found:
            yield self._utterance(article.text, quotation, passages)

    def contests_of(self, text: str, published: date | None, election: str | None) -> list[Contest]:
        """The contests that a text is about."""
        known = [
            KnownContest(c.key, c.seat.name, c.election.key, c.election.polling_day)
            for c in self.contests.values()
        ]
        return [self.contests[key] for key in contests_of(text, published, known, election)]

    def _utterance(self, text: str, said: Quotation, passages: Mapping[int, Iri]) -> Utterance:
        return Utterance(
            exact=said.exact,
            kind=H.Quotation,
            line=text.count("\n", 0, said.start) + 1,
            start=said.start,
            end=said.end,
            speaker=self._person(said.speaker_key),
            speaking_as=ids.candidacy(said.speaker_key) if said.speaker_key else None,
            mention=said.mention,
            cue=said.cue,
            tier=said.tier,
            rule=said.rule,
            continues=passages.get(said.continues) if said.continues is not None else None,
        )

    def _person(self, key: str | None) -> Iri | None:
        return ids.person(self.people.person[key]) if key else None

    def entered(self, claim: StatedClaim) -> tuple[Printed, Utterance, list[Fault]]:
        """An entry of a claim file with all that could be looked up, and what could not."""
        faults: list[Fault] = []
        contest = self._contest(claim.election, claim.constituency)
        if claim.election and claim.constituency and contest is None:
            what = f"no contest of {claim.constituency} at {claim.election} is in these files"
            faults.append(Fault(claim.line, what, "kept without a contest", "noted"))
        speaker = self._named(claim.speaker, contest)
        if claim.speaker and contest and speaker is None:
            what = f"“{claim.speaker}” is nobody who stood there, or several people"
            faults.append(Fault(claim.line, what, "kept as a name, without a person", "noted"))
        about = [
            (name, self._named(name, contest) or self._elsewhere(name, claim.election))
            for name in claim.about
        ]
        for name, standing in about:
            if standing is None:
                what = f"“{name}” is nobody who stood in that election, or several people"
                faults.append(Fault(claim.line, what, "left out of whom it is about", "noted"))
        figures = tuple((figure, self._subject(figure, claim)) for figure in claim.figures)
        for figure, subject in figures:
            if figure.of and subject is None:
                what = f"“{figure.of}”, of whom a figure is, is nobody who stood there, or several people"
                faults.append(Fault(claim.line, what, "the figure is kept under the name alone", "noted"))
        anchored = self._anchored(claim, faults)
        said = Utterance(
            exact=claim.exact,
            kind=H.Quotation if claim.kind == "quotation" else H.ArticleStatement,
            line=claim.line,
            start=claim.start if anchored else None,
            end=claim.end if anchored else None,
            speaker=self._person(speaker.key if speaker else None),
            speaking_as=ids.candidacy(speaker.key) if speaker else None,
            mention=claim.speaker,
            tier="named" if speaker else "unknown",
            rule="claim file",
            about=tuple(ids.person(self.people.person[s.key]) for _, s in about if s)
            + ((ids.contest(contest.election.key, contest.code),) if contest else ()),
            figures=figures,
        )
        return self._printed(claim, anchored), said, faults

    def _contest(self, election: str | None, constituency: str | None) -> Contest | None:
        fitting = [
            contest
            for contest in self._by_place.get(slug(constituency or ""), ())
            if election and contest.election.key.startswith(election)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _named(self, name: str | None, contest: Contest | None) -> Standing | None:
        """The one who stood there under that full name, or alone under that surname."""
        standings = contest.standings if contest else []
        wanted = slug(name or "")
        exact = [s for s in standings if slug(s.said.name) == wanted]
        fitting = exact or [s for s in standings if slug(s.said.surname) == wanted]
        return fitting[0] if name and len(fitting) == 1 else None

    def _elsewhere(self, name: str, election: str | None) -> Standing | None:
        """The one candidate of that full name in the whole election."""
        fitting = [
            s
            for s in self._standings.values()
            if election and s.said.election.key.startswith(election) and slug(s.said.name) == slug(name)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _subject(self, figure: StatedFigure, claim: StatedClaim) -> Iri | None:
        contest = self._contest(figure.election or claim.election, claim.constituency)
        if figure.of is None:
            return ids.contest(contest.election.key, contest.code) if contest else None
        standing = self._named(figure.of, contest)
        return ids.candidacy(standing.key) if standing else None

    def _anchored(self, claim: StatedClaim, faults: list[Fault]) -> bool:
        """Whether the place given can be believed: it can unless the text is at hand and says otherwise."""
        if claim.start is None or claim.text_digest is None:
            return False
        article = self.articles.get(claim.text_digest[:16])
        if article is None or article.text[claim.start : claim.end] == claim.exact:
            return True
        what = f"the words are not at {claim.start}-{claim.end} of the text"
        faults.append(Fault(claim.line, what, "kept without a place", "noted"))
        return False

    def _printed(self, claim: StatedClaim, anchored: bool) -> Printed:
        """The article by its text where that is at hand, else by its address, else by what is told of it."""
        digest = claim.text_digest[:16] if claim.text_digest else None
        article = self.articles.get(digest or "")
        key = claim.url or digest or "|".join(map(str, (claim.publisher, claim.published, claim.title)))
        return Printed(
            printed(article).article if article else ids.article(key),
            digest if anchored else None,
            claim.publisher,
            claim.published,
            claim.title,
            claim.url,
        )


def _candidates(contest: Contest) -> Iterable[KnownCandidate]:
    for standing in contest.standings:
        said = standing.said
        names = tuple(filter(None, (said.party.name, said.party.abbreviation)))
        yield KnownCandidate(
            standing.key, said.first_name, said.surname, said.gender, names, contest.key, contest.seat.name
        )
