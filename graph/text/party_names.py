"""Parties as newspapers name them: `the Tories`, `Lib Dems`, `Labour`; never a colour, a verb or a street."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.text.names import plain
from graph.text.words import HONORIFICS

SPELLINGS: dict[str, str] = {
    "Labour": r"Labour(?: Party)?",
    "Conservative": r"Conservatives?(?: Party| and Unionist Party)?|Tory(?: Party)?|Tories",
    "Liberal Democrat": r"Lib(?:eral)?[ -]?Dem(?:ocrat)?s?(?: Party)?",
    "Green Party": r"Greens?(?: Party)?",
    "Reform UK": r"Reform(?: UK| Party)?",
    "Brexit Party": r"Brexit Party",
    "UK Independence Party": r"Ukip|UKIP|UK Independence Party",
    "Scottish National Party": r"SNP|Scottish National(?:ist)? Party|Scottish Nationalists",
    "Plaid Cymru": r"Plaid(?: Cymru)?",
    "Democratic Unionist Party": r"DUP|Democratic Unionists?(?: Party)?",
    "Ulster Unionist Party": r"UUP|Ulster Unionists?(?: Party)?",
    "Sinn Féin": r"Sinn Fein",
    "Social Democratic & Labour Party": r"SDLP|Social Democratic (?:and|&) Labour Party",
    "Alliance": r"Alliance Party",
    "Alba Party": r"Alba Party",
    "Respect Party": r"Respect Party",
    "Workers Party of Britain": r"Workers'? Party(?: of Britain)?",
    "Women's Equality Party": r"Women's Equality Party",
    "British National Party": r"BNP|British National Party",
    "Monster Raving Loony Party": r"(?:Official )?Monster Raving Loony(?: Party)?|Raving Loon(?:y|ies)",
}
"""What newspapers write for a party, by the name under which the curated parties hold it."""

_GROUPS = {f"p{index}": name for index, name in enumerate(SPELLINGS)}
_ANY = re.compile(
    r"(?<![\w-])(?<!\w')(?=[A-Z])(?:"
    + "|".join(f"(?P<p{index}>{spelling})" for index, spelling in enumerate(SPELLINGS.values()))
    + r")(?!\w)"
)
# These are words and names of places and people as well.
_COMMON_WORDS = frozenset({"Green", "Reform", "Conservative", "Plaid"})
_PART_OF_A_NAME = re.compile(r"(?: (?!UK\b|Party\b|MP|Cllr|Councillor|Leader)|-)[A-Z]")
_NAME_BEFORE = re.compile(r"(?<![\w'-])([A-Z][\w'.-]*) $")
_MAY_PRECEDE = frozenset(
    {"The", "Vote", "And", "But", "For", "Both", "Our", "My", "Their", "Local", "Former", "A", "No", "Not"}
    | {"When", "If", "As", "Only", "With", "Neither", "Scottish", "Welsh", "English", "Backing", "To"}
)
_OPENS = re.compile(r"(?:^|[.!?:\"“'\n]\s*)$")
_AS_A_PARTY = re.compile(
    r"(?:'s|'ve| UK| Party)?(?: (?:has|have|had|will|won|lost|voters?|votes?|supporters?|candidates?"
    r"|councillors?|members?|MPs?|leaders?|party|policy|policies|campaign(?:ers?)?|activists?|manifesto"
    r"|gains?|surge))\b"
)


class PartyMention(NamedTuple):
    """Words that name a party, text[start:end]; `name` is that of the curated parties."""

    start: int
    end: int
    name: str


def party_mentions(text: str) -> Iterator[PartyMention]:
    """The parties that a plain text names, in order."""
    for found in _ANY.finditer(text):
        if found[0] not in _COMMON_WORDS or _is_party(text, found.start(), found.end()):
            yield PartyMention(found.start(), found.end(), _GROUPS[found.lastgroup or ""])


def party_called(name: str) -> str:
    """The name under which the curated parties hold the party; the name itself where it is not known."""
    for known, spelling in SPELLINGS.items():
        if name == known or re.fullmatch(spelling, plain(name)):
            return known
    return name


def _is_party(text: str, start: int, end: int) -> bool:
    """True where a word that means other things too stands as the name of the party."""
    before = _NAME_BEFORE.search(text, max(0, start - 30), start)
    if before and (before[1] in HONORIFICS or before[1] not in _MAY_PRECEDE):
        return False
    if _PART_OF_A_NAME.match(text, end):
        return False
    return not _OPENS.search(text, max(0, start - 3), start) or bool(_AS_A_PARTY.match(text, end))
