"""An article read against the official record: who says what about whom, and whether the figures hold up.

Names are looked up among those who stood in the contests that the article is about. Whoever is not found
there with certainty stays a name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from graph.claims import Article
from graph.findings import About, AboutContest, Findings, SaidWords, Speaker
from graph.official import Official
from graph.polls import Poll, Standing
from graph.terms import Iri
from graph.text.contests import NEAR, KnownContest, Seats
from graph.text.figures import figures
from graph.text.page import Page
from graph.text.phrases import KnownCandidate, Person
from graph.text.quoting.voices import Speaker as Voice
from graph.text.speech import said
from graph.text.stance.about import AboutWhom, Spoken, abouts
from graph.verdicts import checked


@dataclass
class Reader:
    """Reads articles; the contests that they may be about are looked up once."""

    official: Official
    _candidates: dict[Iri, tuple[KnownCandidate, ...]] = field(default_factory=dict)

    @cached_property
    def seats(self) -> Seats:
        """The names of all seats on record, to be found in texts."""
        known = self.official.known
        return Seats(KnownContest(k.key, k.constituency, k.election, k.polling_day) for k in known)

    @cached_property
    def _parties(self) -> dict[str, Iri]:
        """Every party by each name that is its alone."""
        bearers: dict[str, set[Iri]] = {}
        for party, names in self.official.party_names.items():
            for name in names:
                bearers.setdefault(name, set()).add(party)
        return {name: min(parties) for name, parties in bearers.items() if len(parties) == 1}

    def read(self, article: Article, path: str, election: str | None = None) -> Findings:
        """All that is found in the article, with the election that its sidecar names, if it does."""
        return self.read_about(article, path, self.polls_of(article, election))

    def read_about(self, article: Article, path: str, polls: Sequence[Poll]) -> Findings:
        """All that is found in an article about these polls."""
        page = Page.read(article.text, [c for poll in polls for c in self._candidates_of(poll)])
        quotations = self._quotations(page, {s.key: s for poll in polls for s in poll.standings})
        contests = [
            KnownContest(poll.key, poll.constituency, poll.election, poll.polling_day) for poll in polls
        ]
        spans = [(said.start, said.end) for said in quotations if said.kind != "indirect"]
        stated = figures(page, contests, page.candidates, article.published, spans)
        judged = checked(stated, self.official, article.published)
        about = tuple(AboutContest(poll.iri, poll.label) for poll in polls)
        return Findings(path, article, about, quotations, judged)

    def polls_of(self, article: Article, election: str | None = None) -> tuple[Poll, ...]:
        """The polls that the article is about; `election` is the one that its sidecar names, if it does.

        Where one of them is about to be held or was held of late, seats that were last contested long
        before are spoken of in passing: whoever stood there might now stand elsewhere.
        """
        day = article.published
        keys = self.seats.contests_of(article.text, day, election)
        polls = tuple(poll for key in keys if (poll := self.official.poll(key)))
        recent = tuple(poll for poll in polls if day and abs(poll.polling_day - day) <= NEAR)
        return recent or polls

    def said_of(
        self, words: str, speaker: Speaker, named: Sequence[str], polls: Sequence[Poll]
    ) -> tuple[About, ...]:
        """Whom words are about that come without their article, and what they plainly say of each.

        `named` are those whom the article names in full, as far as it is told: `Jeremy` is one of them.
        """
        standings = {s.key: s for poll in polls for s in poll.standings}
        spoken_by = next((s for s in standings.values() if s.iri == speaker.candidacy), None)
        person = Person(spoken_by.name, spoken_by.surname, spoken_by.key) if spoken_by else None
        before = "".join(f"{name}\n\n" for name in named) + "“"
        start, end = len(before), len(before) + len(words)
        page = Page.read(f"{before}{words}”", [c for poll in polls for c in self._candidates_of(poll)])
        (whom,) = abouts(page, [Spoken(start, end, start, person)], page.candidates)
        return tuple(self._about(somebody, standings) for somebody in whom)

    def _candidates_of(self, poll: Poll) -> tuple[KnownCandidate, ...]:
        if poll.iri not in self._candidates:
            self._candidates[poll.iri] = tuple(
                KnownCandidate(
                    s.key,
                    s.first_name,
                    s.surname,
                    s.gender,
                    s.party_names,
                    poll.key,
                    poll.constituency,
                )
                for s in poll.standings
            )
        return self._candidates[poll.iri]

    def _quotations(self, page: Page, standings: Mapping[str, Standing]) -> tuple[SaidWords, ...]:
        found = said(page)
        spoken = [Spoken(one.start, one.end, one.group, _person(one.speaker)) for one in found]
        about = abouts(page, spoken, page.candidates)
        return tuple(
            SaidWords(
                start=one.start,
                end=one.end,
                exact=one.exact,
                kind=one.kind,
                speaker=self._speaker(page, one.speaker, standings),
                tier=one.tier,
                rule=one.rule,
                cue=one.cue,
                group=one.group,
                continues=one.continues,
                about=tuple(self._about(somebody, standings) for somebody in whom),
            )
            for one, whom in zip(found, about, strict=True)
        )

    def _speaker(self, page: Page, named: Voice, standings: Mapping[str, Standing]) -> Speaker:
        standing = standings.get(named.key or "")
        mention = None if named.start is None else page.text[named.start : named.end]
        return Speaker(
            kind=named.kind,
            name=standing.name if standing else named.name,
            iri=standing.person if standing else None,
            start=named.start,
            end=named.end,
            mention=mention,
            candidacy=standing.iri if standing else None,
            party=self._parties.get(named.party or ""),
        )

    def _about(self, whom: AboutWhom, standings: Mapping[str, Standing]) -> About:
        standing = standings.get(whom.key or "")
        if whom.kind == "person":
            iri = standing.person if standing else None
            return About(standing.name if standing else whom.name, iri, whom.stance, whom.confidence)
        return About(whom.name, self._parties.get(whom.name), whom.stance, whom.confidence)


def _person(speaker: Voice) -> Person | None:
    """The speaker as the rest of the text code knows people; None for groups and nobody."""
    if speaker.name is None or speaker.kind not in ("candidate", "person"):
        return None
    return Person(speaker.name, speaker.name.rpartition(" ")[2], speaker.key)
