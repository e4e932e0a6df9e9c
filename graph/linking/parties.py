"""What the parties of two candidacies say of their being one person's."""

from collections import Counter
from collections.abc import Iterable
from math import log10

from graph.linking.standing import Standing
from graph.linking.terms import Term

# Parties between which people move more easily than between others, by the keys of the enduring parties.
_KINDRED = (
    "ukip reform-uk british-national-party english-democrats heritage-party national-front britain-first "
    "social-democratic-party freedom-alliance",
    "trade-unionist-and-socialist-coalition socialist-labour-party workers-party-of-britain respect-party",
    "scottish-national-party alba-party",
    "green-party scottish-greens green-party-northern-ireland",
    "christian-peoples-alliance christian-party",
)
_KIN = {party: number for number, parties in enumerate(_KINDRED) for party in parties.split()}
_MAJOR = frozenset(("conservative", "labour", "liberal-democrats"))
# Measured without identifiers on names that hardly two people have (docs/linking.md).
MOST_OF_A_PARTY, BOTH_INDEPENDENT = 1.9, 0.5
KINDRED, TO_OR_FROM_INDEPENDENT, SMALL, SMALL_AND_MAJOR, MAJOR = -0.2, -0.65, -1.0, -1.5, -1.7


class Shares:
    """How large each party is among all candidacies."""

    def __init__(self, standings: Iterable[Standing]) -> None:
        self._count = Counter(standing.party for standing in standings)
        self._total = self._count.total()
        self._same = {
            party: min(MOST_OF_A_PARTY, log10(self._total / count)) for party, count in self._count.items()
        } | {None: BOTH_INDEPENDENT}
        self._terms: dict[tuple[str | None, str | None], Term] = {}

    def of_same(self, party: str | None) -> float:
        """The weight of two candidacies for this party: a small party is rarely shared by chance."""
        return self._same[party]

    def of_switch(self, party: str | None) -> float:
        """The most that two candidacies can weigh of which one is for this party and one for another."""
        return KINDRED if party in _KIN else TO_OR_FROM_INDEPENDENT

    def compare(self, one: Standing, other: Standing) -> Term:
        """What the two parties say."""
        pair = (one.party, other.party)
        if pair not in self._terms:
            self._terms[pair] = self._of_pair(one, other)
        return self._terms[pair]

    def _of_pair(self, one: Standing, other: Standing) -> Term:
        if one.party is None and other.party is None:
            return Term(BOTH_INDEPENDENT, "both without a party")
        if one.party == other.party:
            weight = self.of_same(one.party)
            return Term(weight, f"same party {one.party_name}: {self._count[one.party] / self._total:.1%}")
        return Term(_of_switch(one.party, other.party), f"{one.party_name} and {other.party_name}")


def _of_switch(one: str | None, other: str | None) -> float:
    if one is None or other is None:
        return TO_OR_FROM_INDEPENDENT
    if _KIN.get(one, -1) == _KIN.get(other):
        return KINDRED
    major = len({one, other} & _MAJOR)
    return (SMALL, SMALL_AND_MAJOR, MAJOR)[major]
