"""How an article's text is laid out: paragraphs, picture captions and sentences, as spans of code points."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

# What a masked character is replaced by: no letter, no space, no punctuation.
MASK = "\ufffc"

_CAPTION = re.compile(r"\b(?:Picture|Pictured|Pic|Photo|Photograph|Photography|Image|Credit)s?(?: by)?:\s")
_DOUBLE_MARK = re.compile('[“”"]')
_CAPTION_REACH = 1_000
_WRAPPED_AT = 100
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|Rev|Hon|St|No|vs|Capt|Col|Gen|Gov|Lt|Maj|Rep|Sen|Sgt|[A-Z])\.$"
)
# Bounded, as a text may be made of stops.
_SENTENCE_END = re.compile(rf"[.!?…]{{1,9}}[\"'”’)\]{MASK}]{{0,20}}\s+(?=[^\sa-z])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is not blank; `caption` where it goes with a picture."""

    start: int
    end: int
    caption: bool = False


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs in order: lines, or what blank lines part where the lines are wrapped."""
    lines = text.split("\n")
    blank = any(not line.strip() for line in lines[1:-1])
    wrapped = blank and max(map(len, lines)) <= _WRAPPED_AT
    found, start, position = [], None, 0
    for line in lines:
        if line.strip():
            start = position + len(line) - len(line.lstrip()) if start is None else start
            end = position + len(line.rstrip())
            if not wrapped:
                found.append(_paragraph(text, start, end))
                start = None
        elif start is not None:
            found.append(_paragraph(text, start, end))
            start = None
        position += len(line) + 1
    if start is not None:
        found.append(_paragraph(text, start, end))
    return tuple(found)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    ceiling = min(end, start + _CAPTION_REACH)
    caption = _CAPTION.search(text, start, ceiling) and not _DOUBLE_MARK.search(text, start, ceiling)
    return Paragraph(start, end, bool(caption))


class Sentences:
    """Where the sentences of a text end and the next ones start, found once and looked up by position."""

    def __init__(self, prose: str) -> None:
        breaks = [m.span() for m in _SENTENCE_END.finditer(prose) if not _abbreviates(prose, 0, m.start())]
        self._stops = [stop for stop, _ in breaks]
        self._starts = [start for _, start in breaks]

    def start(self, floor: int, position: int) -> int:
        """Where the sentence that `position` stands in starts, not before `floor`."""
        index = bisect_right(self._starts, position)
        return max(floor, self._starts[index - 1]) if index else floor

    def end(self, position: int, ceiling: int) -> int:
        """Where the sentence that `position` stands in ends, not after `ceiling`."""
        index = bisect_left(self._stops, position)
        return min(ceiling, self._stops[index]) if index < len(self._stops) else ceiling


def sentence_end(prose: str, position: int, ceiling: int) -> int:
    """Where the sentence that `position` stands in ends, not after `ceiling`."""
    for match in _SENTENCE_END.finditer(prose, position, ceiling):
        if not _abbreviates(prose, position, match.start()):
            return match.start()
    return ceiling


def _abbreviates(prose: str, floor: int, stop: int) -> bool:
    return bool(_ABBREVIATION.search(prose, max(floor, stop - 6), stop + 1))


def masked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text, of the same length, in which nothing of the spans can be read but the stop that ends one."""
    pieces, position = [], 0
    for start, end in spans:
        pieces.append(text[position:start])
        inner = text[start:end]
        stop = max(inner.rfind(mark) for mark in ".!?")
        ends = stop >= 0 and not any(char.isalnum() for char in inner[stop:])
        pieces.append(
            MASK * stop + inner[stop] + MASK * (len(inner) - stop - 1) if ends else MASK * len(inner)
        )
        position = end
    pieces.append(text[position:])
    return "".join(pieces)
