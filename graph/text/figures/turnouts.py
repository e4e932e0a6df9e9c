"""Turnouts read: of the seat or the country, changes in them, and how far one is from the national one."""

import re
from collections.abc import Sequence

from graph.text.figures.movements import movement
from graph.text.figures.numbers import Number
from graph.text.figures.places import is_national
from graph.text.figures.sentences import Reading, Sentence, stated
from graph.text.figures.topics import topic_before
from graph.text.stated import Unit

_TURNOUT_BEFORE = re.compile(
    r"\bturn-?out(?: (?:in|for|across) [\w' -]{1,40}?)?(?: of| was| is| at| stood at| reached| hit"
    r"| came in at|:| =| -| –| \()?"
    r"(?: overall| high| low| down| up| only| officially)? ?(?:at )?$",
    re.IGNORECASE,
)
_TURNOUT_AFTER = re.compile(
    r" (?:turn-?out\b|of (?:the )?(?:electorate|eligible voters|registered voters|voters|people)"
    r" (?:turned out|voted(?! (?:in fav|for|to|against))|cast (?:their|a) (?:vote|ballot)|having voted))"
)
_OF_SOME = re.compile(r"\b(?:black|youth|young|student|postal|female|male|women's|primary|referendum|ward) $")
_NATIONAL_FIGURE = re.compile(
    r" (?:(?P<up>higher|above|more|up|better)|(?P<down>lower|below|less|down)) (?:than|on"
    r"|from)? ?(?:the |across the )?"
    r"(?:national|UK|country)(?:-wide)?"
)
_NATIONAL_LEVEL = re.compile(
    r"\b(?:national|nationwide|UK|average)(?: turn-?out| figure| average| rate)+(?: of| at| was)? $"
)
_NATIONALLY = re.compile(r" (?:nationally|nationwide|(?:across|in|for) the (?:country|UK|nation)\b)")
_IN_AN_AREA = re.compile(
    r"turn-?out (?:overall )?(?:across|in|for|throughout) (?:the )?(?:whole "
    r"|rest of the )?(?:borough|city|county|region|district|council|ward|capital|North|South|East"
    r"|West|Scotland|Wales|London)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\bturn-?out:? (?:was )?[\d,]+ \($", re.IGNORECASE)
_AND = re.compile(r" in [A-Z][\w' ]{1,50}?(?:,| and|, and) ")
_IN_ONE = re.compile(r" in [A-Z]")
_IN_A_SEAT = re.compile(r"\bin [A-Z]")


def of_turnout(sentence: Sentence, number: Number) -> tuple[Reading, ...] | None:
    """The readings of a turnout or of a change in it; None where the number is of something else."""
    topic = topic_before(sentence, number.start)
    about = topic is not None and topic.base == "turnout"
    if topic and about and _OF_SOME.search(sentence.left(topic.start, 20)):
        return ()
    far = sentence.behind(_NATIONAL_FIGURE, number.end) if about else None
    if far:
        value = number.value * (-1 if far["down"] else 1)
        return tuple(
            stated(
                number,
                "turnout-change",
                unit,
                far.end(),
                value=value,
                sort="change",
                baseline_kind="national",
            )
            for unit in _units(number)
        )
    if about or (sentence.last and sentence.last.measure.startswith("turnout")):
        national = sentence.before(_NATIONAL_LEVEL, number.start) or sentence.behind(_NATIONALLY, number.end)
        if national and number.unit == "percent":
            return (stated(number, "turnout", "percent", number.end, national=True),)
        moved = _moved(sentence, number)
        if moved is not None:
            return moved
    return _level(sentence, number)


def _units(number: Number) -> Sequence[Unit]:
    return ("points",) if number.unit == "points" else ("points", "percent")


def _moved(sentence: Sentence, number: Number) -> tuple[Reading, ...] | None:
    move = movement(sentence, number)
    stands = sentence.before(_TURNOUT_BEFORE, number.start) and move and move.sort != "change"
    if not move or stands or sentence.behind(_TURNOUT_AFTER, number.end):
        return None
    if move.sort != "change":
        level = stated(number, "turnout", "percent", number.end, verb=move.at, sort=move.sort)
        return (level,) if number.unit == "percent" else ()
    value = number.value * move.sign
    return tuple(
        stated(number, "turnout-change", unit, move.end, start=move.start, value=value, sort="change")
        for unit in _units(number)
    )


def _level(sentence: Sentence, number: Number) -> tuple[Reading, ...] | None:
    before = sentence.before(_TURNOUT_BEFORE, number.start) or sentence.before(_COUNTED, number.start)
    after = sentence.behind(_TURNOUT_AFTER, number.end)
    last = sentence.last
    listed = last and last.measure == "turnout" and _AND.fullmatch(sentence.text, last.end, number.start)
    if listed and number.unit == "percent" and sentence.behind(_IN_ONE, number.end):
        return (stated(number, "turnout", "percent", number.end),)
    if not (before or after) or number.unit != "percent":
        return None
    start = before.start() if before else number.start
    if _IN_AN_AREA.match(sentence.text, start):
        return ()
    end = after.end() if after else number.end
    country = is_national(sentence.text, max(sentence.start, start - 40), end)
    national = country and not _IN_A_SEAT.search(sentence.left(start, 40))
    return (stated(number, "turnout", "percent", end, start=start, national=national),)
