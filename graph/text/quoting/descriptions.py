"""Who is meant by what they are: `the mayor`, `the Green candidate`, `the former leader of the council`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from graph.text.page import Page
from graph.text.party_words import party_of
from graph.text.people import Mention
from graph.text.phrases import KnownCandidate, Person
from graph.text.subjects import Subject
from graph.text.words import ROLES, STANDING, TITLE_NOUNS, UNNAMED

_WORDS = r"[\w’'&.-]+(?: [\w’'&.-]+)"
_BREAK = re.compile(r"[^\w’'&. -]")
_APPOSITION = re.compile(rf"(?: \([^)]{{1,30}}\))?, (?:who (?:is|was) )?({_WORDS}{{0,9}})(?=[,.;]|$)")
_COMPLEMENT = re.compile(rf" (?:is|was|has been|became) (?:a|an|the) ({_WORDS}{{0,5}})")
_OF = re.compile(r" (?:of|for|from|in|at|to|who|with|close) ")
_LEAD_REACH = 80
_LEAD_WORDS = 6
_AFTER_REACH = 160
_REACH = 3_000
_TOO_MANY = 100
_EMPTY = frozenset({"the", "a", "an", "of", "for", "and", "in", "at", "to", "this", "that", "is", "was"})


class Descriptions:
    """What the article says that its people are, by the noun."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._told: defaultdict[str, dict[Person, set[str]]] = defaultdict(dict)
        self._standing: dict[str, Person] = {}
        for mention in page.people.mentions:
            if mention.person and mention.person.key:
                self._standing[mention.person.key] = mention.person
            if mention.person and mention.sure:
                for words in _descriptions(page.prose, mention):
                    self._learn(mention.person, words)

    def _learn(self, person: Person, words: list[str]) -> None:
        for word in words:
            noun = word.lower()
            if noun in UNNAMED or noun in STANDING:
                self._told[noun].setdefault(person, set()).update(words)

    def meant(self, subject: Subject) -> Person | None:
        """The one person who is called so, None where nobody or several are."""
        head, wanted = self._head(subject)
        if self.names_party(subject) and (person := self._candidate(subject)):
            return person
        fitting = self._fitting(head, wanted)
        # Any of those who stand may be `the candidate`.
        clear = len(fitting) == 1 and not (head in STANDING and self._standing)
        return fitting[0] if clear else None

    def names_party(self, subject: Subject) -> bool:
        """True of words that say for which party somebody stands: `the Green candidate`."""
        head, _ = self._head(subject)
        words = self._page.prose[subject.start : subject.end]
        return head in STANDING and party_of(words, self._page.parties) is not None

    def likely(self, subject: Subject) -> Person | None:
        """The last named before of those who are called so, where there are several."""
        head, wanted = self._head(subject)
        fitting = self._fitting(head, wanted)
        earlier = self._page.people.between(max(0, subject.start - _REACH), subject.start)
        return next((m.person for m in reversed(earlier) if m.person in fitting), None)

    def _head(self, subject: Subject) -> tuple[str, set[str]]:
        words = self._page.prose[subject.start : subject.end].split(" ")
        if words[0].lower() not in ("the", "this"):
            return "", set()
        head = _OF.split(" ".join(words))[0].split(" ")[-1].lower()
        return head, {word for word in words[1:] if word[:1].isupper()}

    def _fitting(self, head: str, wanted: set[str]) -> list[Person]:
        told = self._told.get(head, {})
        if len(told) > _TOO_MANY:
            return []
        return [person for person, words in told.items() if wanted <= words and _fits(person, head)]

    def _candidate(self, subject: Subject) -> Person | None:
        """The only candidate of the party that the words name, of those named if there are more."""
        party = party_of(self._page.prose[subject.start : subject.end], self._page.parties)
        standing = [c for c in self._page.candidates if party and party in c.parties]
        there = [candidate for candidate in standing if candidate.key in self._standing]
        if len(standing) == 1 or len(there) == 1:
            only = (there or standing)[0]
            return self._standing.get(only.key) or _person(only)
        return None


def _descriptions(prose: str, mention: Mention) -> Iterator[list[str]]:
    lead = _BREAK.split(prose[max(0, mention.start - _LEAD_REACH) : mention.start])[-1].split()[-_LEAD_WORDS:]
    if mention.title in TITLE_NOUNS:
        yield [*TITLE_NOUNS[mention.title], *lead[-2:]]
    if lead and (lead[-1].lower() in UNNAMED or lead[-1].lower() in ROLES):
        yield lead
    for after in (_APPOSITION, _COMPLEMENT):
        told = after.match(prose, mention.end, mention.end + _AFTER_REACH)
        if told:
            yield [word.strip(".,") for word in told[1].split() if word not in _EMPTY]


def _fits(person: Person, noun: str) -> bool:
    return UNNAMED.get(noun) in (None, person.gender) or person.gender is None


def _person(candidate: KnownCandidate) -> Person:
    name = f"{candidate.first_name} {candidate.surname}".strip()
    return Person(name, candidate.surname, candidate.key)
