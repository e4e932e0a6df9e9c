"""Judge of swings."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from graph.polls import Poll, Standing
from graph.verdicts.cases import Case, Reading, UndecidedError
from graph.verdicts.changes import basis_note
from graph.verdicts.majorities import top_two
from graph.verdicts.polls import Earlier, earlier_polls, polls_meant
from graph.verdicts.standings import standing_in
from graph.verdicts.tolerances import fit
from graph.verdicts.votes import share_of
from graph.verdicts.wording import number, when, who

# Half the sum of two changes, each of two rounded shares.
_TERMS = 2


def swing(case: Case) -> tuple[Reading, ...]:
    """Half of what one party gained and the other lost, in points of the share of the vote (Butler's swing).

    Where the words do not name both, it is right if it is right for any pair; if for none, it is judged by
    the first two only where the words leave no other pair, else UndecidedError.
    """
    poll = polls_meant(case)[0].poll
    earlier = earlier_polls(case, poll, case.figure.baseline)
    plain = [r for one in earlier for r in _between(case, poll, one, _plain_pairs(case, poll))]
    if case.figure.against is not None:
        if not plain:
            raise UndecidedError("one of the two did not stand in both polls")
        return tuple(plain)
    others = [r for one in earlier for r in _between(case, poll, one, _all_pairs(case, poll))]
    right = [r for r in others if fit(case.figure, r.official, r.terms) != "contradicted"]
    if not right and not plain:
        raise UndecidedError("the words do not say between which parties")
    return tuple(right or plain)


def _plain_pairs(case: Case, poll: Poll) -> list[tuple[Standing, Standing]]:
    """The pair that the words name, the gaining one first; the first two where they leave it to them."""
    subject = standing_in(poll, case.figure.subject)
    if case.figure.against is not None:
        other = standing_in(poll, case.figure.against)
        return [(subject, other)] if subject and other else []
    first, second = top_two(poll)
    if subject is None or subject is first:
        return [(first, second), (second, first)] if subject is None else [(first, second)]
    return [(second, first)] if subject is second else []


def _all_pairs(case: Case, poll: Poll) -> list[tuple[Standing, Standing]]:
    subject = standing_in(poll, case.figure.subject)
    return [pair for pair in permutations(poll.standings, 2) if subject is None or pair[0] is subject]


def _between(
    case: Case, poll: Poll, earlier: Earlier, pairs: list[tuple[Standing, Standing]]
) -> Iterator[Reading]:
    for one, other in pairs:
        before, other_before = _before(earlier.poll, one), _before(earlier.poll, other)
        if before is None or other_before is None:
            continue
        gain = share_of(poll, one) - before.share
        loss = other_before.share - share_of(poll, other)
        value = (gain + loss) / 2
        yield Reading(
            value,
            f"({number(gain)} + {number(loss)}) / 2 = {number(value, 'points')}"
            f" from {who(other)} to {who(one)}, counted from the shares {when(earlier.poll)}"
            f"{before.note}{other_before.note}{basis_note(earlier)}",
            (one, other, *before.used, *other_before.used, poll, earlier.poll),
            subject=one.iri,
            contest=poll.iri,
            baseline=earlier.poll.iri,
            baseline_kind="notional" if earlier.poll.notional else "previous-poll",
            comparable=earlier.is_comparable,
            terms=_TERMS,
        )


@dataclass(frozen=True, slots=True)
class _Before:
    """A party's share in the poll before, in per cent: none of the votes where it did not stand."""

    share: Decimal
    used: tuple[Standing, ...]
    note: str = ""


def _before(poll: Poll, standing: Standing) -> _Before | None:
    """None where it cannot be told: without a party, or where the party had several candidates."""
    if standing.party is None:
        return None
    found = [s for s in poll.standings if s.party == standing.party]
    if not found:
        return _Before(Decimal(0), (), f", when {standing.as_stood} did not stand")
    return _Before(share_of(poll, found[0]), (found[0],)) if len(found) == 1 else None
