"""Lists of results: `Ann Able (Green) 3,515`, `Tom Baker, Labour - 19,845 (40.8 per cent)`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from graph.text.figures.parties import ANY_PARTY, SHOUTED_PARTY
from graph.text.figures.roll import Roll, bears
from graph.text.phrases import KnownCandidate
from graph.text.stated import Measure

_COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,3}, \d{3}(?!\d)|\d{1,6}"
_PERCENT = r"\d{1,2}(?:\.\d{1,2})?"
_NAME = r"(?P<name>[A-Z][\w.'-]*(?: [\w.'-]+){0,4}|[A-Z][\w'-]+, [A-Z][\w.'-]+(?: [A-Z][\w'-]*)?)"
_PARTY = (
    r"(?:,? ?\((?P<party>[^()\n]{1,50})\)|, (?P<plain>[A-Z][\w &'-]{1,45}?)"
    rf"|(?:\s{{1,8}}| [-–—|] )(?P<bare>(?i:{ANY_PARTY})))"
)
_FIGURES = (
    rf"(?P<votes>{_COUNT})(?![\d%]|\.\d)(?: votes)?"
    rf"(?:[,;|]?\s{{0,6}}[-–—]? ?[(\[]?(?P<share>{_PERCENT}) ?(?:%|per ?cent|pc))?"
    rf"(?:[,;|]?\s{{0,6}}\(?(?P<change>[+−-]{_PERCENT})(?: ?%| ?pts?| points)?)?"
)
_ENTRY = re.compile(rf"(?<![\w-]){_NAME}{_PARTY}(?: ?[-–—:,|]| polled)?\s{{1,8}}{_FIGURES}")
_PARTY_ENTRY = re.compile(
    rf"(?:^|(?<=[\n.;,:] )|(?<=\n))(?P<bare>{ANY_PARTY}|{SHOUTED_PARTY})"
    r"(?:: | [-–—] | (?=[\d,]{1,7} \(\d)| (?=\d{1,3},\d{3}(?:[,;.] |\.?$)))"
    rf"{_FIGURES}",
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


def entries(text: str, start: int, end: int, roll: Roll) -> Iterator[Entry]:
    """The figures that text[start:end] lists, of candidates by full name or by surname and party."""
    told = start
    for found in _ENTRY.finditer(text, start, end):
        candidate = _candidate(found, roll)
        if candidate:
            told = found.end()
            yield from _figures(found, candidate, None)
    for found in _PARTY_ENTRY.finditer(text, told, end):
        yield from _figures(found, None, roll.parties.named(found["bare"]))


def _figures(found: re.Match[str], candidate: KnownCandidate | None, party: str | None) -> Iterator[Entry]:
    for measure, group in _GROUPS:
        if found[group]:
            value = Decimal(found[group].replace(",", "").replace(" ", "").replace("−", "-"))
            last = found.end() if group == "share" and not found["change"] else found.end(group)
            yield Entry(found.start(group), last, measure, value, candidate, party)


def _candidate(found: re.Match[str], roll: Roll) -> KnownCandidate | None:
    """The candidate of that name, who stands for the party that is printed, or is named in full."""
    said = (found["party"] or found["plain"] or found["bare"]).strip()
    name = found["name"]
    if ", " in name:
        last, first = name.split(", ", 1)
        name = f"{first} {last}"
    party = roll.parties.known(said)
    if found["plain"] and not party:
        return None
    called = roll.called(name)
    of_party = [c for c in called if c.parties and party == roll.parties.named(c.parties[0])]
    fitting = of_party or [c for c in called if bears(c, name)]
    return fitting[0] if len(fitting) == 1 else None
