"""What people decided of two candidacies, held against one another.

"Not the same" always holds. Of one pair the last row of a file counts. "The same" is not followed where it
would bring together what must stay apart, and neither is any other "same" that is part of the contradiction:
which of them is wrong only a person can tell.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from graph.linking.clusters import Clusters


@dataclass(frozen=True, slots=True)
class Decision:
    """The candidacies of the keys `a` and `b` are, or are not, one person's; `by` says so."""

    a: str
    b: str
    same: bool
    by: str
    source: str
    label: str
    line: int

    @property
    def place(self) -> str:
        """`decisions.csv:4`."""
        return f"{self.label}:{self.line}"


@dataclass(frozen=True, slots=True)
class Unheeded:
    """A decision that is not followed, and why."""

    decision: Decision
    why: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions in force, and those that are not followed."""

    same: tuple[Decision, ...]
    apart: tuple[Decision, ...]
    unheeded: tuple[Unheeded, ...]


def in_force(decisions: Sequence[Decision], known: Mapping[str, int]) -> Decided:
    """The decisions on two known candidacies, the last of each file on a pair."""
    unheeded: list[Unheeded] = []
    last: dict[tuple[str, frozenset[str]], Decision] = {}
    for decision in decisions:
        if why := _naming(decision, known):
            unheeded.append(Unheeded(decision, why))
            continue
        pair = (decision.label, frozenset((decision.a, decision.b)))
        if earlier := last.get(pair):
            unheeded.append(Unheeded(earlier, f"line {decision.line} decides the same pair anew"))
        last[pair] = decision
    kept = list(last.values())
    same = tuple(decision for decision in kept if decision.same)
    return Decided(same, tuple(d for d in kept if not d.same), tuple(unheeded))


def _naming(decision: Decision, known: Mapping[str, int]) -> str | None:
    if decision.a == decision.b:
        return f"it names the candidacy {decision.a} twice"
    unknown = [key for key in (decision.a, decision.b) if key not in known]
    return f"no candidacy of these files is {' or '.join(unknown)}" if unknown else None


def follow(decided: Decided, clusters: Clusters, known: Mapping[str, int]) -> Decided:
    """The clusters of each "same" are one; what contradicts is left out, with all that it hangs on."""
    followed: list[Decision] = []
    unheeded = list(decided.unheeded)
    for group in _groups(decided.same, clusters, known):
        indices = [known[key] for decision in group for key in (decision.a, decision.b)]
        obstacle = clusters.obstacle(*indices)
        if obstacle is None:
            followed += group
            for decision in group:
                clusters.merge(known[decision.a], known[decision.b])
            continue
        of_group = {clusters.of(index) for index in indices}
        against = [d for d in decided.apart if {clusters.of(known[k]) for k in (d.a, d.b)} <= of_group]
        places = " and ".join(decision.place for decision in (*group, *against))
        unheeded += [Unheeded(decision, f"{obstacle} (see {places})") for decision in group]
    return Decided(tuple(followed), decided.apart, tuple(unheeded))


def _groups(
    decisions: Sequence[Decision], clusters: Clusters, known: Mapping[str, int]
) -> list[list[Decision]]:
    """The decisions that hang together: A and B, B and C."""
    tied: nx.Graph[int] = nx.Graph()
    for decision in decisions:
        tied.add_edge(*(clusters.of(known[key]) for key in (decision.a, decision.b)))
    group_of = {
        cluster: number for number, group in enumerate(nx.connected_components(tied)) for cluster in group
    }
    groups: dict[int, list[Decision]] = defaultdict(list)
    for decision in decisions:
        groups[group_of[clusters.of(known[decision.a])]].append(decision)
    return list(groups.values())
