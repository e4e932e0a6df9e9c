"""Source files that tests write for themselves."""

from pathlib import Path

from graph.loaders import load
from graph.records import Candidacy, ContestResult, Fault, Loaded
from graph.sources import SourceFile


def written(folder: Path, content: bytes | str, name: str = "a.csv") -> SourceFile:
    """A file of that content and name in the folder, as a build would find it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return SourceFile(path, name, path.read_bytes())


def loaded(folder: Path, *lines: str, name: str = "ge2017.csv") -> Loaded:
    """What a file of those lines gives."""
    return load(written(folder, "\n".join(lines) + "\n", name))


def candidacies(of: Loaded) -> list[Candidacy]:
    """The candidacies of what was loaded."""
    return [record for record in of.records if isinstance(record, Candidacy)]


def contests(of: Loaded) -> list[ContestResult]:
    """The totals of contests of what was loaded."""
    return [record for record in of.records if isinstance(record, ContestResult)]


def brief(faults: tuple[Fault, ...]) -> list[tuple[int, str, str]]:
    """Line, what and severity of each fault."""
    return [(fault.line, fault.what, fault.severity) for fault in faults]
