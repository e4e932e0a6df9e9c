"""Entries of claim files and quotation files against the official record: who speaks, of what a figure is.

Names are looked up among those who stood in the contest that the entry names. Whoever is not found there
with certainty stays a name.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import cast

from graph.claims import StatedClaim, StatedFigure
from graph.findings import UNKNOWN, About, CheckedFigure, Speaker
from graph.ids import slug
from graph.official import Official
from graph.polls import Poll, Standing
from graph.records import Fault
from graph.text.stated import Figure, Measure, Occasion, Subject, Unit
from graph.verdicts import checked

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CHANGES = ("votes-change", "share-change", "majority-change", "turnout-change", "swing")
_TURNOUTS = ("turnout-valid", "turnout-all")
_PERCENT = Decimal(100)
# What other programs give as a speaker where they did not find out who is meant.
_PRONOUNS = ("he", "she", "they", "it", "i", "we", "who")


@dataclass(frozen=True, slots=True)
class Entered:
    """What could be looked up of an entry: speaker, whom and which contest it is about, its figures."""

    speaker: Speaker
    about: tuple[About, ...]
    contest: Poll | None
    figures: tuple[CheckedFigure, ...]
    faults: tuple[Fault, ...]


@dataclass
class _Missed:
    """What could not be looked up of the entry at a line."""

    line: int
    faults: list[Fault] = field(default_factory=list)

    def note(self, what: str, done: str) -> None:
        """A fault is on record."""
        self.faults.append(Fault(self.line, what, done, "noted"))


@dataclass
class Desk:
    """Looks up what entries name, in the official record."""

    official: Official

    @cached_property
    def _by_place(self) -> Mapping[str, list[str]]:
        keys: defaultdict[str, list[str]] = defaultdict(list)
        for known in self.official.known:
            keys[slug(known.constituency)].append(known.key)
        return keys

    def enter(self, claim: StatedClaim, polls: Sequence[Poll] = ()) -> Entered:
        """All that could be looked up of the entry, and a fault for what could not.

        `polls` are those that its article is about: names are looked up there where the entry names none.
        """
        missed = _Missed(claim.line)
        poll = self.poll(claim.election, claim.constituency)
        among = (poll,) if poll else polls
        if claim.election and claim.constituency and poll is None:
            what = f"no contest of {claim.constituency} at {claim.election} is in these files"
            missed.note(what, "kept without a contest")
        speaker = _named(claim.speaker, among)
        if claim.speaker and poll and speaker is None:
            what = f"“{claim.speaker}” is nobody who stood there, or several people"
            missed.note(what, "kept as a name, without a person")
        about = tuple(self._about(name, claim, among, missed) for name in claim.about)
        figures = tuple(self._figure(figure, claim, missed) for figure in claim.figures)
        return Entered(
            _speaker(claim, speaker), tuple(filter(None, about)), poll, figures, tuple(missed.faults)
        )

    def poll(self, election: str | None, constituency: str | None) -> Poll | None:
        """The one poll of a seat of that name at that election."""
        fitting = [
            key
            for key in self._by_place.get(slug(constituency or ""), ())
            if election and key.startswith(election)
        ]
        return self.official.poll(fitting[0]) if len(fitting) == 1 else None

    def _about(self, name: str, claim: StatedClaim, among: Sequence[Poll], missed: _Missed) -> About | None:
        standing = _named(name, among) or self._elsewhere(name, claim.election)
        if standing is None:
            what = f"“{name}” is nobody who stood in that election, or several people"
            missed.note(what, "left out of whom it is about")
            return None
        return About(standing.name, standing.person, None, standing.confidence)

    def _figure(self, stated: StatedFigure, claim: StatedClaim, missed: _Missed) -> CheckedFigure:
        """The figure, looked up and judged; the value and unit stay as they are stated."""
        poll = self.poll(stated.election or claim.election, claim.constituency)
        standing = _named(stated.of, (poll,) if poll else ())
        if stated.of and standing is None:
            what = f"“{stated.of}”, of whom a figure is, is nobody who stood there, or several people"
            missed.note(what, "the figure is kept under the name alone")
            poll = None
        figure = _in_words_of_articles(stated, claim, poll, standing)
        judged = checked([figure], self.official, None)[0]
        verdict = judged.verdict
        if stated.unit == "fraction" and verdict.official is not None:
            verdict = replace(verdict, official=verdict.official / _PERCENT)
        return replace(
            judged,
            measure=stated.measure,
            value=stated.value,
            unit=stated.unit,
            stated_baseline=stated.baseline,
            verdict=verdict,
        )

    def _elsewhere(self, name: str, election: str | None) -> Standing | None:
        """The one candidate of that full name in the whole election."""
        polls = [
            known.key for known in self.official.known if election and known.election.startswith(election)
        ]
        if not polls:
            return None
        fitting = self.official.named(polls[0].partition("/")[0], slug(name))
        return fitting[0] if len(fitting) == 1 else None


def _named(name: str | None, polls: Sequence[Poll]) -> Standing | None:
    """The one who stood in one of them under that full name, or alone under that surname."""
    standings = [standing for poll in polls for standing in poll.standings]
    wanted = slug(name or "")
    exact = [s for s in standings if slug(s.name) == wanted]
    fitting = exact or [s for s in standings if slug(s.surname) == wanted]
    return fitting[0] if name and len(fitting) == 1 else None


def _speaker(claim: StatedClaim, standing: Standing | None) -> Speaker:
    if standing is None:
        unsaid = claim.speaker is None or claim.speaker.lower() in _PRONOUNS
        return (
            replace(UNKNOWN, mention=claim.speaker)
            if unsaid
            else Speaker("person", claim.speaker, mention=claim.speaker)
        )
    return Speaker("candidate", standing.name, standing.person, mention=claim.speaker, candidacy=standing.iri)


def _in_words_of_articles(
    stated: StatedFigure, claim: StatedClaim, poll: Poll | None, standing: Standing | None
) -> Figure:
    """The figure as one of an article would be: percents for fractions, an election for a baseline's year."""
    year = _YEAR.search(stated.baseline or "")
    in_percent = stated.unit == "fraction"
    if standing:
        subject = Subject("candidacy", standing.name, standing.key)
    elif stated.of:
        subject = Subject("person", stated.of)
    else:
        subject = Subject("contest", poll.constituency if poll else "", poll.key if poll else None)
    return Figure(
        start=claim.start or 0,
        end=claim.end or 0,
        exact=claim.exact,
        measure="turnout" if stated.measure in _TURNOUTS else cast(Measure, stated.measure),
        subject=subject,
        contest=poll.key if poll else None,
        operator="equals",
        value=stated.value * _PERCENT if in_percent else stated.value,
        unit="percent" if in_percent else cast(Unit | None, stated.unit),
        baseline=Occasion(int(year[0])) if year else Occasion() if stated.measure in _CHANGES else None,
    )
