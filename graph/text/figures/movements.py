"""Words that say a figure moved: `up 980`, `fell from 11,420 to 2,860`, `a drop of 16.5 points`."""

import re
from dataclasses import dataclass
from typing import Literal

from graph.text.figures.numbers import Number
from graph.text.figures.sentences import Sentence

_DOWN = (
    r"down|fell|fall|fallen|falls|falling|dropp(?:ed|ing)|drops?|slump(?:ed|ing|s)?|plung(?:ed|ing|e)"
    r"|declin(?:ed|ing)"
    r"|shr[aiu]nk|cut|reduc(?:ed|ing)|slash(?:ed|ing)|collaps(?:ed|ing|es?)|tumbl(?:ed|ing)"
    r"|decreas(?:ed|ing)|slid"
    r"|slipped|narrow(?:ed|ing)|crash(?:ed|ing)|trimmed|sank|sunk|plummet(?:ed|ing)|crumbled"
    r"|whittled|dwindl(?:ed|ing)"
    r"|evaporat(?:ed|ing)|melted|vanished|off|eroded|halv(?:ed|ing)|squeezed|overturned|overturning"
)
_UP = (
    r"up|rise|rose|risen|rises|rising|increas(?:ed|ing|es?)|gr[eo]wn?|growing|climb(?:ed|ing|s)?|jump(?:ed"
    r"|ing)|soar(?:ed|ing|s)?"
    r"|surg(?:ed|ing)|improv(?:ed|ing)|leapt|leaped|swelled|swollen|boost(?:ed|ing)|extend(?:ed|ing)"
    r"|rocket(?:ed|ing)|widen(?:ed|ing)|bumped|shot|went|gone|moved|lifted|doubl(?:ed|ing)"
    r"|trebl(?:ed|ing)|tripl(?:ed|ing)"
)
_MOVE = re.compile(
    rf"(?<![\w-])(?:(?P<down>{_DOWN})|(?P<up>{_UP}))"
    r"(?P<object>(?: (?:[^\s.,;:\d]+|[^\s.;:\d]+,(?! (?:and|while|but) ))){0,9}?)"
    r"(?: (?P<by>by|from|to))? $"
)
_COMPARED = re.compile(r"\b(?:compare[sd]? (?:with|to)|as opposed to|against) $")
_LOST = re.compile(r"\b(?:lost|losing|loses|shed|shedding|haemorrhaged) $")
_VOTES = re.compile(r" votes\b")
_NOUN = re.compile(
    r"\b(?:(?P<down>drop|fall|decrease|decline|reduction|loss|slump|dip|slide)"
    r"|(?P<up>rise|increase|gain|jump|surge|boost|improvement|climb|leap))(?: in [\w' -]{1,60})? of $"
)
_NOUN_AFTER = re.compile(
    r"(?: vote| votes)?[ -](?:(?P<down>drop|fall|decrease|decline|reduction|slump|dip|loss)"
    r"|(?P<up>rise|increase|jump|surge|boost|improvement|gain))\b"
)
_MORE = re.compile(
    r"(?: of the vote| votes?)? (?:(?P<down>fewer|less|lower|down)|(?P<up>more|higher|extra|up))"
    r"(?: votes?)?(?: (?P<than>than|on|from)\b)?"
)
_THEN_MOVED = re.compile(
    r"(?: votes?| of the vote)?(?: over [\w' ]{1,40}?)?(?: (?:in|at) [\w ]{1,40}?)?,?(?: which)?"
    r"(?: was| has been| had been| were| has| had| being)?"
    rf"(?: (?:\w+ly|then|now))? (?:{_DOWN}|{_UP}|turned into|became|gave way)(?: \w+ly)? to\b"
)
_THEN_GONE = re.compile(
    r"(?: votes?)?(?: over [\w' ]{1,40}?)?(?: (?:in|at) [\w ]{1,40}?)?,?(?: which)?"
    r" (?:was|were|is|has been|had been|being)(?: \w+ly)? (?:wiped out|overturned"
    r"|erased|gone|demolished|destroyed|swept away|overcome)\b"
)
_STEP = re.compile(
    r"\s*(?:votes?|of the vote)?(?: (?:last time|previously|in \d{4}|\w+ years (?:ago|earlier)"
    r"|at [\w -]{1,30}))?,?"
    r" (?P<by>to|from)(?: [a-z-]+){0,2} $"
)


_SORTS: dict[str, Literal["level", "earlier", "change"]] = {"by": "change", "from": "earlier", "to": "level"}


@dataclass(frozen=True, slots=True)
class Movement:
    """How a number is part of a movement; `at` is where the word that says so starts."""

    sort: Literal["level", "earlier", "change"]
    sign: Literal[-1, 1]
    at: int
    start: int
    end: int
    than: bool = False


def movement(sentence: Sentence, number: Number) -> Movement | None:
    """The movement that the number is part of, None where there is none."""
    return (
        _told_before(sentence, number)
        or _compared(sentence, number)
        or _told_behind(sentence, number)
        or _step(sentence, number)
    )


def _told_before(sentence: Sentence, number: Number) -> Movement | None:
    """`fell by 1,471`, `up from 4,120`, `a drop of 16.5 points`, `lost 7,267 votes`."""
    found = sentence.before(_MOVE, number.start)
    if found and (found["by"] or not found["object"]):
        passing = found["up"] in ("went", "gone", "moved") and found["by"] not in ("from", "to")
        if not passing:
            sort = _SORTS.get(found["by"], "change")
            return Movement(sort, -1 if found["down"] else 1, found.start(), found.start(), number.end)
    if (found := sentence.before(_LOST, number.start)) and sentence.behind(_VOTES, number.end):
        return Movement("change", -1, found.start(), found.start(), number.end)
    if found := sentence.before(_NOUN, number.start):
        return Movement("change", -1 if found["down"] else 1, found.start(), found.start(), number.end)
    return None


def _compared(sentence: Sentence, number: Number) -> Movement | None:
    """`compared with 5,043 in 2015`, said of the figure before."""
    found = sentence.before(_COMPARED, number.start) if sentence.readings else None
    return Movement("earlier", 1, found.start(), number.start, number.end) if found else None


def _told_behind(sentence: Sentence, number: Number) -> Movement | None:
    """`a 40 per cent drop`, `2,173 less than`, `5,000 up on 2015`."""
    if found := sentence.behind(_NOUN_AFTER, number.end):
        return Movement("change", -1 if found["down"] else 1, number.start, number.start, found.end())
    found = sentence.behind(_MORE, number.end)
    if found and (found["than"] or found["down"] == "down" or found["up"] == "up"):
        sign: Literal[-1, 1] = -1 if found["down"] else 1
        return Movement("change", sign, number.start, number.start, found.end(), found["than"] == "than")
    return None


def is_left_behind(sentence: Sentence, end: int) -> bool:
    """True of a figure that the words behind it move on from: `her majority of 4,250 was cut to 407`."""
    return (sentence.behind(_THEN_MOVED, end) or sentence.behind(_THEN_GONE, end)) is not None


def _step(sentence: Sentence, number: Number) -> Movement | None:
    """The second number of a movement: `from 11,420 to 2,860`, `cut to 10,670 from 12,280`."""
    if not sentence.readings:
        return None
    last = sentence.readings[-1]
    found = _STEP.fullmatch(sentence.text, last.end, number.start)
    if not found or (found["by"] == "to" and last.sort == "level"):
        return None
    return Movement(_SORTS[found["by"]], 1, last.verb, number.start, number.end)
