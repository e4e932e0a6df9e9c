"""Names found in a text by their spelling, in one pass however many names are looked for."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")

_FIRST_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """The text, of the same length, with straight apostrophes and hyphens and without accents."""
    if text.isascii():
        return text
    letters = {ord(char): _plain(char) for char in set(text) if ord(char) > 127}
    return text.translate(letters)


def _plain(char: str) -> str:
    if char in "’‘ʼ":
        return "'"
    if char in "‐‑":
        return "-"
    if char == "\u00a0":
        return " "
    base = unicodedata.normalize("NFD", char)[0]
    return base if char.isalpha() else char


class NameIndex(Generic[T]):
    """Names, each with the things that bear it; looks up the longest name at a place of a plain text."""

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        bearers: defaultdict[str, list[T]] = defaultdict(list)
        for name, bearer in named:
            if bearer not in bearers[plain(name)]:
                bearers[plain(name)].append(bearer)
        self._by_word: defaultdict[str, list[tuple[str, tuple[T, ...]]]] = defaultdict(list)
        for name in sorted(bearers, key=len, reverse=True):
            if word := _FIRST_WORD.match(name):
                self._by_word[word[0]].append((name, tuple(bearers[name])))

    def at(self, text: str, start: int) -> tuple[int, tuple[T, ...]] | None:
        """Where the longest name that starts there ends, and all who bear it; None where none starts."""
        word = _FIRST_WORD.match(text, start)
        for name, bearers in self._by_word.get(word[0], ()) if word else ():
            end = start + len(name)
            if text.startswith(name, start) and not text[end : end + 1].isalnum():
                return end, bearers
        return None
