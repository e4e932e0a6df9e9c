"""Names of candidates: read, counted and compared.

A name that two candidacies share says the more, the rarer it is: its weight is -log10 of its frequency
among people of different names. Frequencies come from the files at hand and from the counts that hustings
brings along (`name-counts.csv`), so that a file of one seat knows, too, that Smith is common.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from math import log10
from pathlib import Path

from nicknames import NickNamer
from rapidfuzz.distance import OSA

from graph.ids import LETTERS
from graph.linking.terms import Term
from graph.names import fold

KNOWN_COUNTS = Path(__file__).with_name("name-counts.csv")

# What a candidate is called by besides a name.
_HONOURS = ("sir", "dame", "lord", "lady", "baroness", "captain", "cllr", "councillor")
_TITLES = frozenset(
    (*_HONOURS, "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "rev", "reverend", "the", "of", "and")
)
# Spellings of one forename that the table of short forms does not hold.
_VARIANTS = (
    frozenset(("mohammed", "mohammad", "muhammad", "mohamed", "muhammed", "mohamad", "mohammod", "md")),
    frozenset(("david", "dafydd", "dai", "dewi")),
    frozenset(("philip", "phillip", "phil")),
    frozenset(("stephen", "steven", "steve")),
)
# By how much less than the whole name each of these says, in powers of ten: chosen, not measured.
SHORT_FORM, COMMON_FORM, MIDDLE_NAME, FORENAME_SPELLING, OTHER_MIDDLE_NAME = -0.35, -0.9, -0.9, -0.6, -0.5
DOUBLE_SURNAME, SHARED_HALF, SURNAME_SPELLING, OTHER_ORDER = -0.5, -1.3, -1.0, -1.3
# What it says against one person that a name is another altogether.
OTHER_SURNAME, OTHER_FORENAME = -1.7, -2.4
INITIAL = 0.9  # about one forename in eight begins with a given letter
_SPELLED_ALIKE, _LONG = 4, 8  # letters that a name needs for one, and for two of them to differ


@dataclass(frozen=True)
class Name:
    """A name in folded words: `given` forenames, `parts` of the surname, which is `family` in one word."""

    given: tuple[str, ...]
    parts: tuple[str, ...]

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.given, self.parts))

    @cached_property
    def family(self) -> str:
        """The surname in one word: `holland-lindsay` and `holland lindsay` are both `hollandlindsay`."""
        return "".join(self.parts)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, whether forename or surname."""
        return frozenset((*self.given, *self.parts))


def words(text: str) -> tuple[str, ...]:
    """The words of a name in any script, without case, accents and apostrophes."""
    return tuple(re.findall(r"\w+", re.sub("['’‘`]", "", fold(text.translate(LETTERS)))))


@cache
def read_name(first_name: str, surname: str) -> Name:
    """The name; titles are left out, and without a surname the last forename stands for it."""
    given = tuple(word for word in words(first_name) if word not in _TITLES) or words(first_name)
    parts = tuple(word for word in words(surname) if word not in _TITLES) or words(surname)
    return Name(given, parts) if parts else Name(given[:-1], given[-1:])


class NameCounts:
    """How often each forename and surname occurs among people as far as names tell them apart.

    `bearers` says how many people at least have each name: one, or as many as stood under it on one day.
    """

    def __init__(self, bearers: Mapping[Name, int], known: Path | None = KNOWN_COUNTS) -> None:
        self.given: Counter[str] = Counter()
        self.family: Counter[str] = Counter()
        self.total = 0
        for name, people in bearers.items():
            self.total += people
            for word in set(name.given):
                self.given[word] += people
            for word in {name.family, *name.parts}:
                self.family[word] += people
        if known:
            self._add(known)

    def _add(self, path: Path) -> None:
        with path.open(encoding="utf-8", newline="") as file:
            for kind, word, count in csv.reader(file):
                if kind == "names":
                    self.total += int(count)
                else:
                    (self.given if kind == "given" else self.family)[word] += int(count)

    def of_given(self, word: str) -> float:
        """The weight of a shared forename."""
        return self._weight(self.given[word])

    def of_family(self, word: str) -> float:
        """The weight of a shared surname."""
        return self._weight(self.family[word])

    def of_word(self, word: str) -> float:
        """The weight of a word that may be either."""
        return self._weight(max(self.given[word], self.family[word]))

    def _weight(self, count: int) -> float:
        # One more than was counted: a name met once is not known to be nobody else's.
        return log10(self.total / (count + 1)) if self.total > count else 0.0


_NICKNAMES = NickNamer()


@cache
def canonical(forename: str) -> frozenset[str]:
    """All forenames that this one may be a form of, itself among them."""
    found = {forename, *_NICKNAMES.canonicals_of(forename)}
    found |= {min(variants) for variants in _VARIANTS if forename in variants}
    return frozenset(found)


