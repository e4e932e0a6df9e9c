"""Who is who, without the identifiers: our linking beside exact names and Splink, on the files' own ids.

The truth is the Democracy Club ids of the files, hidden from all methods; MNIS ids stay. Pairs of candidacies
are counted. `python -m benchmarks.linking 10` links the candidacies ten times over and prints what it cost.
"""

import csv
import json
import random
import resource
import subprocess
import sys
import time
import venv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from graph.identities import overlaps, standings
from graph.linking.names import read_name
from graph.linking.people import ACCEPTED, People, link
from graph.linking.standing import Overlap, Standing
from graph.loaders import read_all
from graph.parties import Parties
from graph.reconcile import contests

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
PEER = Path(__file__).with_name("splink_peer.py")
# Known to be wrong in the files: two people of one by-election share the first, the second lacks a digit.
WRONG_DC_IDS = {"26371", "3440"}

Clusters = Mapping[str, str]
Groups = Mapping[str, Callable[[Standing, Standing], bool]]


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs found and right, found and wrong, and missed."""

    right: int
    wrong: int
    missed: int

    def __str__(self) -> str:
        precision = self.right / max(self.right + self.wrong, 1)
        recall = self.right / max(self.right + self.missed, 1)
        return f"{precision:.3f}/{recall:.3f}/{2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def read(folder: Path) -> tuple[list[Standing], list[Overlap]]:
    """The candidacies and overlaps of the files."""
    loaded, parties = read_all([folder]).loaded, Parties.read()
    found, codes = contests(loaded, parties)
    return standings(found, parties), overlaps((r for one in loaded for r in one.records), codes)


def hiding(stood: Sequence[Standing], *schemes: str) -> list[Standing]:
    """The candidacies without their identifiers of these schemes."""
    return [replace(s, ids=tuple(one for one in s.ids if one[0] not in schemes)) for s in stood]


def published(people: People) -> Clusters:
    """Whom the graph takes for one."""
    return people.person


def possible(people: People) -> Clusters:
    """Whom the graph takes for one, and whom it may be: down to even odds."""
    of = dict(zip(people.identifiers, people.identifiers, strict=True))

    def root(person: str) -> str:
        while of[person] != person:
            person = of[person]
        return person

    for one in people.links:
        if one.status == "possible":
            of[root(people.person[one.later])] = root(people.person[one.earlier])
    return {key: root(person) for key, person in people.person.items()}


def by_name(stood: Iterable[Standing], *, and_party: bool) -> Clusters:
    """Everybody of one name, or of one name and party, is one."""

    def called(standing: Standing) -> str:
        name = read_name(standing.first_name, standing.surname)
        return f"{name.given} {name.parts} {standing.party if and_party else ''}"

    return {standing.key: called(standing) for standing in stood}


def by_splink(stood: Sequence[Standing], work: Path) -> tuple[Clusters, str]:
    """What Splink makes of it, in an environment of its own that is made where it is not there; its cost."""
    home = work / "splink"
    python = home / "bin" / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        install = [str(python), "-m", "pip", "install", "-q", "splink>=5,<6", "pandas"]
        subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
    given, made = work / "candidacies.csv", work / "clusters.csv"
    columns = "key polling_day first_name surname party seat seat_name region gender mnis_id".split()  # noqa: SIM905  # a header
    with given.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(columns)
        for s in stood:
            place = (s.seat, s.seat_name, s.region or "")
            ours = (s.key, s.polling_day, s.first_name, s.surname, s.party or "", *place)
            out.writerow([*ours, s.gender or "", s.member or ""])
    start = time.perf_counter()
    subprocess.run([str(python), str(PEER), str(given), str(made)], check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    with made.open(encoding="utf-8", newline="") as file:
        clusters = {row["key"]: row["cluster"] for row in csv.DictReader(file)}
    return clusters, f"{seconds:.1f} s, {memory:.0f} MB"


def truth_of(stood: Iterable[Standing], scheme: str, wrong: set[str]) -> dict[str, str]:
    """The identifier of each candidacy that has one to be believed."""
    known = {standing.key: dict(standing.ids).get(scheme) for standing in stood}
    return {key: number for key, number in known.items() if number and number not in wrong}


def groups(stood: Sequence[Standing], truth: Mapping[str, str], around: Iterable[Overlap]) -> Groups:
    """The kinds of pairs that are told apart."""
    near = {(o.old, o.new) for o in around} | {(o.new, o.old) for o in around}
    called = {s.key: (read_name(s.first_name, s.surname)) for s in stood}
    bearers = defaultdict(set)
    for key, number in truth.items():
        bearers[called[key]].add(number)

    def switched(a: Standing, b: Standing) -> bool:
        return a.party != b.party

    def moved(a: Standing, b: Standing) -> bool:
        return a.seat != b.seat and (a.seat, b.seat) not in near

    return {
        "overall": lambda _a, _b: True,
        "switched party": switched,
        "moved seat": moved,
        "switched and moved": lambda a, b: switched(a, b) and moved(a, b),
        "namesakes": lambda a, b: max(len(bearers[called[a.key]]), len(bearers[called[b.key]])) > 1,
        "never an MP": lambda a, b: not a.member and not b.member,
    }


def scores(
    found: Clusters, stood: Sequence[Standing], truth: Mapping[str, str], kinds: Groups
) -> dict[str, Score]:
    """The score of each kind of pair."""
    by_key = {s.key: s for s in stood}
    together = _pairs(truth, {key: found[key] for key in truth})
    true = _pairs(truth, truth)
    counted: dict[str, Counter[str]] = {name: Counter() for name in kinds}
    for pair in together | true:
        outcome = "right" if pair in together and pair in true else "wrong" if pair in together else "missed"
        for name, holds in kinds.items():
            if holds(by_key[pair[0]], by_key[pair[1]]):
                counted[name][outcome] += 1
    return {name: Score(c["right"], c["wrong"], c["missed"]) for name, c in counted.items()}


def _pairs(keys: Iterable[str], clusters: Clusters) -> set[tuple[str, str]]:
    members = defaultdict(list)
    for key in sorted(keys):
        members[clusters[key]].append(key)
    return {pair for held in members.values() for pair in combinations(held, 2)}


def measure(work: Path) -> Iterator[str]:
    """The lines of the report."""
    stood, around = read(DATA)
    blind = hiding(stood, "dc")
    truth = truth_of(stood, "dc", WRONG_DC_IDS)
    kinds = groups(blind, truth, around)
    people = link(blind, overlaps=around)
    peer, peer_cost = by_splink(blind, work)
    methods: dict[str, Clusters] = {
        "exact name": by_name(blind, and_party=False),
        "exact name and party": by_name(blind, and_party=True),
        "Splink 5, constrained": peer,
        "hustings, even odds": possible(people),
        f"hustings, published ({ACCEPTED})": published(people),
    }
    pairs = len(_pairs(truth, truth))
    yield f"{len(truth):,} candidacies with Democracy Club ids, hidden: {pairs} pairs. Precision/recall/F1.\n"
    yield f"| method | {' | '.join(kinds)} |"
    yield f"|---|{'---|' * len(kinds)}"
    for name, found in methods.items():
        yield f"| {name} | {' | '.join(map(str, scores(found, blind, truth, kinds).values()))} |"
    yield from _without_any(stood, around)
    yield "\n| linked | candidacies | seconds | peak MB |\n|---|---|---|---|"
    for copies in (1, 10):
        run = [sys.executable, "-m", "benchmarks.linking", str(copies)]
        cost = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
        yield f"| {copies} times | {cost['candidacies']:,} | {cost['seconds']:.1f} | {cost['memory']:.0f} |"
    yield f"| Splink, once | {len(stood):,} | {peer_cost.replace(' s, ', ' | ').removesuffix(' MB')} |"


def _without_any(stood: Sequence[Standing], around: Sequence[Overlap]) -> Iterator[str]:
    """Most Members' candidacies have an MNIS id: a larger truth, where all identifiers are hidden."""
    blind = hiding(stood, "dc", "mnis")
    # Two names that have no word in common with the Member's are wrongly given an id (58:154, 58:513).
    truth = truth_of(stood, "mnis", {"16", "441"})
    people = link(blind, overlaps=around)
    yield f"\nAll identifiers hidden, on MNIS ids ({len(_pairs(truth, truth)):,} pairs of Members):\n"
    for name, found in (("even odds", possible(people)), ("published", published(people))):
        (score,) = scores(found, blind, truth, {"overall": lambda _a, _b: True}).values()
        yield f"- {name}: {score}, {score.wrong} pairs wrong"


