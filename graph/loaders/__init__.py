"""What every file is read by: one module per source format, found by itself and told apart by content.

A loader module has `KIND` (its name in words), `PUBLISHER` and `LICENCE` (of files without a sidecar;
None where it depends), `recognises(file)` (by header or shape, never by name) and `load(file)`, which
yields the file's records and its faults in the order of its lines.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from graph.errors import SourceError
from graph.records import Fault, Loaded, Record, Source
from graph.sources import SourceFile, source_files


class Loader(Protocol):
    """A module of this package."""

    __name__: str
    KIND: str
    PUBLISHER: str | None
    LICENCE: str | None

    def recognises(self, file: SourceFile) -> bool:
        """True of a file in this loader's format."""

    def load(self, file: SourceFile) -> Iterator[Record | Fault]:
        """All that the file holds; SourceError where it cannot be read as a whole."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a build was given: what was loaded, what was refused, and (copy, original) labels."""

    loaded: tuple[Loaded, ...]
    refused: tuple[SourceError, ...]
    duplicates: tuple[tuple[str, str], ...]


@cache
def loaders() -> tuple[Loader, ...]:
    """Every loader there is, by module name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(cast(Loader, importlib.import_module(f"{__name__}.{name}")) for name in names)


def recognise(file: SourceFile) -> Loader | None:
    """The loader for the file's format, or None."""
    return next((loader for loader in loaders() if loader.recognises(file)), None)


def load(file: SourceFile, otherwise: Loader | None = None) -> Loaded:
    """The file's records and faults; SourceError where its kind is unknown or nothing can be read.

    A file of no known kind is read by the loader given, where one is.
    """
    if not file.data.strip():
        raise SourceError(file.label, "is empty")
    loader = recognise(file) or otherwise
    if loader is None:
        kinds = "; ".join(sorted(loader.KIND for loader in loaders()))
        raise SourceError(file.label, f"is of no known kind; known kinds: {kinds}")
    found = list(loader.load(file))
    records = tuple(item for item in found if not isinstance(item, Fault))
    faults = [item for item in found if isinstance(item, Fault)]
    if file.encoding_fault:
        faults.insert(0, file.encoding_fault)
    return Loaded(_source(file, loader), records, tuple(faults), file.meta)


def _source(file: SourceFile, loader: Loader) -> Source:
    said = file.meta
    return Source(
        label=file.label,
        kind=loader.KIND,
        sha256=file.sha256,
        publisher=cast(str | None, said.get("publisher", loader.PUBLISHER)),
        licence=cast(str | None, said.get("licence", loader.LICENCE)),
        url=cast(str | None, said.get("url")),
        retrieved=str(said["retrieved"]) if "retrieved" in said else None,
    )


def read_all(paths: Sequence[Path]) -> Reading:
    """Every file given or found in a folder given, loaded once per content.

    A file that cannot be used is refused where it was found in a folder, and a SourceError where it
    was named itself.
    """
    named = {path for path in paths if not path.is_dir()}
    loaded: list[Loaded] = []
    refused: list[SourceError] = []
    duplicates: list[tuple[str, str]] = []
    first: dict[str, str] = {}
    for file in source_files(paths):
        if file.sha256 in first:
            duplicates.append((file.label, first[file.sha256]))
            continue
        try:
            loaded.append(load(file))
            first[file.sha256] = file.label
        except SourceError as error:
            if file.path in named:
                raise
            refused.append(error)
    return Reading(tuple(loaded), tuple(refused), tuple(duplicates))
