"""Readings made figures: of whom, in which contest, of which election, counted from what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.text.figures.occasions import Calendar, Dated
from graph.text.figures.places import Places, elsewhere, is_national
from graph.text.figures.referents import Cast, Referent
from graph.text.figures.sentences import Reading, Sentence
from graph.text.stated import BaselineKind, Figure, Occasion, Subject

_OF_A_CONTEST = frozenset({"turnout", "turnout-change", "electorate"})
_IN_OFFICE = frozenset({"mp-since", "mp-for"})
_MAJORITIES = frozenset({"majority", "majority-change"})
_HAS = re.compile(
    r"(?:\b(?:has|have|had|won|wins?|winning|secur(?:ed|ing)|with|enjoys?|enjoyed|defend(?:s|ed"
    r"|ing)|holds?|held|saw"
    r"|increas(?:ed|ing)|back|took|taking|cut|boasts?|boasted|extend(?:ed|ing)|earned|earning|notched up)"
    r"(?: [a-z-]+){0,4}|\d(?: votes?)?\)?,|–) (?:an? |the )?(?:[a-z-]+ ){0,2}$"
)
_COUNTED_FROM = re.compile(r"(?: (?:than|from|on|votes|the|[Hh]er|[Hh]is|[A-Z][\w' ]{1,40}))* ")
# A majority in the Commons is counted in seats.
_SEATS_AT_MOST = 200
_HAD = re.compile(r"\bhad (?:an? )?(?:\w+ )?$")
_HAPPENED_AT = re.compile(r"(?<!than )\b(?:at|in|during) $")
_THE_MP = re.compile(r"\bthe (?:sitting |long-serving |veteran |local )?$")
_GOVERNMENT = re.compile(r"\b(\w+)'s (?:government|party|administration)\b")
_GOVERNED = {
    "Blair": "Labour",
    "Brown": "Labour",
    "Cameron": "Conservative",
    "May": "Conservative",
    "Johnson": "Conservative",
    "Truss": "Conservative",
    "Sunak": "Conservative",
    "Starmer": "Labour",
}
_BREAK = re.compile(r"[,;:–—]| but | and | while | though ")
_LEADING = re.compile(r"(?:[\w'-]+[ ,]+){0,9}$")


class Resolver:
    """Makes figures of the readings of one article, sentence by sentence."""

    def __init__(self, cast: Cast, places: Places, calendar: Calendar) -> None:
        self._cast, self._places, self._calendar = cast, places, calendar
        self._members: dict[str | None, set[Subject]] = {}

    def figures(self, sentence: Sentence, near: str | None) -> Iterator[Figure]:
        """The figures of the sentence; `near` is the contest spoken of before it."""
        told: list[tuple[Reading, tuple[Referent, ...]]] = []
        made: list[Figure] = []
        for reading in sentence.readings:
            subjects = self._subjects(sentence, reading, told, near)
            told.append((reading, subjects))
            found = [
                figure
                for subject in subjects
                for figure in self._of(sentence, reading, subject, near, sentence.readings)
            ]
            made += found
            made += [two for figure in found for two in self._had(sentence, figure)]
            self._remember(found)
        yield from _compared(sentence.text, made)

    def _had(self, sentence: Sentence, figure: Figure) -> Iterator[Figure]:
        """The other reading of `had a majority of`, written after the poll: what was had before it."""
        had = figure.measure == "majority" and _HAD.search(sentence.left(figure.start, 40))
        if had and figure.occasion is None and not self._calendar.ahead:
            yield replace(figure, occasion=Occasion())

    def _subjects(
        self,
        sentence: Sentence,
        reading: Reading,
        told: Sequence[tuple[Reading, tuple[Referent, ...]]],
        near: str | None,
    ) -> tuple[Referent, ...]:
        if reading.measure in _OF_A_CONTEST:
            return (_CONTEST,)
        if reading.of:
            return reading.of
        if reading.measure == "seats":
            return self._of_seats(sentence, reading)
        if reading.chained:
            return next((of for r, of in reversed(told) if _follows(r, reading) and of), ())
        if reading.measure in _MAJORITIES:
            return self._of_majority(sentence, reading, told)
        if reading.measure in _IN_OFFICE:
            member = self._member(sentence, reading, near)
            actors = member or sentence.actors(reading.verb)
            return tuple(actor for actor in actors if actor.subject and actor.subject.kind != "party")
        return sentence.actors(reading.verb)

    def _of_majority(
        self, sentence: Sentence, reading: Reading, told: Sequence[tuple[Reading, tuple[Referent, ...]]]
    ) -> tuple[Referent, ...]:
        """Whoever has, wins or defends it; else the contest's."""
        if reading.against or reading.end - reading.start < 2:
            actors = sentence.actors(reading.verb)
            known = tuple(actor for actor in actors if actor.subject)
            return known or (() if reading.verb != reading.start else (_CONTEST,))
        words = sentence.left(reading.start, 60)
        if _HAS.search(words) or reading.verb != reading.start:
            last = told[-1] if told else None
            if (
                last
                and last[1]
                and re.fullmatch(
                    r"(?: votes?)?\)?,? (?:with )?(?:an? )?(?:[a-z-]+ ){0,2}",
                    sentence.text[last[0].end : reading.start],
                )
            ):
                return last[1]
            actors = sentence.actors(reading.verb)
            if actors and actors[0].subject and actors[0].subject.kind != "person":
                return actors[:1]
        return (_CONTEST,)

    def _of_seats(self, sentence: Sentence, reading: Reading) -> tuple[Referent, ...]:
        won = re.search(
            r"\b(?:won|win|wins|took|has|had|have|secured|with|on|got|holds|held) (?:[a-z]+ ){0,2}$",
            sentence.left(reading.start, 40),
        )
        actors = sentence.actors(reading.start - len(won[0])) if won else ()
        if actors and actors[0].subject and actors[0].subject.kind == "party":
            return actors[:1]
        found = _GOVERNMENT.search(sentence.text, reading.end, sentence.end)
        if found and found[1] in _GOVERNED:
            name = self._cast.parties.named(_GOVERNED[found[1]])
            return (Referent(found.start(), found.end(), Subject("party", name)),)
        return ()

    def _member(self, sentence: Sentence, reading: Reading, near: str | None) -> tuple[Referent, ...]:
        """`the MP`: the one whom the article has called so before."""
        members = self._members.get(near, set())
        called = sentence.text.startswith("MP who", reading.verb)
        if len(members) == 1 and called and _THE_MP.search(sentence.left(reading.verb, 40)):
            subject = next(iter(members))
            return (Referent(reading.verb, reading.verb, subject, near),)
        return ()

    def _remember(self, found: Iterable[Figure]) -> None:
        for figure in found:
            winner = figure.measure == "rank" and figure.value == 1 and figure.unit == "place"
            if (winner and not figure.occasion) or figure.measure in _IN_OFFICE:
                if figure.subject.kind == "candidacy":
                    self._members.setdefault(figure.contest, set()).add(figure.subject)

    def _of(
        self,
        sentence: Sentence,
        reading: Reading,
        named: Referent,
        near: str | None,
        readings: Sequence[Reading],
    ) -> Iterator[Figure]:
        subject = named.subject
        if subject is None:
            return
        if self._is_national(sentence, reading, subject):
            return
        known = [contest.constituency for contest in self._places.contests]
        place = elsewhere(sentence.text, sentence.start, reading.end, known)
        if place and (subject.kind == "candidacy" or self._places.between(sentence.start, sentence.end)):
            place = None
        for contest in self._contests(sentence, reading, named, near):
            who = subject
            if subject is _CONTEST.subject:
                constituency = next((c.constituency for c in self._places.contests if c.key == contest), "")
                who = Subject("contest", constituency, contest)
                if reading.national:
                    election = next((c.election for c in self._places.contests if c.key == contest), None)
                    who = Subject("election", election or "", election)
            elif subject.kind == "person" and place is None and self._places.contests:
                return
            figure = self._figure(sentence, reading, who, contest)
            yield self._dated(sentence, reading, figure, named, place)

    def _is_national(self, sentence: Sentence, reading: Reading, subject: Subject) -> bool:
        """True of a figure of the whole country in the words of one of a seat."""
        here = any(r.contest for r in sentence.referents) or self._places.between(
            sentence.start, sentence.end
        )
        if reading.national or subject.kind in ("candidacy", "person"):
            return False
        if reading.measure == "majority" and reading.value <= _SEATS_AT_MOST and reading.unit == "votes":
            return not here
        return subject.kind == "party" and is_national(sentence.text, sentence.start, sentence.end)

    def _contests(
        self, sentence: Sentence, reading: Reading, named: Referent, near: str | None
    ) -> tuple[str | None, ...]:
        if named.contest:
            return (named.contest,)
        only = self._places.contests[0].key if self._places.contests else None
        if reading.national or only is None:
            return (only,)
        if named.subject and named.subject.kind == "party":
            every = self._places.every(sentence.text, sentence.start, sentence.end)
            if every:
                return every
        there = self._places.at(sentence.text, sentence.start, sentence.end, (reading.start, reading.end))
        if there:
            return (there,)
        standing = {r.contest for r in sentence.referents if r.contest}
        if len(standing) == 1:
            return (standing.pop(),)
        if near:
            return (near,)
        return (only,) if len(self._places.contests) == 1 else ()

    def _figure(self, sentence: Sentence, reading: Reading, who: Subject, contest: str | None) -> Figure:
        against = reading.against.subject if reading.against else None
        return Figure(
            start=reading.start,
            end=reading.end,
            exact=sentence.text[reading.start : reading.end],
            measure=reading.measure,
            subject=who,
            contest=contest,
            operator=reading.operator,
            value=reading.value,
            unit=reading.unit,
            hedge=reading.hedge,
            baseline_kind=reading.baseline_kind,
            against=against,
        )

    def _dated(
        self, sentence: Sentence, reading: Reading, figure: Figure, named: Referent, place: str | None
    ) -> Figure:
        if figure.measure in _IN_OFFICE or reading.national:
            return figure
        own = self._own(sentence, reading)
        occasion = own.occasion if own else None
        if reading.sort == "change":
            happened = bool(own and _HAPPENED_AT.search(sentence.left(own.start, 12)))
            baseline = occasion if own and not happened else None if own else self._from(sentence, reading)
            then = occasion if happened else Occasion() if self._calendar.ahead else None
            return replace(figure, baseline=baseline, occasion=then)
        if own is None and (reading.sort == "earlier" or self._calendar.ahead):
            occasion = Occasion()
        if place:
            overturned = re.search(r"\boverturn|\bby-election", sentence.text[sentence.start : sentence.end])
            kind = (
                "general"
                if overturned and figure.measure == "majority"
                else (occasion.kind if occasion else None)
            )
            occasion = Occasion(occasion.year if occasion else None, kind, place)
        same = occasion is not None and figure.subject.kind == "candidacy" and not reading.chained
        return replace(figure, occasion=occasion, subject=replace(figure.subject, same_person=same))

    def _own(self, sentence: Sentence, reading: Reading) -> Dated | None:
        """The election named right behind the figure, or at the head of the sentence or its clause."""
        later = min((r.start for r in sentence.readings if r.start >= reading.end), default=sentence.end)
        for dated in sentence.dated:
            if reading.end <= dated.start < later and not _BREAK.search(
                sentence.text, reading.end, dated.start
            ):
                return dated
        for dated in reversed(sentence.dated):
            if dated.end > reading.start or self._is_taken(sentence, dated):
                continue
            between = [r for r in sentence.readings if dated.start < r.start < reading.start]
            leads = _LEADING.fullmatch(sentence.text, sentence.start, dated.start) is not None
            if (leads and "," not in sentence.text[sentence.start : dated.start]) or not (
                between or _BREAK.search(sentence.text, dated.end, reading.start)
            ):
                return dated if reading.sort != "change" else None
        return None

    def _is_taken(self, sentence: Sentence, dated: Dated) -> bool:
        """True of an election that stands right behind a figure, whose it is."""
        return any(
            r.end <= dated.start and not _BREAK.search(sentence.text, r.end, dated.start)
            for r in sentence.readings
        )

    def _from(self, sentence: Sentence, reading: Reading) -> Occasion | None:
        """What a change counts from: the election of the sentence's one earlier figure."""
        past = {dated.occasion for dated in sentence.dated if dated.occasion}
        return past.pop() if len(past) == 1 else None


_CONTEST = Referent(-1, -1, Subject("contest", ""))


def _follows(before: Reading, reading: Reading) -> bool:
    """True where the later reading can speak of the earlier one's subject."""
    votes = ("votes", "votes-change", "share", "share-change", "rank", "gained", "held", "lost-deposit")
    return (before.measure in votes) == (reading.measure in votes)


def _compared(text: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures, changes told apart by whose figure they count from where that follows them."""
    for index, figure in enumerate(found):
        after = next((f for f in found[index + 1 :] if f.start >= figure.end), None)
        change = figure.measure.endswith("-change") and figure.baseline_kind is None
        if change and after and after.occasion and _COUNTED_FROM.fullmatch(text, figure.end, after.start):
            kind: BaselineKind | None = "same-party" if after.subject.kind == "party" else None
            kind = "same-person" if after.subject.same_person else kind
            yield replace(figure, baseline_kind=kind, baseline=figure.baseline or after.occasion)
        else:
            yield figure
