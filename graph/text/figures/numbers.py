"""Numbers as newspapers print them: grouped, with a stray space, in words, with per cent or points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from graph.text.stated import Operator

_WORDS = {
    word: value
    for value, words in {
        1: ("one",),
        2: ("two",),
        3: ("three",),
        4: ("four",),
        5: ("five",),
        6: ("six",),
        7: ("seven",),
        8: ("eight",),
        9: ("nine",),
        10: ("ten",),
        11: ("eleven",),
        12: ("twelve", "a dozen"),
        13: ("thirteen",),
        14: ("fourteen",),
        15: ("fifteen",),
        16: ("sixteen",),
        17: ("seventeen",),
        18: ("eighteen",),
        19: ("nineteen",),
        20: ("twenty",),
        30: ("thirty",),
        40: ("forty",),
        50: ("fifty",),
        60: ("sixty",),
        70: ("seventy",),
        80: ("eighty",),
        90: ("ninety",),
    }.items()
    for word in words
}
_SCALES = {"hundred": 100, "thousand": 1000}
_SPELT = "|".join(sorted({*_WORDS, *_SCALES}, key=lambda word: (-len(word), word)))
_DIGITS = (
    r"(?P<sign>(?<=[(\s])[+−-](?=\d))?"
    r"(?P<digits>(?<![\w.,/:'+−-])\d{1,3}(?:,\d{3}(?!\d))+|(?<![\w.,/:'+−-])\d{1,3}, \d{3}(?![\d,])"
    r"|(?<![\w/:'])(?<![\d][.,])\d{1,9}(?:\.\d{1,3})?(?!\d))(?P<kilo>k\b)?"
)
_NUMBER = re.compile(
    rf"{_DIGITS}|\b(?P<spelt>(?:a |(?=\w))(?:{_SPELT})(?:(?: and | |-)(?:{_SPELT})){{0,5}})\b", re.IGNORECASE
)
_UNIT = re.compile(
    r"(?P<points>[ -](?:percentage[ -])?(?:points?|pts?|pp)\b|pp\b|pts?\b)"
    r"|(?P<percent> ?%(?:[ -]points?)?|(?: |-)?(?:per[ -]?cent|pct?\b)(?P<pp>(?:age)?[ -]points?)?)"
)
_LABELLED = re.compile(
    r"(?:-|\s+)(?:more |fewer |less |extra |further )?(?:votes?|ballots|seats?|MPs|years?|people|voters)\b"
)
_VOTES = re.compile(r"\s*(?:more |fewer |less )?(?:votes?|ballots)\b")
_OF_MAJORITY = re.compile(r"\bmajority (?:of|was|:) $|\bvotes:? $")
_BEFORE = re.compile(r"(?:[£$€#]|\bNo\.? ?)$")
# A range, a score, a time, an ordinal, or more than any seat has voters.
_BEHIND = re.compile(r"[-–/:]\d|(?:am|pm|st|nd|rd|th|m|bn|mph|km|ft|s)\b| (?:million|billion)\b")
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}$")
_HEDGES: dict[str, Operator] = {
    "nearly": "about",
    "almost": "about",
    "just under": "about",
    "just over": "about",
    "just shy of": "about",
    "just short of": "about",
    "a little over": "about",
    "a little under": "about",
    "slightly more than": "about",
    "slightly over": "about",
    "slightly under": "about",
    "slightly less than": "about",
    "close to": "about",
    "about": "about",
    "around": "about",
    "roughly": "about",
    "approximately": "about",
    "some": "about",
    "more than": "at-least",
    "over": "at-least",
    "at least": "at-least",
    "well over": "at-least",
    "upwards of": "at-least",
    "in excess of": "at-least",
    "fewer than": "at-most",
    "less than": "at-most",
    "under": "at-most",
    "up to": "at-most",
    "at most": "at-most",
    "no more than": "at-most",
    "not more than": "at-most",
    "below": "at-most",
}
_HEDGE = re.compile(
    rf"\b({'|'.join(sorted(_HEDGES, key=lambda hedge: (-len(hedge), hedge)))}) (?:a |an )?$", re.IGNORECASE
)
_OR_LESS = re.compile(r" or (?:(?P<less>less|fewer|under|below)|more|over|above)\b")
_LONGEST_HEDGE = 24


@dataclass(frozen=True, slots=True)
class Number:
    """A number, text[start:end] with its unit; `core` is where its digits start, behind sign and hedge."""

    start: int
    core: int
    end: int
    value: Decimal
    unit: Literal["percent", "points"] | None = None
    grouped: bool = False
    signed: bool = False
    hedge: str | None = None
    operator: Operator = "equals"

    @property
    def is_year(self) -> bool:
        """True of a bare number from 1900 to 2099, which is a year unless its label says otherwise."""
        bare = not (self.unit or self.grouped) and self.value == int(self.value)
        return bare and 1900 <= self.value < 2100


def numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """The numbers of text[start:end] in order, but money, ranges, times, and words that count nothing."""
    for found in _NUMBER.finditer(text, start, end):
        if _BEFORE.search(text, max(start, found.start() - 4), found.start()):
            continue
        if _BEHIND.match(text, found.end(), end):
            continue
        unit = _UNIT.match(text, found.end(), end)
        if found["spelt"] and not (unit or _LABELLED.match(text, found.end(), end)):
            continue
        value = _spelt(found["spelt"]) if found["spelt"] else _value(text, found, bool(unit))
        kind: Literal["percent", "points"] | None = None
        if unit:
            percent = unit["percent"] and not unit["pp"] and "point" not in unit["percent"]
            kind = "percent" if percent else "points"
        hedge = hedge_before(text, start, found.start())
        bound = _OR_LESS.match(text, unit.end() if unit else found.end(), end)
        operator: Operator = "equals" if not bound else "at-most" if bound["less"] else "at-least"
        yield Number(
            start=hedge[0] if hedge else found.start(),
            core=found.start(),
            end=unit.end() if unit else found.end(),
            value=value,
            unit=kind,
            grouped=bool(found["kilo"] or (found["digits"] and "," in found["digits"])),
            signed=bool(found["sign"]),
            hedge=hedge[1] if hedge else None,
            operator=hedge[2] if hedge else operator,
        )


def hedge_before(text: str, floor: int, position: int) -> tuple[int, str, Operator] | None:
    """Where the word starts that makes what follows inexact, the word, and what it makes of it."""
    found = _HEDGE.search(text, max(floor, position - _LONGEST_HEDGE), position)
    return (found.start(), found[1], _HEDGES[found[1].lower()]) if found else None


def _value(text: str, found: re.Match[str], unit: bool) -> Decimal:
    digits = found["digits"]
    voted = _VOTES.match(text, found.end()) or _OF_MAJORITY.search(
        text, max(0, found.start() - 14), found.start()
    )
    if not unit and _THOUSANDS.match(digits) and voted:
        digits = digits.replace(".", "")
    value = Decimal(digits.replace(",", "").replace(" ", ""))
    if found["kilo"]:
        value *= 1000
    return -value if found["sign"] in ("-", "−") else value


def _spelt(words: str) -> Decimal:
    """`two thousand three hundred and five` is 2,305."""
    total, current = 0, 0
    for word in re.findall(r"a dozen|[a-z]+", words.lower()):
        if word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        elif word == "hundred":
            current = max(current, 1) * 100
        else:
            current += _WORDS.get(word, 0)
    return Decimal(total + current)
