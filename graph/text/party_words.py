"""The party that a few words name, as the candidates' parties are known."""

import re
from collections.abc import Iterable

from graph.text.names import plain
from graph.text.party_names import party_called, party_mentions


def party_of(words: str, known: Iterable[str]) -> str | None:
    """The one party that the words name, by the longest of its known names, else by its usual one.

    None where the words name no party or several.
    """
    names = sorted(known, key=lambda name: (-len(name), name))
    text = plain(words)
    spelt = (name for name in names if re.search(rf"(?<![\w'-]){re.escape(plain(name))}(?![\w-])", text))
    if found := next(spelt, None):
        return found
    parties = {mention.name for mention in party_mentions(text)}
    if len(parties) != 1:
        return None
    (party,) = parties
    return next((name for name in names if party_called(name) == party), party)
