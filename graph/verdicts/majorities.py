"""Judges of majorities and of changes in them."""

from decimal import Decimal

from graph.polls import Poll, Standing
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.changes import basis_note, between_polls, change
from graph.verdicts.polls import earlier_polls, polls_meant
from graph.verdicts.standings import standing_in, total, valid_votes, votes_of
from graph.verdicts.tolerances import fit
from graph.verdicts.wording import difference, number, when, who

_HUNDRED = Decimal(100)


def majority(case: Case) -> tuple[Reading, ...]:
    """The winner's votes less the runner-up's, in votes or in per cent of the valid votes.

    For somebody who did not win, it is what was short of winning, as a negative number. UndecidedError where
    it is another's than that of a person who did not stand.
    """
    polls = [earlier.poll for earlier in polls_meant(case)]
    readings = tuple(_majority(case, poll) for poll in polls)
    subject = case.figure.subject
    if subject.kind == "person" and not any(standing_in(poll, subject) for poll in polls):
        readings = tuple(r for r in readings if fit(case.figure, r.official) != "contradicted")
        if not readings:
            raise UndecidedError(f"no {subject.name} stood in {polls[0].constituency} {when(polls[0])}")
    if all(poll.notional for poll in polls):
        # A majority that was won is one of the seat as it was then, which had another name.
        readings = tuple(r for r in readings if fit(case.figure, r.official) != "contradicted")
        if not readings:
            raise UndecidedError(
                f"boundaries changed: no such poll of {polls[0].constituency}", "not-comparable"
            )
    return readings


def majority_change(case: Case) -> tuple[Reading, ...]:
    """The later majority less the earlier one, or that difference in per cent of the earlier one."""
    poll = polls_meant(case)[0].poll
    later = _margin(poll)
    readings = []
    for earlier in earlier_polls(case, poll, case.figure.baseline):
        value, shown = change(case, Decimal(later), Decimal(_margin(earlier.poll)))
        readings.append(
            between_polls(
                value,
                f"{shown}, counted from the majority {when(earlier.poll)}{basis_note(earlier)}",
                poll,
                earlier,
            )
        )
    return tuple(readings)


def top_two(poll: Poll) -> tuple[Standing, Standing]:
    """The two with the most votes; UndecidedError where fewer stood or a count is in dispute."""
    ordered = sorted(poll.standings, key=lambda standing: -votes_of(poll, standing))
    if len(ordered) < 2:
        raise UndecidedError(f"fewer than two stood in {poll.constituency} {when(poll)}")
    return ordered[0], ordered[1]


def _margin(poll: Poll) -> int:
    return total(poll, "majority", poll.majority)


def _majority(case: Case, poll: Poll) -> Reading:
    first, second = top_two(poll)
    subject = standing_in(poll, case.figure.subject) if case.figure.subject.kind != "contest" else None
    over = standing_in(poll, case.figure.against) if case.figure.against else None
    if case.figure.occasion is None and subject and (over or subject is not (poll.winner or first)):
        used = (subject, over or first)
        ahead, behind = (votes_of(poll, one) for one in used)
        value = Decimal(ahead - behind)
        shown = f"{difference(ahead, behind)}, {who(used[0])} over {who(used[1])} {when(poll)}"
    else:
        value = Decimal(_margin(poll))
        shown = (
            f"{difference(votes_of(poll, first), votes_of(poll, second))}, the majority of {who(first)} over"
        )
        shown, used = f"{shown} {who(second)} {when(poll)}", (first, second)
    if case.figure.unit in ("percent", "points"):
        value = _HUNDRED * value / valid_votes(poll)
        shown += f", {number(value, 'percent')} of {number(valid_votes(poll))}"
    return Reading(value, shown, (*used, poll), subject=poll.iri, contest=poll.iri)
