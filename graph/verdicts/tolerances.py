"""How far a stated number may lie from the official one: the words and the roundness of the number say."""

import re
from decimal import Decimal
from typing import Literal

from graph.findings import Outcome
from graph.text.stated import Figure

Side = Literal["below", "above", "around", "at-least", "at-most"]

# Somebody who rounds keeps two figures at least: 24,000 may stand for 24,120, but 20,000 not for 24,120.
_KEPT_DIGITS = 2
# Turnouts are printed from electorates that are corrected afterwards, and some from papers verified: in real
# reports of the night they lay 0.05 to 0.15 points from both official definitions.
_CORRECTED = Decimal("0.15")
# Below this a count is not rounded unless a word says so, and from this on nobody rounds to tens.
_SMALLEST_ROUNDED = 100
_NOT_TO_TENS = 1000
# `nearly`, `just over` and `about` reach this far ...
_REACH = Decimal("0.05")
# ... or half the unit that the number is rounded to, as `nearly 8,000` for 7,550, but no further than this;
# for percentages a whole unit, as `just over 12 per cent` for 12.8.
_FURTHEST = Decimal("0.1")
# `halved`, `doubled` and the like hold from a tenth short of the change (45 per cent for `halved`) to a third
# beyond it (67 per cent): there the next word, such as `cut by two thirds`, would be said.
_SHORT = Decimal("0.9")
_BEYOND = Decimal(4) / 3

_MULTIPLES = re.compile(r"\b(?:halv|half|doubl|trebl|tripl|quadrupl)", re.IGNORECASE)
_BELOW = re.compile(
    r"\b(?:nearly|almost|approaching|nigh|not quite|(?:just|slightly|a (?:little|fraction|shade)|marginally)"
    r" (?:under|below|less|fewer|short|shy)|short of|shy of)\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\b(?:just|slightly|(?:a )?little|barely|a (?:fraction|shade)|marginally)"
    r" (?:over|above|more|higher|past)\b",
    re.IGNORECASE,
)
_INEXACT: dict[str, Side] = {"about": "around", "at-least": "at-least", "at-most": "at-most"}
_COUNTS = ("votes", "people", "seats")
_PERCENTAGES = ("percent", "points")


def fit(figure: Figure, official: Decimal, terms: int = 1) -> Outcome:
    """Whether the figure is supported, approximate or contradicted by the official value.

    `terms` is the number of rounded numbers that the value may have been worked out from.
    """
    stated, counted = figure.value, official
    if stated < 0:
        stated, counted = -stated, -counted
    side = _side(figure)
    if side == "at-least":
        return "supported" if counted >= stated else "contradicted"
    if side == "at-most":
        return "supported" if counted <= stated else "contradicted"
    if _is_multiple(figure):
        lowest = stated if side == "above" else stated * _SHORT
        highest = stated if side == "below" else stated * _BEYOND
        return "approximate" if lowest <= counted <= highest else "contradicted"
    if side:
        return "approximate" if _is_near(figure, stated, counted, side) else "contradicted"
    return _rounded(figure, stated, counted, terms)


def _side(figure: Figure) -> Side | None:
    """On which side of the stated number the words put the true one; None where they are exact."""
    hedge = figure.hedge or ""
    if _BELOW.search(hedge):
        return "below"
    if _ABOVE.search(hedge):
        return "above"
    return _INEXACT.get(figure.operator)


def _is_multiple(figure: Figure) -> bool:
    return (
        figure.unit == "percent"
        and figure.measure.endswith("-change")
        and bool(_MULTIPLES.search(figure.exact))
    )


def _is_near(figure: Figure, stated: Decimal, counted: Decimal, side: Side) -> bool:
    unit = _roundness(figure, stated, kept=1)
    least = unit if figure.unit in _PERCENTAGES else min(unit / 2, stated * _FURTHEST)
    reach = max(stated * _REACH, least)
    distance = counted - stated
    lowest = Decimal(0) if side == "above" else -reach
    highest = Decimal(0) if side == "below" else reach
    return lowest <= distance <= highest


def _rounded(figure: Figure, stated: Decimal, counted: Decimal, terms: int) -> Outcome:
    """Exact where equal, or equal at the decimals stated; approximate where it rounds to a whole number."""
    if stated == counted:
        return "supported"
    if figure.unit not in _COUNTS + _PERCENTAGES:
        return "contradicted"
    unit, distance = _roundness(figure, stated, kept=_KEPT_DIGITS), abs(counted - stated)
    counts_ones = unit == 1 and figure.unit in _COUNTS
    if distance <= unit / 2 and not counts_ones:
        return "supported" if unit < 1 else "approximate"
    return "approximate" if distance <= _slack(figure, stated, unit, terms) else "contradicted"


def _slack(figure: Figure, stated: Decimal, unit: Decimal, terms: int) -> Decimal:
    """How far beyond its rounding a number may lie: it was worked out, corrected, or given in thousands."""
    if figure.unit in _PERCENTAGES:
        corrected = _CORRECTED if figure.measure in ("turnout", "turnout-change") else Decimal(0)
        return max(unit * terms / 2, corrected)
    few_thousands = _NOT_TO_TENS <= stated < 10 * _NOT_TO_TENS and stated % _NOT_TO_TENS == 0
    reach = min(stated * _FURTHEST, Decimal(_NOT_TO_TENS) / 2)
    return reach if few_thousands and figure.unit in _COUNTS else Decimal(0)


def _roundness(figure: Figure, stated: Decimal, *, kept: int) -> Decimal:
    """The unit that the number is rounded to: 1,000 for 24,000, 0.1 for 47.1, and 1 for 40 per cent."""
    exponent = int(stated.as_tuple().exponent)
    if figure.unit in _PERCENTAGES:
        return Decimal(1).scaleb(min(exponent, 0))
    digits = str(int(stated))
    if stated < _SMALLEST_ROUNDED and kept > 1:
        return Decimal(1)
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 1 and stated >= _NOT_TO_TENS and kept > 1:
        return Decimal(1)
    return Decimal(1).scaleb(max(0, min(zeros, len(digits) - kept)))
