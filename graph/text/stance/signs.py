"""A sentence in which each person and party is one sign, so that patterns need know no names."""

import re
from collections.abc import Sequence

from graph.text.phrases import Person
from graph.text.stance.stances import SPEAKER
from graph.text.stance.targets import Mark, Target, as_target

_FIRST = 0xE001
_LAST = 0xF8FF
_ANY = re.compile("[\ue000-\uf8ff]")
_DETERMINER = re.compile("\\b[Tt]he (?=[\ue001-\uf8ff])")
_TWICE = re.compile(r"([\ue000-\uf8ff]),? (?=\1)")


class Signs:
    """The signs of those whom a quotation and the words beside it name; the speaker has one of their own."""

    def __init__(self, speaker: Person | None) -> None:
        self._speaker = as_target(speaker) if speaker else None
        self._signs: dict[Target, str] = {}

    def is_speaker(self, target: Target) -> bool:
        """True where the target is who speaks."""
        if self._speaker is None or target.kind == "party":
            return False
        if target.key or self._speaker.key:
            return target.key == self._speaker.key
        return target.name == self._speaker.name

    def target(self, sign: str) -> Target | None:
        """Whom the sign stands for."""
        return next((target for target, own in self._signs.items() if own == sign), None)

    def written(self, text: str, span: tuple[int, int], marks: Sequence[Mark]) -> str:
        """text[start:end] with a sign for each mark, `the` before it left out and `'s` behind `his`."""
        pieces, position = [], span[0]
        for mark in marks:
            pieces.append(_ANY.sub(" ", text[position : mark.start]))
            pieces.append(self.sign(mark.target) + ("'s" if mark.possessive else ""))
            position = mark.end
        pieces.append(_ANY.sub(" ", text[position : span[1]]))
        return _TWICE.sub("", _DETERMINER.sub("", "".join(pieces)))

    def sign(self, target: Target) -> str:
        """The sign of the target."""
        if self.is_speaker(target):
            return SPEAKER
        sign = chr(_FIRST + len(self._signs) % (_LAST - _FIRST))
        return self._signs.setdefault(target, sign)
