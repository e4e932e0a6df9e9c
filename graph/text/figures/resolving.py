"""Readings made figures: of whom they are, and in which contest."""

import re
from collections.abc import Iterable, Iterator

from graph.text.figures.dating import compared, dated, either, is_past, is_untold
from graph.text.figures.occasions import Calendar
from graph.text.figures.places import Places, elsewhere, is_national, named_behind, represented
from graph.text.figures.referents import THE_CONTEST, Cast, Referent
from graph.text.figures.sentences import Reading, Sentence
from graph.text.stated import Figure, Subject

_Told = list[tuple[Reading, tuple[Referent, ...]]]

_OF_A_CONTEST = frozenset({"turnout", "turnout-change", "electorate"})
_IN_OFFICE = frozenset({"mp-since", "mp-for"})
_OF_A_SEAT = frozenset({"held", "gained", "majority"})
_MAJORITIES = frozenset({"majority", "majority-change"})
_OF_A_CANDIDATE = frozenset(
    {"votes", "votes-change", "share", "share-change", "rank", "gained", "held", "lost-deposit"}
)
_HAS = re.compile(
    r"(?:\b(?:has|have|had|won|wins?|winning|secur(?:ed|ing)|with|enjoys?|enjoyed|defend(?:s|ed|ing)|holds?"
    r"|held|saw|increas(?:ed|ing)|back|took|taking|cut|boasts?|boasted|extend(?:ed|ing)|earned|earning"
    r"|notched up)(?: [a-z-]+){0,4}|\d(?: votes?)?\)?,|–) (?:an? |the )?(?:[a-z-]+ ){0,2}$"
)
_ADDED = re.compile(r"(?: votes?)?\)?,? (?:with )?(?:an? )?(?:[a-z-]+ ){0,2}")
_SEATS_OF = re.compile(
    r"\b(?:won|win|wins|took|has|had|have|secured|with|on|got|holds|held) (?:[a-z]+ ){0,2}$"
)
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
# A majority in the Commons is counted in seats.
_SEATS_AT_MOST = 200


