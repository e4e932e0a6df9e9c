"""Words that say a figure moved: `up 980`, `fell from 11,420 to 2,860`, `a drop of 16.5 points`."""

import re
from dataclasses import dataclass
from typing import Literal

from graph.text.figures.numbers import Number
from graph.text.figures.sentences import Sentence

_DOWN = (
    r"down|fell|fallen|falls|falling|dropp(?:ed|ing)|drops?|slump(?:ed|ing|s)?|plung(?:ed|ing)"
    r"|declin(?:ed|ing)"
    r"|shr[aiu]nk|cut|reduc(?:ed|ing)|slash(?:ed|ing)|collaps(?:ed|ing)|tumbl(?:ed|ing)"
    r"|decreas(?:ed|ing)|slid"
    r"|slipped|narrow(?:ed|ing)|crash(?:ed|ing)|trimmed|sank|sunk|plummet(?:ed|ing)|crumbled"
    r"|whittled|dwindl(?:ed|ing)"
    r"|off|eroded|halv(?:ed|ing)|squeezed|overturned|overturning"
)
_UP = (
    r"up|rose|risen|rises|rising|increas(?:ed|ing|es)|gr[eo]wn?|growing|climb(?:ed|ing)|jump(?:ed"
    r"|ing)|soar(?:ed|ing)"
    r"|surg(?:ed|ing)|improv(?:ed|ing)|leapt|leaped|swelled|swollen|boost(?:ed|ing)|extend(?:ed|ing)"
    r"|rocket(?:ed|ing)|widen(?:ed|ing)|bumped|shot|went|gone|moved|lifted|doubl(?:ed|ing)"
    r"|trebl(?:ed|ing)|tripl(?:ed|ing)"
)
_MOVE = re.compile(
    rf"(?<![\w-])(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?P<object>(?: [^\s.;:\d]+){{0,9}}?)"
    r"(?: (?P<by>by|from|to|on))? $"
)
_COMPARED = re.compile(r"\b(?:compared (?:with|to)|as opposed to|against) $")
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
    r"(?: votes?| of the vote)?(?: (?:in|at) [\w ]{1,40}?)?,?(?: which)?(?: was| has been"
    r"| had been| were| has| had| being)?"
    rf"(?: (?:\w+ly|then|now))? (?:{_DOWN}|{_UP}|turned into|became|gave way)(?: \w+ly)? to\b"
)
_STEP = re.compile(
    r"\s*(?:votes?|of the vote)?(?: (?:last time|previously|in \d{4}|\w+ years (?:ago|earlier)"
    r"|at [\w -]{1,30}))?,?"
    r" (?P<by>to|from)(?: [a-z-]+){0,2} $"
)


@dataclass(frozen=True, slots=True)
class Movement:
    """How a number is part of a movement; `at` is where the word that says so starts."""

    sort: Literal["level", "earlier", "change"]
    sign: Literal[-1, 1]
    at: int
    start: int
    end: int
    adverb: bool = False
    than: bool = False


def movement(sentence: Sentence, number: Number) -> Movement | None:
    """The movement that the number is part of, None where there is none."""
    left = sentence.trigger(number.start)
    base = number.start - len(sentence.left(number.start))
    if found := _MOVE.search(left):
        neutral = (found["up"] or "") in ("went", "gone", "moved") and found["by"] not in ("from", "to")
        if not neutral and (found["by"] in ("from", "to", "by", "on") or not found["object"]):
            sort = _sort(found["by"])
            adverb = (found["down"] or found["up"]) in ("up", "down", "off")
            if sort and not (found["by"] == "on" and not adverb):
                start = base + found.start()
                return Movement(sort, -1 if found["down"] else 1, start, start, number.end, adverb)
    if sentence.readings and (found := _COMPARED.search(left)):
        start = base + found.start()
        return Movement("earlier", 1, start, number.start, number.end, True)
    if found := _NOUN.search(left):
        start = base + found.start()
        return Movement("change", -1 if found["down"] else 1, start, start, number.end, True)
    if found := _NOUN_AFTER.match(sentence.text, number.end, sentence.end):
        return Movement("change", -1 if found["down"] else 1, number.start, number.start, found.end(), True)
    found = _MORE.match(sentence.text, number.end, sentence.end)
    if found and (found["than"] or found["down"] in ("down",) or found["up"] in ("up",)):
        than = found["than"] == "than"
        return Movement(
            "change", -1 if found["down"] else 1, number.start, number.start, found.end(), True, than
        )
    return _step(sentence, number)


def is_left_behind(sentence: Sentence, end: int) -> bool:
    """True of a figure that the words behind it move on from: `her majority of 4,250 was cut to 407`."""
    return _THEN_MOVED.match(sentence.text, end, sentence.end) is not None


def _sort(word: str | None) -> Literal["level", "earlier", "change"] | None:
    if word in (None, "by"):
        return "change"
    return "earlier" if word == "from" else "level" if word == "to" else None


def _step(sentence: Sentence, number: Number) -> Movement | None:
    """The second number of a movement: `from 11,420 to 2,860`, `cut to 10,670 from 12,280`."""
    if not sentence.readings:
        return None
    last = sentence.readings[-1]
    found = _STEP.fullmatch(sentence.text, last.end, number.start)
    if not found:
        return None
    return Movement(
        "earlier" if found["by"] == "from" else "level", 1, last.verb, number.start, number.end, True
    )
