"""What JSON holds, entry by entry with its line: one object, a list, lists in lists, or JSON lines.

What is not JSON is told with its place, and what stands before it is used. JSON lines are read each by
itself; elsewhere reading goes on at the next line that begins with `{` or `[`.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.errors import SourceError
from graph.records import Fault
from graph.sources import SourceFile


class Number(str):
    """A number as the file spells it, so that nothing is lost or overflows."""

    __slots__ = ()


_DECODER = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=lambda _: None)
_SPACE = re.compile(r"[ \t\n\r]*")
_LINE_BEGINS = re.compile(r"^[{\[]", re.MULTILINE)
# Nothing is gained by telling of more, and each costs a look through the text.
_MOST_BROKEN = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """An object: its fields, and the line on which it starts; the lists asked for hold entries again."""

    fields: Mapping[str, Any]
    line: int
    _text: str = field(repr=False)
    _start: int
    _end: int

    @property
    def row(self) -> str:
        """The object as the file has it."""
        return self._text[self._start : self._end]


def entries(file: SourceFile, *lists: str) -> Iterator[Entry | Fault]:
    """Every object of the file in order, and what is wrong; SourceError where it holds no JSON at all.

    The values of the keys in `lists` are lists of entries, whatever they were. An object that is cut short
    is an entry only where it holds such a list.
    """
    found = list(_read(file.text, frozenset(lists)))
    faults = [item for item in found if isinstance(item, Fault)]
    if faults and len(faults) == len(found):
        raise SourceError(file.label, faults[0].what, faults[0].line)
    yield from found


def _read(text: str, lists: frozenset[str]) -> Iterator[Entry | Fault]:
    """What the text holds, at most so many faults, and at last what is no object."""
    strays: list[tuple[int, str]] = []
    broken = 0
    for line, part in _parts(text):
        reader = _Reader(part, lists, line)
        for item in reader.read(_MOST_BROKEN - broken):
            broken += isinstance(item, Fault)
            yield item
        strays += reader.strays
        if broken == _MOST_BROKEN:
            what = f"is not JSON in {broken} places; nothing after them is read"
            yield Fault(line, what, "set aside", "rejected", part[:120].strip())
            break
    if strays:
        what = "value that is no object" if len(strays) == 1 else "values that are no objects"
        yield Fault(strays[0][0], f"{len(strays):,} {what}", "set aside", "rejected", strays[0][1])


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Each line with its number where the first holds a whole object and others follow, else all the text."""
    first, _, rest = text.partition("\n")
    if rest.strip() and first.rstrip().endswith("}") and _is_json(first):
        yield from ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    else:
        yield 1, text


def _is_json(text: str) -> bool:
    try:
        _DECODER.decode(text)
    except (ValueError, RecursionError):
        return False
    return True


@dataclass
class _Reader:
    """The place up to which the text is read, why it is no JSON from there on, and what is no object."""

    text: str
    lists: frozenset[str]
    first_line: int
    at: int = 0
    broken: tuple[int, str] | None = None
    strays: list[tuple[int, str]] = field(default_factory=list)
    line_ends: list[int] = field(init=False)
    length: int = field(init=False)

    def __post_init__(self) -> None:
        self.line_ends = [found.start() for found in re.finditer("\n", self.text)]
        self.length = len(self.text.rstrip())

    def read(self, most: int) -> Iterator[Entry | Fault]:
        """All entries with what is not JSON between them, until there are so many faults."""
        faults = 0
        while self._next() and faults < most:
            if faults and self._next() in ",]}":  # what is left of a list whose middle is broken
                self.at += 1
                continue
            start, self.broken = self.at, None
            yield from self._entries()
            if self.broken:
                faults += 1
                yield self._fault(*self.broken)
                self._go_on(max(start + 1, self.broken[0]))

    def _entries(self) -> list[Entry]:
        """The objects of the value here; `broken` is set where it ends early."""
        here, start = self._next(), self.at
        if here == "{":
            return self._object()
        if here == "[":
            return self._list()
        try:
            if self._value() is not None:
                self.strays.append((self._line(start), self._near(start)))
        except (ValueError, RecursionError) as error:
            self._break(error)
        return []

    def _list(self) -> list[Entry]:
        found: list[Entry] = []
        try:
            for _ in self._items("[", "]"):
                found += self._entries()
                if self.broken:
                    break
        except (ValueError, RecursionError) as error:
            self._break(error)
        return found

    def _object(self) -> list[Entry]:
        """The object here as the only one; none where it is cut short and holds no list of entries."""
        start = self.at
        fields: dict[str, Any] = {}
        try:
            for _ in self._items("{", "}"):
                key = self._key()
                fields[key] = self._entries() if key in self.lists else self._value()
                if self.broken:
                    break
        except (ValueError, RecursionError) as error:
            self._break(error)
        if self.broken and self.lists.isdisjoint(fields):
            return []
        return [Entry(fields, self._line(start), self.text, start, self.at)]

    def _items(self, opening: str, closing: str) -> Iterator[None]:
        """One step before each item of the list or object here; at last its end is behind."""
        self._take(opening)
        if self._next() != closing:
            yield
            while self._next() != closing:
                self._take(",")
                yield
        self._take(closing)

    def _key(self) -> str:
        start, key = self.at, self._value()
        if not isinstance(key, str) or isinstance(key, Number):
            raise json.JSONDecodeError("Expecting a name in double quotation marks", self.text, start)
        self._take(":")
        return key

    def _value(self) -> object:
        self._next()
        value, self.at = _DECODER.raw_decode(self.text, self.at)
        return value

    def _next(self) -> str:
        """The next character that is no space; empty at the end."""
        if space := _SPACE.match(self.text, self.at):
            self.at = space.end()
        return self.text[self.at : self.at + 1]

    def _take(self, mark: str) -> None:
        if self._next() != mark:
            raise json.JSONDecodeError(f"Expecting '{mark}'", self.text, self.at)
        self.at += 1

    def _break(self, error: ValueError | RecursionError) -> None:
        if self.broken is None:
            told = isinstance(error, json.JSONDecodeError)
            self.broken = (error.pos, error.msg) if told else (self.at, "")  # type: ignore[union-attr]  # told

    def _fault(self, at: int, problem: str) -> Fault:
        at = min(at, self.length)
        line = self._line(at)
        column = at - self.text.rfind("\n", 0, at)
        if not problem:
            what = "is nested too deeply to be read"
        elif at == self.length:
            what = f"ends before its JSON does, at column {column}"
        else:
            problem = problem[:1].lower() + problem[1:].removesuffix(" at").removesuffix(" starting")
            what = f"is not JSON at column {column}: {problem}"
        return Fault(line, what, "set aside", "rejected", self._near(at))

    def _go_on(self, after: int) -> None:
        found = _LINE_BEGINS.search(self.text, after)
        self.at = found.start() if found else len(self.text)

    def _line(self, at: int) -> int:
        return bisect_left(self.line_ends, at) + self.first_line

    def _near(self, at: int) -> str:
        return self.text[max(0, at - 60) : at + 60].strip()
