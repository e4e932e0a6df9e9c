"""Swings read, with the party that gains and the one that loses."""

import re
from collections.abc import Callable

from graph.text.figures.numbers import Number
from graph.text.figures.parties import ANY_PARTY
from graph.text.figures.referents import THE_CONTEST, Referent
from graph.text.figures.sentences import Reading, Sentence
from graph.text.stated import Subject

_THE = r"(?:the )?"
_FROM_TO = re.compile(rf"\bfrom {_THE}({ANY_PARTY})[^.;,]{{0,30}}? to {_THE}({ANY_PARTY})")
_TO = re.compile(
    rf"\b(?:to|towards|in favour of) {_THE}({ANY_PARTY})(?:[^.;,]{{0,20}}? from {_THE}({ANY_PARTY}))?"
)
_PAIR = re.compile(rf"({ANY_PARTY})(?: to |[-/–])({ANY_PARTY})")
_BEFORE = re.compile(r"\bswing(?: [\w' ,-]{1,60}?)?(?: of| was| is|:)? ?$", re.IGNORECASE)
_AFTER = re.compile(r" (?:[\w-]+ ){0,2}?swing\b", re.IGNORECASE)
_REACH = 90
# Swings that are needed or feared, or of more than one seat.
_NOT_OF_THIS = re.compile(
    r"\b(?:need\w*|requir\w*|would|target\w*|could|national\w*|average|biggest|largest|region\w*|polls?"
    r"|country|county|council|uniform|second|record|previous|similar|same)\b"
)
_MOST = 60


def swing(sentence: Sentence, number: Number, named: Callable[[str], str]) -> Reading | None:
    """The swing that a number with a unit states; None where it states none or to nobody."""
    before = _BEFORE.search(sentence.left(number.core))
    after = _AFTER.match(sentence.text, number.end, sentence.end)
    if not (before or after):
        return None
    start = number.core - len(sentence.left(number.core)) + before.start() if before else number.start
    floor, ceiling = max(sentence.start, start - 30), min(sentence.end, number.end + _REACH)
    for pattern in (_FROM_TO, _PAIR, _TO):
        found = pattern.search(sentence.text, floor, ceiling)
        if found:
            winner, loser = (found[1], found[2]) if pattern is _TO else (found[2], found[1])
            return Reading(
                start=start,
                end=max(number.end, after.end() if after else 0),
                measure="swing",
                value=abs(number.value),
                unit="points",
                verb=start,
                of=(_party(found, named(winner)),),
                against=_party(found, named(loser)) if loser else None,
                operator=number.operator,
                hedge=number.hedge,
                baseline_kind="same-party",
            )
    said = any(opened <= start < closed for opened, closed in sentence.quoted)
    if said or number.value > _MOST or _NOT_OF_THIS.search(sentence.text, sentence.start, sentence.end):
        return None
    return Reading(
        start=start,
        end=max(number.end, after.end() if after else 0),
        measure="swing",
        value=abs(number.value),
        unit="points",
        verb=start,
        of=(THE_CONTEST,),
        operator=number.operator,
        hedge=number.hedge,
    )


def _party(found: re.Match[str], name: str) -> Referent:
    return Referent(found.start(), found.end(), Subject("party", name))
