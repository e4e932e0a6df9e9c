"""Whom `he`, `they`, `you` and `my opponent` mean inside a quotation, where only one can be meant."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph.text.stance.targets import Mark, Target
from graph.text.words import AFTER_NAME, DETERMINERS, NOT_BEFORE_NAMES, UNNAMED, UNNAMED_MANY

# Chosen to rank below every name: someone else may be meant whom the article does not name.
NAMED_BEFORE = Decimal("0.8")
NAMED_BESIDE = Decimal("0.75")
OPPONENT = Decimal("0.7")
PARTY_BEFORE = Decimal("0.6")

_PRONOUN = re.compile(r"\b(he|him|his|she|her|hers|they|them|their|theirs|you|your)\b", re.IGNORECASE)
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_YOU = frozenset({"you", "your"})
_POSSESSIVE = frozenset({"his", "their", "your"})
_OPPONENT = re.compile(
    r"\b[Mm]y (?:only |main |closest |nearest |sole )?(?:opponent|rival|challenger)\b(?! [A-Z])(?!'s [A-Z])"
)
_ENDS_CLAUSE = re.compile(r"\s*(?:$|[.,;:!?–—)-])")
_NEXT_WORD = re.compile(r" ([\w'-]+)")
_SOMEBODY = re.compile(
    r"\b(?:my|his|her|their|our|your|a|an|one|another|the|this|that) (?:[\w-]+ ){0,2}?"
    rf"({'|'.join(sorted(map(re.escape, UNNAMED), reverse=True))})\b(?! (?-i:[A-Z]))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w-]+")
_COMPLEMENT = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|as|like|than|became)|'s|'re)(?: \w+)? ?$", re.IGNORECASE
)
_BACK = 3


@dataclass(frozen=True, slots=True)
class Scope:
    """Words in which somebody may be named, with the marks in them; a pronoun is `sure` of those so far."""

    words: str
    marks: tuple[Mark, ...]
    sure: Decimal = NAMED_BEFORE

    def before(self, position: int, start: int) -> "Scope":
        """The part of it before `position`, where its words start at `start`."""
        marks = tuple(mark for mark in self.marks if mark.end <= position)
        return Scope(self.words[: position - start], marks, self.sure)


def referents(
    text: str, span: tuple[int, int], names: Sequence[Mark], scopes: Sequence[Scope], addressee: Target | None
) -> Iterator[Mark]:
    """The marks of the pronouns in one sentence, text[start:end], in order.

    `names` are the marks of the names in it, `scopes` what was said before, the nearest last, and
    `addressee` is who is spoken to.
    """
    start, end = span
    known = list(names)
    for pronoun in _PRONOUN.finditer(text, start, end):
        word = pronoun[0].lower()
        if word in _YOU:
            found = (addressee, NAMED_BESIDE) if addressee else None
        else:
            here = Scope(text[start:end], tuple(known)).before(pronoun.start(), start)
            found = _meant(word, [here, *reversed(scopes[-_BACK:])])
        if found:
            possessive = _is_possessive(text, word, pronoun.end())
            mark = Mark(pronoun.start(), pronoun.end(), *found, possessive)
            known.append(mark)
            yield mark


def opponents(text: str, span: tuple[int, int], rivals: Sequence[Target]) -> Iterator[Mark]:
    """The marks of `my opponent` in text[start:end], where the article speaks of one rival only."""
    for found in _OPPONENT.finditer(text, *span) if len(rivals) == 1 else ():
        yield Mark(found.start(), found.end(), rivals[0], OPPONENT)


def _meant(pronoun: str, scopes: Sequence[Scope]) -> tuple[Target, Decimal] | None:
    """The only one who fits in the nearest scope that speaks of any; None where others may be meant."""
    gender = GENDERS.get(pronoun)
    for scope in scopes:
        kind = "person" if gender else "party"
        fitting = {mark.target for mark in scope.marks if mark.target.kind == kind}
        if gender:
            fitting = {target for target in fitting if target.gender in (gender, None)}
        if len(fitting) > 1 or _others(scope.words, gender):
            return None
        if fitting:
            only = fitting.pop()
            sure = scope.sure if gender else PARTY_BEFORE
            return None if gender and only.gender != gender else (only, sure)
    return None


def _others(words: str, gender: str | None) -> bool:
    """True where the words speak of somebody unnamed, or of several, whom the pronoun could mean."""
    if gender is None:
        return not UNNAMED_MANY.isdisjoint(_WORD.findall(words.lower()))
    return any(
        UNNAMED[found[1].lower()] in (gender, None) and not _COMPLEMENT.search(words[: found.start()])
        for found in _SOMEBODY.finditer(words)
    )


def _is_possessive(text: str, word: str, end: int) -> bool:
    """True of `his`, and of `her` before the noun it belongs to."""
    if word != "her":
        return word in _POSSESSIVE
    following = _NEXT_WORD.match(text, end)
    if _ENDS_CLAUSE.match(text, end) or not following:
        return False
    return following[1].lower() not in NOT_BEFORE_NAMES | AFTER_NAME | DETERMINERS
