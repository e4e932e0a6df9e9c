"""Per cent and points read: shares of the vote, changes in anything, turnout, swing."""

import re
from decimal import Decimal
from typing import Literal

from graph.text.figures.counts import _WON, _listed
from graph.text.figures.movements import Movement, movement
from graph.text.figures.numbers import Number
from graph.text.figures.places import is_national
from graph.text.figures.referents import Referent
from graph.text.figures.seats import _MAJORITY_BEFORE
from graph.text.figures.sentences import Reading, Sentence
from graph.text.figures.topics import Topic, topic_before

_OF_THE_VOTE = re.compile(
    r" (?:of (?:(?:the |all )?(?:popular )?(?:vote|votes|poll|ballots|votes cast|valid votes|vote share))\b"
    r"|(?:vote )?share\b)(?! in the council)"
)
_SHARE_BEFORE = re.compile(
    r"\bshare(?: of the (?:popular )?votes?)?(?: in [\w' -]{1,40}?)?(?: of| was| is| at| to"
    r"| stood at|:| \()? ?$"
)
_TURNOUT_BEFORE = re.compile(
    r"\bturn-?out(?: (?:in|for|across) [\w' -]{1,40}?)?(?: of| was| is| at| stood at| reached| hit"
    r"| came in at|:| -| –| \()?"
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
_OR = re.compile(r"(?: votes?)?,? ?(?:\(|or |- |– )(?:just |only )?")
_OF_OTHERS = re.compile(r" (?:of|off|more|less|fewer|higher|lower|in|pay|rise|cut)\b")


def percentage(sentence: Sentence, number: Number) -> tuple[Reading, ...]:
    """What a number with a unit says: nothing, one thing, or either of two."""
    topic = topic_before(sentence, number.start)
    turnout = _turnout(sentence, number, topic)
    if turnout:
        return turnout
    last = sentence.readings[-1] if sentence.readings else None
    if number.signed and last and last.measure in ("share", "votes") and number.start - last.end < 4:
        return (
            _reading(
                number, "share-change", "points", number.start, number.value, chained=True, sort="change"
            ),
        )
    if move := movement(sentence, number):
        return _moved(sentence, number, move, topic, last)
    level = _level(sentence, number, topic, last)
    return (level,) if level else ()


def _turnout(sentence: Sentence, number: Number, topic: Topic | None) -> tuple[Reading, ...]:
    left = sentence.trigger(number.start)
    base = number.start - len(sentence.left(number.start))
    about = topic is not None and topic.base == "turnout"
    if about and topic and _OF_SOME.search(sentence.left(topic.start, 20)):
        return ()
    far = _NATIONAL_FIGURE.match(sentence.text, number.end, sentence.end)
    if about and far:
        value = number.value * (-1 if far["down"] else 1)
        units: tuple[Literal["points", "percent"], ...] = (
            ("points",) if number.unit == "points" else ("points", "percent")
        )
        return tuple(
            _reading(number, "turnout-change", unit, far.end(), value, sort="change", kind="national")
            for unit in units
        )
    last = sentence.readings[-1] if sentence.readings else None
    on_it = about or (last is not None and last.measure.startswith("turnout"))
    national = _NATIONAL_LEVEL.search(left)
    if on_it and national and number.unit == "percent":
        return (_reading(number, "turnout", "percent", number.end, number.value, national=True),)
    before, after = (
        _TURNOUT_BEFORE.search(left),
        _TURNOUT_AFTER.match(sentence.text, number.end, sentence.end),
    )
    move = movement(sentence, number) if on_it else None
    if move and not after and (move.sort == "change" or not before):
        return _turnout_moved(number, move)
    if not (before or after) or number.unit != "percent":
        return ()
    start = base + before.start() if before else number.start
    end = after.end() if after else number.end
    around = is_national(sentence.text, max(sentence.start, start - 40), end) and not _seat_between(
        sentence, start
    )
    return (_reading(number, "turnout", "percent", end, number.value, start=start, national=around),)


def _seat_between(sentence: Sentence, start: int) -> bool:
    words = sentence.left(start, 40)
    return bool(re.search(r"\bin (?:[A-Z])", words))


def _turnout_moved(number: Number, move: Movement) -> tuple[Reading, ...]:
    if move.sort != "change":
        if number.unit != "percent":
            return ()
        return (
            _reading(number, "turnout", "percent", number.end, number.value, verb=move.at, sort=move.sort),
        )
    units: tuple[Literal["points", "percent"], ...] = (
        ("points",) if number.unit == "points" else ("points", "percent")
    )
    return tuple(
        _reading(
            number,
            "turnout-change",
            unit,
            move.end,
            number.value * move.sign,
            start=move.start,
            sort="change",
        )
        for unit in units
    )


def _moved(
    sentence: Sentence, number: Number, move: Movement, topic: Topic | None, last: Reading | None
) -> tuple[Reading, ...]:
    if last and topic and last.end > topic.end:
        topic = None
    base = topic.base if topic else _base_of(last)
    if base is None and move.sort == "level" and number.unit == "percent" and _beside_verb(sentence, move.at):
        return (_reading(number, "share", "percent", number.end, number.value, verb=move.at),)
    if base is None or base in ("swing", "electorate", "turnout"):
        return ()
    whose = (topic.whose,) if topic and topic.whose else ()
    verb = topic.start if topic and topic.theirs else move.at
    if topic is None and (owner := _elided(sentence, move.at)):
        whose = (owner,)
    chained = topic is None and not whose
    if move.sort != "change":
        if number.unit != "percent" or base not in ("share", "vote"):
            return ()
        return (
            _reading(
                number,
                "share",
                "percent",
                number.end,
                number.value,
                whose,
                verb=verb,
                sort=move.sort,
                chained=chained,
            ),
        )
    value, start, end = number.value * move.sign, move.start, move.end
    return tuple(
        _reading(
            number, measure, unit, end, value, whose, start=start, verb=verb, sort="change", chained=chained
        )
        for measure, unit in _changes(base, number.unit)
    )


_Change = Literal["share-change", "votes-change", "majority-change"]


def _changes(base: str, unit: str | None) -> tuple[tuple[_Change, Literal["points", "percent"]], ...]:
    """The readings of a change: points of a share, or per cent of either, where a singular vote is both."""
    if unit == "points":
        return (("share-change", "points"),) if base in ("share", "vote") else ()
    if base == "share":
        return (("share-change", "points"), ("share-change", "percent"))
    if base == "vote":
        return (("votes-change", "percent"), ("share-change", "points"))
    return (("majority-change" if base == "majority" else "votes-change", "percent"),)


def _base_of(last: Reading | None) -> str | None:
    kinds = {
        "votes": "votes",
        "votes-change": "votes",
        "share": "share",
        "share-change": "share",
        "majority": "majority",
    }
    return kinds.get(last.measure) if last else None


def _elided(sentence: Sentence, verb: int) -> Referent | None:
    """Whose the noun is that is not said again: `and the Tories’ was up by 3 per cent`."""
    for referent in sentence.referents:
        if referent.genitive and re.fullmatch(
            r"(?:['’]s?)?(?: was| were| is| had| has)? ", sentence.text[referent.end : verb]
        ):
            return referent
    return None


def _beside_verb(sentence: Sentence, verb: int) -> bool:
    """True where a party or a candidate stands right before the verb: `Labour slumped to 27 per cent`."""
    return any(
        referent.subject
        and not referent.genitive
        and sentence.text[referent.end : verb].strip() in ("", "had", "have", "has")
        for referent in sentence.referents
        if referent.end <= verb
    )


def _level(sentence: Sentence, number: Number, topic: Topic | None, last: Reading | None) -> Reading | None:
    left = sentence.trigger(number.start)
    if number.unit != "percent" or not 0 <= number.value <= 100 or left.endswith(" by "):
        return None
    base = number.start - len(sentence.left(number.start))
    of_vote = _OF_THE_VOTE.match(sentence.text, number.end, sentence.end)
    before = _SHARE_BEFORE.search(left)
    end = of_vote.end() if of_vote else number.end
    won = _WON.search(left)
    if before and topic:
        whose = (topic.whose,) if topic.whose else ()
        return _reading(
            number, "share", "percent", end, number.value, whose, start=topic.start, verb=topic.start
        )
    if of_vote:
        owner = sentence.beside(number.start, genitive=True) or _listed(sentence, number)
        verb = base + won.start() if won else number.start
        return _reading(number, "share", "percent", end, number.value, (owner,) if owner else (), verb=verb)
    gap = sentence.text[last.end : number.start] if last else ""
    if last and last.measure in ("votes", "majority") and _OR.fullmatch(gap):
        measure: Literal["share", "majority"] = "share" if last.measure == "votes" else "majority"
        return _reading(number, measure, "percent", end, number.value, chained=True)
    if majority := _MAJORITY_BEFORE.search(left):
        start = base + majority.start()
        whose = (topic.whose,) if topic and topic.whose else ()
        return _reading(number, "majority", "percent", end, number.value, whose, start=start, verb=start)
    if won and not _OF_OTHERS.match(sentence.text, number.end) and _beside_verb(sentence, base + won.start()):
        return _reading(number, "share", "percent", end, number.value, verb=base + won.start())
    return _elliptical(sentence, number, last)


def _elliptical(sentence: Sentence, number: Number, last: Reading | None) -> Reading | None:
    """A share in a list of shares: `Labour won 40 per cent of the vote, the Tories 27 per cent`."""
    named = sentence.beside(number.start, genitive=True) or _listed(sentence, number)
    if named and named.subject and last and last.measure == "share":
        return _reading(number, "share", "percent", number.end, number.value, (named,))
    return None


def _reading(
    number: Number,
    measure: Literal[
        "share", "share-change", "votes-change", "majority", "majority-change", "turnout", "turnout-change"
    ],
    unit: Literal["percent", "points"],
    end: int,
    value: Decimal,
    of: tuple[Referent, ...] = (),
    *,
    start: int | None = None,
    verb: int | None = None,
    sort: Literal["level", "earlier", "change"] = "level",
    chained: bool = False,
    national: bool = False,
    kind: Literal["national"] | None = None,
) -> Reading:
    return Reading(
        number.start if start is None else min(start, number.start),
        max(end, number.end),
        measure,
        value,
        unit,
        number.start if verb is None else verb,
        sort,
        of,
        operator=number.operator,
        hedge=number.hedge,
        chained=chained,
        national=national,
        baseline_kind=kind,
    )
