"""Nouns that say what a number counts, and whose: `her majority`, `Labour’s share of the vote`."""

import re
from dataclasses import dataclass
from typing import Literal

from graph.text.figures.referents import Referent
from graph.text.figures.sentences import Sentence

Base = Literal["votes", "vote", "share", "majority", "turnout", "swing", "electorate"]

_TOPIC = re.compile(
    r"(?<![\w'-])(?:(?P<majority>majorit(?:y|ies)|maj\b|margin)|(?P<share>(?:vote[ -])?share(?: of (?:the"
    r" )?(?:popular )?votes?)?)"
    r"|(?P<turnout>turn-?out)|(?P<swing>swing)|(?P<electorate>electorate)"
    r"|(?P<votes>votes)|(?P<vote>vote(?: tally| count| total)?|vote-share|tally|support|backing))(?![\w-])",
    re.IGNORECASE,
)
_WHOSE_BEFORE = re.compile(
    r"(?:['’]s?)?,? ?(?:(?!(?:with|by|after|over|against|despite|but)\b)[a-z-]+ ){0,3}"
)
_WHOSE_AFTER = re.compile(r" (?:for|of) (?:the )?")
_THEIR = re.compile(r"\b(?:their|its|the party's) (?:[a-z-]+ ){0,2}$")


@dataclass(frozen=True, slots=True)
class Topic:
    """The noun at text[start:end] and whose it is: `theirs` where only `their` tells."""

    base: Base
    start: int
    end: int
    whose: Referent | None = None
    theirs: bool = False


def topic_before(sentence: Sentence, position: int) -> Topic | None:
    """The last such noun before the position."""
    found = list(_TOPIC.finditer(sentence.text, sentence.start, position))
    return _topic(sentence, found[-1]) if found else None


def topic_after(sentence: Sentence, position: int) -> Topic | None:
    """The first such noun within a few words behind the position."""
    found = _TOPIC.search(sentence.text, position, min(sentence.end, position + 40))
    return _topic(sentence, found) if found else None


def _topic(sentence: Sentence, found: re.Match[str]) -> Topic:
    base: Base = found.lastgroup  # type: ignore[assignment]
    whose = next(
        (
            referent
            for referent in reversed(sentence.referents)
            if referent.end <= found.start()
            and _WHOSE_BEFORE.fullmatch(sentence.text, referent.end, found.start())
            and (referent.genitive or (referent.subject and referent.subject.kind == "party"))
        ),
        None,
    )
    after = _WHOSE_AFTER.match(sentence.text, found.end(), sentence.end)
    if not whose and after and base in ("share", "vote", "votes"):
        whose = next((r for r in sentence.referents if r.start == after.end()), None)
    theirs = bool(_THEIR.search(sentence.left(found.start(), 40)))
    return Topic(base, found.start(), found.end(), whose, theirs)
