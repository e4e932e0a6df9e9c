"""A sentence with all that a figure in it can be tied to: who is named, which seats, which elections."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

from graph.text.figures.numbers import Number
from graph.text.figures.occasions import Dated
from graph.text.figures.referents import Referent
from graph.text.layout import Paragraph, sentence_end
from graph.text.stated import BaselineKind, Measure, Operator, Unit

_LONGEST = 600
_REACH = 90
_ADVERBS = re.compile(
    r"(?:\s+(?:has|had|have|having|also|then|now|only|just|even|still|again|meanwhile|was|were|is"
    r"|are|be|been|being|did"
    r"|duly|narrowly|may|ultimately|eventually|already|once|all|both|could|went|managed|to|on"
    r"|himself|herself|in turn"
    r"|this time|on \w+day|last week|overnight|\w+ly),?)+\s*$"
)
_ASIDE_AT_END = re.compile(r"\s*\([^()]*\)$")
_WHO_AT_END = re.compile(r",?\s+who$|(?<!,)\s+(?:and|but)$")
_UP_TO_NAME = re.compile(
    r"\s*(?:(?:the|his|her|their|its|old|former|sitting|incumbent|outgoing|long-serving|nearest"
    r"|closest|rival|opponent|challenger"
    r"|candidate|leader|MP|minister|colleague|Labour(?:'s)?|Tory|Tories'|Conservative|Green|Lib"
    r"|Dem|Liberal|Democrat|Ukip(?:'s)?"
    r"|Reform(?:'s)?|UK(?:'s)?|SNP(?:'s)?|[A-Z][\w-]+(?:'s|s')),? ){0,6}"
)
_OWNED = re.compile(
    r"(?:['’]s?|, whose)? ?(?:(?:own|total|final|earlier|previous|winning|combined|meagre"
    r"|impressive|mere|paltry|slim|huge|massive|narrow|thin|comfortable|slender) ){0,2}"
)
_AND = re.compile(r"(?: \([^()]*\))?,? and (?:(?:the )?[\w' ]{1,24} )?")
_COMMA = re.compile(r"(?: \([^()]*\))?, (?:the )?(?:[A-Z][\w']+ )?")
# Several who are not named: `with the remaining candidates all losing their deposits`.
_SEVERAL = re.compile(
    r"\b(?:candidates|others|parties|contenders|hopefuls|independents|challengers|rivals|rest|everyone"
    r"|everybody|(?:all|both) three|nobody|no one|none)$"
)
_RELATIVE = re.compile(r",? (?:who|which) ")
_FILLERS = re.compile(
    r"(?:(?:^|(?<=[\s(]))(?:only|just|a|an|the|his|her|its|their|some|total of|record|mere|massive"
    r"|huge|whopping|respectable"
    r"|modest|reduced|increased|slim|slender|comfortable|narrow|tiny|wafer-thin|disappointing"
    r"|impressive|paltry|healthy"
    r"|further|another|meagre|stunning|thumping|big|large|small|good|solid|creditable|about"
    r"|exactly|crushing|staggering|commanding|astonishing|surprising|own) )+$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What words say before it is known of whom: a measure, whether of now, of before or a change.

    `verb` is where the clause's verb or trigger starts, before which its subject stands; `of` are those
    whom the words themselves name.
    """

    start: int
    end: int
    measure: Measure
    value: Decimal
    unit: Unit | None
    verb: int
    sort: Literal["level", "earlier", "change"] = "level"
    of: tuple[Referent, ...] = ()
    against: Referent | None = None
    operator: Operator = "equals"
    hedge: str | None = None
    national: bool = False
    chained: bool = False
    baseline_kind: BaselineKind | None = None


def stated(
    number: Number,
    measure: Measure,
    unit: Unit,
    end: int,
    *,
    start: int | None = None,
    verb: int | None = None,
    value: Decimal | None = None,
    sort: Literal["level", "earlier", "change"] = "level",
    of: Referent | None = None,
    against: Referent | None = None,
    chained: bool = False,
    national: bool = False,
    baseline_kind: BaselineKind | None = None,
) -> Reading:
    """A reading of the number: the words from `start` to `end`, its own value unless another is given."""
    first = number.start if start is None else min(start, number.start)
    return Reading(
        start=first,
        end=max(end, number.end),
        measure=measure,
        value=number.value if value is None else value,
        unit=unit,
        verb=first if verb is None else verb,
        sort=sort,
        of=(of,) if of else (),
        against=against,
        operator=number.operator,
        hedge=number.hedge,
        national=national,
        chained=chained,
        baseline_kind=baseline_kind,
    )


