"""Several articles read side by side, in processes of their own where several are asked for."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from graph.claims import Article
from graph.errors import SourceError
from graph.findings import Findings
from graph.loaders import Loader, article_text, load
from graph.official import Official
from graph.reading import Reader
from graph.records import Fault
from graph.sources import SourceFile, source_files
from graph.store import Store

_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its findings, or why it could not be read; faults met on the way."""

    label: str
    findings: Findings | None
    faults: tuple[Fault, ...]
    refused: str = ""


def read_articles(paths: Sequence[Path], store: Path | None, jobs: int) -> Iterator[Outcome]:
    """Each file's outcome in the order given, against the graph at `store`, or against none.

    StoreError where there is no graph; a file that is no article has an outcome that says so.
    """
    files = source_files(paths)
    if jobs == 1 or len(files) == 1:
        reader = _reader(store)
        yield from (_outcome(file, reader) for file in files)
        return
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(store,)) as pool:
        yield from pool.map(_read_here, files, chunksize=_AT_ONCE)


def _reader(store: Path | None) -> Reader:
    return Reader(Official(Store.open(store) if store else Store.from_files()))


_here: list[Reader] = []  # one in each process


def _start(store: Path | None) -> None:
    _here.append(_reader(store))


def _read_here(file: SourceFile) -> Outcome:
    return _outcome(file, _here[0])


def _outcome(file: SourceFile, reader: Reader) -> Outcome:
    try:
        # Whoever names a text here says that it is an article, were it but a list of results.
        loaded = load(file, cast(Loader, article_text) if file.path.suffix == ".txt" else None)
    except SourceError as error:
        return Outcome(file.label, None, (), str(error))
    article = next((record for record in loaded.records if isinstance(record, Article)), None)
    if article is None:
        why = f"{file.label}: is no article but: {loaded.source.kind}"
        return Outcome(file.label, None, loaded.faults, why)
    election = loaded.meta.get("election")
    return Outcome(
        file.label, reader.read(article, file.label, str(election) if election else None), loaded.faults
    )
