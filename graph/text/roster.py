"""Whom the names of an article mean: everybody it introduces, by full name, title, surname or first name."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from graph.text.first_names import FIRST_NAMES
from graph.text.layout import MASK
from graph.text.names import plain
from graph.text.phrases import Person, Phrase
from graph.text.words import NO_NAMES, NO_PEOPLE, PARTICIPLES, PLACE_ENDINGS, SURE_VERBS

# What follows the name of somebody who is named by one word only: `Sara, 34, said`.
_PRESENTED = re.compile(
    rf",? (?:(?:aged )?\d{{1,3}},|who\b|(?:has |have )?(?:{'|'.join(sorted(SURE_VERBS))})\b"
    rf"|(?:is|was) (?:{'|'.join(sorted(PARTICIPLES))})\b)"
)
_FAR_MORE = 3
_SAID_REACH = 14
_FEWEST_VOTES = 2
_VOTE_REACH = 100
_GENDERED = re.compile(r"\b(?:he|his|him|himself|she|her|herself)\b", re.IGNORECASE)
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(SURE_VERBS))}) $")
_SENTENCE_CLOSES = re.compile(r"[,.]")


class Roster:
    """The people of an article.

    A full name means its bearer. A title and surname, or a surname alone, means the one person of
    that surname whom the article names in full; a title and surname also the one candidate of that
    surname where nobody is so named. Titles of another gender exclude. Where several are left the one
    most named is meant, but not for sure, and nobody if one of them is a candidate.
    """

    def __init__(self, text: str, prose: str, phrases: Sequence[Phrase]) -> None:
        self._prose = prose
        self._full: dict[str, Counter[Person]] = defaultdict(Counter)
        self._first: dict[str, set[Person]] = defaultdict(set)
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._introduced: set[str] = set()
        self._presented: set[str] = set()
        self._display: dict[Person, str] = {}
        for phrase in phrases:
            self._learn(phrase, text)
        self._votes = _votes(prose, phrases)
        self._lower: dict[str, set[Person]] = defaultdict(set)
        for surname, people in self._full.items():
            self._lower[surname.lower()].update(people)

    def _learn(self, phrase: Phrase, text: str) -> None:
        if phrase.kind == "single":
            if self._is_presented(phrase):
                self._presented.add(phrase.surname)
            return
        if phrase.kind == "full":
            written = text[phrase.start + len(phrase.title) : phrase.end].replace("\u00a0", " ").strip()
            for person in phrase.bearers:
                self._full[phrase.surname][person] += 1
                self._first[person.name.split(" ")[0]].add(person)
                if " " in written and len(written) > len(self._display.get(person, "")):
                    self._display[person] = written
        if phrase.kind in ("full", "titled"):
            self._introduced.add(phrase.surname)
            if phrase.gender:
                self._titles[phrase.surname].add(phrase.gender)

    def _is_presented(self, phrase: Phrase) -> bool:
        """True where a word alone does what only people do, and is not known for something else."""
        word, prose = phrase.surname, self._prose
        if word in NO_PEOPLE or word in PLACE_ENDINGS or word.isupper() or MASK in prose[phrase.start]:
            return False
        said = _SAID.search(prose, max(0, phrase.start - _SAID_REACH), phrase.start)
        return bool(
            _PRESENTED.match(prose, phrase.end) or (said and _SENTENCE_CLOSES.match(prose, phrase.end))
        )

    def knows(self, phrase: Phrase) -> bool:
        """True of a name, false of a capitalised word that the article does not use as one."""
        if phrase.kind == "titled" and phrase.surname in NO_NAMES and phrase.surname in PLACE_ENDINGS:
            # `Mr Green` is somebody once the article has named a Green in full.
            return bool(phrase.bearers) or phrase.surname in self._full
        known = phrase.surname in self._introduced or phrase.surname in self._presented
        return phrase.kind != "single" or known or phrase.surname in self._first

    def meant(self, phrase: Phrase) -> tuple[Person | None, bool]:
        """Who is meant, None where several are or it is no name; and whether that is sure."""
        if phrase.kind == "doubtful":
            return None, False
        if phrase.kind == "full":
            return (self._known(phrase.bearers[0]), True) if len(phrase.bearers) == 1 else (None, False)
        if phrase.kind == "single" and phrase.surname not in self._introduced:
            return self._one_word(phrase)
        return self._by_surname(phrase)

    def _by_surname(self, phrase: Phrase) -> tuple[Person | None, bool]:
        """The person meant by a surname, alone or behind a title."""
        named = self._full.get(phrase.surname) or Counter(phrase.bearers)
        titles = self._titles.get(phrase.surname, set())
        gender = phrase.gender or (next(iter(titles)) if len(titles) == 1 else None)
        possible = [person for person in named if not (gender and self._gender(person) not in (gender, None))]
        if not possible:
            gender = gender or self._voted(phrase.surname)
            return Person(phrase.surname, phrase.surname, None, gender), True
        unclear = phrase.kind == "single" and len(titles) > 1
        if len(possible) == 1 and not unclear:
            return self._known(possible[0]), True
        if any(person.key for person in possible):
            return None, False
        first, *others = sorted(possible, key=lambda person: -named[person])
        far_more = all(named[first] >= _FAR_MORE * named[other] for other in others)
        return self._known(first), far_more and not unclear

    def called(self, name: str) -> Person | None:
        """The one person of that surname, or of the surname that ends it, in capitals or not."""
        people = self._lower.get(name.rsplit(" ", maxsplit=1)[-1].lower(), set())
        return self._known(next(iter(people))) if len(people) == 1 else None

    def _one_word(self, phrase: Phrase) -> tuple[Person | None, bool]:
        """The person meant by a surname never introduced, or by a first name."""
        if phrase.bearers:
            return (self._known(phrase.bearers[0]), False) if len(phrase.bearers) == 1 else (None, False)
        first = self._first.get(phrase.surname, set())
        if first:
            return (self._known(next(iter(first))), True) if len(first) == 1 else (None, False)
        gender = FIRST_NAMES.get(phrase.surname) or self._voted(phrase.surname)
        return Person(phrase.surname, phrase.surname, None, gender), True

    def _known(self, person: Person) -> Person:
        """The person under the fullest name that the article gives, with the gender that can be told."""
        return replace(
            person, name=self._display.get(person, person.name), gender=self._gender(person, titles=True)
        )

    def _gender(self, person: Person, *, titles: bool = False) -> str | None:
        if person.gender:
            return person.gender
        told = self._titles.get(person.surname, set()) if titles else set()
        if len(told) == 1 and len(self._full.get(person.surname, ())) <= 1:
            return next(iter(told))
        return FIRST_NAMES.get(plain(person.name).split(" ")[0]) or self._voted(person.surname)

    def _voted(self, surname: str) -> str | None:
        """The gender that pronouns close behind the surname tell, where they agree and there are enough."""
        if len(self._full.get(surname, ())) > 1:
            return None
        votes = self._votes.get(surname, Counter())
        gender, most = max(votes.items(), key=lambda vote: vote[1], default=(None, 0))
        return gender if most >= _FEWEST_VOTES and most >= _FAR_MORE * (votes.total() - most) else None


def _votes(prose: str, phrases: Sequence[Phrase]) -> dict[str, Counter[str]]:
    """How often each gender's pronouns are the next behind a surname, with nobody named between."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, following in zip_longest(phrases, phrases[1:]):
        end = min(phrase.end + _VOTE_REACH, following.start if following else len(prose))
        if pronoun := _GENDERED.search(prose, phrase.end, end):
            votes[phrase.surname]["f" if pronoun[0].lower() in ("she", "her", "herself") else "m"] += 1
    return votes
