"""Where two candidacies are, seen from one another: in one seat, in seats near one another, or elsewhere.

Boundaries change: a seat goes on in those that took its ground. Seats are neighbours where parts of both
went into one, or came out of one.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from math import log10

from graph.linking.standing import Overlap, Standing
from graph.linking.terms import Term

# Weights in a country of so many seats; measured without identifiers on names that hardly two people
# have (docs/linking.md), but for those without overlaps or regions to go by, which are chosen.
_SEATS = 650
SAME_SEAT, LEAST_OVERLAP, WHOLE_OVERLAP, NEIGHBOUR, SAME_NAME = 2.4, 1.2, 2.4, 0.9, 1.8
SAME_REGION, ELSEWHERE, NOT_KNOWN = 0.15, -0.8, -0.65


class Places:
    """How seats lie to one another."""

    def __init__(self, standings: Iterable[Standing], overlaps: Iterable[Overlap]) -> None:
        polled: dict[object, set[str]] = defaultdict(set)
        for standing in standings:
            polled[standing.polling_day].add(standing.seat)
        # To be of one seat by chance is the rarer, the more seats there are.
        self.more = log10(max(_SEATS, *map(len, polled.values())) / _SEATS) if polled else 0.0
        self._shares: dict[tuple[str, str], float] = {}
        self._later: dict[str, set[str]] = defaultdict(set)
        self._earlier: dict[str, set[str]] = defaultdict(set)
        for overlap in overlaps:
            self._shares[overlap.old, overlap.new] = overlap.share
            self._later[overlap.old].add(overlap.new)
            self._earlier[overlap.new].add(overlap.old)
        # The later seats on ground of each seat, or of those that it was made from.
        self._around = {
            **{new: set().union(*map(self._later.__getitem__, old)) for new, old in self._earlier.items()},
            **self._later,
        }

    def grounds(self, standing: Standing) -> Iterable[str]:
        """Keys that two candidacies share where their seats are one, overlap, or went into one."""
        seat = standing.seat
        if seat in self._later:
            return self._later[seat]
        return (seat,) if seat in self._earlier else (seat, f"~{standing.seat_name}")

    def compare(self, one: Standing, other: Standing) -> Term:
        """What the two places say of their being one person's."""
        near = self._near(one, other)
        if near is not None:
            return near
        return _far(one.region, other.region)

    def _near(self, one: Standing, other: Standing) -> Term | None:
        if one.seat == other.seat:
            return Term(SAME_SEAT + self.more, f"same seat {one.seat_name}")
        pair = (one.seat, other.seat)
        share = self._shares.get(pair, self._shares.get(pair[::-1]))
        if share is not None:
            weight = LEAST_OVERLAP + (WHOLE_OVERLAP - LEAST_OVERLAP) * share
            between = f"{one.seat_name} and {other.seat_name}"
            return Term(weight + self.more, f"seats that overlap by {share:.0%}: {between}")
        if self._neighbours(*pair):
            what = f"neighbouring seats: {one.seat_name}, {other.seat_name}"
            return Term(NEIGHBOUR + self.more, what)
        if one.seat_name == other.seat_name and self._around.keys().isdisjoint(pair):
            return Term(SAME_NAME + self.more, f"seats called {one.seat_name}, on other boundaries")
        return None

    def _neighbours(self, one: str, other: str) -> bool:
        if one in self._earlier and other in self._earlier:
            return not self._earlier[one].isdisjoint(self._earlier[other])
        return not self._around.get(one, set()).isdisjoint(self._around.get(other, ()))


@cache
def _far(one: str | None, other: str | None) -> Term:
    if one is None or other is None:
        return Term(NOT_KNOWN, "another seat, of a region that is not told")
    if one == other:
        return Term(SAME_REGION, f"another seat of the same region, {one}")
    return Term(ELSEWHERE, f"another region: {one}, {other}")
