"""Which pairs of candidacies are worth weighing: those that could come to even odds, and no others.

A candidacy is filed under every word or two of its name that another could share with it, and is held
against the others there. Where many share a name, it says too little by itself: then only those of one party
or of one ground are held against one another. So a candidacy meets hardly more than one stranger for each of
its headings, and the work grows with the number of candidacies, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence, Set
from functools import cache
from itertools import combinations

from graph.linking import names as weights
from graph.linking.evidence import LONGEST_GAP_BONUS, Model
from graph.linking.names import Name, canonical
from graph.linking.places import ELSEWHERE, SAME_REGION, SAME_SEAT
from graph.linking.standing import Standing

# So many under one heading are all held against one another.
_FEW = 6
# So many of one name and one party, or one ground, tell nothing: ten thousand identical names stay that many.
_MANY = 200


class _Bounds:
    """The most that two candidacies can weigh, beyond their names."""

    def __init__(self, standings: Sequence[Standing], model: Model) -> None:
        self.standings = standings
        self.shares = model.shares
        least = model.prior.weight + LONGEST_GAP_BONUS
        self.elsewhere = least + SAME_REGION
        self.here = least + SAME_SEAT + model.places.more
        self.grounds = [frozenset(model.places.grounds(standing)) for standing in standings]

    def alone(self, index: int) -> float:
        """The most with any other at all."""
        shares, party = self.shares, self.standings[index].party
        return self.here + max(shares.of_same(party), shares.of_switch(party))

    def of_two(self, one: int, other: int) -> float:
        """The most of these two."""
        mine, theirs = self.standings[one], self.standings[other]
        shares, party = self.shares, mine.party
        weight = shares.of_same(party) if party == theirs.party else shares.of_switch(party)
        if not self.grounds[one].isdisjoint(self.grounds[other]):
            return weight + self.here
        near = mine.region == theirs.region or mine.region is None or theirs.region is None
        return weight + self.elsewhere + (0 if near else ELSEWHERE - SAME_REGION)


def pairs(standings: Sequence[Standing], model: Model) -> set[tuple[int, int]]:
    """The indices of pairs that stood on different days and could come to even odds.

    The candidacies come in order of time, so that those next to one another under a heading are nearest.
    """
    bounds = _Bounds(standings, model)
    found: set[tuple[int, int]] = set()
    for held in _filed(standings, model, bounds).values():
        for (other, of_other), (one, of_one) in _facing(held, bounds):
            if (
                max(of_one, of_other) + bounds.of_two(one, other) >= 0
                and standings[one].polling_day != standings[other].polling_day
            ):
                found.add((other, one))
    return found


# The index of a candidacy, and the most that the heading weighs for it.
_Entry = tuple[int, float]


def _filed(standings: Sequence[Standing], model: Model, bounds: _Bounds) -> dict[str, list[_Entry]]:
    """The candidacies under each heading that several share and that could bring them to even odds."""
    names = Counter(model.names.values())
    initials = {
        f"{forename}. {name.family}" for name in names for forename in name.given if len(forename) == 1
    }
    of_name = {name: _headings(name, model, initials) for name in names}
    shared: Counter[str] = Counter()
    for name, times in names.items():
        for heading in of_name[name]:
            shared[heading] += times
    filed: dict[str, list[_Entry]] = defaultdict(list)
    for index, standing in enumerate(standings):
        needed = -bounds.alone(index)
        for heading, weight in of_name[model.names[standing.key]].items():
            if weight >= needed and shared[heading] > 1:
                filed[heading].append((index, weight))
    return filed


def _facing(held: Sequence[_Entry], bounds: _Bounds) -> Iterator[tuple[_Entry, _Entry]]:
    """The pairs under one heading, of many only those of one party or of one ground."""
    if len(held) <= _FEW:
        yield from combinations(held, 2)
        return
    groups: dict[Hashable, list[_Entry]] = defaultdict(list)
    for entry in held:
        index, weight = entry
        party = bounds.standings[index].party
        if weight + bounds.elsewhere + bounds.shares.of_switch(party) >= 0:
            groups["all"].append(entry)
        elif weight + bounds.elsewhere + bounds.shares.of_same(party) >= 0:
            groups["party", party].append(entry)
        for ground in bounds.grounds[index]:
            groups[ground].append(entry)
    for group in groups.values():
        if len(group) <= _MANY:
            yield from combinations(group, 2)


def _headings(name: Name, model: Model, initials: Set[str]) -> dict[str, float]:
    """Everything that another name may have in common with this one, with the most that it can weigh."""
    counts = model.counts
    found: dict[str, float] = {}
    surnames = {name.family, *name.parts}
    for forename in name.given:
        given = counts.of_given(forename)
        for form in canonical(forename):
            for surname in surnames:
                found[_both(form, surname)] = given + counts.of_family(surname)
        spelling = given + counts.of_family(name.family)
        found[f"{forename} ~{_skeleton(name.family)}"] = spelling + weights.SURNAME_SPELLING
        found[f"{forename[:2]}… {name.family}"] = spelling + weights.SHORT_FORM
        if f"{forename[0]}. {name.family}" in initials:
            found[f"{forename[0]}. {name.family}"] = counts.of_family(name.family) + weights.INITIAL
        found[f"{forename} *"] = given + weights.OTHER_SURNAME
    for surname in surnames:
        found[f"* {surname}"] = counts.of_family(surname) + weights.OTHER_FORENAME
    for one, other in combinations(name.words, 2):
        found.setdefault(_both(one, other), counts.of_word(one) + counts.of_word(other))
    return found


def _both(one: str, other: str) -> str:
    return f"{one} {other}" if one < other else f"{other} {one}"


@cache
def _skeleton(surname: str) -> str:
    """The first letter and the consonants in order of the alphabet: alike for most slips of the pen."""
    return surname[:1] + "".join(sorted(set(surname) - set("aeiouhwy")))
