"""Whom `he` or `she` is likely to mean where several could be meant: who the sentences before are about."""

from collections.abc import Iterator

from graph.text.page import Page
from graph.text.people import Mention
from graph.text.phrases import Person
from graph.text.pronouns import GENDERS
from graph.text.subjects import Subject, is_possessive, opening_subject
from graph.text.words import UNNAMED

_REACH = 1_500
_SENTENCES_BACK = 8

Likely = tuple[Person | None, bool]
"""Whoever is likely to be meant, and True of somebody who surely speaks in the sentence."""


class Antecedents:
    """What the sentences read so far are about; pronouns once resolved count as names."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._subjects: dict[int, Subject | None] = {}
        self._meant: dict[int, Person] = {}
        self._speaks: dict[int, tuple[Person, bool]] = {}

    def learn(self, subject: Subject, person: Person, sure: bool) -> None:
        """The words of the subject mean the person, who speaks in their sentence, surely or likely."""
        self._meant[subject.start] = person
        self._speaks[self._page.sentence(subject.start)[0]] = person, sure

    def likely(self, words: Subject, gender: str | None) -> Likely:
        """The person of fitting gender whom the nearest sentence that has one is about, else names last.

        A sentence about somebody unnamed who could be meant, or which names a candidate who could be,
        ends the search without anybody.
        """
        for floor, end in self._sentences(words.start):
            if found := self._in_sentence(floor, end, gender):
                return found
        return None, False

    def _sentences(self, position: int) -> Iterator[tuple[int, int]]:
        """The part of its sentence before the position, and the sentences before that, backwards."""
        prose, first = self._page.prose, max(0, position - _REACH)
        end = position
        for _ in range(_SENTENCES_BACK):
            floor = self._page.sentence(end)[0]
            yield floor, end
            before = first + len(prose[first:floor].rstrip())
            if before <= first:
                return
            end = before - 1

    def _in_sentence(self, floor: int, end: int, gender: str | None) -> Likely | None:
        """What one sentence tells; None where it tells nothing and the search goes on."""
        mentions = [m for m in self._page.people.between(floor, end) if m.person and _fits(m.person, gender)]
        speaks, sure = self._speaks.get(floor, (None, False))
        if any(mention.person and mention.person.key for mention in mentions):
            return (speaks, True) if speaks and sure and speaks.gender == gender else (None, False)
        subject = self._subject(floor, end)
        about = (subject.person or self._meant.get(subject.start)) if subject else None
        if speaks and _fits(speaks, gender) and about in (None, speaks):
            return speaks, sure and speaks.gender == gender is not None
        if about and _fits(about, gender):
            return about, False
        if subject and subject.kind == "unnamed" and self._is_rival(subject, gender):
            return None, False
        if subject and subject.kind == "pronoun" and self._gender(subject) == gender:
            return None
        return self._last(mentions)

    def _last(self, mentions: list[Mention]) -> Likely | None:
        named = [mention for mention in mentions if not is_possessive(self._page.prose, mention)] or mentions
        return (named[-1].person, False) if named else None

    def _subject(self, floor: int, end: int) -> Subject | None:
        if floor not in self._subjects:
            self._subjects[floor] = opening_subject(self._page, floor, end) if floor < end else None
        return self._subjects[floor]

    def _gender(self, pronoun: Subject) -> str | None:
        return GENDERS.get(self._page.prose[pronoun.start : pronoun.end].lower())

    def _is_rival(self, subject: Subject, gender: str | None) -> bool:
        words = self._page.prose[subject.start : subject.end].lower().split()
        return words[0] in ("a", "an", "one", "another") and UNNAMED.get(words[-1], "") in (gender, None)


def _fits(person: Person, gender: str | None) -> bool:
    return gender is None or person.gender == gender or (person.gender is None and " " in person.name)
