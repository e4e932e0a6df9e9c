"""Judges of seats won, and the whole election that the words mean."""

from dataclasses import replace
from decimal import Decimal

from graph.ns import ID
from graph.polls import Nation
from graph.terms import Iri
from graph.text.stated import Occasion
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.standings import is_party_called
from graph.verdicts.wording import number

# The House of Commons has had 650 seats at every general election since 2010.
_SEATS = 650


def seats(case: Case) -> tuple[Reading, ...]:
    """The contests that a party won in a general election.

    The Speaker is often counted with the party that he or she was chosen from, which no result says: for
    the two largest parties the number with the Speaker is a reading as well.
    """
    key, nation = complete_nation(case)
    parties = _parties(case)
    won = sum(nation.won.get(party, 0) for party in parties)
    party = max(parties, key=lambda one: (nation.won.get(one, 0), one))
    shown = f"{number(won)} seats won in {key}"
    election = Iri(f"{ID}election/{key}")
    first = Reading(Decimal(won), shown, (), subject=party, contest=election, nodes=(election,))
    largest = sorted((count for one, count in nation.won.items() if one), reverse=True)[:2]
    if won not in largest or not nation.won.get(None):
        return (first,)
    shown = f"{number(won)} seats won in {key}, {number(won + 1)} with the Speaker"
    return first, replace(first, official=Decimal(won + 1), shown=shown)


def complete_nation(case: Case) -> tuple[str, Nation]:
    """The general election that is meant, in numbers; UndecidedError where seats are missing on record."""
    key = _election(case)
    nation = case.official.nation(key)
    held = sum(nation.won.values()) if nation else 0
    if nation is None or held < _SEATS:
        raise UndecidedError(f"{held} of the {_SEATS} seats of {key} on record")
    return key, nation


def _election(case: Case) -> str:
    """The general election of the year that the words name, of the figure's contest, or the last before."""
    occasion = case.figure.occasion or Occasion()
    poll = case.official.poll(case.figure.contest) if case.figure.contest else None
    if occasion.year is None and poll and poll.is_general and case.figure.occasion is None:
        if case.published and poll.polling_day > case.published:
            raise UndecidedError("published before polling day")
        return poll.election
    until = poll.polling_day if poll else case.published
    past = [
        election
        for election, day in case.official.general_elections.items()
        if (day.year == occasion.year if occasion.year else not until or day < until)
    ]
    if not past:
        raise UndecidedError(
            f"no general election of {occasion.year} on record" if occasion.year else "no contest"
        )
    return past[-1]


def _parties(case: Case) -> list[Iri]:
    """All parties of that name, such as the Greens of each nation; UndecidedError where there are none."""
    name = case.figure.subject.name
    found = [party for party, names in case.official.party_names.items() if is_party_called(names, name)]
    if not found:
        raise UndecidedError(f"no party called {name} on record")
    return found
