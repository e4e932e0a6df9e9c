"""Files to graph: `hustings build` beside rdflib and beside loading the finished N-Quads and nothing else."""

import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset, Graph

from benchmarks.timing import Cost, command, median
from graph.ns import PREFIXES
from graph.store import Store

RUNS = 3


def measure(results: Path, work: Path) -> Iterator[str]:
    """The lines of the report; the graph stays at `work / "uk"`, as N-Quads at `work / "uk.nq"`."""
    store, quads = work / "uk", work / "uk.nq"
    costs = [
        command("build", str(results), "--store", str(store), "--reports", str(work / "reports"), "--quiet")
        for _ in range(RUNS)
    ]
    kg = Store.open(store)
    quads.write_bytes(kg.serialise(kg.named_graphs(), "nquads", PREFIXES))
    count = quads.read_bytes().count(b"\n")
    ours, raw = median(costs), _bulk_load(quads, work)
    added, parsed = _rdflib(quads)
    yield f"{count:,} statements from all of `{results.name}`, checks included, median of {RUNS} builds.\n"
    yield "| route | seconds | CPU seconds | statements/s | peak MB |"
    yield "|---|---|---|---|---|"
    yield f"| `hustings build`, files to checked graph on disk | {_row(ours, count)} |"
    yield f"| pyoxigraph `bulk_load` of the finished N-Quads | {raw:.1f} | | {count / raw:,.0f} | |"
    yield f"| rdflib `Graph.add` of the same, terms ready made | {added:.1f} | | {count / added:,.0f} | |"
    yield f"| rdflib `parse` of the same N-Quads | {parsed:.1f} | | {count / parsed:,.0f} | |"
    both = added + parsed
    yield (
        f"\nBuild: {ours.wall:.1f} s (target 10), {ours.memory:.0f} MB (target 600); "
        f"{both / ours.wall:.1f} times as fast as rdflib `add` + `parse` (target 5); "
        f"{ours.wall / raw:.1f} times the time of raw loading (target at most 3)."
    )


def _row(cost: Cost, count: int) -> str:
    return f"{cost.wall:.1f} | {cost.cpu:.1f} | {count / cost.wall:,.0f} | {cost.memory:.0f}"


def _bulk_load(quads: Path, work: Path) -> float:
    start = time.perf_counter()
    store = ox.Store(str(work / "raw"))
    store.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
    store.flush()
    return time.perf_counter() - start


def _rdflib(quads: Path) -> tuple[float, float]:
    start = time.perf_counter()
    dataset = Dataset()
    dataset.parse(quads, format="nquads")
    parsed = time.perf_counter() - start
    triples = [(s, p, o) for s, p, o, _ in dataset.quads()]
    start = time.perf_counter()
    kg = Graph()
    for triple in triples:
        kg.add(triple)
    return time.perf_counter() - start, parsed
