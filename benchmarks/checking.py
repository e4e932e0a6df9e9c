"""The SHACL shapes over the whole graph: our own reading of them beside pyshacl on a part of it."""

import time
from collections.abc import Iterator
from pathlib import Path

from graph.store import Store
from graph.validation import validate


def measure(work: Path) -> Iterator[str]:
    """The line of the report on the graph at `work / "uk"`."""
    kg = Store.open(work / "uk")
    start = time.perf_counter()
    found = validate(kg)
    seconds = time.perf_counter() - start
    serious = sum(violation.severity == "Violation" for violation in found)
    yield (
        f"All shapes of `ontology/shapes` over all statements: {seconds:.1f} s (target 60); "
        f"{len(found)} results, {serious} of them violations."
    )