@dataclass
class Sentence:
    """text[start:end], with what stands in it; `readings` grow in the order of the text.

    Who is named and which elections is looked up when first asked for: most sentences state no figure.
    """

    text: str
    start: int
    end: int
    numbers: Sequence[Number]
    named: Callable[[], Sequence[Referent]]
    elections: Callable[[], Sequence[Dated]]
    quoted: Sequence[tuple[int, int]] = ()
    readings: list[Reading] = field(default_factory=list)
    _triggers: dict[int, str] = field(default_factory=dict)

    @cached_property
    def referents(self) -> Sequence[Referent]:
        """All who are named in it, in order."""
        return self.named()

    @cached_property
    def dated(self) -> Sequence[Dated]:
        """The elections that it names, in order."""
        return self.elections()

    @property
    def last(self) -> Reading | None:
        """What was read last."""
        return self.readings[-1] if self.readings else None

    def before(self, pattern: re.Pattern[str], position: int) -> re.Match[str] | None:
        """The pattern where it ends before the position, articles and adjectives between left out."""
        floor = max(self.start, position - _REACH)
        return pattern.search(self.text, floor, floor + len(self.trigger(position)))

    def behind(self, pattern: re.Pattern[str], position: int) -> re.Match[str] | None:
        """The pattern where it starts at the position."""
        return pattern.match(self.text, position, self.end)

    def is_told_since(self, position: int, *measures: Measure) -> bool:
        """True where something else than these measures was read behind the position."""
        return self.last is not None and self.last.end > position and self.last.measure not in measures

    def left(self, position: int, reach: int = _REACH) -> str:
        """The words before the position, within reach and the sentence."""
        return self.text[max(self.start, position - reach) : position]

    def right(self, position: int, reach: int = _REACH) -> str:
        """The words behind the position, within reach and the sentence."""
        return self.text[position : min(self.end, position + reach)]

    def trigger(self, position: int) -> str:
        """The words before the position without articles and adjectives that may stand between."""
        if position not in self._triggers:
            self._triggers[position] = _FILLERS.sub("", self.left(position))
        return self._triggers[position]

    def beside(self, position: int, *, genitive: bool = False) -> Referent | None:
        """The one whose name ends right before the position: `Mr Earl’s 9,000`, `her own vote`."""
        for referent in reversed([r for r in self.referents if r.end <= position]):
            between = self.text[referent.end : position]
            fits = _OWNED.fullmatch(between)
            whose = between.startswith(", whose")
            return referent if fits and (referent.genitive or whose or not genitive) else None
        return None

    def named_at(self, position: int) -> Referent | None:
        """The one named right behind the position, after articles and roles."""
        for referent in self.referents:
            if referent.start >= position:
                if not _UP_TO_NAME.fullmatch(self.text, position, referent.start):
                    return None
                if not (referent.pronoun and referent.genitive):
                    return referent
        return None

    def actors(self, verb: int) -> tuple[Referent, ...]:
        """The subject of the verb: right beside it, else the nearest before that no preposition governs."""
        words = self.text[self.start : verb]
        bare = words.rstrip()
        while (shorter := _ASIDE_AT_END.sub("", _ADVERBS.sub("", bare + " ").rstrip())) != bare:
            bare = shorter
        bare = _WHO_AT_END.sub("", bare)
        if _SEVERAL.search(bare):
            return ()
        ends = self.start + len(bare)
        for index in range(len(self.referents) - 1, -1, -1):
            referent = self.referents[index]
            if referent.end > verb or self._quotation(referent.start) != self._quotation(verb):
                continue
            if referent.end == ends and not referent.genitive:
                return self._joined(index)
            relative = _RELATIVE.match(self.text, referent.end)
            told_of = relative and ", " not in self.text[relative.end() : verb]
            if told_of or not (referent.oblique or referent.genitive):
                return self._joined(index)
        return ()

    def _quotation(self, position: int) -> tuple[int, int] | None:
        return next((span for span in self.quoted if span[0] <= position < span[1]), None)

    def _joined(self, index: int) -> tuple[Referent, ...]:
        """The one named with those listed before: `Ms Able (Northwick) and Mr Earl`."""
        group = [self.referents[index]]
        while index and group[0].subject and self.referents[index - 1].subject:
            first = self.referents[index - 1]
            joint = _COMMA if len(group) > 1 else _AND
            if first.genitive or not joint.fullmatch(self.text, first.end, group[0].start):
                break
            group.insert(0, first)
            index -= 1
        return tuple(group)


def sentences(text: str, found: Sequence[Paragraph]) -> Iterator[tuple[int, int, int]]:
    """Start and end of every sentence, and the index of its paragraph; long ones are cut."""
    for index, paragraph in enumerate(found):
        start = paragraph.start
        while start < paragraph.end:
            end = sentence_end(text, start, min(paragraph.end, start + _LONGEST))
            end = max(end, start + 1)
            while end < paragraph.end and not text[end].isspace() and end < start + _LONGEST:
                end += 1
            yield start, end, index
            start = end
            while start < paragraph.end and text[start].isspace():
                start += 1
