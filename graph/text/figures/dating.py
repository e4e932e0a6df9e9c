"""Of which election a figure is, and from which a change counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.text.figures.occasions import Calendar, Dated
from graph.text.figures.sentences import Reading, Sentence
from graph.text.stated import BaselineKind, Figure, Occasion

_HAD = re.compile(r"\bhad (?:an? )?(?:\w+ )?$")
_HAPPENED_AT = re.compile(r"(?<!than )\b(?:at|in|during) $")
_OVERTURNED = re.compile(r"\boverturn|\bby-election")
_BREAK = re.compile(r"[,;:–—]| but | and | while | though ")
_LEADING = re.compile(r"(?:[\w'-]+ +){0,9}$")
_ADDED = re.compile(r" (?:(?:by|with|on) (?:an? )?(?:[a-z]+ )?|(?=by ))")
_WITH = re.compile(r" (?:with|by|on|after winning|polling|taking) [^,.;\d]{0,30}")
_WHEN = re.compile(r",? (?:when|where) [^.;,]{0,60}")
_OVERCOME = re.compile(r"\b(?:overturn|overc[oa]m|wip(?:ed|ing) out)\w* [^.;,]{0,40}$")
_OF_SOMEBODY = frozenset({"votes", "share", "rank", "gained", "held", "lost-deposit"})
_HAD_WON = re.compile(
    r"\bhad (?:\w+ly )?(?:won|polled|taken|secured|received|got|gained|held|come|finished|beaten"
    r"|lost|been elected)\b[^,.;]{0,30}$"
)
_AND = re.compile(
    r"(?:(?: (?:when|as|where) [^;,.]{1,60})?, (?=an? )|,? (?:while|and|with|ahead of) "
    r"(?!(?:this|now|on Thursday)\b))[^;.]*$"
)
_ASIDE = re.compile(r", (?:who|which|whose|having|after|elected)\b| – ")
_COUNTED_FROM = re.compile(r"(?: (?:than|from|on|votes|the|her|his|[A-Z][\w']*)){0,6} ")


def dated(
    calendar: Calendar, sentence: Sentence, reading: Reading, figure: Figure, place: str | None
) -> Figure:
    """The figure with the election that it is of, or that it counts from; `place` is another seat’s name."""
    own = _own(sentence, reading)
    occasion = own.occasion if own else None
    if reading.sort == "change":
        happened = own is not None and _HAPPENED_AT.search(sentence.left(own.start, 12)) is not None
        baseline = occasion if own else _only(sentence)
        then = occasion if happened else Occasion() if calendar.ahead else None
        return replace(figure, baseline=None if happened else baseline, occasion=then)
    if own is None and (reading.sort == "earlier" or calendar.ahead):
        occasion = Occasion()
    if place:
        occasion = _elsewhere(sentence, figure, occasion or Occasion(calendar.year), place)
    same = occasion is not None and figure.subject.kind == "candidacy" and not reading.chained
    return replace(figure, occasion=occasion, subject=replace(figure.subject, same_person=same))


def is_past(sentence: Sentence, reading: Reading) -> bool:
    """True of a figure of an earlier election that the words name."""
    own = _own(sentence, reading)
    return own is not None and own.occasion is not None


def is_untold(calendar: Calendar, sentence: Sentence, reading: Reading) -> bool:
    """True of what somebody `had won`, or of a majority overturned some time ago: nothing tells of when."""
    if reading.measure == "majority" and _OVERCOME.search(sentence.left(reading.start, 60)):
        own = _own(sentence, reading)
        return own is not None and not sentence.text.startswith(" from ", reading.end)
    if (
        reading.measure not in _OF_SOMEBODY
        or calendar.ahead
        or reading.sort != "level"
        or _own(sentence, reading)
    ):
        return False
    return any(_HAD_WON.search(sentence.text, max(sentence.start, at - 40), at) for at in _ends(reading))


def _ends(reading: Reading) -> tuple[int, int]:
    return reading.start, reading.end


def either(calendar: Calendar, sentence: Sentence, figure: Figure) -> tuple[Figure, ...]:
    """The figure, and what else `had a majority of` can mean after the poll: what was had before it."""
    had = figure.measure == "majority" and _HAD.search(sentence.left(figure.start, 40))
    if had and figure.occasion is None and not calendar.ahead:
        return figure, replace(figure, occasion=Occasion())
    return (figure,)


def compared(text: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures, changes told apart by whose figure they count from where that follows them."""
    for index, figure in enumerate(found):
        after = next((f for f in found[index + 1 :] if f.start >= figure.end), None)
        change = figure.measure.endswith("-change") and figure.baseline_kind is None
        if change and after and after.occasion and _COUNTED_FROM.fullmatch(text, figure.end, after.start):
            kind: BaselineKind | None = "same-party" if after.subject.kind == "party" else None
            kind = "same-person" if after.subject.same_person else kind
            yield replace(figure, baseline_kind=kind, baseline=figure.baseline or after.occasion)
        else:
            yield figure


