"""The weighing of two candidacies: a sum of base-10 logarithms of odds, each a line that a person can read.

Fellegi and Sunter's model of record linkage (Journal of the American Statistical Association 64, 1969):
every agreement and disagreement multiplies the odds by how much more often it occurs within one person's
candidacies than between two people's. docs/linking.md says where the weights come from.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from math import log10

from graph.linking.names import Name, NameCounts, bearers, compare, read_name
from graph.linking.parties import Shares
from graph.linking.places import Places
from graph.linking.standing import Overlap, Standing
from graph.linking.terms import Term

# A file of few candidacies is taken for a part of a country's: of all UK elections since 2010.
_A_COUNTRYS = 20_000
# Per candidacy, true pairs that all other candidacies make with it (11,000 among the 20,000 of 2010 to 2024).
_TRUE_PAIRS = 1.1
_OTHER_GENDER, _ONE_MEMBER, _OTHER_DC_ID = -2.3, -1.5, -2.5
# Within so many years, the weight of the time between two polls.
_GAPS = ((3, 0.25), (6, 0.05), (10, -0.15), (200, -0.45))
LONGEST_GAP_BONUS = _GAPS[0][1]
_SURE = 4.0  # nothing is surer than 10,000 to 1


@dataclass(frozen=True)
class Evidence:
    """All that speaks for and against one person behind two candidacies."""

    terms: tuple[Term, ...]

    @cached_property
    def weight(self) -> float:
        """The base-10 logarithm of the odds for one person."""
        return math.fsum(term.weight for term in self.terms)

    @property
    def confidence(self) -> float:
        """The probability of one person."""
        return confidence(self.weight)

    def lines(self) -> tuple[str, ...]:
        """The terms as a person reads them."""
        return tuple(map(str, self.terms))


def confidence(weight: float) -> float:
    """The probability that odds of that base-10 logarithm stand for, to four places."""
    odds: float = 10.0 ** min(weight, _SURE)
    return round(odds / (1 + odds), 4)


@cache
def _gap(one: date, other: date) -> Term:
    years = abs((one - other).days) / 365.25
    weight = next(weight for limit, weight in _GAPS if years < limit)
    return Term(weight, f"{years:.0f} years apart" if years >= 1.5 else "about a year apart or less")


@dataclass(slots=True)
class Model:
    """The frequencies and places of the candidacies at hand, and the sum for any two of them."""

    prior: Term
    names: Mapping[str, Name]
    counts: NameCounts
    shares: Shares
    places: Places
    days_with_members: frozenset[object]
    _compared: dict[tuple[Name, Name], tuple[Term, ...] | None] = field(default_factory=dict)

    @classmethod
    def of(cls, standings: list[Standing], overlaps: Iterable[Overlap] = ()) -> "Model":
        """The model of these candidacies."""
        names = {s.key: read_name(s.first_name, s.surname) for s in standings}
        candidacies = max(len(standings), _A_COUNTRYS)
        prior = Term(log10(_TRUE_PAIRS / candidacies), f"any two of {candidacies:,} candidacies")
        return cls(
            prior,
            names,
            NameCounts(bearers((names[s.key], s.polling_day) for s in standings)),
            Shares(standings),
            Places(standings, overlaps),
            frozenset(s.polling_day for s in standings if s.member),
        )

    def weigh(self, one: Standing, other: Standing) -> Evidence | None:
        """The evidence on the two; None where their names have nothing in common, or where one has none."""
        names = self._names(one, other)
        if names is None:
            return None
        others = (_gap(one.polling_day, other.polling_day), self._gender(one, other), *self._ids(one, other))
        party, place = self.shares.compare(one, other), self.places.compare(one, other)
        return Evidence((self.prior, *names, party, place, *(term for term in others if term)))

    def _names(self, one: Standing, other: Standing) -> tuple[Term, ...] | None:
        pair = (self.names[one.key], self.names[other.key])
        if pair not in self._compared:
            self._compared[pair] = compare(*pair, self.counts)
        return self._compared[pair]

    def _gender(self, one: Standing, other: Standing) -> Term | None:
        if {one.gender, other.gender} == {"Female", "Male"}:
            return Term(_OTHER_GENDER, "one is entered as female, one as male")
        return None

    def _ids(self, one: Standing, other: Standing) -> Iterable[Term]:
        # Files that give MNIS ids give them to everybody who ever was a Member, whenever they stood.
        told = {one.polling_day, other.polling_day} <= self.days_with_members
        if told and (one.member is None) != (other.member is None):
            yield Term(_ONE_MEMBER, "only one has a Member's MNIS id")
        numbers = [dict(standing.ids).get("dc") for standing in (one, other)]
        if all(numbers) and numbers[0] != numbers[1]:
            yield Term(_OTHER_DC_ID, f"different Democracy Club ids: {numbers[0]}, {numbers[1]}")
