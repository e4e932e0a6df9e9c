"""Capitalised phrases that name people: full names, titles with surnames, surnames."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graph.text.first_names import FIRST_NAMES
from graph.text.names import NameIndex, plain
from graph.text.words import HONORIFICS, NO_NAMES, PLACE_ENDINGS, PLACE_OPENINGS, SURNAMES_TOO

_WORD = (
    "(?:" + "|".join(re.escape(title) for title in HONORIFICS if title.endswith(".")) + ")"
    r"|(?:Jr|Sr)\.|(?:[A-Z]\.){1,3}(?= ?[A-Z])|[A-ZÀ-ÖØ-Þ](?:\w|['-](?!s\b)(?=\w))*"
)
_PARTICLE = r"(?:(?:de la|de|van der|van den|van|von der|von|du|da|di|del|al|bin|ap) )?"
# A longer run is read in parts, which keeps the time linear.
_RUN = re.compile(rf"(?<![\w-])(?:{_WORD})(?: {_PARTICLE}(?:{_WORD})){{0,15}}")
_NAME_WORD = re.compile(rf"(?:{_WORD})")
_COMMON = re.compile(r"(?<![\w'-])[a-z]{2,}(?![\w'-])")
_LONGEST_NAME = 3
_JUNIOR = frozenset({"Jr", "Sr", "Jr.", "Sr.", "II", "III", "IV"})
_IN_A_PLACE = re.compile(r"\b(?:in|at|near|across|around|outside|inside) $")
_DEFINITE = re.compile(r"\b[Tt]he $")
_SENTENCE_OPENS = re.compile(r"(?:^|[\n.!?:“”\"'(])\s*$")


@dataclass(frozen=True, slots=True)
class KnownCandidate:
    """A candidate of a contest that the article is about; `key` is the caller's and comes back unread."""

    key: str
    first_name: str
    surname: str
    gender: str | None = None
    parties: tuple[str, ...] = ()
    contest: str = ""
    constituency: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the article, a candidate where there is a key; gender `m`, `f` or not known."""

    name: str
    surname: str
    key: str | None = None
    gender: str | None = None


class Phrase(NamedTuple):
    """A phrase, text[start:end], before it is known who is meant; the gender is what its title tells.

    `single` is a capitalised word alone; `title` are the words before the name that address its bearer.
    """

    kind: Literal["full", "titled", "single", "doubtful"]
    start: int
    end: int
    surname: str
    bearers: tuple[Person, ...] = ()
    gender: str | None = None
    title: str = ""


_Words = list[tuple[int, int, str]]


class Phrases:
    """Reads capitalised phrases as names, those of the candidates first."""

    def __init__(self, candidates: Sequence[KnownCandidate]) -> None:
        full, surnames, words = [], [], set(NO_NAMES)
        self._knights: dict[str, list[Person]] = {}
        for candidate in candidates:
            person = _person(candidate)
            surnames.append((candidate.surname, person))
            for first in {candidate.first_name, *candidate.first_name.split()[:1]} - {""}:
                full.append((f"{first} {candidate.surname}", person))
            for name in (*candidate.parties, candidate.constituency):
                words.update(plain(name).split())
            knight = candidate.first_name.split()[:1]
            self._knights.setdefault(plain(knight[0]) if knight else "", []).append(person)
        self._full = NameIndex(full)
        self._surnames = NameIndex(surnames)
        self._no_names = frozenset(words)
        self._common: set[str] = set()

    def read(self, text: str) -> Iterator[Phrase]:
        """The phrases of a plain text that may name somebody, in order."""
        self._common = {word[0] for word in _COMMON.finditer(text)}
        for run in _RUN.finditer(text):
            words = [(w.start(), w.end(), w[0]) for w in _NAME_WORD.finditer(text, run.start(), run.end())]
            yield from self._run(text, words)

    def _run(self, text: str, words: _Words) -> Iterator[Phrase]:
        rest: _Words = []
        index = 0
        while index < len(words):
            start, _, word = words[index]
            title = word in HONORIFICS and not (rest and rest[-1][2] in FIRST_NAMES)
            found = self._titled(text, words, index) if title else None
            if not found and (not rest or _opens_sentence(text, rest[0][0])):
                found = self._full_name(text, words, start)
            surname = len(rest) == 1 and rest[0][2] in FIRST_NAMES and word in SURNAMES_TOO
            if found or title or (word in self._no_names and not surname):
                yield from self._others(text, rest)
                rest = []
            else:
                rest.append(words[index])
            index += 1
            if found:
                yield found
                while index < len(words) and words[index][0] < found.end:
                    index += 1
        yield from self._others(text, rest)

    def _full_name(self, text: str, words: _Words, start: int) -> Phrase | None:
        known = self._full.at(text, start)
        if not known or self._goes_on(words, known[0]):
            return None
        return Phrase("full", start, known[0], known[1][0].surname, known[1])

    def _titled(self, text: str, words: _Words, index: int) -> Phrase | None:
        """The name after a title: a candidate's, else whatever capitalised words follow."""
        start, end, title = words[index]
        gender = HONORIFICS[title]
        if found := self._full_name(text, words, end + 1):
            return found._replace(start=start, gender=gender, title=title)
        known = self._surnames.at(text, end + 1)
        if known and not self._goes_on(words, known[0]):
            return Phrase("titled", start, known[0], known[1][0].surname, known[1], gender, title)
        name: _Words = []
        for word in words[index + 1 : index + 5]:
            if word[2] in HONORIFICS or (word[2] in self._no_names and word[2] not in SURNAMES_TOO):
                break
            name.append(word)
        if not name or (name[-1][2] in PLACE_ENDINGS and name[-1][2] not in SURNAMES_TOO):
            return None
        knight = self._knights.get(name[0][2], ()) if title in ("Sir", "Dame") else ()
        if len(name) < 2 and len(knight) == 1:
            return Phrase("full", start, name[0][1], knight[0].surname, tuple(knight), gender, title)
        if len(name) < 2:
            return Phrase("titled", start, name[0][1], name[0][2], (), gender, title)
        return Phrase("full", start, name[-1][1], _surname(name), (_other(name),), gender, title)

    def _goes_on(self, words: _Words, end: int) -> bool:
        """True where another capitalised word follows that would make it a longer name."""
        following = next((word for start, _, word in words if start == end + 1), "MP")
        return not (following in self._no_names or following in HONORIFICS or following.isupper())

    def _others(self, text: str, words: _Words) -> Iterator[Phrase]:
        """Words that are no candidate's name: a single word, the name of somebody else, or nobody's."""
        words = _from_first_name(words)
        full = sum(1 for _, _, word in words if word not in _JUNIOR and not word.endswith("."))
        if not words or full > _LONGEST_NAME + (words[0][2] in FIRST_NAMES):
            return
        start, end, last = words[0][0], words[-1][1], words[-1][2]
        if len(words) == 1:
            known = self._surnames.at(text, start)
            yield Phrase("single", start, end, last, known[1] if known and known[0] == end else ())
        elif _is_no_person(text, words):
            return
        elif _opens_sentence(text, start) and self._is_common(words[0][2]):
            yield Phrase("doubtful", start, end, last)
        elif text.startswith("'s", end) or not _IN_A_PLACE.search(text, max(0, start - 9), start):
            known = self._full.at(f"{words[0][2]} {last}", 0) if words[1][2].endswith(".") else None
            yield Phrase("full", start, end, _surname(words), known[1] if known else (_other(words),))

    def _is_common(self, word: str) -> bool:
        """True of a word that the text also writes small, or that a verb makes: `Rebuking Baker`."""
        return word not in FIRST_NAMES and (word.lower() in self._common or word.endswith(("ing", "ly")))


