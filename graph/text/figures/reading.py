"""Sentences read for what they state: numbers, places, seats held, in the order of the text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from graph.text.figures.counts import counted
from graph.text.figures.movements import is_left_behind
from graph.text.figures.numbers import Number
from graph.text.figures.percentages import percentage
from graph.text.figures.sentences import Reading, Sentence
from graph.text.figures.standings import standings
from graph.text.figures.swings import swing

_POLLS = re.compile(
    r"opinion polls?|\bpoll(?:s|ing)? (?:by|from|this|last|out|suggest\w*|puts?|show\w*|indicat\w*"
    r"|conducted|released|of \d)"
    r"|YouGov|Ipsos|Survation|\bMRP\b|Opinium|ComRes|Savanta|Deltapoll|\bsurvey\w*|exit poll"
    r"|forecast\w*|projection\w*"
    r"|predict\w*|of those (?:respond|survey|poll|ask)\w+|respondents|support of|bookmaker\w*"
    r"|betting|\bodds\b",
    re.IGNORECASE,
)
_CONFOUNDED = re.compile(r"\b(?:despite|defied|defying|contrary to|confound\w*|in spite of)\b", re.IGNORECASE)
_OTHER_VOTES = re.compile(
    r"\b(?:council|local|mayoral|European|Euro|assembly|borough|county|district|ward) (?:seats?"
    r"|elections?|by-elections?|polls?)"
    r"|(?-i:\bward\b)|\breferendum\b|\bmayoral\b|\bMEPs\b|\belected (?:an? )?MEP\b|\bpetition|\bsignatures\b"
    r"|\bleadership (?:election|contest)"
    r"|\belected (?:to|onto|on to|as) [\w' ]{0,40}[Cc]ouncil|\bjunior doctors"
    r"|\bvoted (?:to )?(?:remain|leave)\b|(?-i:\bparish\b)|\bparish council",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:will|would|could|should|might|can|to|hopes?|hoping|if|expect\w*|aim\w*|wants?|needs?"
    r"|needed|requires?|not"
    r"|never|target(?:s|ing)?|bid|n't|must|unless|another)"
    r"(?: (?!(?:the|her|his|their|its|an?)\b)\w+)? ?$"
)
_DID = re.compile(
    r"\b(?:went on|managed|enough|proceeded|up|from|down|cut|fell|rose|increased|compared) (?:to )?(?:\w+ )?$"
)
# A sentence with more numbers than this is a table: only its lists of candidates are read.
_MANY = 48
_TO = re.compile(
    r"\b(?:won|winning|poll(?:ed|ing)|secur(?:ed|ing)|took|taking|receiv(?:ed|ing)|overturn(?:ed|ing)"
    r"|overc[oa]me|overcoming|came from)\b(?: (?!(?:need|hop|aim|want|expect|due|bid|has|have|plan)\w*\b)"
    r"[\w.,'-]+){0,14}? to $"
)
_TO = re.compile(r"\bto (?:\w+ )?$")
_WISHED = re.compile(
    r"\b(?:hop(?:es?|ed|ing) to|expect\w* to|want\w* to|aim\w* to|needs? (?:to|a|an)|needed (?:to"
    r"|a|an)|plans? to|vow\w* to"
    r"|would|could (?!only)|should|will|'ll|might) [^.;,–]{0,60}$"
)
_BUT = re.compile(r"; |,? but |, (?:although|though|while|whereas) ")
# What a number counts that is no figure of a result.
_COUNTED = re.compile(
    r"[- ](?:year-old|months?|weeks?|days?|hours?|minutes?|seconds?|miles?"
    r"|metres|times|pounds"
    r"|homes|jobs|patients|pupils|doors|leaflets|members|donors|councillors|wards|candidates"
    r"|parties|constituencies)\b"
    r"| years? (?:ago|earlier|before|old|later|on)\b"
)


def read(
    sentence: Sentence, seats: frozenset[str], named: Callable[[str], str], taken: Sequence[Reading]
) -> None:
    """The sentence's readings are all that it states; `taken` are those of a list, whose numbers are told."""
    other = _of_something_else(sentence)
    stated = (r for r in standings(sentence, seats, named) if not _within(other, r.start))
    worded = sorted(
        [*stated, *(r for r in taken if not _within(other, r.start))], key=lambda reading: reading.start
    )
    numbers = sentence.numbers if len(sentence.numbers) <= _MANY else ()
    for number in numbers:
        while worded and worded[0].start <= number.start:
            sentence.readings.append(worded.pop(0))
        told = any(reading.start <= number.core < reading.end for reading in sentence.readings)
        if told or _within(other, number.core) or _COUNTED.match(sentence.text, number.end, sentence.end):
            continue
        for one in _of_number(sentence, number, named):
            if _happened(sentence, one, number):
                left_behind = one.sort == "level" and is_left_behind(sentence, one.end)
                sentence.readings.append(replace(one, sort="earlier") if left_behind else one)
    sentence.readings += worded


def _of_number(sentence: Sentence, number: Number, named: Callable[[str], str]) -> Sequence[Reading]:
    if number.unit:
        swung = swing(sentence, number, named)
        return (swung,) if swung else percentage(sentence, number)
    one = counted(sentence, number)
    return (one,) if one else ()


def _happened(sentence: Sentence, reading: Reading, number: Number) -> bool:
    """True unless a hope, a need or a denial is spoken of."""
    if reading.measure not in ("mp-for", "mp-since") and _WISHED.search(sentence.left(number.start, 70)):
        return False
    for position in {reading.verb, reading.start}:
        left = sentence.left(position, 40)
        goal = position == number.start and reading.verb != position and _TO.search(left)
        if _WOULD.search(left) and not _DID.search(left) and not goal:
            return False
    return True


def _of_something_else(sentence: Sentence) -> list[tuple[int, int]]:
    """The parts of the sentence that are about an opinion poll, a council or a referendum."""
    parts, start = [], sentence.start
    for end in [
        *(found.start() for found in _BUT.finditer(sentence.text, start, sentence.end)),
        sentence.end,
    ]:
        poll = _POLLS.search(sentence.text, start, end)
        foreign = poll and not _CONFOUNDED.search(sentence.text, start, poll.start())
        if foreign or _OTHER_VOTES.search(sentence.text, start, end):
            parts.append((start, end))
        start = end
    return parts


def _within(parts: Sequence[tuple[int, int]], position: int) -> bool:
    return any(start <= position < end for start, end in parts)
