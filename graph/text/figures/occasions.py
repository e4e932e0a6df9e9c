"""Elections that a sentence dates: by year, by years gone by, as the last one or as a by-election."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from graph.text.contests import NEAR, KnownContest
from graph.text.stated import Occasion

_YEARS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_OCCASION = re.compile(
    r"(?P<by>\b(?:in|at|from|since) (?:the|that|a|last|his|her)(?: \w+[’']s)? (?:(?P<byyear>\d{4})"
    r" |\w+ )?by-election"
    r"(?: (?:in|of|last|a few|earlier)\b(?: (?:[A-Z]\w+ )?(?P<byin>(?:19|20)\d\d)"
    r"|[^,.;]{0,20}(?:ago|year|month"
    r"|[A-Z]\w+)\b)?)?)"
    r"|(?P<ago>\b(?P<n>\d{1,2}|"
    + "|".join(_YEARS)
    + r") years (?P<rel>ago|earlier|before|previously|later))\b"
    r"|(?P<lastyear>\blast year\b)|(?P<last>\blast time(?: a?round| out)?\b"
    r"|\b(?:the |her |his |their )?(?:last|previous) (?P<kind>general |by-)?(?:election|poll|contest)s?\b"
    r"|\bpreviously\b)"
    r"|(?P<now>\b(?:this time(?: a?round)?|this year|this election|on Thursday|tonight|last night"
    r"|overnight)\b)"
    r"|(?<!since )(?<![\w,.£/-])(?P<year>(?:19|20)\d\d)(?!\d|[,.]\d|%|/|-vote| votes)"
    r"(?:(?:[’']s)? (?P<ykind>general |by-)?election)?",
    re.IGNORECASE,
)
_KINDS: dict[str, Literal["general", "by"]] = {"general ": "general", "by-": "by"}
_WHEN = re.compile(r",? when\b")
_SINCE = re.compile(r"\bsince (?:the )?$")


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that name an election, text[start:end]; `occasion` is None where it is the article's own."""

    start: int
    end: int
    occasion: Occasion | None


class Calendar:
    """The polling day that the article is about, and when it was written."""

    def __init__(self, contest: KnownContest | None, published: date | None) -> None:
        self._day = contest.polling_day if contest else published
        self._published = published or self._day
        self._by = bool(contest and contest.election.startswith("by"))
        self._contest = contest

    @property
    def ahead(self) -> bool:
        """True of an article written before the polling day."""
        return bool(self._contest and self._published and self._published < self._contest.polling_day)

    @property
    def year(self) -> int | None:
        """The year of the poll, or of the article about none."""
        return self._day.year if self._day else None

    @property
    def is_general(self) -> bool:
        """True of an article about a general election, written near it; or of one about no known contest."""
        return not (self._by or self._over)

    @property
    def _over(self) -> bool:
        """True of an article written so long after that the last election is the one it is about."""
        return bool(
            self._contest
            and self._published
            and self._published - self._contest.polling_day > max(NEAR, timedelta(weeks=6))
        )

    def dated(self, text: str, start: int, end: int) -> Iterator[Dated]:
        """The words of text[start:end] that name an election."""
        last: Dated | None = None
        for found in _OCCASION.finditer(text, start, end):
            since = _SINCE.search(text, max(start, found.start() - 11), found.start())
            if found["year"] and since and not _WHEN.match(text, found.end(), end):
                continue
            last = Dated(found.start(), found.end(), self._occasion(found, last))
            yield last

    def _occasion(self, found: re.Match[str], last: "Dated | None") -> Occasion | None:
        if found["by"]:
            year = found["byyear"] or found["byin"]
            return None if self._by else Occasion(int(year) if year else None, "by")
        if found["ago"] or found["lastyear"]:
            return self._gone_by(found, last)
        if found["last"]:
            return None if self._over else Occasion(kind=_KINDS.get((found["kind"] or "").lower()))
        return (
            None
            if found["now"]
            else self._of_year(int(found["year"]), _KINDS.get((found["ykind"] or "").lower()))
        )

    def _gone_by(self, found: re.Match[str], last: "Dated | None") -> Occasion | None:
        """The election of so many years before the article or the poll, or after the one named last."""
        if (found["rel"] or "").lower() == "later":
            base = last.occasion.year if last and last.occasion else None
        else:
            day = self._day if found["rel"] in ("earlier", "before", "previously") else self._published
            base = day.year if day else None
        if base is None:
            return Occasion()
        years = 1 if found["lastyear"] else _YEARS.get(found["n"].lower()) or int(found["n"])
        return self._of_year(base + years if (found["rel"] or "").lower() == "later" else base - years)

    def _of_year(self, year: int, kind: Literal["general", "by"] | None = None) -> Occasion | None:
        same = self._day is not None and self._day.year == year
        if same and not (kind == "by" and not self._by):
            return None
        return Occasion(year, kind)
