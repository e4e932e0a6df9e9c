"""Judges of changes in votes and in shares, counted from the same person, the same party or an estimate."""

from collections.abc import Callable
from decimal import Decimal

from graph.polls import Poll, Standing
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.polls import Earlier, earlier_polls, polls_meant
from graph.verdicts.standings import Counterpart, counterparts, subject_here, valid_votes, votes_of
from graph.verdicts.votes import share_of, subject_iri
from graph.verdicts.wording import difference, number, when, who

_HUNDRED = Decimal(100)
# Somebody subtracts one rounded share from another.
_TERMS = 2


def votes_change(case: Case) -> tuple[Reading, ...]:
    """The later votes less the earlier ones, or that difference in per cent of the earlier ones."""
    if case.figure.subject.kind == "contest":
        return _of_contests(case)
    return _changes(case, lambda poll, standing: Decimal(votes_of(poll, standing)), terms=1)


def share_change(case: Case) -> tuple[Reading, ...]:
    """The later share less the earlier one in points, or that difference in per cent of the earlier one."""
    return _changes(case, share_of, terms=_TERMS)


def change(case: Case, later: Decimal, earlier: Decimal) -> tuple[Decimal, str]:
    """The change in the figure's unit, and its arithmetic; UndecidedError where it is relative to nothing."""
    if case.figure.unit != "percent":
        return later - earlier, difference(later, earlier, case.figure.unit)
    if not earlier:
        raise UndecidedError("no change can be relative to nothing")
    value = _HUNDRED * (later - earlier) / earlier
    shown = f"({number(later)} − {number(earlier)}) / {number(earlier)} = {number(value, 'percent')}"
    return value, shown


def basis_note(earlier: Earlier) -> str:
    """What must be known of the poll that is counted from, such as that nobody ever voted in it."""
    notes = {
        "notional": "; no such contest took place",
        "unchanged": "; boundaries unchanged",
        "changed": f", {earlier.poll.constituency} on other boundaries",
        "elsewhere": f", {earlier.poll.constituency}",
    }
    return notes.get(earlier.basis, "")


def _changes(case: Case, measured: Callable[[Poll, Standing], Decimal], *, terms: int) -> tuple[Reading, ...]:
    if case.figure.baseline_kind == "national":
        raise UndecidedError("no national count of votes on record")
    poll, now = _now(case)
    later = measured(poll, now)
    readings = []
    for found in counterparts(case, earlier_polls(case, poll, case.figure.baseline), now):
        value, shown = change(case, later, measured(found.earlier.poll, found.standing))
        whole = (poll, found.earlier.poll) if terms == _TERMS else ()
        readings.append(
            Reading(
                value,
                f"{shown}, counted from {_from(found)}",
                (now, found.standing, *whole),
                subject=subject_iri(case, now),
                contest=poll.iri,
                baseline=found.standing.iri,
                baseline_kind=found.kind,
                meaning=found.meaning,
                day=found.earlier.poll.polling_day,
                comparable=found.earlier.is_comparable,
                terms=terms,
                nodes=found.links,
                confidence=found.confidence,
            )
        )
    return tuple(readings)


def _now(case: Case) -> tuple[Poll, Standing]:
    """The poll and the result at the later end of the change."""
    later = polls_meant(case)
    if case.figure.occasion is None:
        return later[0].poll, subject_here(case)
    found = counterparts(case, later)[0]
    return found.earlier.poll, found.standing


def _from(found: Counterpart) -> str:
    same = "same person" if found.is_person else "same party"
    whose = who(found.standing) + ("" if found.earlier.poll.notional else f", {same},")
    return f"{whose} {when(found.earlier.poll)}{basis_note(found.earlier)}"


def _of_contests(case: Case) -> tuple[Reading, ...]:
    """The change in the valid votes of the whole contest."""
    poll = polls_meant(case)[0].poll
    readings = []
    for earlier in earlier_polls(case, poll, case.figure.baseline):
        value, shown = change(case, Decimal(valid_votes(poll)), Decimal(valid_votes(earlier.poll)))
        readings.append(
            between_polls(
                value,
                f"{shown} valid votes, counted from those {when(earlier.poll)}{basis_note(earlier)}",
                poll,
                earlier,
            )
        )
    return tuple(readings)


def between_polls(value: Decimal, shown: str, poll: Poll, earlier: Earlier, terms: int = 1) -> Reading:
    """A reading of a change in what a poll as a whole came to."""
    return Reading(
        value,
        shown,
        (poll, earlier.poll),
        subject=poll.iri,
        contest=poll.iri,
        baseline=earlier.poll.iri,
        baseline_kind="notional" if earlier.poll.notional else "previous-poll",
        comparable=earlier.is_comparable,
        terms=terms,
    )
