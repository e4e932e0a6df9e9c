"""`python -m benchmarks`: measures, prints, and keeps the run in docs/measurements.md."""

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks import (
    asking,
    building,
    checking,
    figures,
    linking,
    pages,
    quoting,
    reading,
    stances,
    verdicts,
)

CHECKOUT = Path(__file__).resolve().parents[1]
RESULTS = CHECKOUT.parent / "shared" / "data" / "results"
KEPT = CHECKOUT / "docs" / "measurements.md"


def report(work: Path) -> Iterator[str]:
    """All lines of the report, as they are measured."""
    yield "# Measurements\n"
    yield f"`make bench` wrote this on {date.today()}: {_machine()}. Files and servers on the same machine.\n"
    yield "## Who is who\n"
    yield from linking.measure(work)
    yield "\n## Who said what\n"
    yield from quoting.measure(work)
    yield "\n## Whom it is about, and stance\n"
    yield from stances.measure()
    yield "\n## Figures in articles\n"
    yield from figures.measure()
    yield "\n## Do the numbers hold up\n"
    yield from verdicts.measure(_folder(work, "corner"))
    yield "\n## Reading whole articles\n"
    yield from reading.measure(RESULTS, work)
    yield "\n## Build\n"
    yield from building.measure(RESULTS, work)
    yield "\n## Cold start\n"
    yield from asking.cold_start(work)
    yield "\n## Shapes over the whole graph\n"
    yield from checking.measure(work)
    yield "\n## Questions\n"
    yield from asking.measure(work)
    yield "\n## Pages of networks\n"
    yield from pages.measure(work)


def _folder(work: Path, name: str) -> Path:
    (work / name).mkdir()
    return work / name


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"
    )


def main() -> None:
    """The report is printed line by line and kept."""
    if not RESULTS.is_dir():
        sys.exit("The benchmark needs the real results beside the checkout, in ../shared/data/results.")
    lines = []
    with tempfile.TemporaryDirectory() as work:
        for line in report(Path(work)):
            print(line, flush=True)
            lines.append(line)
    KEPT.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