def multiplied(stood: Sequence[Standing], people: People, copies: int) -> list[Standing]:
    """Everybody as often as that, each copy with the surnames of others and in seats of its own."""
    persons = sorted(people.identifiers)
    latest = {people.person[standing.key]: standing.surname for standing in stood}
    shuffled = random.Random(1)
    found = list(stood)
    for copy in range(1, copies):
        surnames = [latest[person] for person in persons]
        shuffled.shuffle(surnames)
        given = dict(zip(persons, surnames, strict=True))
        for s in stood:
            found.append(
                replace(
                    s,
                    key=f"{copy}/{s.key}",
                    surname=given[people.person[s.key]],
                    seat=f"{copy}/{s.seat}",
                    seat_name=f"{s.seat_name} {copy}",
                    ids=tuple((scheme, f"{copy}/{number}") for scheme, number in s.ids),
                )
            )
    return found


def main() -> None:
    """One linking of the candidacies, as often as said, measured in this process; JSON on stdout."""
    stood, around = read(DATA)
    copies = int(sys.argv[1])
    if copies > 1:
        stood = multiplied(stood, link(stood, overlaps=around), copies)
        around = [
            Overlap(f"{copy}/{o.old}" if copy else o.old, f"{copy}/{o.new}" if copy else o.new, o.share)
            for copy in range(copies)
            for o in around
        ]
    start = time.perf_counter()
    link(stood, overlaps=around)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"candidacies": len(stood), "seconds": seconds, "memory": memory}))


if __name__ == "__main__":
    main()
