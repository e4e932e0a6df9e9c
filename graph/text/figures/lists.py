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
_PARTY = (
    r"(?:,? ?\((?P<party>[^()\n]{1,50})\)|, (?P<plain>[A-Z][\w &'-]{1,45}?)"
    rf"|\s{{1,8}}(?P<bare>(?i:{ANY_PARTY})))"
)
_FIGURES = (
    rf"(?P<votes>{_COUNT})(?![\d%]|\.\d)(?: votes)?"
    rf"(?:[,;|]?\s{{0,6}}[-–—]? ?[(\[]?(?P<share>{_PERCENT}) ?(?:%|per ?cent|pc))?"
    rf"(?:[,;|]?\s{{0,6}}\(?(?P<change>[+−-]{_PERCENT})(?: ?%| ?pts?| points)?)?"
)
_ENTRY = re.compile(rf"(?<![\w-]){_NAME}{_PARTY}(?: ?[-–—:,|]| polled)?\s{{1,8}}{_FIGURES}")
_PARTY_ENTRY = re.compile(
    rf"(?:^|(?<=[\n.;,:] )|(?<=\n))(?P<bare>{ANY_PARTY})(?:: | [-–—] "
    rf"| (?=[\d,]{{1,7}} \(\d)){_FIGURES}",
    re.MULTILINE,
)
_GROUPS: tuple[tuple[Measure, str], ...] = (
    ("votes", "votes"),
    ("share", "share"),
    ("share-change", "change"),
)


class Entry(NamedTuple):
    """A figure of a list: text[start:end], of a candidate, or of a party that is listed without one."""

    start: int
    end: int
    measure: Measure
    value: Decimal
    candidate: KnownCandidate | None
    party: str | None = None


def entries(
    text: str, start: int, end: int, candidates: Sequence[KnownCandidate], parties: Parties
) -> Iterator[Entry]:
    """The figures that text[start:end] lists, of candidates by full name or by surname and party."""
    told = start
    for found in _ENTRY.finditer(text, start, end):
        candidate = _candidate(found, candidates, parties)
        if candidate:
            told = found.end()
            yield from _figures(found, candidate, None)
    for found in _PARTY_ENTRY.finditer(text, told, end):
        yield from _figures(found, None, parties.named(found["bare"]))


def _figures(found: re.Match[str], candidate: KnownCandidate | None, party: str | None) -> Iterator[Entry]:
    for measure, group in _GROUPS:
        if found[group]:
            value = Decimal(found[group].replace(",", "").replace(" ", "").replace("−", "-"))
            last = found.end() if group == "share" and not found["change"] else found.end(group)
            yield Entry(found.start(group), last, measure, value, candidate, party)


def _candidate(
    found: re.Match[str], candidates: Sequence[KnownCandidate], parties: Parties
) -> KnownCandidate | None:
    """The candidate of that name, who stands for the party that is printed where one is."""
    said = (found["party"] or found["plain"] or found["bare"]).strip()
    name = found["name"]
    if ", " in name:
        last, first = name.split(", ", 1)
        name = f"{first} {last}"
    fitting = [c for c in candidates if _is_called(c, name)]
    known = re.fullmatch(ANY_PARTY, said, re.IGNORECASE) or any(
        said.lower() == p.lower() for c in candidates for p in c.parties
    )
    if known:
        party = parties.named(said)
        fitting = [c for c in fitting if c.parties and parties.named(c.parties[0]) == party] or fitting
    elif found["plain"]:
        return None
    return fitting[0] if len({c.key for c in fitting}) == 1 else None


def _is_called(candidate: KnownCandidate, name: str) -> bool:
    whole, said = plain(f"{candidate.first_name} {candidate.surname}").lower(), plain(name).lower()
    return said == whole or said.endswith(f" {whole}") or said == plain(candidate.surname).lower()
