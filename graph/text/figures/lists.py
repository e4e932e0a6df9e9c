"""Lists of results: `Ann Able (Green) 3,515`, `Tom Baker, Labour - 19,845 (40.8 per cent)`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from graph.text.figures.parties import ANY_PARTY, Parties
from graph.text.names import plain
from graph.text.phrases import KnownCandidate
from graph.text.stated import Measure

_COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,3}, \d{3}(?!\d)|\d{1,6}"
_PERCENT = r"\d{1,2}(?:\.\d{1,2})?"
_NAME = r"(?P<name>[A-Z][\w.'-]*(?: [\w.'-]+){0,4}|[A-Z][\w'-]+, [A-Z][\w.'-]+(?: [A-Z][\w'-]*)?)"
_ENTRY = re.compile(
    rf"(?<![\w-]){_NAME}(?:,? ?\((?P<party>[^()\n]{{1,50}})\)|,"
    rf" (?P<plain>[A-Z][\w &'-]{{1,45}}?))(?: ?[-–—:,]| polled)?\s{{1,3}}"
    rf"(?P<votes>{_COUNT})(?![\d%]|\.\d)(?: votes)?"
    rf"(?:[,;]? ?[-–—]? ?[(\[]?(?P<share>{_PERCENT}) ?(?:%|per ?cent|pc))?"
    rf"(?:[,;]? ?\(?(?P<change>[+−-]{_PERCENT})(?: ?%| ?pts?| points)?)?"
)


_GROUPS: tuple[tuple[Measure, str], ...] = (
    ("votes", "votes"),
    ("share", "share"),
    ("share-change", "change"),
)


class Entry(NamedTuple):
    """A figure of a list: text[start:end], of the candidate of that key."""

    start: int
    end: int
    measure: Measure
    value: Decimal
    candidate: KnownCandidate


def entries(
    text: str, start: int, end: int, candidates: Sequence[KnownCandidate], parties: Parties
) -> Iterator[Entry]:
    """The figures of candidates that text[start:end] lists, by full name or by surname and party."""
    for found in _ENTRY.finditer(text, start, end):
        candidate = _candidate(found, candidates, parties)
        if candidate:
            for measure, group in _GROUPS:
                if found[group]:
                    value = Decimal(found[group].replace(",", "").replace(" ", "").replace("−", "-"))
                    last = found.end() if group == "share" and not found["change"] else found.end(group)
                    yield Entry(found.start(group), last, measure, value, candidate)


def _candidate(
    found: re.Match[str], candidates: Sequence[KnownCandidate], parties: Parties
) -> KnownCandidate | None:
    """The candidate of that name, who stands for the party that is printed where one is."""
    said = (found["party"] or found["plain"]).strip()
    name = found["name"]
    if ", " in name:
        last, first = name.split(", ", 1)
        name = f"{first} {last}"
    party = parties.named(said)
    fitting = [c for c in candidates if _is_called(c, name)]
    known = re.fullmatch(ANY_PARTY, said) or any(
        said.lower() == p.lower() for c in candidates for p in c.parties
    )
    if known:
        fitting = [c for c in fitting if c.parties and parties.named(c.parties[0]) == party] or fitting
    elif found["plain"]:
        return None
    keys = {c.key for c in fitting}
    return fitting[0] if len(keys) == 1 else None


def _is_called(candidate: KnownCandidate, name: str) -> bool:
    whole, said = plain(f"{candidate.first_name} {candidate.surname}").lower(), plain(name).lower()
    return said == whole or said.endswith(f" {whole}") or said == plain(candidate.surname).lower()
