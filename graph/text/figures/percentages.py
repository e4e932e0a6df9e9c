"""Per cent and points read: shares of the vote, and changes in whatever was spoken of."""

import re
from collections.abc import Sequence

from graph.text.figures.counts import WON, goes_with_place, is_anothers, listed
from graph.text.figures.majorities import MAJORITY_BEFORE
from graph.text.figures.movements import Movement, movement
from graph.text.figures.numbers import Number
from graph.text.figures.referents import Referent
from graph.text.figures.sentences import Reading, Sentence, stated
from graph.text.figures.topics import topic_before
from graph.text.figures.turnouts import of_turnout
from graph.text.stated import Measure, Unit

_OF_THE_VOTE = re.compile(
    r" (?:of (?:(?:the |all )?(?:popular )?(?:votes?|poll|ballots|votes cast|valid votes"
    r"|vote share|total|those cast))\b"
    r"|(?:vote )?share\b)(?! in the council)"
)
_SHARE_BEFORE = re.compile(
    r"\bshare(?: of the (?:popular )?votes?)?(?: in [\w' -]{1,40}?)?(?: of| was| is| at| to"
    r"| stood at|,|:| \()? ?$"
)
_ASIDE = re.compile(r",? ?[-–(,]? ?(?:or |an? )?(?:just )?")
_OR = re.compile(r"(?: votes?)?,? ?(?:\(|or |and |with |- |– |(?<=, ))(?:just |only )?")
_OF_OTHERS = re.compile(r" (?:of|off|more|less|fewer|higher|lower|in|pay|rise|cut)\b")
_WAS = re.compile(r"(?:['’]s?)?(?: was| were| is| had| has)? ")
_HAD = re.compile(r" (?:had |have |has )?")


def percentage(sentence: Sentence, number: Number) -> tuple[Reading, ...]:
    """What a number with a unit says: nothing, one thing, or either of two."""
    last = sentence.last
    beside = last is not None and number.start - last.end < 4
    if number.signed and beside and last and last.measure in ("share", "votes"):
        return (stated(number, "share-change", "points", number.end, chained=True, sort="change"),)
    turnout = of_turnout(sentence, number)
    if turnout is not None:
        return turnout
    if move := movement(sentence, number):
        return _moved(sentence, number, move)
    share = _share(sentence, number)
    return (share,) if share else ()


def _moved(sentence: Sentence, number: Number, move: Movement) -> tuple[Reading, ...]:
    """The share that a movement starts from or ends with, or a change in anything."""
    last, topic = sentence.last, topic_before(sentence, number.start)
    if last and topic and last.end >= topic.end:
        topic = None
    base = topic.base if topic else _base_of(sentence)
    bare = base is None and _beside_verb(sentence, move.at)
    if move.sort != "change" and (number.unit != "percent" or not (bare or base in ("share", "vote"))):
        return ()
    whose = _elided(sentence, move.at) or (topic.whose if topic else None)
    readings: Sequence[tuple[Measure, Unit]] = (("share", "percent"),)
    if move.sort == "change":
        readings = _changes(base, number.unit)
    return tuple(
        stated(
            number,
            measure,
            unit,
            move.end,
            start=move.start if move.sort == "change" else None,
            verb=topic.start if topic and topic.theirs else move.at,
            value=number.value * move.sign if move.sort == "change" else None,
            sort=move.sort,
            of=whose,
            chained=topic is None
            and not (whose or bare or (last and is_anothers(sentence, last.end, move.at))),
        )
        for measure, unit in readings
    )


def _changes(base: str | None, unit: str | None) -> Sequence[tuple[Measure, Unit]]:
    """The readings of a change: points of a share, or per cent of either, where a singular vote is both."""
    if base not in ("share", "vote", "votes", "majority"):
        return ()
    if unit == "points":
        return (("share-change", "points"),) if base != "majority" else ()
    if base == "share":
        return (("share-change", "points"), ("share-change", "percent"))
    if base == "vote":
        return (("votes-change", "percent"), ("share-change", "points"))
    return (("majority-change" if base == "majority" else "votes-change", "percent"),)


