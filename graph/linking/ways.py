"""How sure it is that two candidacies are one person's: as sure as the weakest link between them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """Two candidacies, by key, that are held to be one person's, and how sure that is."""

    one: str
    other: str
    confidence: float


class Ways:
    """The ways along ties; from one candidacy to another the surest counts."""

    def __init__(self, ties: Iterable[Tie]) -> None:
        self._near: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for tie in ties:
            self._near[tie.one].append((tie.other, tie.confidence))
            self._near[tie.other].append((tie.one, tie.confidence))

    def led_to(self, start: str) -> list[str]:
        """Every candidacy that ties lead to from this one, itself among them."""
        return list(self.weakest([start]))

    def weakest(self, starts: Iterable[str]) -> dict[str, float]:
        """How sure each candidacy that ties lead to is one person's with one of the starts."""
        return {key: sure for key, (sure, _) in self._explored(starts).items()}

    def between(self, start: str, end: str) -> list[frozenset[str]]:
        """The ties on the way, each as its two candidacies, from the start on; the way must be there."""
        explored = self._explored([start])
        steps: list[frozenset[str]] = []
        while (before := explored[end][1]) is not None:
            steps.insert(0, frozenset((before, end)))
            end = before
        return steps

    def _explored(self, starts: Iterable[str]) -> dict[str, tuple[float, str | None]]:
        """For each candidacy that ties lead to, how sure it is and by which other the way comes."""
        found: dict[str, tuple[float, str | None]] = dict.fromkeys(starts, (1.0, None))
        todo = list(found)
        while todo:
            here = todo.pop()
            for there, confidence in self._near.get(here, ()):
                sure = min(found[here][0], confidence)
                if there not in found or sure > found[there][0]:
                    found[there] = (sure, here)
                    todo.append(there)
        return found