@cache
def _kinship(one: str, other: str) -> float | None:
    """What it takes off that one is a form of the other (Terry, Terence), or both of a third (Jim, Jamie)."""
    shorter, longer = sorted((one, other), key=len)
    forms, others = canonical(one), canonical(other)
    if one in others or other in forms or (len(shorter) > 1 and longer.startswith(shorter)):
        return SHORT_FORM
    variants = any({one, other} <= known for known in _VARIANTS)
    return SHORT_FORM if variants else None if forms.isdisjoint(others) else COMMON_FORM


def _spelled_alike(one: str, other: str) -> bool:
    """Whether a slip or two of the pen lie between the names (optimal string alignment distance)."""
    shorter = min(len(one), len(other))
    return shorter >= _SPELLED_ALIKE and OSA.distance(one, other) <= (2 if shorter >= _LONG else 1)


def bearers(stood: Iterable[tuple[Name, date]]) -> dict[Name, int]:
    """How many people at least have each name, of those who stood under it, and when."""
    most: dict[Name, int] = {}
    for (name, _), times in Counter(stood).items():
        most[name] = max(times, most.get(name, 0))
    return most


def compare(one: Name, other: Name, counts: NameCounts) -> tuple[Term, ...] | None:
    """What the two names say of their being one person's; None where they have nothing in common."""
    if not one.words or not other.words:
        return None
    family, given = _family(one, other, counts), _given(one, other, counts)
    if family.weight > 0 and given.weight > 0:
        return family, given
    common = sorted(one.words & other.words, key=lambda word: (-counts.of_word(word), word))[:2]
    if len(common) > 1:
        shared = sum(map(counts.of_word, common))
        whole = Term(shared, f"the words {' and '.join(map(str.title, common))} in both names")
        return whole, Term(OTHER_ORDER, "in another order")
    return (family, given) if family.weight > 0 or given.weight > 0 else None


def _one_in(weight: float) -> str:
    """`1 name in 1,254`."""
    return f"1 name in {max(round(10**weight), 1):,}"


def _family(one: Name, other: Name, counts: NameCounts) -> Term:
    if one.family == other.family:
        weight = counts.of_family(one.family)
        return Term(weight, f"same surname {one.family.title()}: {_one_in(weight)}")
    mine, theirs = set(one.parts), set(other.parts)
    if shared := mine & theirs:
        word = max(sorted(shared), key=counts.of_family)
        weight = counts.of_family(word)
        less = DOUBLE_SURNAME if mine <= theirs or theirs <= mine else SHARED_HALF
        return Term(weight + less, f"{word.title()} in both surnames: {_one_in(weight)}")
    if _spelled_alike(one.family, other.family):
        weight = min(counts.of_family(one.family), counts.of_family(other.family))
        what = f"surnames spelled nearly alike: {one.family.title()}, {other.family.title()}"
        return Term(weight + SURNAME_SPELLING, what)
    return Term(OTHER_SURNAME, "another surname")


def _given(one: Name, other: Name, counts: NameCounts) -> Term:
    if not one.given or not other.given:
        return Term(0.0, "no forename to compare")
    mine, theirs = one.given[0], other.given[0]
    if mine == theirs:
        return _same_given(one, other, counts)
    return _like_given(mine, theirs, counts) or _among_given(one, other, counts)


def _like_given(mine: str, theirs: str, counts: NameCounts) -> Term | None:
    """What two first forenames say that may be one; None where they may not."""
    both = f"{mine.title()} and {theirs.title()}"
    rarer = min(counts.of_given(mine), counts.of_given(theirs))
    if min(len(mine), len(theirs)) == 1 and mine[0] == theirs[0]:
        return Term(INITIAL, f"same initial {mine[0].upper()}")
    less = _kinship(mine, theirs)
    if less is not None:
        return Term(rarer + less, f"{both} may be one forename: {_one_in(rarer)}")
    if _spelled_alike(mine, theirs):
        return Term(rarer + FORENAME_SPELLING, f"forenames spelled nearly alike: {both}")
    return None


def _among_given(one: Name, other: Name, counts: NameCounts) -> Term:
    """What a forename says that one is called by and the other has among several."""
    if shared := set(one.given) & set(other.given):
        word = max(sorted(shared), key=counts.of_given)
        weight = counts.of_given(word)
        return Term(weight + MIDDLE_NAME, f"{word.title()} among the forenames: {_one_in(weight)}")
    return Term(OTHER_FORENAME, f"another forename: {one.given[0].title()} and {other.given[0].title()}")


def _same_given(one: Name, other: Name, counts: NameCounts) -> Term:
    word = one.given[0]
    weight = counts.of_given(word)
    initials, others = ({name[0] for name in who.given[1:]} for who in (one, other))
    clash = bool(initials and others and initials.isdisjoint(others))
    what = f"same forename {word.title()}: {_one_in(weight)}"
    return (
        Term(weight + OTHER_MIDDLE_NAME, f"{what}, but other middle names") if clash else Term(weight, what)
    )
