"""Merging candidacies into people, from the surest pair down; what must stay apart never meets."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.linking.standing import Standing


class Clusters:
    """A partition of candidacies by index, each at first by itself.

    Nobody stands twice on one polling day, two MNIS ids never meet, and `apart` are pairs of indices of
    which a person said that they are not the same.
    """

    def __init__(
        self,
        standings: Sequence[Standing],
        members: Sequence[str | None],
        apart: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._of = list(range(len(standings)))
        self._held = [[index] for index in self._of]
        self._days = [{standing.polling_day} for standing in standings]
        self._members = [{member} - {None} for member in members]
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def of(self, index: int) -> int:
        """The cluster of a candidacy."""
        return self._of[index]

    def held(self, cluster: int) -> Sequence[int]:
        """The candidacies of a cluster."""
        return self._held[cluster]

    def all(self) -> list[Sequence[int]]:
        """Every cluster."""
        return [held for held in self._held if held]

    def obstacle(self, *indices: int) -> str | None:
        """Why the clusters of these cannot all be one, in words; None where they can, or are."""
        clusters = {self._of[index] for index in indices}
        if len(clusters) < 2:
            return None
        days = Counter(day for cluster in clusters for day in self._days[cluster])
        if twice := [day for day, times in days.items() if times > 1]:
            return f"one person would stand twice on {min(twice)}"
        members = set().union(*(self._members[cluster] for cluster in clusters))
        if len(members) > 1:
            return f"it would join Members {' and '.join(sorted(map(str, members)))}"
        if any(self._of[far] in clusters for far in self._kept_from(clusters)):
            return "it was decided that two of these are not the same"
        return None

    def _kept_from(self, clusters: Iterable[int]) -> Iterator[int]:
        """The candidacies that those in these clusters must never meet."""
        for cluster in clusters:
            for index in self._held[cluster] if self._apart else ():
                yield from self._apart.get(index, ())

    def merge(self, one: int, other: int) -> None:
        """The clusters of the two are one."""
        small, large = sorted((self._of[one], self._of[other]), key=lambda c: (len(self._held[c]), c))
        if small == large:
            return
        for index in self._held[small]:
            self._of[index] = large
        self._held[large] += self._held[small]
        self._days[large] |= self._days[small]
        self._members[large] |= self._members[small]
        self._held[small] = []
