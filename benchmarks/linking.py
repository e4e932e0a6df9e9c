"""Who is who, without the identifiers: our linking beside exact names and Splink, on the files' own ids.

Twice: with the Democracy Club ids hidden from all methods, and with all identifiers hidden; pairs of
candidacies are counted. `python -m benchmarks.linking 10` links the candidacies ten times over and prints
what it cost, without collection of garbage, as in a build.
"""

import csv
import gc
import json
import random
import resource
import statistics
import subprocess
import sys
import time
import venv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from benchmarks.timing import Cost, run
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
# Given to somebody else in the same contest as well (58:154, 58:513).
WRONG_MNIS_IDS = {"16", "441"}
RUNS = 3

Clusters = Mapping[str, str]
Groups = dict[str, Callable[[Standing, Standing], bool]]


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


def by_splink(stood: Sequence[Standing], work: Path) -> tuple[Clusters, Cost]:
    """What Splink makes of it in an environment of its own, made where it is not there; its cost."""
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
    cost = run(str(python), str(PEER), str(given), str(made))
    with made.open(encoding="utf-8", newline="") as file:
        clusters = {row["key"]: row["cluster"] for row in csv.DictReader(file)}
    return clusters, cost


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
    """The lines of the report; memory is only told right while this process is small."""
    stood, around = read(DATA)
    costs = list(_costs(stood, work))
    for scheme, hidden, wrong, what in (
        ("dc", ("dc",), WRONG_DC_IDS, "Democracy Club ids hidden, MNIS ids not"),
        ("mnis", ("dc", "mnis"), WRONG_MNIS_IDS, "All identifiers hidden"),
    ):
        blind, truth = hiding(stood, *hidden), truth_of(stood, scheme, wrong)
        kinds = groups(blind, truth, around)
        if "mnis" in hidden:
            del kinds["never an MP"]
        people = link(blind, overlaps=around)
        methods: dict[str, Clusters] = {
            "exact name": by_name(blind, and_party=False),
            "exact name and party": by_name(blind, and_party=True),
            "Splink 5, constrained": by_splink(blind, work)[0],
            "hustings, even odds": possible(people),
            f"hustings, published ({ACCEPTED})": published(people),
        }
        pairs = _pairs(truth, truth)
        by_key = {s.key: s for s in blind}
        sizes = [sum(holds(by_key[a], by_key[b]) for a, b in pairs) for holds in kinds.values()]
        yield f"{what}; on the {len(pairs):,} pairs that the {scheme} ids make. Precision/recall/F1.\n"
        yield f"| method | {' | '.join(f'{name} ({n:,})' for name, n in zip(kinds, sizes, strict=True))} |"
        yield f"|---|{'---|' * len(kinds)}"
        for name, found in methods.items():
            yield f"| {name} | {' | '.join(map(str, scores(found, blind, truth, kinds).values()))} |"
        yield ""
    yield from costs


def _costs(stood: Sequence[Standing], work: Path) -> Iterator[str]:
    yield "| linked | candidacies | seconds | peak MB |\n|---|---|---|---|"
    for copies in (1, 10):
        runs = [_cost(copies) for _ in range(RUNS)]
        count = f"{len(stood) * copies:,}"
        seconds, memory = (statistics.median(run[name] for run in runs) for name in ("seconds", "memory"))
        yield f"| hustings, {copies} times | {count} | {seconds:.1f} | {memory:.0f} |"
    _, peer = by_splink(stood, work)
    yield f"| Splink, once | {len(stood):,} | {peer.wall:.1f} | {peer.memory:.0f} |"


def _cost(copies: int) -> dict[str, float]:
    words = [sys.executable, "-m", "benchmarks.linking", str(copies)]
    found: dict[str, float] = json.loads(
        subprocess.run(words, check=True, capture_output=True, text=True).stdout
    )
    return found


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
    gc.disable()
    start = time.perf_counter()
    link(stood, overlaps=around)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"candidacies": len(stood), "seconds": seconds, "memory": memory}))


if __name__ == "__main__":
    main()
