"""Parties by the words that newspapers have for them."""

import re
from collections.abc import Iterable

from graph.text.names import plain

_PARTIES = {
    "Labour": "Labour",
    "Conservative": "Conservative",
    "Conservatives": "Conservative",
    "Tory": "Conservative",
    "Tories": "Conservative",
    "Liberal Democrat": "Liberal Democrat",
    "Liberal Democrats": "Liberal Democrat",
    "Lib Dem": "Liberal Democrat",
    "Lib Dems": "Liberal Democrat",
    "Green": "Green",
    "Greens": "Green",
    "Green Party": "Green",
    "SNP": "SNP",
    "Scottish National Party": "SNP",
    "Plaid Cymru": "Plaid Cymru",
    "Plaid": "Plaid Cymru",
    "Ukip": "UKIP",
    "UKIP": "UKIP",
    "Reform UK": "Reform UK",
    "Reform": "Reform UK",
    "Brexit Party": "Brexit Party",
    "Change UK": "Change UK",
    "DUP": "DUP",
    "Democratic Unionist": "DUP",
    "Sinn Fein": "Sinn Féin",
    "SDLP": "SDLP",
    "UUP": "UUP",
    "Ulster Unionist": "UUP",
    "TUV": "TUV",
    "Alliance": "Alliance",
    "Co-operative Party": "Co-operative",
    "Workers Party": "Workers Party",
    "Independent": "Independent",
}
_NAMES = "|".join(sorted(map(re.escape, _PARTIES), key=lambda name: (-len(name), name)))
_NAMED = re.compile(rf"(?<![\w'-])(?:{_NAMES})(?![\w-])")


def party_of(words: str, known: Iterable[str]) -> str | None:
    """The one party that the words name, as one of the known names where one fits, else by its plain name.

    None where the words name no party or several.
    """
    names = sorted(known, key=lambda name: (-len(name), name))
    text = plain(words)
    fitting = [name for name in names if re.search(rf"(?<![\w'-]){re.escape(plain(name))}(?![\w-])", text)]
    if fitting:
        return fitting[0]
    found = {_PARTIES[match[0]] for match in _NAMED.finditer(text)}
    if len(found) != 1:
        return None
    (party,) = found
    return next((name for name in reversed(names) if name.startswith(party)), party)
