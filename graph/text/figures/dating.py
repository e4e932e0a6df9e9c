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
        occasion = _elsewhere(sentence, figure, occasion, place)
    same = occasion is not None and figure.subject.kind == "candidacy" and not reading.chained
    return replace(figure, occasion=occasion, subject=replace(figure.subject, same_person=same))


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


def _elsewhere(sentence: Sentence, figure: Figure, occasion: Occasion | None, place: str) -> Occasion:
    """The election of another seat; a majority overturned in a by-election is of the general one before."""
    told = occasion or Occasion()
    overturned = figure.measure == "majority" and _OVERTURNED.search(
        sentence.text, sentence.start, sentence.end
    )
    return Occasion(told.year, "general" if overturned else told.kind, place)


def _own(sentence: Sentence, reading: Reading) -> Dated | None:
    """The election named right behind the figure, else at the head of the sentence or of its clause."""
    later = min((r.start for r in sentence.readings if r.start >= reading.end), default=sentence.end)
    for named in sentence.dated:
        joined = reading.end <= named.start < later
        if joined and not _BREAK.search(sentence.text, reading.end, named.start):
            return named
    if reading.sort == "change":
        return None
    return next((named for named in reversed(sentence.dated) if _governs(sentence, named, reading)), None)


def _governs(sentence: Sentence, named: Dated, reading: Reading) -> bool:
    """True of an election named before the figure that is the figure’s and no other’s."""
    if named.end > reading.start or _is_taken(sentence, named):
        return False
    if _LEADING.fullmatch(sentence.text, sentence.start, named.start):
        return True
    between = any(named.start < r.start < reading.start for r in sentence.readings)
    return not (between or _BREAK.search(sentence.text, named.end, reading.start))


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
