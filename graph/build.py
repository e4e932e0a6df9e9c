"""The pipeline: files in, a checked graph in the place of the old one, and a report of all that was met."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.assembly import Assembled, Remark, assemble, vocabularies
from graph.catalogue import in_folder
from graph.errors import HustingsError
from graph.loaders import Reading, read_all
from graph.rdf.writer import QuadWriter
from graph.records import Fault
from graph.store import Store, replace
from graph.terms import Iri

Progress = Callable[[str], None]


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

    def fill(folder: Path) -> list[tuple[Path, Iri | None]]:
        progress("Writing the graph")
        file = folder / "graph.nq"
        with file.open("w", encoding="utf-8", newline="\n") as out:
            quads = QuadWriter(out.write)
            report.add(assemble(reading, quads))
        report.quads = quads.count
        progress("Loading the graph")
        return [(file, None), *vocabularies()]

    def check(new: Store) -> None:
        progress("Checking the graph")
        for query in in_folder("checks"):
            report.checks[query.name] = len(new.select(query.bind({})).rows)

    return replace(store, fill, check), report


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
