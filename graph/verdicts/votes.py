"""Judges of numbers counted: votes for somebody, votes cast, electors, shares and places."""

from collections.abc import Callable
from decimal import Decimal

from graph.polls import Poll, Standing
from graph.terms import Iri
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.polls import polls_meant
from graph.verdicts.standings import Counterpart, counterparts, subject_here, total, valid_votes, votes_of
from graph.verdicts.wording import number, when, who

_HUNDRED = Decimal(100)


def votes(case: Case) -> tuple[Reading, ...]:
    """The votes of a candidate or party; of a contest, the valid votes or all papers."""
    if case.figure.subject.kind == "contest":
        return _of_contests(case, "votes", ballots)
    return _of_standings(case, _votes)


def share(case: Case) -> tuple[Reading, ...]:
    """The share of the valid votes, in per cent."""
    return _of_standings(case, _share)


def rank(case: Case) -> tuple[Reading, ...]:
    """The place by votes, from the top or from the bottom."""
    return _of_standings(case, _place_from_last if case.figure.unit == "place-from-last" else _place)


def electorate(case: Case) -> tuple[Reading, ...]:
    """How many could vote."""
    return _of_contests(case, "electors", lambda poll: (total(poll, "electorate", poll.electorate),))


def ballots(poll: Poll) -> tuple[int, ...]:
    """The valid votes, and all papers where the rejected ones are on record."""
    valid = valid_votes(poll)
    return (
        (valid,)
        if poll.invalid is None or "invalid votes" in poll.disputed
        else (valid, valid + poll.invalid)
    )


def share_of(poll: Poll, standing: Standing) -> Decimal:
    """The share in per cent, from the votes where both are on record; UndecidedError where in dispute."""
    if "share" in standing.disputed:
        raise UndecidedError(f"the official files disagree on the share of {standing.name} {when(poll)}")
    if poll.valid and standing.votes is not None:
        return _HUNDRED * votes_of(poll, standing) / valid_votes(poll)
    if standing.share is None:
        raise UndecidedError(f"no share of {standing.name} on record {when(poll)}")
    return standing.share * _HUNDRED


def subject_iri(case: Case, standing: Standing) -> Iri | None:
    """What the figure is of: the party where the words name one, else the candidacy."""
    return standing.party if case.figure.subject.kind == "party" else standing.iri


def _of_standings(
    case: Case, measured: Callable[[Poll, Standing], tuple[Decimal, str]]
) -> tuple[Reading, ...]:
    if case.figure.occasion is None:
        poll = polls_meant(case)[0].poll
        return (_reading(case, poll, subject_here(case), measured),)
    return tuple(
        _reading(
            case,
            found.earlier.poll,
            found.standing,
            measured,
            found,
        )
        for found in counterparts(case, polls_meant(case))
    )


def _reading(
    case: Case,
    poll: Poll,
    standing: Standing,
    measured: Callable[[Poll, Standing], tuple[Decimal, str]],
    found: Counterpart | None = None,
) -> Reading:
    value, shown = measured(poll, standing)
    return Reading(
        value,
        f"{who(standing)}: {shown} {when(poll)}",
        (standing, poll) if measured is _share else (standing,),
        subject=subject_iri(case, standing),
        contest=poll.iri,
        meaning=found.meaning if found else None,
        day=poll.polling_day,
        nodes=found.links if found else (),
        confidence=found.confidence if found else Decimal(1),
    )


def _votes(poll: Poll, standing: Standing) -> tuple[Decimal, str]:
    counted = votes_of(poll, standing)
    return Decimal(counted), f"{number(counted)} votes"


def _share(poll: Poll, standing: Standing) -> tuple[Decimal, str]:
    value = share_of(poll, standing)
    counted = f" ({number(standing.votes)} of {number(poll.valid)})" if standing.votes and poll.valid else ""
    return value, f"{number(value, 'percent')}{counted}"


def _place(poll: Poll, standing: Standing) -> tuple[Decimal, str]:
    votes_of(poll, standing)
    if standing.rank is None:
        raise UndecidedError(f"no place of {standing.name} on record {when(poll)}")
    return Decimal(standing.rank), f"place {standing.rank} of {len(poll.standings)}"


def _place_from_last(poll: Poll, standing: Standing) -> tuple[Decimal, str]:
    own = votes_of(poll, standing)
    below = sum(1 for other in poll.standings if votes_of(poll, other) < own)
    return Decimal(below + 1), f"place {standing.rank} of {len(poll.standings)}"


def _of_contests(case: Case, noun: str, measured: Callable[[Poll], tuple[int, ...]]) -> tuple[Reading, ...]:
    found = polls_meant(case)
    return tuple(
        Reading(
            Decimal(value),
            f"{earlier.poll.constituency}: {number(value)} {noun} {when(earlier.poll)}",
            (earlier.poll,),
            subject=earlier.poll.iri,
            contest=earlier.poll.iri,
        )
        for earlier in found
        for value in measured(earlier.poll)
    )
