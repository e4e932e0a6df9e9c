"""Judges of seats won, and the whole election that the words mean."""

from decimal import Decimal

from graph.ns import ID
from graph.official import Nation
from graph.terms import Iri
from graph.text.stated import Occasion
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.wording import number

# The House of Commons has had 650 seats at every general election since 2010.
_SEATS = 650


def seats(case: Case) -> tuple[Reading, ...]:
    """The contests that a party won in a general election.

    The Speaker is often counted with the party that he or she was chosen from, which no result says: for
    the two largest parties the number with the Speaker is a reading as well.
    """
    key, nation = complete_nation(case)
    party = _party(case)
    won = nation.won.get(party, 0)
    shown = f"{number(won)} seats won in {key}"
    first = Reading(Decimal(won), shown, (), subject=party, contest=Iri(f"{ID}election/{key}"))
    largest = sorted((count for one, count in nation.won.items() if one), reverse=True)[:2]
    if won not in largest or not nation.won.get(None):
        return (first,)
    shown = f"{number(won)} seats won in {key}, {number(won + 1)} with the Speaker"
    return first, Reading(Decimal(won + 1), shown, (), subject=party, contest=first.contest)


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
    past = dict.fromkeys(
        known.election
        for known in case.official.known
        if known.election.startswith("ge-")
        and (
            known.polling_day.year == occasion.year
            if occasion.year
            else not until or known.polling_day < until
        )
    )
    if not past:
        raise UndecidedError(
            f"no general election of {occasion.year} on record" if occasion.year else "no contest"
        )
    return list(past)[-1]


def _party(case: Case) -> Iri:
    name = case.figure.subject.name.casefold()
    found = [
        party
        for party, names in case.official.party_names.items()
        if name in {known.casefold() for known in names}
    ]
    if len(found) != 1:
        raise UndecidedError(f"no one party called {case.figure.subject.name} on record")
    return found[0]
