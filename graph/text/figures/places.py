"""Which contest words belong to: the seat named in the sentence, else the one spoken of before."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.text.contests import KnownContest, SeatMention, Seats
from graph.text.words import MONTHS, words

_BREAK = re.compile(r"[,;:–—]| but | and | while ")
_ALL_OF_THEM = re.compile(
    r"\b(both|all (?:two|three|four|five))(?: of)?(?: the| these)?(?: [A-Z][\w-]+)* "
    r"(?:constituencies|seats|contests|counts)"
)
_MANY = {"both": 2, "all two": 2, "all three": 3, "all four": 4, "all five": 5}
_PLACE = r"((?!the\b)[A-Z][\w'-]+(?:(?: and)? [A-Z][\w'-]+){0,4})"
_ELSEWHERE = re.compile(
    r"\b(?:[Ii]n|(?:re)?won|w[io]ns?|h[eo]lds?|held|took|(?:re)?gain(?:ed|s)?|lost|retained|kept|captured)"
    rf" (?:neighbouring |nearby |next-door |adjacent )?{_PLACE}"
)
_WHO = re.compile(r", (?:who|which|whose) [^,;:.]{0,60}$")
_WHO_REACH = 70
_MEMBER_FOR = re.compile(
    rf"\b(?:MP (?:for|in)|[Mm]ember for|represent(?:ed|ing|s)|stood in|contested) {_PLACE}"
)
_ELSEWHERE_BEHIND = re.compile(rf" in {_PLACE}")
_AWAY = re.compile(
    rf"(?:^|(?<=\n)|(?<=[.!?] ))(?:Over |Elsewhere |Meanwhile |And |But )?[Ii]n (?:neighbouring "
    rf"|nearby )?{_PLACE},"
    rf"|\b(?:by-election|contest|seat|count) (?:in|at|for|of) {_PLACE}"
)
_NO_PLACES = frozenset(MONTHS) | words("""
Parliament Westminster Brexit Europe Britain England Scotland Wales London Commons Labour Conservative Tory
Green Mr Ms Mrs Miss Dr
""")
_SHARED = words("and of the upon North South East West Central Mid")
_WORD = re.compile(r"[\w'-]+")
_MANY_SEATS = (
    r"(?<!all )(?<!both )(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozens of)"
)
_NATIONAL = re.compile(
    r"\b(?:national(?:ly)?|nationwide|(?:across|in) (?:the )?(?:country|UK|nation|Britain|Scotland|Wales"
    rf"|England|London)|UK-wide|countrywide|{_MANY_SEATS} (?:of \w+ )?(?:seats|MPs)|hung parliament"
    r"|Commons majority|Prime Minister|Downing Street|Government|in Parliament)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Places:
    """The contests of an article and where its text names their seats."""

    contests: tuple[KnownContest, ...]
    mentions: tuple[SeatMention, ...]
    starts: tuple[int, ...]

    @classmethod
    def read(cls, text: str, contests: Sequence[KnownContest]) -> "Places":
        """The text's mentions of the seats."""
        mentions = Seats(contests, short=True).mentions(text)
        return cls(tuple(contests), mentions, tuple(mention.start for mention in mentions))

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {contest.constituency: contest.key for contest in reversed(self.contests)}

    def key(self, constituency: str) -> str | None:
        """The contest of the seat of that name."""
        return self._keys.get(constituency)

    def between(self, start: int, end: int) -> tuple[SeatMention, ...]:
        """The mentions that start in text[start:end]."""
        return self.mentions[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]

    def at(self, text: str, start: int, end: int, span: tuple[int, int]) -> str | None:
        """The contest of the seat that the sentence text[start:end] names for the words of the span.

        The seat behind the words in their clause, else the nearest before them, else the only one named.
        """
        named = [m for m in self.between(start, end) if not _is_aside(text, start, m, span[0])]
        for mention in named:
            if mention.start >= span[1]:
                if not _BREAK.search(text, span[1], mention.start):
                    return self.key(mention.constituency)
                break
            if mention.end > span[0]:
                return self.key(mention.constituency)
        before = [mention for mention in named if mention.end <= span[0]]
        if before:
            return self.key(before[-1].constituency)
        seats = {mention.constituency for mention in named}
        return self.key(seats.pop()) if len(seats) == 1 else None

    def every(self, text: str, start: int, end: int) -> tuple[str, ...]:
        """All contests where the sentence speaks of `both constituencies` and there are as many."""
        found = _ALL_OF_THEM.search(text, start, end)
        if found and _MANY[found[1]] == len(self.contests):
            return tuple(contest.key for contest in self.contests)
        return ()


def _is_aside(text: str, start: int, mention: SeatMention, position: int) -> bool:
    """True of a seat that a relative clause names, which ends before the position: `who won Bath, came`."""
    opens = _WHO.search(text, max(start, mention.start - _WHO_REACH), mention.start)
    closes = text.find(", ", mention.end, position)
    return opens is not None and closes >= 0


def _names(known: Iterable[str]) -> frozenset[str]:
    """Every word of the names, and those that are no other place's."""
    return _NO_PLACES.union(*(_WORD.findall(name) for name in known)) - _SHARED


def _is_other(place: str, taken: frozenset[str]) -> bool:
    """True of a place that shares no word with those taken but such as many names have."""
    telling = set(place.split()) - _SHARED
    return bool(telling) and taken.isdisjoint(telling)


def elsewhere(text: str, start: int, position: int, known: Iterable[str]) -> str | None:
    """The place that shares no word with those known, named right behind the position or before it in
    the sentence that begins at `start`.
    """
    taken = _names(known)
    if behind := named_behind(text, position, known):
        return behind
    named = [found[1] for found in _ELSEWHERE.finditer(text, start, position)]
    before = [place for place in named if _NO_PLACES.isdisjoint(place.split())]
    return before[-1] if before and all(_is_other(place, taken) for place in before) else None


def represented(text: str, start: int, position: int, known: Iterable[str]) -> str | None:
    """The other seat that the words before the position say somebody sat or stood for."""
    named = [found[1] for found in _MEMBER_FOR.finditer(text, start, position)]
    words = set(named[-1].split()) if named else set()
    return named[-1] if words and not any(words <= set(_WORD.findall(name)) for name in known) else None


def leads_away(text: str, start: int, end: int, known: Iterable[str]) -> bool:
    """True of a sentence that turns to another seat: `In Longmarsh, …`, `the by-election in Longmarsh`."""
    taken = _names(known)
    return any(_is_other(found[1] or found[2], taken) for found in _AWAY.finditer(text, start, end))


def named_behind(text: str, position: int, known: Iterable[str]) -> str | None:
    """The place that shares no word with those known, named right behind the position."""
    taken = _names(known)
    behind = _ELSEWHERE_BEHIND.match(text, position)
    return behind[1] if behind and _is_other(behind[1], taken) else None


def is_national(text: str, start: int, end: int) -> bool:
    """True of words that speak of the whole country."""
    return bool(_NATIONAL.search(text, start, end))