def _base_of(sentence: Sentence) -> str | None:
    """What was spoken of last; after votes alone, a change may be of the votes or of the share."""
    if not sentence.last:
        return None
    base = sentence.last.measure.removesuffix("-change")
    told = sum(reading.measure.startswith("votes") for reading in sentence.readings)
    return "vote" if base == "votes" and told == 1 else base


def _elided(sentence: Sentence, verb: int) -> Referent | None:
    """Whose the noun is that is not said again: `and the Tories’ was up by 3 per cent`."""
    return next(
        (r for r in sentence.referents if r.genitive and _WAS.fullmatch(sentence.text, r.end, verb)), None
    )


def _beside_verb(sentence: Sentence, verb: int) -> bool:
    """True where a party or a candidate stands right before the verb: `Labour slumped to 27 per cent`."""
    return any(
        referent.subject and not referent.genitive and _HAD.fullmatch(sentence.text, referent.end, verb)
        for referent in sentence.referents
        if referent.end <= verb
    )


def _share(sentence: Sentence, number: Number) -> Reading | None:
    """A share of the vote, or a majority in per cent of it."""
    by = sentence.trigger(number.start).endswith(" by ")
    if number.unit != "percent" or not 0 <= number.value <= 100 or by:
        return None
    return (
        _labelled(sentence, number)
        or _in_per_cent(sentence, number)
        or _won(sentence, number)
        or _elliptical(sentence, number)
    )


def _labelled(sentence: Sentence, number: Number) -> Reading | None:
    of_vote = sentence.behind(_OF_THE_VOTE, number.end)
    end = of_vote.end() if of_vote else number.end
    last = sentence.last
    if (
        of_vote
        and last
        and last.measure == "votes"
        and _ASIDE.fullmatch(sentence.text, last.end, number.start)
    ):
        return stated(number, "share", "percent", end, chained=True)
    topic = topic_before(sentence, number.start) if sentence.before(_SHARE_BEFORE, number.start) else None
    if topic:
        return stated(number, "share", "percent", end, start=topic.start, of=topic.whose)
    if not of_vote:
        return None
    owner = sentence.beside(number.start, genitive=True) or listed(sentence, number)
    won = sentence.before(WON, number.start)
    return stated(number, "share", "percent", end, verb=won.start() if won else None, of=owner)


def _in_per_cent(sentence: Sentence, number: Number) -> Reading | None:
    """Votes or a majority told again in per cent: `17,957 (47.1 per cent)`."""
    last, before = sentence.last, sentence.before(MAJORITY_BEFORE, number.start)
    if (
        last
        and last.measure in ("votes", "majority")
        and _OR.fullmatch(sentence.text, last.end, number.start)
    ):
        measure: Measure = "share" if last.measure == "votes" else "majority"
        return stated(number, measure, "percent", number.end, chained=True)
    topic = topic_before(sentence, number.start)
    if not before or not topic:
        return None
    return stated(
        number, "majority", "percent", number.end, start=before.start(), verb=before.start(), of=topic.whose
    )


def _won(sentence: Sentence, number: Number) -> Reading | None:
    won = sentence.before(WON, number.start)
    if not won or sentence.behind(_OF_OTHERS, number.end) or not _beside_verb(sentence, won.start()):
        return None
    return stated(number, "share", "percent", number.end, verb=won.start())


def _elliptical(sentence: Sentence, number: Number) -> Reading | None:
    """A share in a list of shares: `Labour won 40 per cent of the vote, the Tories 27 per cent`."""
    last = sentence.last
    if goes_with_place(sentence, number):
        return stated(number, "share", "percent", number.end, chained=True)
    named = sentence.beside(number.start, genitive=True) or listed(sentence, number)
    if named and named.subject and last and last.measure == "share":
        return stated(number, "share", "percent", number.end, of=named)
    return None
