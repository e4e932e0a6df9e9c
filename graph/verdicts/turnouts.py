"""Judges of turnout and of changes in it, by valid votes and by all papers."""

from collections.abc import Iterator
from decimal import Decimal

from graph.polls import Poll
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.changes import basis_note, between_polls, change
from graph.verdicts.elections import complete_nation
from graph.verdicts.polls import earlier_polls, polls_meant
from graph.verdicts.standings import total
from graph.verdicts.votes import ballots
from graph.verdicts.wording import number, when

_HUNDRED = Decimal(100)
# A difference is of two rounded rates.
_TERMS = 2
# Of the whole country, rates of the night of the count are still about, a tenth of a point or so away.
_NATIONAL_TERMS = 3
_DEFINITIONS = ("valid votes", "all papers")


def turnout(case: Case) -> tuple[Reading, ...]:
    """The valid votes, and all papers, in per cent of the electorate; their number where votes are meant."""
    if case.figure.subject.kind == "election":
        return tuple(_of_election(case))
    return tuple(reading for earlier in polls_meant(case) for reading in _of_poll(case, earlier.poll))


def turnout_change(case: Case) -> tuple[Reading, ...]:
    """The turnout less that of an earlier poll or of the whole election, on either definition."""
    poll = polls_meant(case)[0].poll
    if case.figure.baseline_kind == "national":
        return tuple(_against_nation(case, poll))
    return tuple(_since(case, poll))


def _of_poll(case: Case, poll: Poll) -> Iterator[Reading]:
    for definition, counted in zip(_DEFINITIONS, ballots(poll), strict=False):
        value, shown = Decimal(counted), f"{poll.constituency}: {number(counted)} {definition} {when(poll)}"
        if case.figure.unit not in ("votes", "people"):
            electors = total(poll, "electorate", poll.electorate)
            value = _HUNDRED * counted / electors
            shown = f"{number(counted)} / {number(electors)} = {number(value, 'percent')}"
            shown += f", by {definition} {when(poll)}"
        yield Reading(value, shown, (poll,), subject=poll.iri, contest=poll.iri)


def _of_election(case: Case) -> Iterator[Reading]:
    key, nation = complete_nation(case)
    for definition, counted in zip(_DEFINITIONS, (nation.valid, nation.valid + nation.invalid), strict=True):
        value = _HUNDRED * counted / nation.electorate
        yield Reading(
            value,
            f"{number(counted)} / {number(nation.electorate)} = {number(value, 'percent')},"
            f" by {definition} in all seats of {key}",
            (),
            terms=_NATIONAL_TERMS,
        )


def _rates(poll: Poll) -> dict[str, Decimal]:
    electors = total(poll, "electorate", poll.electorate)
    return {
        definition: _HUNDRED * counted / electors
        for definition, counted in zip(_DEFINITIONS, ballots(poll), strict=False)
    }


def _since(case: Case, poll: Poll) -> Iterator[Reading]:
    for earlier in earlier_polls(case, poll, case.figure.baseline):
        then = _rates(earlier.poll)
        note = f"counted from the turnout {when(earlier.poll)}{basis_note(earlier)}"
        for definition, rate in _rates(poll).items():
            if definition not in then:
                continue
            value, shown = change(case, rate, then[definition])
            yield between_polls(value, f"{shown}, by {definition}, {note}", poll, earlier, _TERMS)


def _against_nation(case: Case, poll: Poll) -> Iterator[Reading]:
    key, nation = complete_nation(case)
    if not poll.is_general:
        raise UndecidedError("no national turnout of by-elections")
    papers = (nation.valid, nation.valid + nation.invalid)
    national = {d: _HUNDRED * n / nation.electorate for d, n in zip(_DEFINITIONS, papers, strict=True)}
    for definition, rate in _rates(poll).items():
        value, shown = change(case, rate, national[definition])
        yield Reading(
            value,
            f"{shown}, by {definition}, against all seats of {key}",
            (poll,),
            subject=poll.iri,
            contest=poll.iri,
            baseline_kind="national",
            terms=_TERMS,
        )