class Resolver:
    """Makes figures of the readings of one article, sentence by sentence."""

    def __init__(self, cast: Cast, places: Places, calendar: Calendar) -> None:
        self._cast, self._places, self._calendar = cast, places, calendar
        self._names = {contest.key: contest.constituency for contest in places.contests}
        self._elections = {contest.key: contest.election for contest in places.contests}
        self._members: dict[str | None, set[Subject]] = {}

    def figures(self, sentence: Sentence, near: str | None) -> Iterator[Figure]:
        """The figures of the sentence; `near` is the contest spoken of before it."""
        told: _Told = []
        made: list[Figure] = []
        for reading in sentence.readings:
            subjects = self._subjects(sentence, reading, told, near)
            told.append((reading, subjects))
            for subject in subjects:
                for figure in self._of(sentence, reading, subject, near):
                    made += either(self._calendar, sentence, figure)
            self._remember(made)
        yield from compared(sentence.text, made)

    def _subjects(
        self, sentence: Sentence, reading: Reading, told: _Told, near: str | None
    ) -> tuple[Referent, ...]:
        if reading.measure in _OF_A_CONTEST:
            return (THE_CONTEST,)
        if reading.of or reading.chained:
            return reading.of or _earlier(reading, told)
        if reading.measure == "seats":
            return self._of_seats(sentence, reading)
        if reading.measure in _MAJORITIES:
            return _of_majority(sentence, reading, told)
        if reading.measure in _IN_OFFICE:
            actors = self._member(sentence, reading, near) or sentence.actors(reading.verb)
            return tuple(actor for actor in actors if actor.subject and actor.subject.kind != "party")
        return sentence.actors(reading.verb)

    def _of_seats(self, sentence: Sentence, reading: Reading) -> tuple[Referent, ...]:
        """The party that won or has them, or whose government they support."""
        if not self._calendar.is_general:
            return ()
        won = _SEATS_OF.search(sentence.left(reading.start, 40))
        actors = sentence.actors(reading.start - len(won[0])) if won else ()
        if actors and actors[0].subject and actors[0].subject.kind == "party":
            return actors[:1]
        found = _GOVERNMENT.search(sentence.text, reading.end, sentence.end)
        if not found or found[1] not in _GOVERNED:
            return ()
        name = self._cast.roll.parties.named(_GOVERNED[found[1]])
        return (Referent(found.start(), found.end(), Subject("party", name)),)

    def _member(self, sentence: Sentence, reading: Reading, near: str | None) -> tuple[Referent, ...]:
        """`the MP`: the one whom the article has called so before."""
        members = self._members.get(near, set())
        called = sentence.text.startswith("MP who", reading.verb)
        if len(members) == 1 and called and _THE_MP.search(sentence.left(reading.verb, 40)):
            return (Referent(reading.verb, reading.verb, next(iter(members)), near),)
        return ()

    def _remember(self, found: Iterable[Figure]) -> None:
        for figure in found:
            won = figure.measure == "rank" and figure.value == 1 and figure.unit == "place"
            member = (won and not figure.occasion) or figure.measure in _IN_OFFICE
            if member and figure.subject.kind == "candidacy":
                self._members.setdefault(figure.contest, set()).add(figure.subject)

    def _of(
        self, sentence: Sentence, reading: Reading, named: Referent, near: str | None
    ) -> Iterator[Figure]:
        """The figure of that subject, once for each contest that it is said of."""
        subject = named.subject
        if subject is None or self._is_of_the_country(sentence, reading, subject):
            return
        known = self._names.values()
        place = named_behind(sentence.text, reading.end, known)
        if subject.kind != "candidacy" and not self._places.between(sentence.start, sentence.end):
            place = elsewhere(sentence.text, sentence.start, reading.end, known)
        if not place and reading.measure in _OF_A_SEAT:
            place = represented(sentence.text, sentence.start, reading.start, known)
        if subject.kind == "person" and self._names and not (place or is_past(sentence, reading)):
            return
        if not place and is_untold(self._calendar, sentence, reading):
            return
        for contest in self._contests(sentence, reading, named, near):
            who = self._whole(contest, national=reading.national) if named is THE_CONTEST else subject
            figure = _figure(sentence, reading, who, contest)
            timeless = reading.national or reading.measure in _IN_OFFICE
            yield figure if timeless else dated(self._calendar, sentence, reading, figure, place)

    def _whole(self, contest: str | None, *, national: bool) -> Subject:
        """The contest as a subject, or its whole election."""
        if national:
            election = self._elections.get(contest or "")
            return Subject("election", election or "", election)
        return Subject("contest", self._names.get(contest or "", ""), contest)

    def _is_of_the_country(self, sentence: Sentence, reading: Reading, subject: Subject) -> bool:
        """True of a figure of the whole country in the words of one of a seat."""
        if reading.national or subject.kind in ("candidacy", "person"):
            return False
        if reading.measure == "majority" and reading.value <= _SEATS_AT_MOST and reading.unit == "votes":
            named = any(referent.contest for referent in sentence.referents)
            return not (named or self._places.between(sentence.start, sentence.end))
        return subject.kind == "party" and is_national(sentence.text, sentence.start, sentence.end)

    def _contests(
        self, sentence: Sentence, reading: Reading, named: Referent, near: str | None
    ) -> tuple[str | None, ...]:
        """The candidate’s contest, else the seat’s named here, else of who is, else the one before."""
        main = next(iter(self._names), None)
        if named.contest or reading.national or main is None:
            return (named.contest or main,)
        span = (sentence.start, sentence.end)
        every = self._places.every(sentence.text, *span) if named is not THE_CONTEST else ()
        if every:
            return every
        standing = {referent.contest for referent in sentence.referents if referent.contest}
        only = standing.pop() if len(standing) == 1 else None
        here = self._places.at(sentence.text, *span, (reading.start, reading.end)) or only or near
        here = here or (main if len(self._names) == 1 else None)
        return (here,) if here else ()


def _earlier(reading: Reading, told: _Told) -> tuple[Referent, ...]:
    """Of whom the reading before is that this one goes on from."""
    same = reading.measure in _OF_A_CANDIDATE
    return next((of for r, of in reversed(told) if (r.measure in _OF_A_CANDIDATE) == same and of), ())


def _of_majority(sentence: Sentence, reading: Reading, told: _Told) -> tuple[Referent, ...]:
    """Whoever has, wins or defends it; else the contest."""
    actors = sentence.actors(reading.verb)
    if reading.against:
        known = tuple(actor for actor in actors if actor.subject)
        return known or ((THE_CONTEST,) if reading.verb == reading.start else ())
    if not _HAS.search(sentence.left(reading.start, 60)) and reading.verb == reading.start:
        return (THE_CONTEST,)
    last = told[-1] if told else None
    if last and last[1] and _ADDED.fullmatch(sentence.text, last[0].end, reading.start):
        # `20,510 votes to Mr Earl's 18,638, a majority of 1,872` is not his.
        return (THE_CONTEST,) if last[1][0].oblique else last[1]
    return tuple(actor for actor in actors[:1] if actor.subject) or (THE_CONTEST,)


def _figure(sentence: Sentence, reading: Reading, who: Subject, contest: str | None) -> Figure:
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
        against=reading.against.subject if reading.against else None,
    )
