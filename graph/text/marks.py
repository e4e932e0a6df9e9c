"""Which spans of a text stand between quotation marks: straight or curly, double or single.

Marks are read paragraph by paragraph, because that is how they fail: a paragraph of a longer speech
opens a mark and leaves the closing one to a later paragraph, which opens its own again. Marks inside
other marks belong to the outer ones. Time is linear in the length of the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from graph.text.layout import Paragraph

# Two single marks make a double one, in straight (and sometimes in curly) print.
_TOKEN = re.compile(r"[“”\"]|(?<=[\w.,?!])'(?=''(?!'))|''|‘‘|’’|‘|(?<!\w)'|['’](?!\w)")
_DOUBLE = {"‘‘": "“", "’’": "”", "''": '"'}
# No paragraph has more; a text of nothing else would fill the memory.
_MOST_MARKS = 1_000_000
_OPENS_AFTER = "([{—–-:/“‘\"'"
_NEVER_FIRST = ",.;:!?)]}”’"
# Words that begin with an apostrophe, which word processors turn into an opening mark.
_ELIDED = re.compile(r"(?:\d|(?:em|til|tis|twas|cause|bout|n)\b)", re.IGNORECASE)
# Possessives of plurals and dropped final letters: `the voters’ choice`, `goin’ home`.
_APOSTROPHE_ENDS = re.compile(r"(?:s|in|o)$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks, text[start:end]; with the marks, text[opened:after].

    `closed` is False where the paragraph ends first; `reopens` is True where the paragraph before left
    its mark open and this one takes it up.
    """

    start: int
    end: int
    opened: int
    after: int
    closed: bool = True
    reopens: bool = False


class _Mark(NamedTuple):
    at: int
    end: int
    char: str
    before: str
    after: str

    @property
    def family(self) -> str:
        return _family(self.char)

    @property
    def opens(self) -> bool:
        """Stands where an opening mark stands: words follow, and a space or an opening sign precedes."""
        if self.after.isspace() or self.char == "’":
            return False
        if self.char == "“":
            return True
        if self.char == "”":
            return (self.before.isspace() or self.before == ":") and self.after.isalnum()
        return self.before.isspace() or (self.before in _OPENS_AFTER and self.after not in _NEVER_FIRST)

    @property
    def closes(self) -> bool:
        return not self.before.isspace() and self.char != "‘" and (self.char != "“" or self.after.isspace())

    @property
    def afloat(self) -> bool:
        """Stands between spaces: whether it opens or closes only its neighbours tell."""
        return self.char in '“"' and self.before.isspace() and self.after.isspace()


def _family(char: str) -> str:
    return "double" if char in '“”"' else "single" if char in "‘’'" else ""


def quoted(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quoted, ...]:
    """The outermost quoted spans of all paragraphs but captions, in order; each holds a word."""
    prose = [paragraph for paragraph in paragraphs if not paragraph.caption]
    found: list[Quoted] = []
    left_open = ""
    for index, paragraph in enumerate(prose):
        following = "".join(_first_family(text, later) for later in prose[index + 1 : index + 2])
        reader = _Reader(text, paragraph, left_open, following)
        found += reader.read()
        left_open = reader.left_open
    return tuple(found)


def _first_family(text: str, paragraph: Paragraph) -> str:
    mark = next(_marks(text, Paragraph(paragraph.start, min(paragraph.end, paragraph.start + 3))), None)
    return mark.family if mark and mark.at == paragraph.start and mark.char != "’" else ""


