"""`python -m benchmarks.weights`: what each agreement should weigh, measured without any identifier.

Candidacies of one name that hardly two people have are taken for one person's. How much more often they agree
in something than any two candidacies do is what that agreement should weigh: its base-10 logarithm is printed
beside the weight in use. A name is rare from a weight of 6.3 on: one in two million.
"""

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from benchmarks.linking import DATA, read
from graph.linking.evidence import Model
from graph.linking.standing import Standing

RARE = 6.3
DRAWN = 1_000_000
# Everything in a line of evidence that is of the pair alone: names, numbers, shares.
_OF_THE_PAIR = re.compile(r"[:,].*|\d+%.*|(?<=same seat ).*|(?<=same party ).*|(?<=called ).*")

Pair = tuple[Standing, Standing]


def kinds(model: Model, one: Standing, other: Standing) -> Iterator[tuple[str, float]]:
    """The kinds of agreement and disagreement of the two, beyond their names, with the weights in use."""
    evidence = model.weigh(one, other)
    if evidence:
        terms = evidence.terms[3:]
        party = terms[0]
        same = one.party == other.party
        yield "same party" if same else f"other party ({party.weight:+.2f})", party.weight
        for term in terms[1:]:
            yield _OF_THE_PAIR.sub("", term.what).strip(), term.weight


def rare(stood: Iterable[Standing], model: Model) -> Iterator[Pair]:
    """All pairs of one rare name that stood on different days."""
    called = defaultdict(list)
    for standing in stood:
        name = model.names[standing.key]
        if name.given and model.counts.of_given(name.given[0]) + model.counts.of_family(name.family) >= RARE:
            called[name.given[0], name.family].append(standing)
    for held in called.values():
        yield from ((a, b) for a, b in combinations(held, 2) if a.polling_day != b.polling_day)


def drawn(stood: list[Standing]) -> Iterator[Pair]:
    """Pairs drawn by chance that stood on different days."""
    chance = random.Random(1)
    for _ in range(DRAWN):
        one, other = chance.choice(stood), chance.choice(stood)
        if one.polling_day != other.polling_day:
            yield one, other


def main() -> None:
    """The table is printed."""
    stood, around = read(DATA)
    model = Model.of(stood, around)
    # Names that have nothing in common are not weighed: all are given one name for the pairs drawn.
    names = dict.fromkeys(model.names, next(iter(model.names.values())))
    alike = Model(model.prior, names, model.counts, model.shares, model.places, model.days_with_members)
    weights: dict[str, list[float]] = defaultdict(list)
    true, chance = Counter[str](), Counter[str]()
    for counted, pairs in ((true, rare(stood, model)), (chance, drawn(stood))):
        for pair in pairs:
            counted["pairs"] += 1
            for kind, weight in kinds(alike, *pair):
                counted[kind] += 1
                if counted is true:
                    weights[kind].append(weight)
    print(f"{true['pairs']:,} pairs of rare names, {chance['pairs']:,} drawn\n")
    print("| what | measured | in use, mean |\n|---|---|---|")
    for kind in sorted(weights):
        share, by_chance = true[kind] / true["pairs"], max(chance[kind], 1) / chance["pairs"]
        used = sum(weights[kind]) / len(weights[kind])
        print(f"| {kind} | {math.log10(share / by_chance):+.2f} | {used:+.2f} |")


if __name__ == "__main__":
    main()
