"""Majorities read, and leads of one over another: `held on by 407 votes`, `her majority was cut to 407`."""

import re

from graph.text.figures.movements import movement
from graph.text.figures.numbers import Number
from graph.text.figures.referents import THE_CONTEST, Referent
from graph.text.figures.sentences import Reading, Sentence, stated
from graph.text.figures.topics import topic_before

MAJORITY_BEFORE = re.compile(
    r"\b(?:majority|maj|margin|difference|lead|gap)(?: in [\w' -]{1,40}?)?(?: of| was| is"
    r"| stands at| stood at| at|:"
    r"| \()?,?(?: now)? ?$",
    re.IGNORECASE,
)
"""The word and what joins it to a number behind it."""

_MAJORITY_AFTER = re.compile(
    r"(?:[ -]votes?)?(?: (?!and\b|a\b|an\b|of\b|with\b|the\b|or\b|for\b|his\b"
    r"|her\b)[a-z-]+){0,2} majority\b|\) majority"
)
_OF_BEFORE = re.compile(
    r"\b(?:overturn(?:ed|s|ing)?|overc[oa]m(?:e|es|ing)|defend(?:ed|s|ing)?|previous|old|wip(?:ed"
    r"|ing) out|eras(?:ed|ing)"
    r"|turn(?:ed|ing|s)?|inherit(?:ed|ing)?|narrowing|reducing|eroding|denting) (?:[\w']+ ){0,4}$"
)
_BETWEEN_TWO = re.compile(r"(?:margin|difference|gap)\b", re.IGNORECASE)
_OVER = re.compile(r" over ")
_BEAT = re.compile(
    r"\b(?P<beat>beat|beats|beating|defeated|defeating|ousted|ousting|unseated|unseating|toppled"
    r"|toppling|saw off|edged out"
    r"|edging out|pipped|trounced|thrashed)\b[^.;:]{0,85}? by $"
)
_WON_BY = re.compile(
    r"\b(?:won|win|wins|winning|victorious|elected|victory|triumphed|clinched|in|home|held|holding|held on"
    r"|took|taking|hung on"
    r"|clung on|ahead|leads?|led|leading)(?: (?:the|his|her|their|seat|here|in|back|of|it|on|and|for"
    r"|by-election|election|contest|race|constituency|[A-Z][\w'-]+)){0,9} by $"
)
_BEHIND = re.compile(r"(?: votes?)? (?:behind|adrift of|short of) ")
_AHEAD = re.compile(r"(?: votes?)? (?:(?:ahead|clear) of|more(?: votes)? than) ")
# What was done and what came of it: `polling 28,809 to beat`, `overturned a majority of 9,000 to win`.
_SO_AS_TO = re.compile(
    r"\b(?:won|winning|poll(?:ed|ing)|secur(?:ed|ing)|took|taking|receiv(?:ed|ing)|overturn(?:ed|ing)"
    r"|overc[oa]me|overcoming|came from)\b(?: (?!(?:need|hop|aim|want|expect|due|bid|has|have|plan)\w*\b)"
    r"[^\s;]+){0,14}? to $"
)
# `beat Mr Earl by 13,166 votes to 8,241`.
_SCORE = re.compile(r"(?: votes)? to (?:[A-Z][\w' ]{0,40}'s? )?\d")
_AIM_REACH = 120
_VOTES = re.compile(r"(?: |-)votes?\b")
_NAMED_ONLY = re.compile(r"\s*(?:$|[.,;(–—])")
_ENDS = re.compile(r"\s*(?:$|[.,;–—](?!\d))")
# Fewer, without the word, may be a margin of anything.
_FEWEST = 10
_OF_THE = re.compile(r"\bmajority of the $")
_MODAL = re.compile(r"\b(?:poll|polls|majority of the|overall|Commons|working|absolute|two-thirds) $")


_LOST_BY = re.compile(
    r"\b(?:(?:lost|loses|losing)(?: (?:out|his|her|their|the|seat|to|of|and|in|[A-Z][\w'-]+)){0,10}"
    r"|(?:was|were|been) (?:\w+ly )?beaten|defeated|pipped) by $"
)
_OVERTURNED = re.compile(r"\b(?:overturn\w*|overc[oa]me|even bigger) [^.;]{0,60}$")


def of_a_majority(sentence: Sentence, number: Number) -> Reading | None:
    """The majority or lead that a plain number states, or a change in it; None where it states none."""
    if number.is_year and not sentence.behind(_VOTES, number.end):
        return None
    return (
        _moved(sentence, number)
        or _majority(sentence, number)
        or _overturned(sentence, number)
        or _lead(sentence, number)
        or _behind(sentence, number)
        or _lost(sentence, number)
    )


