"""Who is named in an article: candidates, and people who are none, so that neither is taken for the other."""

from bisect import bisect_left
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from graph.text.layout import MASK
from graph.text.names import plain
from graph.text.phrases import KnownCandidate, Person, Phrase, Phrases
from graph.text.roster import Roster


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person, text[start:end]; `person` is None where they could mean several.

    `sure` is False where somebody else of that name is meant less likely, but may be. `title` are the
    words before the name that address its bearer.
    """

    start: int
    end: int
    person: Person | None
    sure: bool = True
    title: str = ""


class People:
    """The mentions outside quotation marks and captions, in order, and who is meant by each."""

    def __init__(self, text: str, prose: str, candidates: Sequence[KnownCandidate]) -> None:
        """Names are learnt from all of the text; mentions are those that stand unmasked in `prose`."""
        self._meet(text, prose, tuple(Phrases(candidates).read(plain(text))))

    def unmasked(self, text: str) -> "People":
        """The same people with all their mentions in the text."""
        everybody = copy(self)
        everybody._meet(text, text, self._phrases)
        return everybody

    def _meet(self, text: str, prose: str, phrases: tuple[Phrase, ...]) -> None:
        roster = Roster(text, prose, phrases)
        shown = (phrase for phrase in phrases if MASK not in prose[phrase.start : phrase.end])
        self.mentions = tuple(
            Mention(phrase.start, phrase.end, *roster.meant(phrase), phrase.title)
            for phrase in shown
            if roster.knows(phrase)
        )
        self._phrases, self._roster = phrases, roster
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

    def labelled(self, name: str) -> Person | None:
        """The one person whom a name or surname means, in capitals or not."""
        return self._roster.called(plain(name))
