"""What an article says in numbers, before it is held against anything: words resolved, nothing judged."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Measure = Literal[
    "votes",
    "share",
    "votes-change",
    "share-change",
    "rank",
    "majority",
    "majority-change",
    "swing",
    "electorate",
    "turnout",
    "turnout-change",
    "lost-deposit",
    "held",
    "gained",
    "mp-since",
    "mp-for",
    "seats",
]
"""As the concept scheme of measures writes them."""

Operator = Literal["equals", "about", "at-least", "at-most"]
Unit = Literal["votes", "percent", "points", "place", "place-from-last", "people", "seats", "year", "years"]
BaselineKind = Literal["same-person", "same-party", "previous-poll", "notional", "national"]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An election other than the one that the article is about: by year, or `previous` without one.

    `kind` is `by` or `general` where the words say which; `constituency` is given where it is another seat's,
    of the article's own year where the words name no other.
    """

    year: int | None = None
    kind: Literal["general", "by"] | None = None
    constituency: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Of whom or what a figure is.

    `key` is a candidacy's of the contest that the article is about, a contest's or an election's; it is
    None where the words name somebody or something else, whom `name` then tells as they do. A party's
    `name` is the name by which the candidates' parties are known. `same_person` is True where the words
    say that an earlier figure is of the same person (`her 5,043 votes in 2015`) rather than of the party.
    """

    kind: Literal["candidacy", "party", "person", "contest", "election"]
    name: str
    key: str | None = None
    same_person: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One reading of words that state a figure: text[start:end] == exact, in code points.

    Words with two readings are two figures with the same place, subject and contest; words that say the
    same of several are a figure for each. The operator is of the size of a change: `more than halved` is
    -50, at least. A `majority` with `against` is the lead over that one, `at-least` 1 where the words
    only say that somebody was beaten. `contest` is the key of the contest that
    the figure is of, or of the one that it is counted from where `occasion` names another election of the
    same place; None where the article is about no known one. `value` is signed for changes (a fall is
    negative); 1 for `lost-deposit`, `held` and `gained` (0 where the words deny it); a rank counted from
    the bottom has the unit `place-from-last`. A change with the unit `percent` is relative to the earlier
    figure (`halved` is -50), one in `points` is a difference of percentages; `turnout-change` against
    `national` is the distance from the turnout of the whole election. `hedge` is the word that makes the
    figure inexact (`nearly`, `just over`, `more than`). `baseline` is what a change counts from, and
    `baseline_kind` whose figure it is, where the words tell. `in_quotation` is the start of the quotation
    that the words stand in. `against` is whom a majority is over, a swing is from or a seat is gained from,
    where the words name them.
    """

    start: int
    end: int
    exact: str
    measure: Measure
    subject: Subject
    contest: str | None
    operator: Operator
    value: Decimal
    unit: Unit | None
    hedge: str | None = None
    occasion: Occasion | None = None
    baseline: Occasion | None = None
    baseline_kind: BaselineKind | None = None
    in_quotation: int | None = None
    against: Subject | None = None
