"""Which contests an article is about: the constituencies that it names, in the election nearest in time."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.text.names import plain

# An article this near to a polling day, before or after it, is taken to be about that election.
NEAR = timedelta(weeks=6)

_WORD = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ]\w*")
_SEAT_BEFORE = re.compile(
    r"\b(?:[Ff]or|of|[Ii]n|[Aa]t|to|[Ff]rom|over|contest|seat|(?:re)?won|w[io]ns?|winning|h[eo]lds?"
    r"|holding|held"
    r"|retain(?:ed|ing|s)"
    r"|kept|took|take[ns]?|taking|(?:re)?gain(?:ed|ing|s)?|los[et]|losing|seized|captured"
    r"|represent(?:s|ed)?) $"
)
_PARTIES = "Labour|Conservative|Tory|Green|Lib Dem|Liberal Democrat|Reform|Ukip|UKIP|SNP|Plaid|Independent"
_SEAT_AFTER = re.compile(
    r"(?:'s?)? (?:parliamentary )?(?:MP|seat|constituency|candidate|by-election|result|count"
    r"|contest|voters|election|race"
    rf"|{_PARTIES}|declare[sd]?|turn-?out|has (?:elected|a new)|elected|voted|new MP|first)\b|:"
)
# Words that make a place named once the seat of somebody who stands there.
_STANDS_BEFORE = re.compile(
    r"\b(?:(?:candidate|MP|hopeful|stood|standing|seat|constituency|contested|contesting|contest"
    r"|by-election)"
    r"(?: (?:for|in|of))?(?: the seat of)?"
    r"|(?:won|wins|take|takes|took|taken|taking|winning|held|holds?|(?:re)?gain(?:ed|s|ing)"
    r"|retain(?:ed|s|ing)|lost)) $"
)
_STANDS_AFTER = re.compile(
    rf"(?:'s?)? (?:(?:{_PARTIES}|parliamentary) )?(?:MP|seat|constituency|candidate|hopeful"
    rf"|by-election|count|result)\b| (?:was|were) (?:\w+ly )?(?:held|won|taken|retained|gained|lost)\b"
)
_STANDING_REACH = 40
_LINE_BEFORE = re.compile(r"(?:^|\n)[ \t]*(?:(?:[Ff]ull |[Ee]lection )?[Rr]esults?(?: for| in)?:? )?$")
_LINE_AFTER = re.compile(r"[ \t]*:?[ \t]*(?:\n|$)")
# What turns to a seat, or tells what became of it.
_TOLD_BEFORE = re.compile(
    r"(?:(?:^|[.!?]\s|\n)(?:(?:And|But|Meanwhile|Elsewhere|Over),? )?[Ii]n "
    r"|\b(?:won|beat|held|lost|took|elected|polled|defeated|gained|overturned|saw)\b[^.\n]{0,60} in )$"
)
_TOLD_REACH = 80
_COMMON_ENDS = frozenset(
    {
        "North",
        "South",
        "East",
        "West",
        "Central",
        "Mid",
        "Valley",
        "Bridge",
        "Park",
        "Hill",
        "Green",
        "Forest",
    }
)


@dataclass(frozen=True, slots=True)
class KnownContest:
    """A contest; `key` is the caller's and comes back unread, `election` is such as `ge-2017-06-08`."""

    key: str
    constituency: str
    election: str
    polling_day: date


@dataclass(frozen=True, slots=True)
class SeatMention:
    """Words that name a seat, text[start:end]; `constituency` as the contests have it."""

    start: int
    end: int
    constituency: str


