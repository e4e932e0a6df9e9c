"""Shortest walks between people over what they have in common: a contest, a seat, an article, a party."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

Person = str
Tie = tuple[int, str, str]  # rank of its kind (0 says most), what the two have in common, its kind
Walk = tuple[Person, ...]
WALKS = 3  # as many of the shortest as a reader takes in
_BREADTH = 50  # partial walks that are followed at once; the strongest of them


@dataclass
class Ties:
    """Who shares what with whom: `members[thing]` are all that a thing ties, `things[person]` the reverse.

    `kinds` says what each thing is, and so how much it says that two people have it in common.
    """

    members: defaultdict[str, set[Person]] = field(default_factory=lambda: defaultdict(set))
    things: defaultdict[Person, set[str]] = field(default_factory=lambda: defaultdict(set))
    kinds: dict[str, str] = field(default_factory=dict)

    def add(self, thing: str, kind: str, *people: Person) -> None:
        """The thing ties these people, and all that it ties already."""
        self.kinds[thing] = kind
        self.members[thing].update(people)
        for person in people:
            self.things[person].add(thing)

    def between(self, one: Person, other: Person, ranks: Mapping[str, int]) -> list[Tie]:
        """What the two have in common, what says most first."""
        shared = self.things[one] & self.things[other]
        return sorted((ranks[self.kinds[thing]], thing, self.kinds[thing]) for thing in shared)


def distances(ties: Ties, start: Person, end: Person) -> dict[Person, int]:
    """How many steps away people are from the start, as far as the end is."""
    found, edge, seen = {start: 0}, [start], set[Hashable]()
    while edge and end not in found:
        beyond: dict[Person, int] = {}
        for person in edge:
            for thing in ties.things[person] - seen:
                seen.add(thing)
                for other in ties.members[thing]:
                    if other not in found:
                        beyond[other] = found[person] + 1
        found |= beyond
        edge = list(beyond)
    return found


def shortest(ties: Ties, start: Person, end: Person, ranks: Mapping[str, int]) -> list[Walk]:
    """Up to three of the shortest walks, those over the strongest ties first; none where there is no way."""
    steps = distances(ties, start, end)
    if end not in steps:
        return []
    walks: list[tuple[int, Walk]] = [(0, (end,))]
    for distance in range(steps[end] - 1, -1, -1):
        longer = [
            (cost + ties.between(before, walk[0], ranks)[0][0], (before, *walk))
            for cost, walk in walks
            for before in _neighbours(ties, walk[0])
            if steps.get(before) == distance
        ]
        walks = sorted(longer)[:_BREADTH]
    return [walk for _, walk in walks[:WALKS]]


def _neighbours(ties: Ties, person: Person) -> Iterator[Person]:
    yield from sorted({other for thing in ties.things[person] for other in ties.members[thing]} - {person})
