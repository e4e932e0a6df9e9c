"""What changed between two graphs: who is one person with whom, results, and answers."""

from collections.abc import Collection
from enum import StrEnum

from graph.changes import answers, links, results
from graph.changes.shared import Change, both, stood
from graph.engine import Engine


class Part(StrEnum):
    """What can be compared."""

    LINKS = "links"
    RESULTS = "results"
    ANSWERS = "answers"


def changes(old: Engine, new: Engine, parts: Collection[Part] = tuple(Part)) -> list[Change]:
    """All that differs between the two graphs, or those parts of it, in the order of `Part`."""
    found: list[Change] = []
    if Part.LINKS in parts or Part.RESULTS in parts:
        before, after = both(stood, old, new)
        if Part.LINKS in parts:
            found += links.changes(old, new, before, after)
        if Part.RESULTS in parts:
            found += results.changes(old, new, before, after)
    if Part.ANSWERS in parts:
        found += answers.changes(old, new)
    return found
