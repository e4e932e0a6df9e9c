"""General elections since 1997, and in which election the rows of a file were that gives no date.

Polling days are those of the House of Commons Library's briefings on general elections.
"""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import PurePath

from graph.cells import moment
from graph.errors import SourceError
from graph.records import Election
from graph.sources import SourceFile

# By the number of the Parliament that was elected.
GENERAL_ELECTIONS = {
    52: date(1997, 5, 1),
    53: date(2001, 6, 7),
    54: date(2005, 5, 5),
    55: date(2010, 5, 6),
    56: date(2015, 5, 7),
    57: date(2017, 6, 8),
    58: date(2019, 12, 12),
    59: date(2024, 7, 4),
}
_BY_YEAR = {day.year: day for day in GENERAL_ELECTIONS.values()}
# The last result of a general election came 22 days after it: Thirsk and Malton, 28 May 2010.
_LATEST_DECLARATION = timedelta(days=30)
_FOLDERS_LOOKED_AT = 3

_KEY = re.compile(r"(ge|by)-(\d{4}-\d{2}-\d{2})")
_DAY = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_PARLIAMENT = re.compile(r"parliament\W?(\d+)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BY_ELECTION = re.compile(r"by-?elections?", re.IGNORECASE)
_DECLARED = re.compile(r"\d{2}/\d{2}/\d{4} \d{2}:\d{2}|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")


@cache
def election_on(day: date) -> Election:
    """The general election of that day, else the by-elections of that day."""
    return general_election(day) if day in _BY_YEAR.values() else by_election(day)


@cache
def general_election(day: date) -> Election:
    """The general election that was called for that day."""
    return Election(f"ge-{day}", day)


@cache
def by_election(day: date) -> Election:
    """The by-elections of that day."""
    return Election(f"by-{day}", day)


def named(text: str) -> Election | None:
    """The election that a name means: `by-2016-05-05`, `2017-06-08`, `parliament-57`, `ge2017` or `2017`.

    A bare date that is no general election's may be the day of anything, so it means none.
    """
    if found := _KEY.search(text):
        day = _date(found[2])
        make = general_election if found[1] == "ge" else by_election
        return make(day) if day else None
    if found := _DAY.search(text):
        day = _date(found[0])
    elif found := _PARLIAMENT.search(text):
        day = GENERAL_ELECTIONS.get(int(found[1]))
    else:
        day = next((_BY_YEAR[int(year)] for year in _YEAR.findall(text) if int(year) in _BY_YEAR), None)
    return general_election(day) if day in _BY_YEAR.values() and day else None


def election_of(file: SourceFile) -> Election:
    """The election of a file whose rows give no date.

    Its sidecar says so; else a name, the file's own first, then those of the folders above it; else the
    declaration times in it or in a file beside it. SourceError where none of them does.
    """
    if "election" in file.meta:
        return _of_sidecar(file)
    found = _of_names(file) or _of_times(file.text) or _of_neighbours(file)
    if found is None:
        raise SourceError(
            file.label,
            "does not say of which election it is; write `election: 2017-06-08` (its polling day) "
            f"into {file.path.stem}.meta.yaml beside it",
        )
    return found


def _of_sidecar(file: SourceFile) -> Election:
    said = str(file.meta["election"])
    day = _date(said)
    found = election_on(day) if day else named(said)
    if found is None:
        raise SourceError(
            file.label, f"its sidecar says `election: {said}`; give a polling day such as 2017-06-08"
        )
    return found


def _of_names(file: SourceFile) -> Election | None:
    path = file.path.absolute()
    names = [path.name, *(folder.name for folder in path.parents[:_FOLDERS_LOOKED_AT])]
    names += reversed(PurePath(file.label).parts)
    if any(_BY_ELECTION.search(name) for name in names):
        # Only a by-election's own day will do: the year of its Parliament is not its year.
        names = [name for name in names if _KEY.search(name)]
    return next((found for name in names if (found := named(name))), None)


def _of_times(text: str) -> Election | None:
    """The general election in the month before every time of day in the text."""
    days = {moment(found).date() for found in set(_DECLARED.findall(text)) if _is_moment(found)}
    elections = {
        polling
        for polling in GENERAL_ELECTIONS.values()
        if any(polling <= day <= polling + _LATEST_DECLARATION for day in days)
    }
    return general_election(elections.pop()) if len(elections) == 1 else None


def _of_neighbours(file: SourceFile) -> Election | None:
    found = {
        _of_times(path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted(file.path.parent.glob("*.csv"))
        if path.name != file.path.name
    } - {None}
    return found.pop() if len(found) == 1 else None


def _is_moment(text: str) -> bool:
    try:
        moment(text)
    except ValueError:
        return False
    return True


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
