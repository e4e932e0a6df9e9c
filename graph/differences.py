"""Where files disagree: with one another, or with the sums of their own rows.

Both values are kept and shown; what is in dispute gets no verdict.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from graph.ids import slug
from graph.reconcile import Contest, Place
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
        for said, place in standing.later:
            for what in ("votes", "elected"):
                mine, theirs = getattr(standing.said, what), getattr(said, what)
                if mine is not None and theirs is not None and mine != theirs:
                    yield Difference(
                        standing.key, False, what, str(mine), standing.places[0], str(theirs), place
                    )
    yield from _between_totals(contest)
    if contest.counted:
        for total, place in contest.totals:
            yield from _with_the_count(contest, total, place)
        yield from _shares(contest)


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
        stated = f"{total.winner_first_name} {total.winner_surname}"
        yield Difference(contest.key, True, "winner", winner.name, None, stated, place)
    by_party: dict[str, int] = defaultdict(int)
    for standing in contest.standings:
        by_party[standing.said.party.abbreviation or ""] += standing.said.votes or 0
    for abbreviation, votes in total.party_votes:
        if abbreviation in by_party and by_party[abbreviation] != votes:
            what = f"votes of {abbreviation}"
            yield Difference(contest.key, True, what, str(by_party[abbreviation]), None, str(votes), place)


def _shares(contest: Contest) -> Iterator[Difference]:
    totals = {contest.votes_cast, contest.valid_votes} - {None, 0}
    for standing in contest.standings:
        said, votes = standing.said.share, standing.said.votes or 0
        if said is not None and all(
            abs(said - Decimal(votes) / total) > _tolerance(said) for total in totals if total
        ):
            worked_out = str(round(Decimal(votes) / (contest.valid_votes or 1), 6))
            yield Difference(standing.key, False, "share", worked_out, None, str(said), standing.places[0])


def _words(field_name: str) -> str:
    return field_name.replace("_", " ")