def _moved(sentence: Sentence, number: Number) -> Reading | None:
    topic, move = topic_before(sentence, number.start), movement(sentence, number)
    last = sentence.last
    if not move or sentence.before(MAJORITY_BEFORE, number.start):
        return None
    votes = sentence.behind(_VOTES, number.end)
    end = votes.end() if votes else number.end
    if (
        topic
        and topic.base == "majority"
        and not sentence.is_told_since(topic.end, "majority", "majority-change")
    ):
        measure, value = ("majority", number.value)
        if move.sort == "change":
            measure, value = ("majority-change", number.value * move.sign)
        return stated(
            number,
            measure,  # type: ignore[arg-type]
            "votes",
            end,
            start=move.start,
            verb=topic.start,
            value=value,
            sort=move.sort,
            of=topic.whose,
        )
    newer = topic is not None and last is not None and topic.end > last.end
    if last and last.measure == "majority" and move.sort != "change" and not newer:
        return stated(
            number, "majority", "votes", end, start=move.start, verb=last.verb, chained=True, sort=move.sort
        )
    return None


def _majority(sentence: Sentence, number: Number) -> Reading | None:
    before = sentence.before(MAJORITY_BEFORE, number.start)
    after = sentence.behind(_MAJORITY_AFTER, number.end)
    ends = before.start() if before else number.start
    if (
        not (before or after)
        or _MODAL.search(sentence.left(ends))
        or _OF_THE.search(sentence.left(number.start))
    ):
        return None
    votes = sentence.behind(_VOTES, number.end)
    end = after.end() if after else votes.end() if votes else number.end
    topic = topic_before(sentence, number.start) if before else None
    over = sentence.behind(_OVER, end)
    return stated(
        number,
        "majority",
        "votes",
        end,
        start=ends,
        verb=min(ends, number.start),
        sort="earlier" if _OF_BEFORE.search(sentence.left(ends, 60)) else "level",
        of=(topic.whose if topic else None)
        or sentence.beside(number.start, genitive=True)
        or (THE_CONTEST if before and _BETWEEN_TWO.match(before[0]) else None),
        against=sentence.named_at(over.end()) if over else None,
    )


def _overturned(sentence: Sentence, number: Number) -> Reading | None:
    """A bare number of somebody whose majority is spoken of: `overturning the Conservatives’ 1,125`."""
    owner = sentence.beside(number.start, genitive=True)
    if owner and number.grouped and _OVERTURNED.search(sentence.text, sentence.start, number.start):
        return stated(
            number,
            "majority",
            "votes",
            number.end,
            start=owner.start,
            verb=owner.start,
            of=owner,
            sort="earlier",
        )
    return None


def _lead(sentence: Sentence, number: Number) -> Reading | None:
    votes = sentence.behind(_VOTES, number.end)
    end = votes.end() if votes else number.end
    if ahead := sentence.behind(_AHEAD, number.end):
        other = sentence.named_at(ahead.end() - 1)
        leads = other and (" than " not in ahead[0] or _is_compared_with(sentence, other))
        return stated(number, "majority", "votes", ahead.end() - 1, against=other) if leads else None
    beat = sentence.before(_BEAT, number.start)
    beaten = sentence.named_at(beat.end("beat") + 1) if beat else None
    won = (beat if beaten else None) or sentence.before(_WON_BY, number.start)
    plain = beaten and number.value >= _FEWEST and sentence.behind(_ENDS, number.end)
    if not won or not (number.grouped or votes or plain):
        return None
    if sentence.behind(_SCORE, number.end):
        return stated(number, "votes", "votes", end, verb=won.start())
    aim = _SO_AS_TO.search(sentence.text, max(sentence.start, won.start() - _AIM_REACH), won.start())
    verb = aim.start() if aim else won.start()
    return stated(number, "majority", "votes", end, start=won.end() - 3, verb=verb, against=beaten)


def _is_compared_with(sentence: Sentence, other: Referent) -> bool:
    """True of `352 more than Ms Able.`, not of what she got another time."""
    return not other.genitive and sentence.behind(_NAMED_ONLY, other.end) is not None


def _behind(sentence: Sentence, number: Number) -> Reading | None:
    """The lead of the one whom somebody is behind."""
    behind = sentence.behind(_BEHIND, number.end)
    winner = sentence.named_at(behind.end() - 1) if behind else None
    actors = sentence.actors(number.start)
    if not behind or not winner or len(actors) != 1:
        return None
    return stated(number, "majority", "votes", behind.end() - 1, of=winner, against=actors[0])


def _lost(sentence: Sentence, number: Number) -> Reading | None:
    """The lead of whoever won over the one who `lost by 407 votes`."""
    lost = sentence.before(_LOST_BY, number.start)
    losers = sentence.actors(lost.start()) if lost else ()
    votes = sentence.behind(_VOTES, number.end)
    if not lost or len(losers) != 1 or not losers[0].subject or not (number.grouped or votes):
        return None
    end = votes.end() if votes else number.end
    return stated(number, "majority", "votes", end, start=lost.end() - 3, of=THE_CONTEST, against=losers[0])
