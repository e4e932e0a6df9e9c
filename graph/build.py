"""The pipeline: files in, a checked graph in the place of the old one, and a report of all that was met."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from graph.assembly import Assembled, Remark, assemble, vocabularies
from graph.catalogue import in_folder
from graph.errors import HustingsError
from graph.loaders import Reading, read_all
from graph.official import Official
from graph.rdf.writer import QuadWriter
from graph.records import Fault
from graph.store import Load, Store, replace

Progress = Callable[[str], None]
_LINES_OF_A_PART = 75_000


@dataclass(slots=True)
class Report:
    """What a build did: records by kind, faults met, files refused or found twice, rows of each check.

    `remarks` are all that was met, the `refused` files among them.
    """

    files: int = 0
    quads: int = 0
    records: Counter[str] = field(default_factory=Counter)
    remarks: list[Remark] = field(default_factory=list)
    refused: tuple[Remark, ...] = ()
    duplicates: tuple[tuple[str, str], ...] = ()
    differences: int = 0
    checks: dict[str, int] = field(default_factory=dict)

    @property
    def rejected(self) -> list[Remark]:
        """The rows and files that were set aside."""
        return [remark for remark in self.remarks if remark.fault.severity == "rejected"]

    def add(self, assembled: Assembled) -> None:
        """The report holds what was met when the graph was written."""
        self.records.update(assembled.records)
        self.remarks += assembled.remarks
        self.differences += assembled.differences


def build(paths: Sequence[Path], store: Path, progress: Progress = lambda _: None) -> tuple[Store, Report]:
    """The graph of these files stands at `store` in the place of the old one; the report says how it went.

    HustingsError where a file given by name cannot be used or the graph cannot be written; the old graph
    then stands as it was.
    """
    progress("Reading the files")
    reading = read_all(paths)
    if not any(one.records for one in reading.loaded):
        why = "; ".join(_unusable(reading)) or "no files were found"
        raise HustingsError(f"There is nothing to build from in {', '.join(map(str, paths))}: {why}.")
    refused = tuple(
        Remark(e.path, Fault(e.line or 0, e.why, "not loaded", "rejected")) for e in reading.refused
    )
    report = Report(
        len(reading.loaded), remarks=list(refused), refused=refused, duplicates=reading.duplicates
    )

    def fill(folder: Path, load: Load, loaded: Callable[[], Store]) -> None:
        progress("Writing the graph")
        parts = _Parts(folder, load)

        def official() -> Official:
            progress("Reading the articles")
            parts.hand_on()
            return Official(loaded())

        for file, kg in vocabularies():
            load(file, kg)
        report.add(assemble(reading, QuadWriter(parts.write), official))
        progress("Loading the graph")
        parts.hand_on()

    def check(new: Store) -> None:
        progress("Checking the graph")
        report.quads = len(new)
        for query in in_folder("checks"):
            report.checks[query.name] = len(new.select(query.bind({})).rows)

    with _keeping_garbage():
        return replace(store, fill, check), report


@dataclass(slots=True)
class _Parts:
    """Lines as N-Quads files of some size each, handed on when full: writing and loading go side by side."""

    folder: Path
    load: Load
    lines: list[str] = field(default_factory=list)
    count: int = 0

    def write(self, line: str) -> None:
        self.lines.append(line)
        if len(self.lines) == _LINES_OF_A_PART:
            self.hand_on()

    def hand_on(self) -> None:
        self.count += 1
        file = self.folder / f"part-{self.count}.nq"
        file.write_bytes("".join(self.lines).encode())
        self.lines.clear()
        self.load(file, None)


@contextmanager
def _keeping_garbage() -> Iterator[None]:
    """Nothing is collected: a build needs what it makes, and looking through it takes a tenth of its time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _unusable(reading: Reading) -> Iterator[str]:
    """Why each file gives nothing: it is refused, its first row is set aside, or it has none."""
    yield from map(str, reading.refused)
    for one in reading.loaded:
        rejected = [fault for fault in one.faults if fault.severity == "rejected"]
        yield (
            f"{one.source.label}:{rejected[0].line}: {rejected[0].what}"
            if rejected
            else f"{one.source.label}: holds no entries"
        )
