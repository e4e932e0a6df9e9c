"""Who speaks a quotation: a candidate, another person, somebody without a name, or nobody known."""

import re
from dataclasses import dataclass
from typing import Literal

from graph.text.page import Page
from graph.text.party_words import party_of
from graph.text.quoting.attribution import Attribution, Tier

_NAME = r"[A-Z][\w’'-]*"
_BELONGS = re.compile(rf" (?:for|from|of) (?:the )?{_NAME}(?: (?:(?:of|and|the) )?{_NAME}){{0,5}}")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks; text[start:end] are the words that say so, None where there are none.

    `name` is the fullest name that the article gives of a person, and the words themselves for a `group`:
    several people, a body, or somebody without a name. `key` is a candidate's. `party` is the party that
    a candidate stands for or that the words name, as the candidates' parties are known, else plainly.
    """

    kind: Literal["candidate", "person", "group", "unknown"]
    name: str | None = None
    key: str | None = None
    start: int | None = None
    end: int | None = None
    party: str | None = None


def speaker(page: Page, who: Attribution) -> Speaker:
    """The speaker whom the attribution tells."""
    words = who.subject
    start, end = (words.start, words.end) if words else (None, None)
    if who.person and who.person.key:
        of = page.candidate(who.person.key)
        party = of.parties[0] if of.parties else None
        return Speaker("candidate", who.person.name, who.person.key, start, end, party)
    if who.person:
        return Speaker("person", who.person.name, None, start, end)
    if words and words.kind == "unnamed":
        whole = _whole(page.text, words.end)
        name = " ".join(page.text[words.start : whole].split())
        return Speaker("group", name, None, start, whole, party_of(name, page.parties))
    return Speaker("unknown", None, None, start, end)


def _whole(text: str, end: int) -> int:
    """Where the words end that say for whom a source speaks: `a spokesman for the Conservative Party`."""
    belongs = _BELONGS.match(text, end)
    return belongs.end() if belongs else end


def tier_of(who: Attribution, spoken_by: Speaker) -> Tier:
    """How the speaker was found: a group told beside the words is as plain as a name."""
    if spoken_by.kind != "group":
        return who.tier
    return "named" if who.continues is None else "continued"
