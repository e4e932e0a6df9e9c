"""Judges of how long somebody has been a member."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from graph.ns import ID
from graph.polls import Standing, Turn
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.polls import home
from graph.verdicts.standings import standing_in

_DAYS_OF_YEAR = Decimal("365.25")


def mp_since(case: Case) -> tuple[Reading, ...]:
    """The year of the first win of the unbroken series, or of the first win on record."""
    person = _person(case)
    start = int(case.figure.value)
    return tuple(
        _reading(case, person, Decimal(turn.polling_day.year), turn) for turn in _starts(case, person, start)
    )


def mp_for(case: Case) -> tuple[Reading, ...]:
    """The years from that win to the article, as whole years passed or as the difference of the years."""
    if case.published is None:
        raise UndecidedError("no day of publication to count to")
    person, until = _person(case), case.published
    wins = _wins(case, person)
    if _missed(case, wins, wins[-1].polling_day, home(case).polling_day):
        raise UndecidedError(f"{person.name} was no longer a member, and no result says until when")
    readings = []
    for turn in _starts(case, person, until.year - int(case.figure.value)):
        passed = Decimal((until - turn.polling_day).days) / _DAYS_OF_YEAR
        for years in dict.fromkeys((int(passed), until.year - turn.polling_day.year)):
            reading = _reading(case, person, Decimal(years), turn)
            readings.append(replace(reading, shown=f"{reading.shown}, {years} years before {until}"))
    return tuple(readings)


def _person(case: Case) -> Standing:
    standing = standing_in(home(case), case.figure.subject)
    if standing is None or standing.person is None:
        raise UndecidedError(f"nobody called {case.figure.subject.name} on record in this contest")
    return standing


def _wins(case: Case, person: Standing) -> list[Turn]:
    """What the person won by the day of the article, the earliest first; UndecidedError where nothing."""
    until = case.published or home(case).polling_day
    turns = case.official.turns_of(person.person) if person.person else ()
    wins = [turn for turn in turns if turn.elected and turn.polling_day <= until]
    if not wins:
        raise UndecidedError(f"no election that {person.name} won on record")
    return wins


def _starts(case: Case, person: Standing, start: int) -> tuple[Turn, ...]:
    """The wins that membership may be counted from; UndecidedError where it began before the record does."""
    wins, begins = _wins(case, person), case.official.known[0].polling_day
    if start < begins.year or (start == begins.year and _sat_before(case, wins[0])):
        if not _missed(case, wins, date(max(start, begins.year), 1, 1), wins[-1].polling_day):
            raise UndecidedError(f"before {begins}, the first election on record")
        return (_series(case, wins),)
    return tuple(dict.fromkeys((_series(case, wins), wins[0], *_first_here(case, wins))))


def _first_here(case: Case, wins: list[Turn]) -> list[Turn]:
    """The first win in a seat of the contest's name."""
    here = {known.key for known in case.official.polls_of(home(case).constituency)}
    return [turn for turn in wins if turn.contest.removeprefix(f"{ID}contest/") in here][:1]


def _missed(case: Case, wins: list[Turn], after: date, before: date) -> bool:
    """True where the person did not win a seat in a general election between the two days."""
    won = {_election(turn) for turn in wins}
    elections = case.official.general_elections.items()
    return any(after < day < before and election not in won for election, day in elections)


def _series(case: Case, wins: list[Turn]) -> Turn:
    """The first win after the last general election that the person did not win."""
    first = wins[0]
    for win in wins[1:]:
        first = win if _missed(case, wins, first.polling_day, win.polling_day) else first
    return first


def _sat_before(case: Case, first: Turn) -> bool:
    poll = case.official.poll(first.contest)
    return poll is not None and any(s.iri == first.candidacy and s.sitting for s in poll.standings)


def _election(turn: Turn) -> str:
    return turn.contest.split("/")[-2]


def _reading(case: Case, person: Standing, value: Decimal, turn: Turn) -> Reading:
    poll = case.official.poll(turn.contest)
    standing = next((s for s in poll.standings if s.iri == turn.candidacy), person) if poll else person
    place = poll.constituency if poll else ""
    return Reading(
        value,
        f"{person.name} first won {place} on {turn.polling_day}",
        (standing,),
        subject=person.iri,
        contest=turn.contest,
        nodes=case.official.links_between(standing, person),
        confidence=min(turn.confidence, person.confidence),
    )
