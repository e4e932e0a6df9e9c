"""Whom words can be about: the people and parties named anywhere in an article, quoted words included."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from graph.text.names import plain
from graph.text.page import Page
from graph.text.party_names import party_called, party_mentions
from graph.text.people import Mention
from graph.text.phrases import KnownCandidate, Person

# How sure it is whom the words mean, chosen to rank them: a full name leaves nothing open, a pronoun much.
FULL_NAME = Decimal("1")
TITLE = Decimal("0.95")
PARTY = Decimal("0.95")
SURNAME = Decimal("0.9")
FIRST_NAME = Decimal("0.85")

# First names that open sentences as words: `Will we win?`, `Mark my words`.
_WORDS_TOO = frozenset(
    {"Will", "Mark", "May", "June", "April", "August", "Rose", "Grace", "Hope", "Faith", "Bill", "Grant"}
    | {"Dean", "Pat", "Rob", "Sue", "Joy", "Dawn", "Summer", "Art", "Drew", "Frank", "Guy", "Penny", "Amber"}
    | {"Heather", "Holly", "Ivy", "Lily", "Olive", "Poppy", "Ruby", "Violet", "Charity", "Miles", "Rich"}
    | {"Don", "Ray", "Earl", "Chase", "Young", "Best", "Long", "Small", "Brown", "Green", "Black", "White"}
)
_OPENS = re.compile(r"(?:^|[.!?:\"“”'\n])\s*$")
_NO_PERSON_BEFORE = re.compile(
    r"(?<!\bfaith )(?<!\bconfidence )(?<!\btrust )(?<!\bbelieve )(?<!\bdisappointed )\b(?:in|last|next"
    r"|this|since|until|early|late|mid|near|across|around|outside) $"
)
_DATE_AFTER = re.compile(r" \d")
_STANDING = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]heir|[Yy]our|[Hh]is|[Hh]er) (?:(?:local"
    r"|rival) )?(?P<party>[A-Z][\w-]*(?: [A-Z][\w-]*)?) (?:candidate|contender|challenger|hopeful|opponent"
    r"|rival)\b(?! (?:in|for) [A-Z])"
)


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody, or a party, that words can be about; `key` is a candidacy's."""

    kind: Literal["person", "party"]
    name: str
    key: str | None = None
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that mean the target, text[start:end], and how sure that is; `possessive` of `his`, `their`."""

    start: int
    end: int
    target: Target
    confidence: Decimal
    possessive: bool = False


def as_target(person: Person) -> Target:
    """The person as somebody to be spoken of."""
    return Target("person", person.name, person.key, person.gender)


class Targets:
    """All marks of a page in order, none overlapping another; `candidates` are those whom the page names."""

    def __init__(self, page: Page, candidates: Sequence[KnownCandidate]) -> None:
        self.text, self.prose = plain(page.text), plain(page.prose)
        people = page.everybody.mentions
        found = [mark for mention in people if (mark := self._of_person(mention))]
        taken = [(mention.start, mention.end) for mention in people if mention.person]
        found += self._by_first_name(people, candidates)
        found += self._of_parties(taken)
        self._marks = _with_one_target_each(_longest_first(found + self._standing(candidates)))
        self._starts = [mark.start for mark in self._marks]
        named = (mark.target for mark in self._marks if mark.target.key is not None)
        self.candidates = tuple(dict.fromkeys(named))

    def between(self, start: int, end: int) -> list[Mark]:
        """The marks in text[start:end]."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end <= end]

    def _of_person(self, mention: Mention) -> Mark | None:
        person, words = mention.person, self.text[mention.start : mention.end]
        if person is None or not mention.sure or (" " not in person.name and not mention.title):
            return None
        alone = " " not in words
        if alone and _NO_PERSON_BEFORE.search(self.text, max(0, mention.start - 25), mention.start):
            return None
        if alone and words in _WORDS_TOO and self._may_be_a_word(mention):
            return None
        how = FULL_NAME if " " in words[len(mention.title) :].strip() else TITLE
        if alone:
            how = SURNAME if words == plain(person.surname) else FIRST_NAME
        return Mark(mention.start, mention.end, as_target(person), how)

    def _by_first_name(self, people: Sequence[Mention], candidates: Sequence[KnownCandidate]) -> list[Mark]:
        """First names of candidates whom the article names by title or surname only."""
        named = {mention.person for mention in people if mention.person}
        taken = Counter(plain(person.name).split(" ")[0] for person in named if " " in person.name)
        keys = {person.key: person for person in named if person.key is not None}
        bearers = {
            plain(one.first_name).split(" ")[0]: keys[one.key] for one in candidates if one.key in keys
        }
        names = "|".join(re.escape(name) for name in bearers if name and taken[name] == 1)
        alone = re.compile(rf"(?<![\w-])(?<!\w')(?:{names})(?![\w-])(?! [A-Z])") if names else None
        found = alone.finditer(self.text) if alone else ()
        mentions = (Mention(word.start(), word.end(), bearers[word[0]]) for word in found)
        return [mark for mention in mentions if (mark := self._of_person(mention))]

    def _may_be_a_word(self, mention: Mention) -> bool:
        opens = _OPENS.search(self.text, max(0, mention.start - 3), mention.start)
        return bool(opens or _DATE_AFTER.match(self.text, mention.end))

    def _of_parties(self, taken: Sequence[tuple[int, int]]) -> list[Mark]:
        starts = [start for start, _ in taken]
        marks = []
        for party in party_mentions(self.text):
            index = bisect_left(starts, party.end) - 1
            if index < 0 or taken[index][1] <= party.start:
                marks.append(Mark(party.start, party.end, Target("party", party.name), PARTY))
        return marks

    def _standing(self, candidates: Sequence[KnownCandidate]) -> list[Mark]:
        """`the Labour candidate`, where one alone of the candidates stands for the party."""
        by_party: dict[str, list[KnownCandidate]] = {}
        for candidate in candidates:
            for party in {party_called(name) for name in candidate.parties}:
                by_party.setdefault(party, []).append(candidate)
        marks = []
        for found in _STANDING.finditer(self.text):
            standing = by_party.get(party_called(found["party"]), [])
            if len(standing) == 1:
                only = standing[0]
                name = f"{only.first_name} {only.surname}"
                target = Target("person", name, only.key, (only.gender or "").lower()[:1] or None)
                marks.append(Mark(found.start(), found.end(), target, TITLE))
        return marks


def _longest_first(marks: Sequence[Mark]) -> list[Mark]:
    """The marks in order, without those that another one overlaps which starts before or reaches further."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _with_one_target_each(marks: Sequence[Mark]) -> list[Mark]:
    """The marks, those of one candidacy all of one target, whatever they call it."""
    first = {mark.target.key: mark.target for mark in reversed(marks)}
    return [replace(mark, target=first[mark.target.key]) if mark.target.key else mark for mark in marks]
