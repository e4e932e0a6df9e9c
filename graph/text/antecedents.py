"""Whom `he` or `she` is likely to mean where several could be meant: who the sentences before are about."""

from graph.text.page import Page
from graph.text.phrases import Person
from graph.text.pronouns import GENDERS
from graph.text.subjects import Subject, is_possessive, opening_subject
from graph.text.words import UNNAMED

_REACH = 1_500
_SENTENCES_BACK = 8


class Antecedents:
    """What the sentences read so far are about; pronouns once resolved count as names."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._subjects: dict[int, Subject | None] = {}
        self._spoke: dict[int, Person] = {}
        self._speaks: dict[int, tuple[Person, bool]] = {}

    def learn(self, subject: Subject, person: Person, sure: bool) -> None:
        """The words of the subject mean the person, who speaks in their sentence, surely or likely."""
        self._spoke[subject.start] = person
        self._speaks[self._page.sentence(subject.start)[0]] = person, sure

    def likely(self, pronoun: Subject, gender: str | None) -> tuple[Person | None, bool]:
        """The person of fitting gender whom the nearest sentence that has one is about, else names last.

        The second part is True of somebody who surely speaks in that sentence.

        A sentence about somebody unnamed who could be meant, or which names a candidate who could be,
        ends the search without anybody.
        """
        page = self._page
        floor, end = page.sentence(pronoun.start)[0], pronoun.start
        for _ in range(_SENTENCES_BACK):
            subject = self._subject(floor, end)
            person = self._person(subject)
            if any(
                m.person and m.person.key and _fits(m.person, gender) for m in page.people.between(floor, end)
            ):
                return None, False
            speaks, sure = self._speaks.get(floor, (None, False))
            if speaks and _fits(speaks, gender) and person in (None, speaks):
                return speaks, sure and speaks.gender == gender is not None
            if person and _fits(person, gender):
                return person, False
            if subject and subject.kind == "unnamed" and self._is_rival(subject, gender):
                return None, False
            if not (subject and subject.kind == "pronoun" and self._gender(subject) == gender):
                others = [m for m in page.people.between(floor, end) if m.person and _fits(m.person, gender)]
                named = [m for m in others if not is_possessive(page.prose, m)] or others
                if named:
                    return named[-1].person, False
            end = floor
            before = len(page.prose[max(0, floor - _REACH) : floor].rstrip())
            place = max(0, floor - _REACH) + before - 1
            if before <= 0 or pronoun.start - place > _REACH:
                return None, False
            floor = page.sentence(max(place - 1, 0))[0]
        return None, False

    def _subject(self, floor: int, end: int) -> Subject | None:
        if floor not in self._subjects:
            self._subjects[floor] = opening_subject(self._page, floor, end) if floor < end else None
        return self._subjects[floor]

    def _person(self, subject: Subject | None) -> Person | None:
        return (subject.person or self._spoke.get(subject.start)) if subject else None

    def _gender(self, pronoun: Subject) -> str | None:
        return GENDERS.get(self._page.prose[pronoun.start : pronoun.end].lower())

    def _is_rival(self, subject: Subject, gender: str | None) -> bool:
        words = self._page.prose[subject.start : subject.end].lower().split()
        return words[0] in ("a", "an", "one", "another") and UNNAMED.get(words[-1], "") in (gender, None)


def _fits(person: Person, gender: str | None) -> bool:
    return gender is None or person.gender == gender or (person.gender is None and " " in person.name)