def _opens_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_OPENS.search(text, max(0, start - 3), start))


def _from_first_name(words: _Words) -> _Words:
    """The words from a common first name on, where a long run has one: `Public Advocate Ann Able`."""
    for index in range(1, len(words) - 1):
        if words[index][2] in FIRST_NAMES and words[0][2] not in FIRST_NAMES:
            return words[index:]
    return words


def _is_no_person(text: str, words: _Words) -> bool:
    """True of capitalised words that name a place, a body or a thing."""
    first, last, start = words[0][2], words[-1][2], words[0][0]
    given = first in FIRST_NAMES
    if (last in PLACE_ENDINGS and not (given and last in SURNAMES_TOO)) or (
        last.isupper() and last not in _JUNIOR
    ):
        return True
    initials = first.isupper() and len(first) > 1 and not first.endswith(".")
    thing = initials or first in PLACE_OPENINGS or bool(_DEFINITE.search(text, max(0, start - 5), start))
    return thing and not given


def _surname(words: _Words) -> str:
    return next((word for _, _, word in reversed(words) if word not in _JUNIOR), words[-1][2])


def _other(words: _Words) -> Person:
    name = f"{words[0][2]} {_surname(words)}"
    junior = f" {words[-1][2]}" if words[-1][2] in _JUNIOR else ""
    return Person(name + junior, _surname(words))


def _person(candidate: KnownCandidate) -> Person:
    gender = {"m": "m", "male": "m", "f": "f", "female": "f"}.get((candidate.gender or "").strip().lower())
    name = f"{candidate.first_name} {candidate.surname}".strip()
    return Person(plain(name), plain(candidate.surname), candidate.key, gender)