class _Reader:
    """The marks of one paragraph; `left_open` tells afterwards which family of marks it left open."""

    def __init__(self, text: str, paragraph: Paragraph, inherited: str, following: str) -> None:
        self._text = text
        self._paragraph = paragraph
        self._inherited = inherited
        self._reopening = paragraph.start if inherited else -1
        self._following = following
        self._marks = list(islice(_marks(text, paragraph), _MOST_MARKS))
        self._stack: list[_Mark] = []
        self._inner: list[Quoted] = []
        self.left_open = ""

    def read(self) -> Iterator[Quoted]:
        """The quoted spans of the paragraph, in order."""
        index = self._carried()
        if index:
            yield from self._span(None, self._marks[index - 1])
        while index < len(self._marks):
            mark = self._marks[index]
            if self._stack:
                yield from self._inside(mark)
            elif mark.family == "double":
                if mark.opens or mark.afloat:
                    self._stack.append(mark)
            elif mark.opens and not self._elided(mark):
                closing = self._closing(index)
                if closing is not None:
                    yield from self._span(mark, self._marks[closing])
                    index = closing
                elif self._runs_on(mark):
                    yield from self._span(mark, None)
                    self.left_open = "single"
                    return
            index += 1
        yield from self._unfinished()

    def _carried(self) -> int:
        """The marks up to the one that closes what the paragraph before left open and this did not reopen."""
        for index, mark in enumerate(self._marks if self._inherited == "double" else ()):
            if mark.family == "double":
                return index + 1 if mark.char == "”" and not mark.opens else 0
        return 0

    def _inside(self, mark: _Mark) -> Iterator[Quoted]:
        if mark.family == "single":
            return
        if mark.opens and self._text[mark.at - 1] == "\n":
            yield from self._span(self._stack[0], None, mark.at)
            self._inherited, self._reopening = "double", mark.at
            self._stack = [mark]
        elif mark.opens:
            self._stack.append(mark)
        elif mark.closes or mark.afloat:
            opening = self._stack.pop()
            if self._stack:
                while self._inner and self._inner[-1].opened > opening.at:
                    self._inner.pop()
                self._inner += self._span(opening, mark)
            else:
                self._inner = []
                yield from self._span(opening, mark)

    def _unfinished(self) -> Iterator[Quoted]:
        """What the end of the paragraph cuts off; where nothing takes it up, whole spans inside it win."""
        if self._stack and self._inner and self._following != "double":
            yield from self._inner
        elif self._stack:
            yield from self._span(self._stack[0], None)
            self.left_open = "double"

    def _span(
        self, opening: _Mark | None, closing: _Mark | None, ceiling: int | None = None
    ) -> Iterator[Quoted]:
        """The span between the marks; without an opening one it starts with the paragraph."""
        first = opening.end if opening else self._paragraph.start
        last = closing.at if closing else self._paragraph.end if ceiling is None else ceiling
        inner = self._text[first:last]
        words = inner.strip()
        if any(char.isalnum() for char in words):
            start = first + len(inner) - len(inner.lstrip())
            yield Quoted(
                start=start,
                end=start + len(words),
                opened=opening.at if opening else first,
                after=closing.end if closing else last,
                closed=closing is not None,
                reopens=not opening or (opening.at == self._reopening and opening.family == self._inherited),
            )

    def _elided(self, mark: _Mark) -> bool:
        return bool(_ELIDED.match(self._text, mark.end))

    def _runs_on(self, mark: _Mark) -> bool:
        """True of a single mark that the next paragraph opens again."""
        return self._following == "single" and mark.before.isspace()

    def _closing(self, index: int) -> int | None:
        """The index of the mark that closes this single one: a sure one, else what may be an apostrophe."""
        doubtful, doubles = None, False
        for later in range(index + 1, len(self._marks)):
            mark = self._marks[later]
            if mark.family == "double":
                doubles = True
            elif mark.opens and not self._elided(mark):
                break
            elif mark.closes:
                if not self._perhaps_apostrophe(mark):
                    return later
                doubtful = later if doubtful is None and not doubles else doubtful
        return None if self._runs_on(self._marks[index]) else doubtful

    def _perhaps_apostrophe(self, mark: _Mark) -> bool:
        text = self._text
        if not _APOSTROPHE_ENDS.search(text, max(0, mark.at - 2), mark.at):
            return False
        return mark.after.isspace() and text[mark.end + 1 : mark.end + 2].islower()


def _marks(text: str, paragraph: Paragraph) -> Iterator[_Mark]:
    for match in _TOKEN.finditer(text, paragraph.start, paragraph.end):
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        yield _Mark(match.start(), match.end(), _DOUBLE.get(match[0], match[0]), before, after)
