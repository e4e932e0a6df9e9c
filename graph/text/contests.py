"""Which contests an article is about: the constituencies that it names, in the election nearest in time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.text.names import NameIndex, plain

# An article this near to a polling day, before or after it, is taken to be about that election.
NEAR = timedelta(weeks=6)

_WORD = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ]\w*")
_SEAT_BEFORE = re.compile(r"\b(?:for|of|in|at|to|from|contest|seat) $")
_SEAT_AFTER = re.compile(
    r"(?:'s?)? (?:MP|seat|constituency|candidate|by-election|result|count|contest|voters)\b"
)


@dataclass(frozen=True, slots=True)
class KnownContest:
    """A contest; `key` is the caller's and comes back unread, `election` is such as `ge-2017-06-08`."""

    key: str
    constituency: str
    election: str
    polling_day: date


def contests_of(
    text: str, published: date | None, contests: Iterable[KnownContest], election: str | None = None
) -> tuple[str, ...]:
    """The keys of the contests that the article is about, the constituency most named first.

    A constituency counts when it is named twice, or once where none is named twice. `election` names the
    election where the sidecar does (`ge-2017-06-08`, `ge-2017`, `2017-06-08` or `2017`); otherwise it is the
    nearest whose polling day lies within six weeks of `published`, else the latest before. Without either,
    none.
    """
    by_seat: defaultdict[str, list[KnownContest]] = defaultdict(list)
    for contest in contests:
        by_seat[_seat(contest.constituency)].append(contest)
    found = []
    for seat in _seats_named(plain(text), by_seat):
        candidates = by_seat[seat]
        chosen = _named(candidates, election) if election else _nearest(candidates, published)
        if chosen:
            found.append(chosen.key)
    return tuple(found)


def _seat(name: str) -> str:
    return plain(name).replace("&", "and").replace(",", "")


def _seats_named(text: str, seats: Iterable[str]) -> list[str]:
    """The seats that the text names often enough, the most named first, then the first named."""
    index = NameIndex((spelling, seat) for seat in seats for spelling in {seat, seat.replace(" and ", " & ")})
    counts: defaultdict[str, int] = defaultdict(int)
    position = 0
    for word in _WORD.finditer(text):
        found = index.at(text, word.start()) if word.start() >= position else None
        if found and (" " in found[1][0] or _is_place(text, word.start(), found[0])):
            counts[found[1][0]] += 1
            position = found[0]
    often = [seat for seat, count in counts.items() if count > 1] or list(counts)
    return sorted(often, key=lambda seat: -counts[seat])


def _is_place(text: str, start: int, end: int) -> bool:
    """True where words beside it show that a name of one word (Bath, Reading) is the constituency's."""
    return bool(_SEAT_BEFORE.search(text, max(0, start - 10), start) or _SEAT_AFTER.match(text, end))


def _named(contests: Sequence[KnownContest], election: str) -> KnownContest | None:
    exact = [contest for contest in contests if contest.election == election]
    begun = [c for c in contests if c.election.startswith(election) or f"-{election}" in c.election]
    return max(exact or begun, key=lambda contest: contest.polling_day, default=None)


def _nearest(contests: Sequence[KnownContest], published: date | None) -> KnownContest | None:
    if published is None:
        return None
    near = [contest for contest in contests if abs(contest.polling_day - published) <= NEAR]
    if near:
        return min(near, key=lambda contest: (abs(contest.polling_day - published), contest.key))
    past = [contest for contest in contests if contest.polling_day < published]
    return max(past, key=lambda contest: contest.polling_day, default=None)
