"""Every catalogue question with its example, from the graph on disk, beside the same query under rdflib."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from rdflib import Dataset

from benchmarks.timing import command, within
from graph import catalogue
from graph.store import Store

RUNS = 7
PATIENCE = 20.0


def measure(work: Path) -> Iterator[str]:
    """The lines of the report on the graph at `work / "uk"` and its N-Quads."""
    kg = Store.open(work / "uk")
    dataset = Dataset(default_union=True)
    dataset.parse(work / "uk.nq", format="nquads")
    yield f"Median of {RUNS}, milliseconds; rdflib once, up to {PATIENCE:.0f} s.\n"
    yield "| question | rows | from disk | rdflib |"
    yield "|---|---|---|---|"
    ours = []
    for question in catalogue.questions():
        values = catalogue.arguments(kg, question, question.arguments)
        query = question.bind(values)
        times, rows = [], 0
        for _ in range(RUNS):
            start = time.perf_counter()
            rows = len(kg.select(query).rows)
            times.append(1000 * (time.perf_counter() - start))
        ours.append(statistics.median(times))
        theirs = within(PATIENCE, lambda query=query: list(dataset.query(query)))  # type: ignore[misc]  # bound now
        shown = f"{1000 * theirs:,.0f}" if theirs is not None else f"over {1000 * PATIENCE:,.0f} or failed"
        yield f"| {question.name} | {rows:,} | {ours[-1]:.1f} | {shown} |"
    typical, slowest = statistics.median(ours), max(ours)
    yield f"\nMedian {typical:.0f} ms (target under 100), slowest {slowest:.0f} ms (target 500)."


def cold_start(work: Path) -> Iterator[str]:
    """The line of the report on a question asked from a cold start."""
    times = [
        command("ask", "record", "--person", "Jeremy Corbyn", "--store", str(work / "uk")).wall
        for _ in range(RUNS)
    ]
    seconds = statistics.median(times)
    yield f'`hustings ask record --person "Jeremy Corbyn"`: {seconds:.2f} s (target under 1).'
