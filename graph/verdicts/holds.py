"""Judges of seats held and gained."""

import re
from decimal import Decimal

from graph.polls import Poll, Standing
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.changes import basis_note
from graph.verdicts.polls import Earlier, earlier_polls, polls_meant
from graph.verdicts.standings import standing_in
from graph.verdicts.wording import when, who

# `Labour holds the seat` may only say that it has it now.
_HAS_NOW = re.compile(r"\bholds\b", re.IGNORECASE)


def held(case: Case) -> tuple[Reading, ...]:
    """1 where the party, or the person, won again; else 0."""
    return _judged(case, gain=False)


def gained(case: Case) -> tuple[Reading, ...]:
    """1 where the winner's party had not won before; else 0."""
    return _judged(case, gain=True)


def _judged(case: Case, *, gain: bool) -> tuple[Reading, ...]:
    poll = polls_meant(case)[0].poll
    winner = _winner(poll)
    if not _is_winners(case, poll, winner):
        shown = f"{who(winner)} won {poll.constituency} {when(poll)}"
        return (Reading(Decimal(0), shown, (winner, poll), poll.iri, poll.iri),)
    earlier = earlier_polls(case, poll, case.figure.baseline)
    found = tuple(_against(case, poll, winner, one, gain=gain) for one in earlier)
    if gain or not _HAS_NOW.search(case.figure.exact):
        return found
    shown = f"{who(winner)} won {poll.constituency} {when(poll)}"
    return (*found, Reading(Decimal(1), shown, (winner, poll), winner.iri, poll.iri))


def _against(case: Case, poll: Poll, winner: Standing, earlier: Earlier, *, gain: bool) -> Reading:
    before = _winner(earlier.poll)
    same_person = winner.person is not None and winner.person == before.person
    again = _is_same_party(winner, before) or (same_person and winner.party is None and before.party is None)
    by_person = not (gain or again) and same_person and case.figure.subject.kind in ("candidacy", "person")
    again = again or by_person
    happened = again != gain
    shown = (
        f"{who(before)} won {when(earlier.poll)}{basis_note(earlier)}, {who(winner)} {when(poll)}:"
        f" {'held' if again else f'gained from {before.as_stood}'}"
    )
    from_whom = standing_in(earlier.poll, case.figure.against) if case.figure.against else None
    if gain and from_whom and from_whom is not before:
        happened = False
    return Reading(
        Decimal(happened),
        shown,
        (before, earlier.poll, winner, poll),
        subject=poll.iri if case.figure.subject.kind == "contest" else winner.iri,
        contest=poll.iri,
        baseline=earlier.poll.iri,
        baseline_kind="notional" if earlier.poll.notional else "previous-poll",
        comparable=earlier.is_comparable,
        nodes=case.official.links_between(before, winner) if by_person else (),
        confidence=min(before.confidence, winner.confidence) if by_person else Decimal(1),
    )


def _winner(poll: Poll) -> Standing:
    if poll.winner is None or "elected" in poll.winner.disputed:
        raise UndecidedError(f"no one winner of {poll.constituency} on record {when(poll)}")
    return poll.winner


def _is_same_party(one: Standing, other: Standing) -> bool:
    if one.party is None and other.party is None:
        return "speaker" in one.as_stood.casefold() and "speaker" in other.as_stood.casefold()
    return one.party == other.party


def _is_winners(case: Case, poll: Poll, winner: Standing) -> bool:
    """True where the subject is the contest itself, the winner or the winner's party.

    UndecidedError where nobody of the name stood there: the name may be written otherwise.
    """
    subject = case.figure.subject
    if subject.kind in ("contest", "election"):
        return True
    standing = standing_in(poll, subject)
    if standing is None:
        raise UndecidedError(f"no {subject.name} stood in {poll.constituency} {when(poll)}")
    return standing.iri == winner.iri
