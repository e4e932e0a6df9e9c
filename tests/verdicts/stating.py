"""Figures as tests state them, briefly."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack

from graph.findings import CheckedFigure
from graph.official import Official
from graph.text.stated import BaselineKind, Figure, Measure, Occasion, Operator, Subject, Unit
from graph.verdicts import checked

CONTESTS = {
    "Northwick 2017": "ge-2017-06-08/E14990001",
    "Northwick 2019": "ge-2019-12-12/E14990001",
    "Northwick 2024": "ge-2024-07-04/E14990101",
    "Eastmere by-election": "by-2016-10-20/E14990002",
    "Eastmere 2017": "ge-2017-06-08/E14990002",
    "Eastmere 2024": "ge-2024-07-04/E14990102",
    "Eastmere 2019": "ge-2019-12-12/E14990002",
    "Saltby 2017": "ge-2017-06-08/E14990003",
    "Saltby 2019": "ge-2019-12-12/E14990003",
    "Saltby 2024": "ge-2024-07-04/E14990103",
    "Islington North 2017": "ge-2017-06-08/E14000763",
    "Islington North 2024": "ge-2024-07-04/E14001305",
    "Islington South and Finsbury 2017": "ge-2017-06-08/E14000764",
    "Islington South and Finsbury 2024": "ge-2024-07-04/E14001306",
}
LAST_TIME = Occasion()
_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("votes", "votes-change", "majority", "majority-change"), "votes"),
    **dict.fromkeys(("share", "turnout"), "percent"),
    **dict.fromkeys(("share-change", "swing", "turnout-change"), "points"),
    **{"rank": "place", "electorate": "people", "seats": "seats", "mp-since": "year", "mp-for": "years"},
}


class Words(TypedDict, total=False):
    """What else the words say; `published` is the day after the poll where it is not told."""

    start: int
    end: int
    exact: str
    operator: Operator
    unit: Unit | None
    hedge: str
    occasion: Occasion
    baseline: Occasion
    baseline_kind: BaselineKind
    against: Subject
    published: date


def stated(
    measure: Measure, subject: str | Subject, value: str | int, contest: str | None, **more: Unpack[Words]
) -> Figure:
    """A figure; a subject given by name alone is a candidacy of the contest."""
    return Figure(
        start=more.get("start", 0),
        end=more.get("end", 5),
        exact=more.get("exact", str(value)),
        measure=measure,
        subject=Subject("candidacy", subject) if isinstance(subject, str) else subject,
        contest=CONTESTS.get(contest, contest) if contest else None,
        operator=more.get("operator", "equals"),
        value=Decimal(value),
        unit=more.get("unit", _UNITS.get(measure)),
        hedge=more.get("hedge"),
        occasion=more.get("occasion"),
        baseline=more.get("baseline"),
        baseline_kind=more.get("baseline_kind"),
        against=more.get("against"),
    )


def judged(
    official: Official,
    measure: Measure,
    subject: str | Subject,
    value: str | int,
    contest: str | None,
    **more: Unpack[Words],
) -> CheckedFigure:
    """The figure with its verdict, as an article would get it that came out on the day after the poll."""
    figure = stated(measure, subject, value, contest, **more)
    published = more.get("published")
    if published is None and figure.contest:
        published = date.fromisoformat(figure.contest[3:13]) + timedelta(days=1)
    return checked([figure], official, published)[0]


def outcome(
    official: Official,
    measure: Measure,
    subject: str | Subject,
    value: str | int,
    contest: str | None,
    **more: Unpack[Words],
) -> str:
    """The outcome alone."""
    return judged(official, measure, subject, value, contest, **more).verdict.outcome


def party(name: str) -> Subject:
    """A party as the subject of a figure."""
    return Subject("party", name)


def seat(name: str) -> Subject:
    """A contest as the subject of a figure."""
    return Subject("contest", name)
