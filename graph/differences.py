"""Where files disagree: with one another, or with the sums of their own rows.

Both values are kept and shown; what is in dispute gets no verdict.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph.ids import slug
from graph.reconcile import Contest, Place, Standing
from graph.records import ContestResult

# Shares are printed to six places, in some files to five or four.
SHARE_TOLERANCE = Decimal("0.000002")


def _tolerance(share: Decimal) -> Decimal:
    """What rounding explains: half a unit of the last place printed."""
    exponent = share.as_tuple().exponent
    return max(SHARE_TOLERANCE, Decimal((0, (5,), int(exponent) - 1)))


@dataclass(frozen=True, slots=True)
class Difference:
    """Two statements of one value that differ; without a place, it was worked out from the votes."""

    concerns: str
    of_contest: bool
    what: str
    first: str
    first_place: Place | None
    second: str
    second_place: Place | None


def differences(contest: Contest) -> Iterator[Difference]:
    """All that the files of one contest disagree on, among themselves and with the sums."""
    for standing in contest.standings:
        yield from _between_rows(standing)
    yield from _between_totals(contest)
    if contest.counted:
        for total, place in contest.totals:
            yield from _with_the_count(contest, total, place)
        yield from _shares(contest)


def _between_rows(standing: Standing) -> Iterator[Difference]:
    """Votes that files count differently, and winners that are none by the votes."""
    yield from _between_values(standing, "votes", [(said.votes, place) for said, place in standing.rows])
    elected: list[tuple[bool | None, Place | None]] = [(said.elected, place) for said, place in standing.rows]
    if standing.rank is not None:
        elected.insert(0, (standing.elected, None))
    yield from _between_values(standing, "elected", elected)


def _between_values(
    standing: Standing, what: str, values: Sequence[tuple[int | None, Place | None]]
) -> Iterator[Difference]:
    stated = [(str(value).lower(), place) for value, place in values if value is not None]
    for value, place in stated[1:]:
        if value != stated[0][0]:
            yield Difference(standing.key, False, what, *stated[0], value, place)


def _between_totals(contest: Contest) -> Iterator[Difference]:
    for total, place in contest.totals[1:]:
        first, first_place = contest.totals[0]
        for what in ("electorate", "valid_votes", "invalid_votes", "majority"):
            mine, theirs = getattr(first, what), getattr(total, what)
            if mine is not None and theirs is not None and mine != theirs:
                yield Difference(contest.key, True, _words(what), str(mine), first_place, str(theirs), place)


def _with_the_count(contest: Contest, total: ContestResult, place: Place) -> Iterator[Difference]:
    counted: dict[str, object] = {"valid_votes": contest.votes_cast, "majority": contest.majority}
    for what, value in counted.items():
        stated = getattr(total, what)
        if stated is not None and stated != value:
            yield Difference(contest.key, True, _words(what), str(value), None, str(stated), place)
    winner = next((s.said for s in contest.standings if s.elected), None)
    if winner and total.winner_surname and slug(total.winner_surname) != slug(winner.surname):
        stated = f"{total.winner_first_name or ''} {total.winner_surname}".strip()
        yield Difference(contest.key, True, "winner", winner.name, None, stated, place)
    by_party: dict[str, int] = defaultdict(int)
    for standing in contest.standings:
        by_party[standing.said.party.abbreviation or ""] += standing.votes or 0
    for abbreviation, votes in total.party_votes:
        if abbreviation in by_party and by_party[abbreviation] != votes:
            what = f"votes of {abbreviation}"
            yield Difference(contest.key, True, what, str(by_party[abbreviation]), None, str(votes), place)


def _shares(contest: Contest) -> Iterator[Difference]:
    totals = [total for total in {contest.votes_cast, contest.valid_votes} if total]
    if not totals:
        return
    for standing in contest.standings:
        votes = standing.votes or 0
        for said, place in standing.rows:
            if said.share is not None and all(_apart(said.share, votes, total) for total in totals):
                worked_out = str(round(Decimal(votes) / (contest.valid_votes or 1), 6))
                yield Difference(standing.key, False, "share", worked_out, None, str(said.share), place)


def _apart(share: Decimal, votes: int, total: int) -> bool:
    return abs(share - Decimal(votes) / total) > _tolerance(share)


def _words(field_name: str) -> str:
    return field_name.replace("_", " ")
