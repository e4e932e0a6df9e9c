"""Parties as newspapers call them, and the names by which the candidates' parties are known."""

import re
from collections.abc import Sequence

from graph.text.phrases import KnownCandidate

_CALLED = {
    "Labour": ("Labour", "Labour Party", "Lab", "Lab Co-op", "Labour and Co-operative", "Labour Co-op"),
    "Conservative": (
        "Conservatives",
        "Conservative",
        "Tories",
        "Tory",
        "Conservative Party",
        "Con",
        "Cons",
        "C",
    ),
    "Liberal Democrat": (
        "Liberal Democrats",
        "Liberal Democrat",
        "Lib Dems",
        "Lib Dem",
        "Lib-Dems",
        "Lib-Dem",
        "LibDems",
        "LibDem",
        "LD",
        "LDem",
        "Lib",
        "L Dem",
    ),
    "Green Party": ("Greens", "Green Party", "Green", "Grn"),
    "UK Independence Party": ("Ukip", "UKIP", "UK Independence Party"),
    "Scottish National Party": ("SNP", "Scottish National Party", "Scottish Nationalists"),
    "Plaid Cymru": ("Plaid Cymru", "Plaid", "PC"),
    "Reform UK": ("Reform UK", "Reform", "Ref", "RUK"),
    "Brexit Party": ("Brexit Party", "The Brexit Party", "BRX", "Brexit"),
    "British National Party": ("BNP", "British National Party"),
    "Change UK": ("Change UK",),
    "Alba Party": ("Alba",),
    "Democratic Unionist Party": ("DUP", "Democratic Unionists", "Democratic Unionist Party"),
    "Sinn Féin": ("Sinn Fein",),
    "Social Democratic and Labour Party": ("SDLP",),
    "Ulster Unionist Party": ("UUP", "Ulster Unionists", "Ulster Unionist Party"),
    "Alliance Party": ("Alliance Party", "Alliance"),
    "Workers Party of Britain": ("Workers Party", "Workers Party of Britain"),
    "Respect": ("Respect",),
    "Independent": ("Independent", "Ind"),
}
_FAMILY = {name.lower(): family for family, names in _CALLED.items() for name in (family, *names)}
# Names that stand for a party only in a list, in brackets or beside a seat held or gained.
_SHORT = frozenset(
    {
        "Lab",
        "Con",
        "Cons",
        "C",
        "LD",
        "LDem",
        "L Dem",
        "Lib",
        "Grn",
        "PC",
        "Ref",
        "RUK",
        "BRX",
        "Ind",
        "Brexit",
    }
)
_LONG = sorted(
    {name for names in _CALLED.values() for name in names} - _SHORT - {"Respect", "Alliance", "Independent"},
    key=lambda name: (-len(name), name),
)
_ALL = sorted({name for names in _CALLED.values() for name in names}, key=lambda name: (-len(name), name))
PARTY = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _LONG))})(?![\w-])")
"""A party in running text."""

ANY_PARTY = rf"(?:{'|'.join(map(re.escape, _ALL))})(?![\w-])"
"""A party in a list of results, where short names stand too."""

SHOUTED_PARTY = rf"(?:{'|'.join(map(re.escape, [name.upper() for name in _ALL]))})(?![\w-])"
"""The same in capitals."""

ADJECTIVES = frozenset({"Conservative", "Tory", "Green", "Lib Dem", "Liberal Democrat", "Lib-Dem", "LibDem"})
"""Names that stand for a party only before a noun that says so."""


class Parties:
    """The parties of the candidates, by all that they are called."""

    def __init__(self, candidates: Sequence[KnownCandidate]) -> None:
        self._known: dict[str, str] = {}
        for candidate in candidates:
            for name in candidate.parties:
                self._known.setdefault(name.lower(), candidate.parties[0])
                family = family_of(name)
                if family != name:
                    self._known.setdefault(family.lower(), candidate.parties[0])

    def named(self, words: str) -> str:
        """The name by which the candidates' parties know the one that the words name."""
        family = family_of(words)
        return self._known.get(words.lower()) or self._known.get(family.lower()) or family

    def known(self, words: str) -> str | None:
        """The same, None where they name no party known or usual."""
        usual = words.lower() in self._known or words.lower() in _FAMILY
        return self.named(words) if usual else None


def family_of(name: str) -> str:
    """The usual name of a party, or the name itself where it is none of the usual ones."""
    return _FAMILY.get(name.lower(), name)
