"""Who is named in an article: candidates, and people who are none, so that neither is taken for the other."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.text.layout import MASK
from graph.text.names import plain
from graph.text.phrases import KnownCandidate, Person, Phrase, Phrases

# What follows the name of somebody who is named by one word only: `Sara, 34, said`.
_PRESENTED = re.compile(
    r",? (?:(?:aged )?\d{1,3}|who|said|says|told|added|explained|admitted|joked|replied)\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person, text[start:end]; `person` is None where they could mean several."""

    start: int
    end: int
    person: Person | None


class People:
    """The mentions outside quotation marks and captions, in order, and who is meant by each.

    A full name means its bearer. A title and surname, or a surname alone, means the one person of
    that surname whom the article names in full; a title and surname also the one candidate of that
    surname where nobody is so named. Titles of another gender exclude. Else nobody.
    """

    def __init__(self, text: str, prose: str, candidates: Sequence[KnownCandidate]) -> None:
        """Names are learnt from all of the text; mentions are those that stand unmasked in `prose`."""
        self._named: defaultdict[str, set[Person]] = defaultdict(set)
        self._titles: defaultdict[str, set[str]] = defaultdict(set)
        self._introduced: set[str] = set()
        phrases = list(Phrases(candidates).read(plain(text)))
        for phrase in phrases:
            self._learn(phrase)
        self.mentions = tuple(
            Mention(phrase.start, phrase.end, self._meant(phrase))
            for phrase in phrases
            if MASK not in prose[phrase.start : phrase.end]
            and (
                phrase.kind != "surname"
                or phrase.surname in self._introduced
                or _PRESENTED.match(prose, phrase.end)
            )
        )
        self._starts = [mention.start for mention in self.mentions]
        self._ends = {mention.end: mention for mention in self.mentions}

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that start in text[start:end]."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def ending_at(self, end: int) -> Mention | None:
        """The mention that ends there."""
        return self._ends.get(end)

    def starting_at(self, start: int) -> Mention | None:
        """The mention that starts there."""
        return next(iter(self.between(start, start + 1)), None)

    def _learn(self, phrase: Phrase) -> None:
        if phrase.kind == "full":
            self._named[phrase.surname].update(phrase.bearers)
        if phrase.kind in ("full", "titled"):
            self._introduced.add(phrase.surname)
            if phrase.gender:
                self._titles[phrase.surname].add(phrase.gender)

    def _meant(self, phrase: Phrase) -> Person | None:
        if phrase.kind == "full":
            return self._gendered(phrase.bearers[0]) if len(phrase.bearers) == 1 else None
        titles = self._titles.get(phrase.surname, set())
        unclear = len(titles) > 1 or phrase.surname not in self._introduced
        if phrase.kind == "doubtful" or (phrase.kind == "surname" and unclear):
            return None
        gender = phrase.gender or (next(iter(titles)) if len(titles) == 1 else None)
        known = self._named.get(phrase.surname) or phrase.bearers
        possible = [person for person in known if not (gender and person.gender and person.gender != gender)]
        if len(possible) == 1:
            return self._gendered(possible[0])
        return None if possible else Person(phrase.surname, phrase.surname, None, gender)

    def _gendered(self, person: Person) -> Person:
        """The person, with the gender that the article's titles tell where it is not known otherwise."""
        titles = self._titles.get(person.surname, set())
        alone = len(self._named.get(person.surname, ())) <= 1
        return (
            replace(person, gender=next(iter(titles)))
            if not person.gender and alone and len(titles) == 1
            else person
        )