class Seats:
    """The contests by the names of their seats, made ready once for any number of texts."""

    def __init__(self, contests: Iterable[KnownContest], *, short: bool = False) -> None:
        """With `short`, `Selby` is also `Selby and Ainsty` where it is no other's."""
        self._contests: defaultdict[str, list[KnownContest]] = defaultdict(list)
        self._name: dict[str, str] = {}
        for contest in contests:
            seat = _seat(contest.constituency)
            self._contests[seat].append(contest)
            for name in (seat, plain(contest.constituency)):
                for spelling in (name, name.replace(" and ", " & "), name.replace("&", "and"), name.upper()):
                    self._name[spelling] = seat
        if short:
            self._shorten()
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)
        for spelling in self._name:
            if word := _WORD.match(spelling):
                self._lengths[word[0]].add(len(spelling))

    def _shorten(self) -> None:
        """`Selby` names Selby and Ainsty too, and `Hallam` Sheffield Hallam, where no other has the words."""
        for seat in self._contests:
            others = [other for other in self._contests if other != seat]
            last = seat.rpartition(" ")[2]
            parts = [seat.partition(" and ")[0], *([last] if last not in _COMMON_ENDS else ())]
            for part in parts:
                if not any(re.search(rf"\b{re.escape(part)}\b", other) for other in others):
                    self._name.setdefault(part, seat)

    def mentions(self, text: str) -> tuple[SeatMention, ...]:
        """The seats that the text names, in order; the longest name at a place is the one named.

        A name of one word (Bath, Reading) counts where words beside it show that the seat is meant.
        """
        found, position = [], 0
        readable = plain(text)
        for word in _WORD.finditer(readable):
            start = word.start()
            length, seat = self._at(readable, start, word[0]) if start >= position else (0, "")
            if seat and (" " in seat or _is_place(readable, start, start + length)):
                position = start + length
                found.append(SeatMention(start, position, self._contests[seat][0].constituency))
        return tuple(found)

    def contests_of(self, text: str, published: date | None, election: str | None = None) -> tuple[str, ...]:
        """The keys of the contests that the article is about, the constituency most named first.

        A constituency counts when it is named twice, or before all others, or with words beside it that
        show somebody standing there, or where no other counts; where some vote within six weeks, no other
        does.
        `election` names the election where the sidecar does (`ge-2017-06-08`, `ge-2017`, `2017-06-08` or
        `2017`); otherwise it is the nearest whose polling day lies within six weeks of `published`, else
        the latest before. Without either, none.
        """
        mentions, readable = self.mentions(text), plain(text)
        counts = Counter(mention.constituency for mention in mentions)
        standing = {m.constituency for m in mentions if _somebody_stands(readable, m)}
        chosen = self._chosen(counts, published, election)
        standing.update(seat for seat in list(chosen)[:1] if " " in seat)
        named = [seat for seat in chosen if counts[seat] > 1 or seat in standing] or list(chosen)
        return tuple(chosen[seat].key for seat in sorted(named, key=lambda seat: -counts[seat]))

    def _chosen(
        self, seats: Iterable[str], published: date | None, election: str | None
    ) -> dict[str, KnownContest]:
        """The contest of each seat, of those that vote near the day of publication where some do."""
        found = {}
        for seat in seats:
            contests = self._contests[_seat(seat)]
            contest = _named(contests, election) if election else _nearest(contests, published)
            if contest:
                found[seat] = contest
        near = {s: c for s, c in found.items() if published and abs(c.polling_day - published) <= NEAR}
        return near or found

    def _at(self, text: str, start: int, word: str) -> tuple[int, str]:
        """The length of the longest name that starts there, and its seat."""
        for length in sorted(self._lengths.get(word, ()), reverse=True):
            seat = self._name.get(text[start : start + length])
            if seat and not text[start + length : start + length + 1].isalnum():
                return length, seat
        return 0, ""


def _seat(name: str) -> str:
    return plain(name).replace("&", "and").replace(",", "")


def _is_place(text: str, start: int, end: int) -> bool:
    beside = _SEAT_BEFORE.search(text, max(0, start - 10), start) or _SEAT_AFTER.match(text, end)
    return bool(beside) or _is_heading(text, start, end)


def _somebody_stands(text: str, seat: SeatMention) -> bool:
    """True where the words right beside the name tell of a seat and who stands for it."""
    before = _STANDS_BEFORE.search(text, max(0, seat.start - _STANDING_REACH), seat.start)
    told = " " in seat.constituency and _TOLD_BEFORE.search(
        text, max(0, seat.start - _TOLD_REACH), seat.start
    )
    heads = _is_heading(text, seat.start, seat.end)
    return bool(before or told or heads or _STANDS_AFTER.match(text, seat.end))


def _is_heading(text: str, start: int, end: int) -> bool:
    """True of a name that is a line of its own, or that a result is announced with."""
    return bool(_LINE_BEFORE.search(text, max(0, start - 24), start) and _LINE_AFTER.match(text, end))


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
