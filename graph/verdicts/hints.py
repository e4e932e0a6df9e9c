"""What a contradicted figure may be instead: another official number of the same poll."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain

from graph.official import Official
from graph.polls import Poll, Standing
from graph.verdicts.cases import Case, Reading
from graph.verdicts.wording import difference, number, when

# Smaller numbers, and whole percentages, equal too much by chance unless they are the subject's own.
_TELLING = 100
_HUNDRED = Decimal(100)


def hint(case: Case, reading: Reading) -> str:
    """`that is the majority in 2017`, `86 is the change of A: 9,925 − 9,839`; empty where nothing is."""
    if case.figure.unit not in ("votes", "people", "percent", "points"):
        return ""
    keys = dict.fromkeys((case.figure.contest or "", reading.contest or ""))
    polls = [poll for key in keys if key and (poll := case.official.poll(key))]
    own = [result for result in reading.rests_on if isinstance(result, Standing)]
    percent = case.figure.unit in ("percent", "points")
    is_precise = percent and case.figure.value != case.figure.value.to_integral_value()
    for poll in polls:
        found = chain.from_iterable(
            (_rates if percent else _counts)(case.official, poll, standing)
            for standing in sorted(poll.standings, key=lambda s: not _is_own(s, own))
        )
        totals = _rates_of_poll(poll) if percent else _counts_of_poll(poll)
        for value, text, whose in chain(found, ((*total, None) for total in totals)):
            telling = whose is None or _is_own(whose, own) or abs(value) >= _TELLING or is_precise
            if telling and value != reading.official and _is_stated(case.figure.value, value):
                return text
    return ""


def _is_own(standing: Standing, own: Sequence[Standing]) -> bool:
    """True of the result that the figure is of, and of the same party's in the other poll."""
    return any(standing.iri == o.iri or (o.party and standing.party == o.party) for o in own)


def _is_stated(stated: Decimal, value: Decimal) -> bool:
    exponent = Decimal(1).scaleb(min(0, int(stated.as_tuple().exponent)))
    return abs(stated) == abs(value.quantize(exponent, ROUND_HALF_UP))


def _counts(official: Official, poll: Poll, standing: Standing) -> Iterator[tuple[Decimal, str, Standing]]:
    if standing.votes is None:
        return
    votes = Decimal(standing.votes)
    yield votes, f"that is the vote of {standing.name} {when(poll)}", standing
    if before := _before(official, poll, standing):
        earlier, then = before
        if then.votes is not None:
            value = votes - then.votes
            shown = difference(votes, then.votes)
            yield value, f"{number(abs(value))} is the change of {standing.name}: {shown}", standing
            yield Decimal(then.votes), f"that is the vote of {then.name} {when(earlier)}", standing


def _rates(official: Official, poll: Poll, standing: Standing) -> Iterator[tuple[Decimal, str, Standing]]:
    if standing.share is None:
        return
    share = standing.share * _HUNDRED
    yield share, f"that is the share of {standing.name} {when(poll)}", standing
    if (before := _before(official, poll, standing)) and before[1].share is not None:
        then = before[1].share * _HUNDRED
        yield share - then, f"that is the change in the share of {standing.name}", standing
        yield then, f"that is the share of {before[1].name} {when(before[0])}", standing


def _counts_of_poll(poll: Poll) -> Iterator[tuple[Decimal, str]]:
    totals = {"majority": poll.majority, "electorate": poll.electorate, "number of valid votes": poll.valid}
    for name, value in totals.items():
        if value is not None:
            yield Decimal(value), f"that is the {name} {when(poll)}"


def _rates_of_poll(poll: Poll) -> Iterator[tuple[Decimal, str]]:
    if poll.valid and poll.majority is not None:
        yield _HUNDRED * poll.majority / poll.valid, f"that is the majority in per cent {when(poll)}"
    if poll.valid and poll.electorate:
        yield _HUNDRED * poll.valid / poll.electorate, f"that is the turnout {when(poll)}"


def _before(official: Official, poll: Poll, standing: Standing) -> tuple[Poll, Standing] | None:
    """The party's result in the poll that this one follows."""
    earlier = official.poll(poll.previous) if poll.previous and standing.party else None
    found = [s for s in earlier.standings if s.party == standing.party] if earlier else []
    return (earlier, found[0]) if earlier and len(found) == 1 else None