def sets_scene(sentence: Sentence) -> bool:
    """True of a sentence that opens with an earlier election, of which the next may go on to speak."""
    return any(
        named.occasion and _LEADING.fullmatch(sentence.text, sentence.start, named.start)
        for named in sentence.dated[:1]
    )


def _elsewhere(sentence: Sentence, figure: Figure, told: Occasion, place: str) -> Occasion:
    """The election of another seat; a majority overturned in a by-election is of the general one before."""
    overturned = figure.measure == "majority" and _OVERTURNED.search(
        sentence.text, sentence.start, sentence.end
    )
    return Occasion(told.year, "general" if overturned else told.kind, place)


def _own(sentence: Sentence, reading: Reading) -> Dated | None:
    """The election named in the words or right behind, else at the head of the sentence or its clause."""
    for named in sentence.dated:
        if reading.start <= named.start < reading.end or _is_right_behind(sentence, reading, named):
            return named
    if reading.sort == "change":
        return None
    before = [named for named in reversed(sentence.dated) if named.end <= reading.start]
    now = next((index for index, named in enumerate(before) if named.occasion is None), len(before))
    governing = next((named for named in before[: now + 1] if _governs(sentence, named, reading)), None)
    return governing or (before[0] if before and _goes_on(sentence, before[0], reading) else None)


def _is_right_behind(sentence: Sentence, reading: Reading, named: Dated) -> bool:
    """True where nothing parts the figure from the election: `won it by 300 votes in 2015` dates both."""
    end = reading.end
    for later in sentence.readings:
        if end <= later.start < named.start and _joins(sentence, end, later.start):
            end = later.end
    free = all(not end <= later.start < named.start for later in sentence.readings)
    return named.start >= end and free and not _BREAK.search(sentence.text, end, named.start)


def _joins(sentence: Sentence, start: int, end: int) -> bool:
    added = _ADDED.match(sentence.text, start, end + 3)
    return added is not None and added.end() == end


def _governs(sentence: Sentence, named: Dated, reading: Reading) -> bool:
    """True of an election named before the figure that is the figure’s and no other’s."""
    if _WITH.fullmatch(sentence.text, named.end, reading.start) or _WHEN.fullmatch(
        sentence.text, named.end, reading.start
    ):
        return True
    if _is_taken(sentence, named):
        return False
    if _LEADING.fullmatch(sentence.text, sentence.start, named.start):
        return True
    between = any(named.start < r.start < reading.start for r in sentence.readings)
    return not (between or _BREAK.search(sentence.text, named.end, reading.start))


def _goes_on(sentence: Sentence, named: Dated, reading: Reading) -> bool:
    """True of a figure added to one of an earlier election: `won 24,300 in 2015 and Mr Earl 18,450`."""
    joined = _AND.match(sentence.text, named.end, reading.start)
    aside = _ASIDE.search(sentence.text, sentence.start, named.start)
    then = any(r.sort == "level" and _is_right_behind(sentence, r, named) for r in sentence.readings)
    return joined is not None and not aside and then and reading.sort == "level" and not reading.chained


def _is_taken(sentence: Sentence, named: Dated) -> bool:
    """True of an election that stands right behind a figure, whose it is."""
    return any(
        r.end <= named.start and not _BREAK.search(sentence.text, r.end, named.start)
        for r in sentence.readings
    )


def _only(sentence: Sentence) -> Occasion | None:
    """What a change counts from where it does not say: the one earlier election of the sentence."""
    past = {named.occasion for named in sentence.dated if named.occasion}
    return past.pop() if len(past) == 1 else None
